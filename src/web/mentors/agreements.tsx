import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import type { MentorshipRow } from '../api/mentors.ts'
import { Answer } from '../shell/answer.tsx'
import { Card, Quiet } from '../shell/card.tsx'
import { Name } from '../words/name.tsx'
import { counted } from '../words/numbers.ts'
import { cadenceSays, ROLE_WORDS } from './mentors-say.ts'
import type { Starting } from './start-dialog.tsx'
import { TakeIn } from './take-in.tsx'
import style from './mentors.module.css'

/** The agreements there are, what is overdue first; and the ways to a new one. */
export function Agreements({ start }: { start: (starting: Starting) => void }) {
  const list = useRead('mentorships.list', {})
  return (
    <section aria-labelledby="agreements" className={style.section}>
      <h2 id="agreements">Your agreements</h2>
      <Answer of={list} lines={2}>
        {({ rows }) => (rows.length === 0 ? <None /> : <Rows rows={rows} />)}
      </Answer>
      <div className={style.does} data-screen-only>
        <Button onClick={() => start({ people: [], role: 'mentee' })}>Write an agreement down</Button>
        <TakeIn />
      </div>
    </section>
  )
}

function None() {
  return (
    <Card label="No agreement yet">
      <Quiet>
        No agreement yet. It says with whom, for what, how often and until when; from it come an agenda, promises with
        dates, and at the end whether it moved anything.
      </Quiet>
    </Card>
  )
}

function Rows({ rows }: { rows: readonly MentorshipRow[] }) {
  return (
    <ul className={style.rows}>
      {rows.map(row => (
        <li key={row.id} className={style.agreement} data-state={row.agreement.state}>
          <div className={style.who}>
            <Link to="/growth/mentors/$id" params={{ id: row.id }}>
              <Name of={row.title} />
            </Link>
            <small>
              {ROLE_WORDS[row.agreement.role]}
              {row.agreement.skills.length === 0 ? null : (
                <>
                  : <Name of={row.agreement.skills.join(', ')} wraps />
                </>
              )}
            </small>
          </div>
          <span data-late={row.cadence.overdue || row.cadence.unseen || undefined}>{cadenceSays(row)}</span>
          <span className={style.aside}>
            {counted(row.sessions, 'session')}
            {row.open.overdue > 0 ? `, ${counted(row.open.overdue, 'promise')} past its date` : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}
