import { Link } from '@tanstack/react-router'
import { useRead } from '../api/read.ts'
import { Interval } from '../pictures/interval.tsx'
import { Name } from '../words/name.tsx'
import { timesUsual } from './quiet-says.ts'
import style from './circle.module.css'

const FEW = 6

/** Ties silent for longer than they used to be; never "dead": what such silences came to stands beside each. */
export function Quieter() {
  const { data } = useRead('ties.quiet', { limit: FEW })
  if (data === undefined || data.rows.length === 0) return null
  return (
    <section aria-labelledby="quieter" className={style.section}>
      <h2 id="quieter">Unusually quiet</h2>
      <p className={style.note}>
        Silent for longer than is usual between you. The bar says how often such silences ended by themselves within
        half a year, in your own data where it shows any.
      </p>
      <ul className={style.rows}>
        {data.rows.map(({ id, name, ratio, cameBack }) => (
          <li key={id} className={style.revive} data-person={id}>
            <Link to="/people/$id" params={{ id }} className={style.who}>
              <Name of={name} />
            </Link>
            <Interval measured={cameBack} what="Such silences ended by themselves" />
            <small>{timesUsual(ratio)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
