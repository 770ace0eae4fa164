import { useState } from 'react'
import { runJob } from '../api/job.ts'
import type { AccountKind } from '../api/types.ts'
import { Quiet, TextButton } from '../shell/card.tsx'
import { unknownDomain } from './providers.ts'
import style from './sources.module.css'

/**
 * Asks which server the domain of the address names, and puts it into the field, where it is seen before anything is sent to
 * it. Only when pressed, because the question leaves this machine; not where the service is a known one.
 */
export function LookUpServer({
  kind,
  user,
  take,
}: {
  kind: AccountKind
  user: string
  take: (server: string) => void
}) {
  const [said, setSaid] = useState<{ about: string; says: string }>()
  const [busy, setBusy] = useState(false)
  const domain = unknownDomain(kind, user)
  if (domain === null) return null
  const ask = async (): Promise<void> => {
    setBusy(true)
    try {
      const { url, says } = await runJob('accounts.find', { kind, address: user.trim() })
      if (url !== null) take(url)
      setSaid({ about: `${kind} ${domain}`, says })
    } catch (error) {
      setSaid({
        about: `${kind} ${domain}`,
        says: error instanceof Error ? error.message : 'It could not be looked up.',
      })
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={style.wide}>
      <TextButton disabled={busy} onClick={() => void ask()}>
        {busy ? `Asking which server ${domain} names` : `Look up the server of ${domain}`}
      </TextButton>
      <div role="status">
        <Quiet>
          {said?.about === `${kind} ${domain}`
            ? said.says
            : `Asks the name server of this network about ${domain}, and nobody else anything.`}
        </Quiet>
      </div>
    </div>
  )
}
