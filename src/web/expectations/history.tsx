import type { Expectations } from '../api/results.ts'
import { Interval } from '../pictures/interval.tsx'
import { count, shareWithRange } from '../words/numbers.ts'
import style from './expectations.module.css'

/** What came of such things before anything was written down: there on the first day. */
export function History({ rows }: { rows: Expectations['history'] }) {
  if (rows.length === 0) return null
  return (
    <section className={style.section} aria-labelledby="history">
      <h2 id="history">What came of such hopes before</h2>
      <ul className={style.rows}>
        {rows.map(({ id, n, whom, came, became, measured }) => (
          <li key={id} className={style.row}>
            <span>
              Of {count(n)} {whom}, {count(came)} {became}.
            </span>
            <span className={style.past}>
              <Interval measured={measured} what={`Share of ${whom}`} />
              <span className={style.note}>{shareWithRange(measured)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
