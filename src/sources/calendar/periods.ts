import { readTimes, valueStart } from './content-line.ts'
import type { Wall } from './wall.ts'

/** A time that was added to a series; `end` or `duration` (milliseconds) where it says itself how long it is. */
export type Added = { readonly wall: Wall; readonly end: Wall | null; readonly duration: number | null }

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

/** Milliseconds; null where it is none or runs backwards. @example durationOf('PT1H30M') // 5400000 */
export function durationOf(text: string): number | null {
  const match = /^([+-])?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/.exec(text)
  if (match === null || match[1] === '-') return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(2).map(part => Number(part ?? 0))
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000
}
