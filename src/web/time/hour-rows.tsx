import { Link } from '@tanstack/react-router'
import type { Lever } from '../api/types.ts'
import { leverWord } from '../words/labels.ts'
import { Name } from '../words/name.tsx'
import style from './time.module.css'

type Row = {
  readonly id: string
  readonly label: string
  readonly hours: number
  readonly says?: string
  readonly person?: boolean
  /** what the hours were for; the rest of them is not told */
  readonly levers?: readonly { readonly lever: Lever; readonly hours: number }[]
}

/** Hours as short bars in a list, each with its number in words; in the colours of levers where they are told. */
export function HourRows({ rows, label, unit }: { rows: readonly Row[]; label: string; unit: string }) {
  const most = Math.max(...rows.map(({ hours }) => hours), 0.1)
  const tenth = (value: number): string => String(Math.round(value * 10) / 10)
  return (
    <ul className={style.hourRows} aria-label={label}>
      {rows.map(({ id, label: name, hours, says, person, levers = [] }) => (
        <li key={id}>
          {person ? (
            <Link to="/people/$id" params={{ id }} className={style.who}>
              <Name of={name} />
            </Link>
          ) : (
            <span className={style.who}>{name}</span>
          )}
          <svg className={style.short} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
            <rect x={0} y={1} width={(hours / most) * 100} height={8} />
            {levers.map(({ lever, hours: own }, place) => (
              <g key={lever} data-lever={lever}>
                <rect
                  className={style.filled}
                  x={(levers.slice(0, place).reduce((sum, one) => sum + one.hours, 0) / most) * 100}
                  y={1}
                  width={(own / most) * 100}
                  height={8}
                />
              </g>
            ))}
          </svg>
          <span className="figures">
            {says ?? `${tenth(hours)} ${unit}`}
            {levers.length > 0 ? (
              <small className={style.mostly}>
                {levers.map(({ lever, hours: own }) => `${leverWord(lever)} ${tenth(own)} h`).join(', ')}
              </small>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
