import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { runJob } from '../api/job.ts'
import { enterWorld } from '../api/world.ts'
import { client } from '../api/client.ts'
import { Page } from '../shell/page.tsx'
import { sayTrouble } from '../shell/toast.ts'
import { DropArea } from './drop-area.tsx'
import { PathLink } from './path-link.tsx'
import { HowTo } from './how-to.tsx'
import { useHandOver } from './hand-over.ts'
import style from './import.module.css'

/** The first visit: two doors. */
export function Welcome() {
  const [opening, setOpening] = useState(false)
  const navigate = useNavigate()
  const hand = useHandOver()
  const openDemo = async () => {
    setOpening(true)
    try {
      await runJob('demo.open', {})
      enterWorld('demo')
      client.clear()
      await navigate({ to: '/' })
    } catch (error) {
      sayTrouble(error, 'The made-up person could not be opened.')
      setOpening(false)
    }
  }
  return (
    <Page
      title="Welcome"
      heading="What is your networking really worth?"
      lead="Groundwork reads the traces your working life already leaves, says what they show and how sure that is, and helps you do what works better. Nothing leaves this machine."
    >
      <div className={style.doors}>
        <section className={style.door} aria-labelledby="door-demo">
          <h2 id="door-demo">Look at a made-up person</h2>
          <p>
            A whole invented working life, as its owner would see it: the check, everybody in it, the thirty questions.
            You can change what you like. A line at the top leads out, and nothing of it stays.
          </p>
          <button type="button" className={style.main} disabled={opening} onClick={() => void openDemo()}>
            {opening ? 'Making up a person…' : 'Look at a made-up person'}
          </button>
        </section>
        <section className={style.door} aria-labelledby="door-own">
          <h2 id="door-own">Use my own data</h2>
          <p>
            Your LinkedIn archive as it was delivered, a mailbox, a calendar, contacts, chats, time entries: files or
            folders, one or many.
          </p>
          <DropArea hand={hand} />
          <p>
            A git repository, or a mailbox too large to copy: <PathLink>name its path</PathLink>.
          </p>
        </section>
      </div>
      <HowTo />
    </Page>
  )
}
