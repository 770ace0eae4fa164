import { useNavigate } from '@tanstack/react-router'
import { post } from '../api/call.ts'
import { client } from '../api/client.ts'
import { enterWorld } from '../api/world.ts'
import { TextButton } from './card.tsx'
import { say } from './toast.ts'
import style from './frame.module.css'

/** Says that all this is made up, and the way out, which leaves nothing behind. */
export function DemoBanner() {
  const navigate = useNavigate()
  const leave = async () => {
    enterWorld('own')
    client.clear()
    await navigate({ to: '/' })
    try {
      await post('demo.close', {})
    } catch (error) {
      if (error instanceof Error) say(error.message, { tone: 'trouble' })
    }
  }
  return (
    <aside className={style.banner} aria-label="Made-up person" data-screen-only>
      <span>You are looking at a made-up person. Nothing here is real, and nothing of it stays.</span>
      <TextButton onClick={() => void leave()}>Leave the demo</TextButton>
    </aside>
  )
}
