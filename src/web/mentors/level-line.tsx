import type { Measured } from '../api/types.ts'
import { IntervalMarks } from '../pictures/intervals.tsx'
import { linear } from '../pictures/scale.ts'
import { known } from '../words/numbers.ts'
import { levelSays } from './mentors-say.ts'
import style from './mentors.module.css'

const x = linear(0, 7, 8, 192)

/** A level from 0 to 7 with its range, small enough for a list; a second one above it, to compare with. */
export function LevelLine({
  level,
  what,
  beside,
}: {
  level: Measured
  what: string
  beside?: { level: Measured; what: string } | undefined
}) {
  const rows = beside === undefined ? [{ level, what }] : [{ ...beside }, { level, what }]
  const says = rows.map(row => `${row.what}: ${levelSays(row.level)}`).join('. ')
  return (
    <svg className={style.level} viewBox={`0 0 200 ${rows.length * 18}`} role="img" aria-label={says}>
      <title>{says}</title>
      {rows.map((row, place) => (
        <g key={row.what}>
          {known(row.level) ? (
            <line className={style.axis} x1={x(0)} x2={x(7)} y1={place * 18 + 9} y2={place * 18 + 9} />
          ) : null}
          <IntervalMarks measured={row.level} x={x} y={place * 18 + 9} />
        </g>
      ))}
    </svg>
  )
}
