const DAY = 86_400_000

/** Midnight of a date in UTC, for arithmetic on dates alone; NaN where it is no date. */
export function dateAt(date: string): number {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
}

/** A date some days on. @example daysOn('2026-02-28', 1) // '2026-03-01' */
export function daysOn(date: string, days: number): string {
  return new Date(dateAt(date) + days * DAY).toISOString().slice(0, 10)
}

const long = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const short = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', timeZone: 'UTC' })
const dayOnly = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "Tuesday, 3 November 2026" in the user's way. */
export function longDate(date: string): string {
  return long.format(dateAt(date))
}

/** "Tue 3" */
export function shortDate(date: string): string {
  return short.format(dateAt(date))
}

/** "2 November 2026" */
export function dateOnly(date: string): string {
  return dayOnly.format(dateAt(date))
}

/** The time of day of an instant in a zone, as hours from midnight. @example hourIn(at, 'Europe/Oslo') // 9.5 */
export function hourIn(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone })
  const [hours = 0, minutes = 0] = parts.format(at).split(':').map(Number)
  return (hours % 24) + minutes / 60
}

/** "09:30" in a zone, in the user's way. */
export function clock(at: number, zone: string): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at)
}

/** Today as a date in a zone. */
export function dateIn(at: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at)
}

/** The zone of this browser, e.g. Europe/Oslo. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
