import type { Lever } from '../api/types.ts'
import { hatch } from './hatch.ts'
import { linear, ticks } from './scale.ts'
import { useWidth } from './sized.tsx'
import { monthStarts } from './months.ts'
import style from './pictures.module.css'

type Part = { readonly lever: Lever; readonly hours: number }
export type StackedWeek = { readonly start: number; readonly parts: readonly Part[]; readonly untold: number }
const HEIGHT = 220
const LEFT = 34

/** Hours a week as one bar, a piece for each lever, hatched what no lever is told for. `at` marks a week. */
export function StackedWeeks({
  weeks,
  at,
  says,
  onChoose,
}: {
  weeks: readonly StackedWeek[]
  at: number
  says: string
  onChoose: (week: number) => void
}) {
  const room = useWidth()
  const most = Math.max(...weeks.map(week => week.untold + week.parts.reduce((sum, part) => sum + part.hours, 0)), 1)
  const y = linear(0, most, HEIGHT, 10)
  const width = (room - LEFT) / Math.max(1, weeks.length)
  return (
    <svg className={style.svg} viewBox={`0 0 ${room} ${HEIGHT + 28}`} role="img" aria-label={says}>
      {ticks(0, most, 4).map(hours => (
        <g key={hours}>
          <line className={style.line} x1={LEFT} x2={room} y1={y(hours)} y2={y(hours)} />
          <text className={style.soft} x={LEFT - 8} y={y(hours) + 4} textAnchor="end">
            {hours === 0 ? '0' : `${hours} h`}
          </text>
        </g>
      ))}
      {weeks.map((week, place) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- arrow keys on the picture do the same
        <g key={week.start} className={style.week} onClick={() => onChoose(place)}>
          <rect className={style.air} x={LEFT + place * width} y={0} width={width} height={HEIGHT} />
          <Bar week={week} x={LEFT + place * width + width * 0.12} width={Math.max(1.5, width * 0.76)} y={y} />
          {place === at ? (
            <rect className={style.here} x={LEFT + place * width} y={HEIGHT + 2} width={width} height={3} rx={1.5} />
          ) : null}
        </g>
      ))}
      {monthStarts(
        weeks.map(({ start }) => start),
        Math.ceil(70 / width),
      ).map(({ at: week, says: name }) => (
        <text key={week} className={style.soft} x={LEFT + week * width} y={HEIGHT + 22}>
          {name}
        </text>
      ))}
    </svg>
  )
}

function Bar({
  week: { parts, untold },
  x,
  width,
  y,
}: {
  week: StackedWeek
  x: number
  width: number
  y: (hours: number) => number
}) {
  const tops = parts.map((_, place) => parts.slice(0, place + 1).reduce((sum, { hours }) => sum + hours, 0))
  const told = tops.at(-1) ?? 0
  return (
    <>
      {parts.map(({ lever, hours }, place) => {
        const top = tops[place] ?? 0
        return (
          <rect
            key={lever}
            className={`${style.piece} ${style[lever]}`}
            x={x}
            y={y(top)}
            width={width}
            height={y(top - hours) - y(top)}
          />
        )
      })}
      {untold > 0 ? (
        <>
          <rect className={style.untold} x={x} y={y(told + untold)} width={width} height={y(told) - y(told + untold)} />
          <path className={style.hatch} d={hatch(x, y(told + untold), width, y(told) - y(told + untold))} />
        </>
      ) : null}
    </>
  )
}
