import { Link } from '@tanstack/react-router'

/** Where nothing came because nobody knows which of two is the user: the place to say it. Nothing for any other refusal. */
export function SayWho({ code }: { code: string | undefined }) {
  if (code?.endsWith('_WHO') !== true) return null
  return (
    <p>
      <Link to="/data/addresses">Say which addresses are yours</Link>, then run it again.
    </p>
  )
}
