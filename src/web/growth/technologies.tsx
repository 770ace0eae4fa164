import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Technology } from '../api/growth.ts'
import { Quiet, TextButton } from '../shell/card.tsx'
import { known } from '../words/numbers.ts'
import { levelSays } from './growth-says.ts'
import style from './growth.module.css'

const FEW = 18

/** The tools that people in the role use, those often asked for first; not seen is not the same as not there. */
export function Technologies({ rows }: { rows: readonly Technology[] }) {
  const [all, setAll] = useState(false)
  if (rows.length === 0) return null
  const seen = rows.filter(({ have }) => known(have)).length
  return (
    <section className={style.section} aria-labelledby="tools">
      <h2 id="tools">Tools of the role</h2>
      <Quiet>
        {seen} of {rows.length} were seen in what you gave. The others are not known, which is not the same as not
        there.
      </Quiet>
      <ul className={style.chips}>
        {(all ? rows : rows.slice(0, FEW)).map(({ skill, name, inDemand, have }) => (
          <li key={skill}>
            <Link
              to="/growth/skills/$id"
              params={{ id: skill }}
              className={known(have) ? style.chip : style.unseenChip}
            >
              {name}
              <span className={style.note}>
                {known(have) ? ` about ${levelSays(have.value)}` : inDemand ? ' often asked for' : ''}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {rows.length > FEW ? (
        <TextButton onClick={() => setAll(!all)} expanded={all}>
          {all ? 'Show fewer' : `Show all ${rows.length}`}
        </TextButton>
      ) : null}
    </section>
  )
}
