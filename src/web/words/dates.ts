const DAY = 86_400_000
const dayFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' })
const momentFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const monthFormat = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric' })

/** "3 October 2026", in the user's way. */
export function day(at: number): string {
  return dayFormat.format(at)
}

const wholeDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const wholeMonth = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' })

/**
 * A date as exactly as it was given. A day, month or year without a clock is kept as its first midnight in UTC; told in
 * the user's own zone it would be the day before for half of the world.
 * @example dayGiven(Date.UTC(2025, 4, 6), 'day') // "6 May 2025", wherever it is read
 */
export function dayGiven(at: number, precision: string): string {
  if (at % DAY !== 0) return day(at)
  if (precision === 'year') return String(new Date(at).getUTCFullYear())
  return precision === 'month' ? wholeMonth.format(at) : precision === 'day' ? wholeDay.format(at) : day(at)
}

/** Day and time of a moment (milliseconds since 1970), in the user's own time. */
export function moment(at: number): string {
  return momentFormat.format(at)
}

/** Month and year of a moment (milliseconds since 1970), in the user's own time. */
export function month(at: number): string {
  return monthFormat.format(at)
}

/** How long ago, to the grain that matters. @example since(now - 21 * DAY, now) // "3 weeks" */
export function since(at: number, now: number): string {
  const days = Math.max(0, Math.floor((now - at) / DAY))
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 14) return `${days} days`
  if (days < 60) return `${Math.round(days / 7)} weeks`
  if (days < 730) return `${Math.round(days / 30.44)} months`
  return `${Math.round(days / 365.25)} years`
}

/** "2014–2026", or one year. */
export function years(first: number | null, last: number | null): string {
  if (first === null || last === null) return ''
  const a = new Date(first).getFullYear()
  const b = new Date(last).getFullYear()
  return a === b ? String(a) : `${a}–${b}`
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "Eight years at a glance": the span of a picture in words. */
export function spanInWords(first: number, last: number): string {
  const span = Math.max(1, Math.ceil((last - first) / (365.25 * DAY)))
  const word = SMALL[span] ?? String(span)
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${span === 1 ? 'year' : 'years'}`
}
