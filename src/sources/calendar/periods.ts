import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { readTimes, valueStart } from './content-line.ts'
import { moved } from './wall.ts'
import type { Wall } from './wall.ts'
import type { Zones } from './zones.ts'

/**
 * How long a DURATION says. `days` are those of the calendar, each ends at the same time of day on the clock on the wall,
 * also where the clocks are changed within it; `time`, in milliseconds, is exact (RFC 5545 3.3.6).
 */
export type Length = { readonly days: number; readonly time: number }

/** A time that was added to a series; `end` or `duration` where it says itself how long it is. */
export type Added = { readonly wall: Wall; readonly end: Wall | null; readonly duration: Length | null }

/** The times of an RDATE: single ones, and periods that say their own end. Null where the line cannot be read at all. */
export function readAdded(line: string): Added[] | null {
  const from = valueStart(line)
  if (!line.includes('/', from)) return readTimes(line)?.map(wall => ({ wall, end: null, duration: null })) ?? null
  const head = line.slice(0, from).replace(/;VALUE=PERIOD/i, '')
  const one = (text: string): Wall | null => readTimes(`${head}${text}`)?.[0] ?? null
  return line
    .slice(from)
    .split(',')
    .flatMap(period => {
      const [begin = '', end = ''] = period.trim().split('/')
      const wall = one(begin)
      return wall === null ? [] : [{ wall, end: /^[+-]?P/i.test(end) ? null : one(end), duration: durationOf(end) }]
    })
}

/** The instant at which something ends that begins at `wall` and is so long. */
export function endAfter(wall: Wall, { days, time }: Length, zones: Zones): Instant {
  return zones.instant(days === 0 ? wall : moved(wall, days * DAY)) + time
}

/** Null where it is none or runs backwards. @example durationOf('P1DT1H30M') // { days: 1, time: 5400000 } */
export function durationOf(text: string): Length | null {
  const match = /^([+-])?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/i.exec(
    text,
  )
  if (match === null || match[1] === '-') return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(2).map(part => Number(part ?? 0))
  return { days: weeks * 7 + days, time: ((hours * 60 + minutes) * 60 + seconds) * 1_000 }
}
