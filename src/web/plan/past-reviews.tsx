import { useRead } from '../api/read.ts'
import { dateOnly } from '../time/days.ts'
import style from './plan.module.css'

/** Reviews of the weeks before, with what was learned. */
export function PastReviews() {
  const { data } = useRead('reviews.list', { limit: 12 })
  if (data === undefined || data.rows.length === 0) return null
  return (
    <section className={style.section} aria-labelledby="past-reviews">
      <h2 id="past-reviews">Weeks before</h2>
      <ul className={style.lines}>
        {data.rows.map(({ week, says, learned }) => (
          <li key={week}>
            <b>{dateOnly(week)}</b>: {says}.{learned === '' ? '' : ` Learned: ${learned}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
