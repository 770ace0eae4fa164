import type { Measured } from '../api/types.ts'
import { known, percent, rangeOfShares } from '../words/numbers.ts'
import { IntervalMarks } from './intervals.tsx'
import { linear } from './scale.ts'
import style from './pictures.module.css'

const x = linear(0, 1, 6, 124)

/** A small share with its range, for lists: read aloud in full, and shown in full on hover. */
export function Interval({ measured, what }: { measured: Measured; what: string }) {
  const says = known(measured)
    ? `${what}: ${percent(measured.value)}, likely ${rangeOfShares(measured)}`
    : `${what}: unknown. ${measured.unknown[0]?.text ?? ''}`
  return (
    <svg className={style.small} viewBox="0 0 130 20" role="img" aria-label={says}>
      <title>{says}</title>
      {known(measured) ? <line className={style.line} x1={6} x2={124} y1={10} y2={10} /> : null}
      <IntervalMarks measured={measured} x={x} y={10} />
      {known(measured) ? null : (
        <text className={style.soft} x={24} y={14}>
          unknown
        </text>
      )}
    </svg>
  )
}
