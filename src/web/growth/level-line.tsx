import type { Measured } from '../api/types.ts'
import { IntervalMarks } from '../pictures/intervals.tsx'
import { linear } from '../pictures/scale.ts'
import { known } from '../words/numbers.ts'
import { levelRangeSays } from './growth-says.ts'
import style from '../pictures/pictures.module.css'

const x = linear(0, 7, 6, 124)

/** A small level with its range on the line from 0 to 7, for lists: read aloud in full, shown in full on hover. */
export function LevelLine({ measured, what }: { measured: Measured; what: string }) {
  const says = known(measured)
    ? `${what}: ${levelRangeSays(measured)}`
    : `${what}: not known. ${measured.unknown[0]?.text ?? ''}`
  return (
    <svg className={style.small} viewBox="0 0 130 20" role="img" aria-label={says}>
      <title>{says}</title>
      {known(measured) ? <line className={style.line} x1={6} x2={124} y1={10} y2={10} /> : null}
      <IntervalMarks measured={measured} x={x} y={10} />
      {known(measured) ? null : (
        <text className={style.soft} x={24} y={14}>
          not known
        </text>
      )}
    </svg>
  )
}
