import type { Measured } from '../api/types.ts'
import { known } from '../words/numbers.ts'
import { linear, ticks } from './scale.ts'
import { useWidth } from './sized.tsx'
import { wrapped } from './wrap.ts'
import style from './pictures.module.css'

type Row = { label: string; measured: Measured; person?: string | undefined }
const STEP = 26
const LINE = 13

/** One line a row, on a scale whose unit the legend says: a dot for the middle, a thick bar for half, a thin bar for nine tenths of the chances. */
export function Intervals({
  rows,
  range: [low, high],
  says,
}: {
  rows: readonly Row[]
  range: readonly [number, number]
  says: string
}) {
  const width = useWidth()
  const left = Math.min(180, Math.round(width * 0.42))
  const labels = rows.map(({ label }) => wrapped(label, Math.floor(left / 6)))
  const step = Math.max(STEP, ...labels.map(lines => lines.length * LINE + 8))
  const x = linear(low, high, left + 16, width - 20)
  const base = rows.length * step + 6
  const middle = (place: number): number => place * step + step / 2 + 1
  const isShare = high <= 1 && low >= 0
  return (
    <svg className={style.svg} viewBox={`0 0 ${width} ${base + 24}`} role="img" aria-label={says}>
      {rows.map((row, place) => (
        <g key={`${row.label}-${place}`}>
          {labels[place]?.map((line, at, { length }) => (
            <text
              key={line}
              className={style.text}
              x={left}
              y={middle(place) + 4 + (at - (length - 1) / 2) * LINE}
              textAnchor="end"
            >
              {line}
            </text>
          ))}
          {known(row.measured) ? (
            <line className={style.line} x1={x(low)} x2={x(high)} y1={middle(place)} y2={middle(place)} />
          ) : null}
          <IntervalMarks measured={row.measured} x={x} y={middle(place)} low={low} />
          {known(row.measured) ? null : (
            <text className={style.soft} x={x(low) + 18} y={middle(place) + 4}>
              not known
            </text>
          )}
        </g>
      ))}
      {ticks(low, high, width < 400 ? 2 : 4).map(at => (
        <text key={at} className={style.soft} x={x(at)} y={base + 16} textAnchor="middle">
          {isShare ? `${Math.round(at * 100)} %` : at}
        </text>
      ))}
    </svg>
  )
}

/** Dot, half bar and nine-tenths bar; unknown is an open dashed circle, never a zero. */
export function IntervalMarks({
  measured,
  x,
  y,
  low = 0,
}: {
  measured: Measured
  x: (value: number) => number
  y: number
  /** where the scale begins: what is not known stands there, outside of it */
  low?: number
}) {
  if (!known(measured)) return <circle className={style.unknown} cx={x(low) + 6} cy={y} r={5} />
  const half = halfRange(measured)
  return (
    <>
      <line className={style.wide} x1={x(measured.low)} x2={x(measured.high)} y1={y} y2={y} />
      <line className={style.narrow} x1={x(half.low)} x2={x(half.high)} y1={y} y2={y} />
      <circle className={style.full} cx={x(measured.value)} cy={y} r={4.6} />
    </>
  )
}

/** The middle half, from the 90 % range: 0.41 of each side, as for a normal spread (0.674 / 1.645). */
function halfRange({ value, low, high }: { value: number; low: number; high: number }): { low: number; high: number } {
  return { low: value - (value - low) * 0.41, high: value + (high - value) * 0.41 }
}
