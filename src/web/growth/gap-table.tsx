import { Link } from '@tanstack/react-router'
import type { GapRow } from '../api/growth.ts'
import { known, percent } from '../words/numbers.ts'
import { levelSays } from './growth-says.ts'
import style from './growth.module.css'

/** The gap in numbers, every skill a link to its page. */
export function GapTable({ rows }: { rows: readonly GapRow[] }) {
  if (rows.length === 0) return null
  return (
    <details className={style.group}>
      <summary className={style.summary}>
        <span className={style.groupName}>Skill by skill, in numbers</span>
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls must be scrolled by keys too */}
      <div className={style.scrolls} tabIndex={0} role="region" aria-label="Skill by skill">
        <table>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">Asked</th>
              <th scope="col">You</th>
              <th scope="col">Likely ready</th>
              <th scope="col">Weight</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ skill, name, need, have, ready, weight }) => (
              <tr key={skill}>
                <th scope="row">
                  <Link to="/growth/skills/$id" params={{ id: skill }}>
                    {name}
                  </Link>
                </th>
                <td>{levelSays(need.value)}</td>
                <td>
                  {known(have)
                    ? `${levelSays(have.value)} (${levelSays(have.low)} to ${levelSays(have.high)})`
                    : 'not known'}
                </td>
                <td>{known(have) ? percent(ready) : 'not known'}</td>
                <td>{percent(weight)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
