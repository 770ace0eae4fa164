import type { Mentorship } from '../api/mentors.ts'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { duration } from '../words/numbers.ts'
import { Name } from '../words/name.tsx'
import style from './mentors.module.css'

/** What to talk about next, each point with why it is there. */
export function AgendaCard({ data: { agenda, agreement }, write }: { data: Mentorship; write: () => void }) {
  if (agreement.state === 'ended') return null
  const minutes = agenda.reduce((sum, one) => sum + one.minutes, 0)
  return (
    <Card title="What to talk about next">
      {agenda.length === 0 ? (
        <Quiet>Nothing is open. Name a goal or a skill in the agreement, and points follow from it.</Quiet>
      ) : (
        <>
          <ol className={style.agenda}>
            {agenda.map(({ says, why, minutes: takes }) => (
              <li key={`${says} ${why}`}>
                <span>
                  <Name of={says} wraps />
                </span>
                <small>
                  {why} {duration(takes)}
                </small>
              </li>
            ))}
          </ol>
          <p className={style.note}>
            {duration(minutes)} of {duration(agreement.minutes)}.
          </p>
        </>
      )}
      <div data-screen-only>
        <TextButton onClick={write}>Draft a message with these points</TextButton>
      </div>
    </Card>
  )
}
