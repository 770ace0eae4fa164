import { count } from '../words/numbers.ts'
import { linear, stack, ticks } from './scale.ts'
import { useWidth } from './sized.tsx'
import style from './pictures.module.css'

const RADIUS = 5.2

/** A count as twenty dots on a line: each dot is one chance in twenty. `from`, `to` fix the line while a range narrows. */
export function Quantiles({ dots, says, to }: { dots: readonly number[]; says: string; to?: number }) {
  const width = useWidth()
  const sorted = [...dots].sort((a, b) => a - b)
  const high = Math.max(to ?? 0, (sorted.at(-1) ?? 1) * 1.12, 1)
  const x = linear(0, high, 26, width - 14)
  const columns = Math.max(4, Math.min(14, Math.round((x(sorted.at(-1) ?? 0) - x(sorted[0] ?? 0)) / (RADIUS * 3.5))))
  const placed = stack(sorted, columns)
  const levels = Math.max(...placed.map(({ level }) => level), 3) + 1
  const base = 24 + levels * RADIUS * 2.35
  return (
    <svg className={style.svg} viewBox={`0 0 ${width} ${base + 26}`} role="img" aria-label={says}>
      <text className={style.text} x={x(0)} y={12}>
        each dot: one chance in twenty
      </text>
      {placed.map(({ at, level, dot }) => (
        <circle
          key={dot}
          className={dot === 0 || dot === sorted.length - 1 ? style.edge : style.full}
          cx={x(at)}
          cy={base - 8 - level * RADIUS * 2.35}
          r={RADIUS}
        />
      ))}
      <line className={style.line} x1={18} x2={width - 6} y1={base + 0.5} y2={base + 0.5} />
      {ticks(0, high, width < 360 ? 4 : 6)
        // people and ties come whole
        .filter(Number.isInteger)
        .map(at => (
          <g key={at}>
            <line className={style.line} x1={x(at)} x2={x(at)} y1={base} y2={base + 4} />
            <text className={style.soft} x={x(at)} y={base + 18} textAnchor="middle">
              {count(at)}
            </text>
          </g>
        ))}
    </svg>
  )
}
