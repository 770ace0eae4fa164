import { DAY, HOUR, MINUTE, SECOND } from '../../model/instant.ts'
import { civilOf, dayOf, monthLength } from './days.ts'

/** A wall-clock time as written. `zone`: 'UTC', the TZID, or null where it floats. `date`: no time of day. Numbers as on the calendar. */
export type Wall = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly date: boolean
  readonly zone: string | null
}

/**
 * Reads "20200101T100000Z" and "2020-01-01T10:00:00", also with parts of a second or hours from Greenwich behind them, as
 * JavaScript and the web write them. Null where it is no time or an impossible one. "T::" is what ical.js makes of a date
 * that does not say it is one. @example wallOf('2020-01-01T10:00:00Z', null)?.zone // 'UTC'
 */
export function wallOf(text: string, zone: string | null): Wall | null {
  const match = TIME.exec(text)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const [hour, minute, second] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)]
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null
  if (hour > 24 || minute > 59 || second > 60) return null
  const date = match[4] === undefined
  const east = eastOf(match[7] ?? '')
  const wall = { year, month, day, hour, minute, second, date, zone: date ? null : east === null ? zone : 'UTC' }
  return east === null || east === 0 ? wall : moved(wall, -east)
}

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:[Tt](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d{1,9})?)?([Zz]|[+-]\d\d:?[0-5]\d)?|T::)?$/

/** Milliseconds east of Greenwich of "Z" and "+01:00"; null where nothing is said. */
function eastOf(text: string): number | null {
  if (text === '') return null
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE)
}

/** Where a day begins, by the clock of its zone. */
export function isMidnight({ hour, minute, second }: Wall): boolean {
  return hour + minute + second === 0
}

/** A time without a zone beside one that has one is meant in the same. */
export function inZone(wall: Wall, zone: string | null): Wall {
  return wall.zone === null && !wall.date && zone !== null ? { ...wall, zone } : wall
}

/** Milliseconds since 1970 on the same clock. */
export function localOf({ year, month, day, hour, minute, second }: Wall): number {
  return dayOf(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND
}

/** The same clock on the wall some milliseconds later or earlier. A date moves by whole days. */
export function moved(wall: Wall, by: number): Wall {
  const seconds =
    (dayOf(wall.year, wall.month, wall.day) * 24 + wall.hour) * 3_600 +
    wall.minute * 60 +
    wall.second +
    Math.round(by / 1_000)
  const day = Math.floor(seconds / 86_400)
  const rest = wall.date ? 0 : seconds - day * 86_400
  return {
    ...wall,
    ...civilOf(day),
    hour: Math.floor(rest / 3_600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
  }
}
