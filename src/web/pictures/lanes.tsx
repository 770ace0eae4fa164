import { channelWord } from '../words/labels.ts'
import { count } from '../words/numbers.ts'
import { linear } from './scale.ts'
import { useWidth } from './sized.tsx'
import style from './pictures.module.css'

type Lane = { channel: string; out: readonly number[]; in: readonly number[] }
const STEP = 31

/** A person's years by channel: ticks up from you to them, down from them to you. */
export function Lanes({ lanes, from, until }: { lanes: readonly Lane[]; from: number; until: number }) {
  const width = useWidth()
  const left = width < 500 ? 82 : 100
  const x = linear(from, until, left, width - 12)
  const base = lanes.length * STEP + 10
  return (
    <svg className={style.svg} viewBox={`0 0 ${width} ${base + 24}`} role="img" aria-label={lanesSay(lanes)}>
      {lanes.map((lane, place) => {
        const y = place * STEP + 16
        return (
          <g key={lane.channel}>
            <text className={style.text} x={0} y={y + 4}>
              {channelWord(lane.channel)}
            </text>
            <line className={style.line} x1={left - 6} x2={width} y1={y} y2={y} />
            {thin(lane.out, x).map(at => (
              <line key={at} className={style.out} x1={at} x2={at} y1={y - 9} y2={y} />
            ))}
            {thin(lane.in, x).map(at => (
              <line key={at} className={style.in} x1={at} x2={at} y1={y} y2={y + 9} />
            ))}
          </g>
        )
      })}
      {yearTicks(from, until, Math.max(2, Math.floor((width - left) / 52))).map(({ at, says }) => (
        <text key={at} className={style.soft} x={x(at)} y={base + 16} textAnchor="middle">
          {says}
        </text>
      ))}
    </svg>
  )
}

/** The picture in words: of each channel how many went out and came in. */
export function lanesSay(lanes: readonly Lane[]): string {
  return lanes
    .map(
      ({ channel, out, in: into }) =>
        `${channelWord(channel)}: ${count(out.length)} from you, ${count(into.length)} to you`,
    )
    .join('; ')
}

/** No two ticks on the same pixel: thousands of messages stay a picture. */
function thin(instants: readonly number[], x: (at: number) => number): readonly number[] {
  return [...new Set(instants.map(at => Math.round(x(at))))]
}

const YEAR = 365.25 * 86_400_000
const months = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric' })

/** A tick at the turn of years; of quarters where the whole is under two years. */
function yearTicks(from: number, until: number, most: number): { at: number; says: string }[] {
  const found: { at: number; says: string }[] = []
  if (until - from < 2 * YEAR) {
    const begin = new Date(from)
    for (let month = begin.getMonth() + 1; found.length < 9; month++) {
      const at = new Date(begin.getFullYear(), month, 1).getTime()
      if (at > until) break
      if (month % 3 === 0) found.push({ at, says: months.format(at) })
    }
    return found.slice(0, most)
  }
  const first = new Date(from).getFullYear()
  const last = new Date(until).getFullYear()
  const every = Math.max(1, Math.ceil((last - first) / most))
  for (let year = first + 1; year <= last; year += every)
    found.push({ at: new Date(year, 0, 1).getTime(), says: String(year) })
  return found
}
