import { useState } from 'react'
import type { Mentorship } from '../api/mentors.ts'
import { Card, Quiet, TextButton } from '../shell/card.tsx'
import { day } from '../words/dates.ts'
import { Name, Quoted } from '../words/name.tsx'
import { counted, duration } from '../words/numbers.ts'
import style from './mentors.module.css'

const FEW = 4

/** The sessions there were, the last one first. */
export function SessionsCard({ data: { log, sessions, hours } }: { data: Mentorship }) {
  const [all, setAll] = useState(false)
  return (
    <Card title="Sessions">
      {log.length === 0 ? (
        <Quiet>
          No session is written down. One takes a minute, and counts once: as hours of mentorship and as contact.
        </Quiet>
      ) : (
        <>
          <p className={style.note}>
            {counted(sessions, 'session')}, {duration(Math.round(hours * 60))} in all.
          </p>
          <ul className={style.rows}>
            {(all ? log : log.slice(0, FEW)).map(session => (
              <li key={session.id} className={style.session}>
                <p>
                  {day(session.at)} · {duration(session.minutes)}
                  {session.what === null ? null : (
                    <>
                      {' · '}
                      <Name of={session.what} wraps />
                    </>
                  )}
                </p>
                {session.notes === null ? null : (
                  <div className={style.notes}>
                    <Quoted text={session.notes} />
                  </div>
                )}
                {session.next === null ? null : (
                  <p className={style.note}>
                    Next time: <Name of={session.next} wraps />
                  </p>
                )}
              </li>
            ))}
          </ul>
          {log.length > FEW ? (
            <TextButton onClick={() => setAll(!all)} expanded={all}>
              {all ? 'Show fewer' : `Show ${log.length - FEW} more`}
            </TextButton>
          ) : null}
        </>
      )}
    </Card>
  )
}
