import { Link } from '@tanstack/react-router'
import type { Coverage } from '../api/types.ts'
import { years } from '../words/dates.ts'
import { sourceWord } from '../words/labels.ts'
import { counted } from '../words/numbers.ts'
import style from './check.module.css'

/** What the check rests on: solid what was seen, and from when; dashed what was never given. */
export function CoverageChips({ coverage }: { coverage: readonly Coverage[] }) {
  return (
    <ul className={style.chips} aria-label="What this rests on">
      {coverage.map(row => (
        <li key={`${row.channel ?? ''}-${row.source ?? ''}`}>
          {row.seen ? (
            <span className={style.chip} title={`${row.says}: ${counted(row.n, 'trace')}`}>
              {shortOf(row)}
            </span>
          ) : (
            <Link to="/data/sources" className={style.unseen}>
              {row.says}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

/** In as few words as ten of them leave room for; cards have a day on which they were read, but no years. */
function shortOf({ source, says, first, last }: Coverage): string {
  if (source === null) return says
  return source === 'contacts' ? sourceWord(source) : `${sourceWord(source)} ${years(first, last)}`.trim()
}
