import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Mentors } from '../api/mentors.ts'
import { Interval } from '../pictures/interval.tsx'
import { TextButton } from '../shell/card.tsx'
import { Name } from '../words/name.tsx'
import type { Starting } from './start-dialog.tsx'
import style from './mentors.module.css'

const FEW = 4

/** The other way round: whose work asks for what the user is likely ahead in. */
export function Mentees({ mentees, start }: { mentees: Mentors['mentees']; start: (starting: Starting) => void }) {
  const [all, setAll] = useState(false)
  const { rows, says } = mentees
  return (
    <section aria-labelledby="mentees" className={style.section}>
      <h2 id="mentees">Whom you could mentor</h2>
      <p className={style.says}>{says}</p>
      {rows.length === 0 ? null : (
        <ul className={style.rows}>
          {(all ? rows : rows.slice(0, FEW)).map(row => (
            <li key={row.id} className={style.equal} data-person={row.id}>
              <div className={style.who}>
                <Link to="/people/$id" params={{ id: row.id }}>
                  <Name of={row.name} />
                </Link>
                <small>{row.skills.map(({ name }) => name).join(', ')}</small>
              </div>
              <div className={style.number}>
                <Interval measured={row.wouldAnswer} what={`${row.name} would answer`} />
                <small>would answer</small>
              </div>
              <span data-screen-only>
                <TextButton
                  label={`Write it down: you mentor ${row.name}`}
                  onClick={() =>
                    start({
                      people: [{ id: row.id, name: row.name }],
                      role: 'mentor',
                      skills: row.skills.map(({ name }) => name),
                    })
                  }
                >
                  Write it down
                </TextButton>
              </span>
            </li>
          ))}
        </ul>
      )}
      {rows.length > FEW ? (
        <TextButton onClick={() => setAll(!all)} expanded={all}>
          {all ? 'Show fewer' : `Show ${rows.length - FEW} more`}
        </TextButton>
      ) : null}
    </section>
  )
}
