import { Link } from '@tanstack/react-router'
import type { PlannedLever } from '../api/plan-api.ts'
import { Swatch } from '../time/swatch.tsx'
import { leverWord } from '../words/labels.ts'
import { hours } from './plan-says.ts'
import style from './plan.module.css'

/** Why each lever has its hours, folded but for the first reason. */
export function LeverReasons({ levers }: { levers: readonly PlannedLever[] }) {
  return (
    <ul className={style.reasons} aria-label="Why these hours">
      {levers.map(({ lever, hours: planned, reasons }) => (
        <li key={lever}>
          <details>
            <summary>
              <Swatch lever={lever} /> {leverWord(lever)}, {hours(planned)}: {reasons[0]?.text ?? ''}
            </summary>
            <ul className={style.more}>
              {reasons.slice(1).map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
              <li>
                <Link to="/method/$page" params={{ page: 'allocation' }}>
                  How hours are spread
                </Link>
              </li>
            </ul>
          </details>
        </li>
      ))}
    </ul>
  )
}
