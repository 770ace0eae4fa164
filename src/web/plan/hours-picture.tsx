import type { PlannedLever } from '../api/plan-api.ts'
import { Figure } from '../pictures/figure.tsx'
import { linear, ticks } from '../pictures/scale.ts'
import { useWidth } from '../pictures/sized.tsx'
import { leverWord } from '../words/labels.ts'
import { hours, leverCells, leverSays } from './plan-says.ts'
import style from './plan.module.css'

const STEP = 34

/** Hours by lever: filled what is planned, ring what it usually takes, dashed what was set for it. */
export function HoursPicture({ levers, name }: { levers: readonly PlannedLever[]; name: string }) {
  const says = levers.map(leverSays).join(' ')
  const legend = 'Filled: planned. Ring: what it usually takes. Dashed: the least and the most that you set.'
  return (
    <Figure name={name} legend={legend} text={says} cells={leverCells(levers)}>
      <Drawn levers={levers} says={says} />
    </Figure>
  )
}

function Drawn({ levers, says }: { levers: readonly PlannedLever[]; says: string }) {
  const width = useWidth()
  const left = Math.min(130, Math.round(width * 0.34))
  const all = levers.flatMap(({ hours: planned, spent, floor, ceiling }) => [
    planned,
    spent ?? 0,
    floor ?? 0,
    ceiling ?? 0,
  ])
  const most = Math.max(1, ...all) * 1.06
  const x = linear(0, most, left + 12, width - 46)
  const base = levers.length * STEP + 4
  return (
    <svg className={style.picture} viewBox={`0 0 ${width} ${base + 22}`} role="img" aria-label={says}>
      {levers.map((row, place) => {
        const y = place * STEP
        const limits = [row.floor, row.ceiling].filter(limit => limit !== null)
        return (
          <g key={row.lever} data-lever={row.lever}>
            <text className={style.text} x={left} y={y + 22} textAnchor="end">
              {leverWord(row.lever)}
            </text>
            <rect className={style.planned} x={x(0)} y={y + 8} width={x(row.hours) - x(0)} height={18} rx={2} />
            {row.spent === null ? null : <circle className={style.ring} cx={x(row.spent)} cy={y + 17} r={5.5} />}
            {limits.map(limit => (
              <line key={limit} className={style.limit} x1={x(limit)} x2={x(limit)} y1={y + 3} y2={y + 31} />
            ))}
            <text className={style.figure} x={width} y={y + 22} textAnchor="end">
              {hours(row.hours)}
            </text>
          </g>
        )
      })}
      {ticks(0, most, width < 420 ? 3 : 5).map(at => (
        <text key={at} className={style.soft} x={x(at)} y={base + 16} textAnchor="middle">
          {hours(at)}
        </text>
      ))}
    </svg>
  )
}
