import { Link } from '@tanstack/react-router'
import type { Coverage } from '../api/types.ts'
import { counted } from '../words/numbers.ts'
import style from './check.module.css'

/** What the check rests on: solid what was seen, and from when; dashed what was never given. */
export function CoverageChips({ coverage }: { coverage: readonly Coverage[] }) {
  return (
    <ul className={style.chips} aria-label="What this rests on">
      {coverage.map(({ channel, source, says, n, seen }) => (
        <li key={`${channel ?? ''}-${source ?? ''}`}>
          {seen ? (
            <span className={style.chip} title={counted(n, 'trace')}>
              {says}
            </span>
          ) : (
            <Link to="/data" className={style.unseen}>
              {says}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
