import type { Lever } from '../api/types.ts'
import { monthStarts } from './months.ts'
import { linear } from './scale.ts'
import { useWidth } from './sized.tsx'
import style from './pictures.module.css'

type Series = { label: string; lever?: Lever | undefined; hours: number[]; budget?: number | undefined }
const HEIGHT = 64

/** Hours a week, one bar a week, each series above its own line; dashed: the budget set by the user. */
export function Weeks({
  series,
  starts,
  says,
}: {
  series: readonly Series[]
  starts: readonly number[]
  says: string
}) {
  const room = useWidth()
  const right = room - 62
  const most = Math.max(...series.flatMap(one => [...one.hours, one.budget ?? 0]), 1)
  const width = right / Math.max(1, starts.length)
  return (
    <svg
      className={style.svg}
      viewBox={`0 0 ${room} ${series.length * (HEIGHT + 24) + 18}`}
      role="img"
      aria-label={says}
    >
      {series.map((one, place) => {
        const base = (place + 1) * (HEIGHT + 24) - 4
        const y = linear(0, most, base, base - HEIGHT)
        return (
          <g key={one.label}>
            <text className={style.text} x={0} y={base - HEIGHT - 8}>
              {one.label}
            </text>
            {one.hours.map((hours, week) => (
              <rect
                key={week}
                className={style[one.lever ?? 'core-work']}
                x={week * width + 1.5}
                y={y(hours)}
                width={Math.max(1, width - 3.4)}
                height={base - y(hours)}
                rx={1.5}
              />
            ))}
            <line className={style.line} x1={0} x2={right} y1={base + 0.5} y2={base + 0.5} />
            {one.budget === undefined ? null : (
              <>
                <line className={style.budget} x1={0} x2={right} y1={y(one.budget)} y2={y(one.budget)} />
                <text className={style.text} x={right + 6} y={y(one.budget) + 4}>
                  budget {one.budget} h
                </text>
              </>
            )}
          </g>
        )
      })}
      {monthStarts(starts, Math.ceil(66 / width)).map(({ at, says: name }) => (
        <text key={at} className={style.soft} x={at * width} y={series.length * (HEIGHT + 24) + 12}>
          {name}
        </text>
      ))}
    </svg>
  )
}
