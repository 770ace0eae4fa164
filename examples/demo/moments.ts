export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const WEEK = 7 * DAY
export const MONTH = 30.4375 * DAY
export const ZONE = 'Europe/Amsterdam'

/** The day for which the life was written; another `now` moves everything by whole weeks. */
const WRITTEN_FOR = Date.UTC(2026, 10, 20)
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** Moves a date of the written life (`2019-03-04`, midnight in UTC) to where it lies for another `now`. */
export function shiftTo(now: number): (date: string) => number {
  const shift = Math.floor((now - WRITTEN_FOR) / WEEK) * WEEK
  return date => Date.parse(`${date}T00:00:00Z`) + shift
}

/** Offset of Amsterdam from UTC: one hour, two between the last Sundays of March and October, 01:00 UTC. */
export function offsetOf(at: number): number {
  const year = new Date(at).getUTCFullYear()
  return at >= lastSunday(year, 2) && at < lastSunday(year, 9) ? 2 * HOUR : HOUR
}

/** The instant at which clocks in Amsterdam show `hours` (9.5: half past nine) on the UTC day that holds `day`. */
export function localTime(day: number, hours: number): number {
  const wall = Math.floor(day / DAY) * DAY + Math.round(hours * 60) * MINUTE
  return wall - offsetOf(wall - HOUR)
}

/** Midnight (UTC) of the Monday of the week that holds `at`. */
export function mondayOf(at: number): number {
  const day = Math.floor(at / DAY)
  return (day - ((day + 3) % 7)) * DAY
}

/** 0 Sunday .. 6 Saturday, in UTC */
export function weekdayOf(at: number): number {
  return new Date(at).getUTCDay()
}

function lastSunday(year: number, month: number): number {
  const end = Date.UTC(year, month + 1, 0, 1)
  return end - new Date(end).getUTCDay() * DAY
}

const two = (n: number) => String(n).padStart(2, '0')

/** `2026-11-20` */
export const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10)
/** `14:03:22` */
export const clock = (at: number) => new Date(at).toISOString().slice(11, 19)
/** `08 Feb 2026` (Connections) */
export const dayMonYear = (at: number) => `${two(date(at))} ${mon(at)} ${year(at)}`
/** `2025-06-01 14:03:22 UTC` (messages) */
export const stampUtc = (at: number) => `${isoDay(at)} ${clock(at)} UTC`
/** `2025-06-01 14:03:22` (Shares, Comments, Reactions) */
export const stampBare = (at: number) => `${isoDay(at)} ${clock(at)}`
/** `2024/02/01 15:02:55 UTC` (Endorsements, SearchQueries) */
export const stampSlashes = (at: number) => `${isoDay(at).replaceAll('-', '/')} ${clock(at)} UTC`
/** `2024-02-01 12:00 UTC` (Learning) */
export const stampMinute = (at: number) => `${isoDay(at)} ${clock(at).slice(0, 5)} UTC`
/** `Jan 2024` (Positions) */
export const monYear = (at: number) => `${mon(at)} ${year(at)}`
/** `1/29/26, 2:37 PM` (Invitations) */
export function stampAmerican(at: number): string {
  const d = new Date(at)
  const hours = d.getUTCHours()
  const yy = two(d.getUTCFullYear() % 100)
  return `${d.getUTCMonth() + 1}/${d.getUTCDate()}/${yy}, ${hours % 12 || 12}:${two(d.getUTCMinutes())} ${hours < 12 ? 'AM' : 'PM'}`
}
/** `Apr 08, 2024 07:00 AM` (Events) */
export function stampEvent(at: number): string {
  const hours = new Date(at).getUTCHours()
  return `${mon(at)} ${two(date(at))}, ${year(at)} ${two(hours % 12 || 12)}:${clock(at).slice(3, 5)} ${hours < 12 ? 'AM' : 'PM'}`
}
/** `Tue Feb 06 12:00:00 UTC 2024` (Company Follows, Logins) */
export const stampJava = (at: number) => `${day(at)} ${mon(at)} ${two(date(at))} ${clock(at)} UTC ${year(at)}`
/** `Tue Feb  6 12:00:00 2024` (the From_ line of an mbox) */
export const stampAsctime = (at: number) =>
  `${day(at)} ${mon(at)} ${String(date(at)).padStart(2)} ${clock(at)} ${year(at)}`
/** `Tue, 06 Feb 2024 13:00:00 +0100` (RFC 5322), on Amsterdam's clocks */
export function stampMail(at: number): string {
  const offset = offsetOf(at)
  const wall = at + offset
  return `${day(wall)}, ${two(date(wall))} ${mon(wall)} ${year(wall)} ${clock(wall)} +0${offset / HOUR}00`
}
/** `2024-02-06T13:00:00+01:00`, on Amsterdam's clocks */
export const stampIsoLocal = (at: number) =>
  `${new Date(at + offsetOf(at)).toISOString().slice(0, 19)}+0${offsetOf(at) / HOUR}:00`

const date = (at: number) => new Date(at).getUTCDate()
const year = (at: number) => new Date(at).getUTCFullYear()
const mon = (at: number) => MONTHS[new Date(at).getUTCMonth()] ?? ''
const day = (at: number) => DAYS[new Date(at).getUTCDay()] ?? ''
