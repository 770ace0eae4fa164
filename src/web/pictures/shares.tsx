import { percent } from '../words/numbers.ts'
import { linear, ticks } from './scale.ts'
import { useWidth } from './sized.tsx'
import style from './pictures.module.css'

type Row = { label: string; a: number; b?: number | undefined }
const STEP = 24

/** Two shares of each group on one line: filled what is, open what could have been. */
export function Shares({ rows, says }: { rows: readonly Row[]; says: string }) {
  const width = useWidth()
  const left = Math.min(170, Math.round(width * 0.42))
  const most = Math.max(...rows.flatMap(row => [row.a, row.b ?? 0]), 0.1)
  const x = linear(0, most * 1.08, left + 14, width - 16)
  const base = rows.length * STEP + 8
  return (
    <svg className={style.svg} viewBox={`0 0 ${width} ${base + 24}`} role="img" aria-label={says}>
      {rows.map((row, place) => {
        const y = place * STEP + 14
        return (
          <g key={row.label}>
            <text className={style.text} x={left} y={y + 4} textAnchor="end">
              {short(row.label, left)}
            </text>
            {row.b === undefined ? null : (
              <>
                <line className={style.track} x1={x(row.a)} x2={x(row.b)} y1={y} y2={y} />
                <circle className={style.open} cx={x(row.b)} cy={y} r={4.6} />
              </>
            )}
            <circle className={style.full} cx={x(row.a)} cy={y} r={4.8} />
          </g>
        )
      })}
      {ticks(0, most * 1.02, 3).map(at => (
        <text key={at} className={style.soft} x={x(at)} y={base + 16} textAnchor="middle">
          {at === 0 ? '0 %' : percent(at)}
        </text>
      ))}
    </svg>
  )
}

/** Cut to the room there is: about 6 px a letter. */
function short(label: string, room: number): string {
  const most = Math.floor(room / 6)
  return label.length > most ? `${label.slice(0, most - 1)}…` : label
}
