import type { Day, DayEntry } from '../api/types.ts'
import { Figure } from '../pictures/figure.tsx'
import { hatch } from '../pictures/hatch.ts'
import { linear } from '../pictures/scale.ts'
import { useWidth } from '../pictures/sized.tsx'
import { leverWord } from '../words/labels.ts'
import { clock, hourIn } from './days.ts'
import style from './time.module.css'

type Props = { day: Day; entries: readonly DayEntry[]; at: number; onChoose: (place: number) => void }
const HEIGHT = 34

/** The day as one line from midnight to midnight, each entry where it stood. */
export function DayStrip(props: Props) {
  const { day, entries } = props
  const text = entries.map(entry => entrySays(entry, day.zone)).join('\n')
  return (
    <section className={style.sheet} aria-label="The day as a picture">
      <Figure
        name={`day-${day.date}`}
        legend="Colour: the lever, as in the list. Hatched: not told yet. Empty: nothing seen."
        text={text}
        cells={[
          ['from', 'until', 'minutes', 'lever', 'what', 'source'],
          ...entries.map(entry => [
            clock(entry.from, day.zone),
            clock(entry.until, day.zone),
            Math.round(entry.minutes),
            entry.lever === null ? '' : leverWord(entry.lever),
            entry.says,
            entry.source,
          ]),
        ]}
        first={944}
      >
        <Strip {...props} says={text} />
      </Figure>
    </section>
  )
}

function entrySays({ from, until, lever, says }: DayEntry, zone: string): string {
  return `${clock(from, zone)} to ${clock(until, zone)}: ${lever === null ? 'not told yet' : leverWord(lever)}, ${says}`
}

function Strip({ day, entries, at, onChoose, says }: Props & { says: string }) {
  const width = useWidth()
  const [first, last] = hoursShown(entries, day.zone)
  const x = linear(first, last, 6, width - 6)
  const every = width < 500 ? 4 : 2
  return (
    <svg className={style.strip} viewBox={`0 0 ${width} ${HEIGHT + 26}`} role="img" aria-label={says}>
      <rect className={style.empty} x={6} y={4} width={width - 12} height={HEIGHT} rx={3} />
      {entries.map((entry, place) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- arrows in the list do the same
        <g key={entry.id} data-lever={entry.lever ?? 'none'} onClick={() => onChoose(place)}>
          {entry.parts.map(([from, until]) => {
            const begin = hourIn(from, day.zone)
            const left = x(begin)
            const wide = Math.max(1.5, Math.min(width - 6, x(begin + (until - from) / 3_600_000)) - left - 1)
            return (
              <g key={from}>
                <rect className={style.filled} x={left} y={4} width={wide} height={HEIGHT} rx={1.5} />
                {entry.lever === null ? <path className={style.slant} d={hatch(left, 4, wide, HEIGHT)} /> : null}
                {place === at ? <rect className={style.here} x={left} y={HEIGHT + 6} width={wide} height={3} /> : null}
              </g>
            )
          })}
        </g>
      ))}
      {Array.from({ length: 25 }, (_, hour) => hour)
        .filter(hour => hour >= first && hour <= last && hour % every === 0)
        .map(hour => (
          <text key={hour} className={style.hour} x={x(hour)} y={HEIGHT + 24} textAnchor="middle">
            {hour}
          </text>
        ))}
    </svg>
  )
}

/** From seven to nineteen, and further where there is something. */
function hoursShown(entries: readonly DayEntry[], zone: string): readonly [number, number] {
  const starts = entries.map(({ from }) => Math.floor(hourIn(from, zone)))
  const ends = entries.map(({ from, until }) => Math.ceil(hourIn(from, zone) + (until - from) / 3_600_000))
  return [Math.min(7, ...starts), Math.min(24, Math.max(19, ...ends))]
}
