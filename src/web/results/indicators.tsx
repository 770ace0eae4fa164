import type { Results } from '../api/results.ts'
import { count, known, shareWithRange, unbroken } from '../words/numbers.ts'
import style from './results.module.css'

/** Signs on the way: they come ten times as often as results. */
export function Indicators({ rows }: { rows: Results['indicators'] }) {
  return (
    <section className={style.section} aria-labelledby="signs">
      <h2 id="signs">Signs on the way</h2>
      <ul className={style.signs}>
        {rows.map(({ id, says, lastYear, before, rate, unseen }) => (
          <li key={id}>
            {unseen === null ? <b className="figures">{count(lastYear)}</b> : null} {says}
            <span className={style.note}>
              {unseen === null
                ? ` in the last year, ${count(before)} in the year before${known(rate) ? `; estimate ${unbroken(shareWithRange(rate))}` : ''}`
                : `: unknown. ${unseen}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
