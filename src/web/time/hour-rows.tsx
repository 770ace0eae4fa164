import { Link } from '@tanstack/react-router'
import { Name } from '../words/name.tsx'
import style from './time.module.css'

type Row = {
  readonly id: string
  readonly label: string
  readonly hours: number
  readonly says?: string
  readonly person?: boolean
}

/** Hours as short bars in a list, each with its number in words. */
export function HourRows({ rows, label, unit }: { rows: readonly Row[]; label: string; unit: string }) {
  const most = Math.max(...rows.map(({ hours }) => hours), 0.1)
  const tenth = (value: number): string => String(Math.round(value * 10) / 10)
  return (
    <ul className={style.hourRows} aria-label={label}>
      {rows.map(({ id, label: name, hours, says, person }) => (
        <li key={id}>
          {person ? (
            <Link to="/people/$id" params={{ id }} className={style.who}>
              <Name of={name} />
            </Link>
          ) : (
            <span className={style.who}>{name}</span>
          )}
          <svg className={style.short} viewBox="0 0 100 10" aria-hidden>
            <rect x={0} y={1} width={(hours / most) * 100} height={8} rx={1.5} />
          </svg>
          <span className="figures">{says ?? `${tenth(hours)} ${unit}`}</span>
        </li>
      ))}
    </ul>
  )
}
