import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DueSession } from '../api/growth.ts'
import { TextButton } from '../shell/card.tsx'
import { Name } from '../words/name.tsx'
import { duration } from '../words/numbers.ts'
import { dueSays } from './growth-says.ts'
import style from './growth.module.css'

const FEW = 6
type Act = (session: DueSession) => void

/** What to practise now: for how long, at what, why, and a way to say that it was done. */
export function DueSessions({
  sessions,
  now,
  done,
  plan,
}: {
  sessions: readonly DueSession[]
  now: number
  done: Act
  plan: Act
}) {
  if (sessions.length === 0) return null
  return (
    <section aria-labelledby="due" className={style.section}>
      <h2 id="due">Now</h2>
      <ul className={style.rows}>
        {sessions.map(session => (
          <li key={`${session.form} ${session.skill}`} className={style.session}>
            <Head session={session} says={`${duration(session.minutes)}, due ${dueSays(session.at, now)}`} />
            <p>
              <Name of={session.goal} wraps />
            </p>
            <p className={style.note}>{session.why}</p>
            <div className={style.does} data-screen-only>
              <TextButton onClick={() => done(session)} label={`I did it: write it down. ${session.name}`}>
                I did it: write it down
              </TextButton>
              {session.form === 'plan' ? null : (
                <TextButton onClick={() => plan(session)} label={`Plan more than an hour of ${session.name}`}>
                  Plan more than an hour
                </TextButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What will want practice, a line each. */
export function ComingSessions({ sessions, now, plan }: { sessions: readonly DueSession[]; now: number; plan: Act }) {
  const [all, setAll] = useState(false)
  if (sessions.length === 0) return null
  return (
    <section aria-labelledby="coming" className={style.section}>
      <h2 id="coming">Later, if not used until then</h2>
      <ul className={style.rows}>
        {(all ? sessions : sessions.slice(0, FEW)).map(session => (
          <li key={`${session.form} ${session.skill}`} className={style.later}>
            <Head session={session} says={dueSays(session.at, now)} />
            {session.form === 'plan' ? null : (
              <TextButton onClick={() => plan(session)} label={`Plan practice of ${session.name}`}>
                Plan practice
              </TextButton>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > FEW ? (
        <TextButton onClick={() => setAll(!all)} expanded={all}>
          {all ? 'Show fewer' : `Show ${sessions.length - FEW} more`}
        </TextButton>
      ) : null}
    </section>
  )
}

function Head({ session: { skill, name }, says }: { session: DueSession; says: string }) {
  return (
    <p>
      <Link to="/growth/skills/$id" params={{ id: skill }}>
        <Name of={name} />
      </Link>{' '}
      <span className={style.note}>{says}</span>
    </p>
  )
}
