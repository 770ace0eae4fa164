/** A recurrence rule as far as days and times of day go, checked. Months 1-12, weekdays 0 = Sunday. */
export type Rule = {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  readonly interval: number
  readonly count: number | null
  /** as written: a date, or a time with or without Z */
  readonly until: string | null
  readonly months: readonly number[]
  readonly monthDays: readonly number[]
  readonly yearDays: readonly number[]
  readonly weekdays: readonly { readonly nth: number; readonly day: number }[]
  readonly positions: readonly number[]
  readonly hours: readonly number[]
  readonly minutes: readonly number[]
  readonly weekStart: number
}

/** Why a rule is not followed: `invalid` by its numbers; `limit` it repeats within a day or in ways no meeting does. */
type RuleFault = 'invalid' | 'limit'

/** A meeting held more often than this on one day is none. */
const MOST_TIMES = 24

/** Checks a rule (as jCal has it) before anything is expanded. */
export function readRule(raw: Readonly<Record<string, unknown>>): Rule | RuleFault {
  const freq = String(raw.freq ?? '').toUpperCase()
  if (freq === 'SECONDLY' || freq === 'MINUTELY' || freq === 'HOURLY') return 'limit'
  if (freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY' && freq !== 'YEARLY') return 'invalid'
  const interval = raw.interval === undefined ? 1 : Number(raw.interval)
  const count = raw.count === undefined ? null : Number(raw.count)
  if (!Number.isInteger(interval) || interval < 1 || (count !== null && !(count >= 1))) return 'invalid'
  const [hours, minutes, seconds] = [
    numbers(raw.byhour, 0, 23),
    numbers(raw.byminute, 0, 59),
    numbers(raw.bysecond, 0, 60),
  ]
  const months = numbers(raw.bymonth, 1, 12)
  const monthDays = numbers(raw.bymonthday, -31, 31)
  const yearDays = numbers(raw.byyearday, -366, 366)
  const positions = numbers(raw.bysetpos, -366, 366)
  const weekdays = weekdaysOf(raw.byday)
  if (!hours || !minutes || !seconds || !months || !monthDays || !yearDays || !positions || !weekdays) return 'invalid'
  if ([...monthDays, ...yearDays, ...positions].includes(0)) return 'invalid'
  if (raw.byweekno !== undefined || seconds.length > 1) return 'limit'
  if (Math.max(1, hours.length) * Math.max(1, minutes.length) > MOST_TIMES) return 'limit'
  const until = typeof raw.until === 'string' ? raw.until : null
  const weekStart = typeof raw.wkst === 'number' ? raw.wkst - 1 : Math.max(DAYS.indexOf(String(raw.wkst ?? 'MO')), 0)
  return { freq, interval, count, until, months, monthDays, yearDays, weekdays, positions, hours, minutes, weekStart }
}

/** Whether months and days of the month exclude one another: a 30 February. */
export function neverHolds(rule: Rule): boolean {
  if (rule.months.length === 0 || rule.monthDays.length === 0) return false
  return !rule.months.some(month => rule.monthDays.some(day => Math.abs(day) <= (LONGEST[month - 1] ?? 0)))
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

function listed(raw: unknown): unknown[] {
  return raw === undefined || raw === null ? [] : Array.isArray(raw) ? raw : [raw]
}

function numbers(raw: unknown, low: number, high: number): number[] | null {
  const found = listed(raw).map(Number)
  if (!found.every(one => Number.isInteger(one) && one >= low && one <= high)) return null
  return [...new Set(found)].sort((a, b) => a - b)
}

function weekdaysOf(raw: unknown): Rule['weekdays'] | null {
  const found: { nth: number; day: number }[] = []
  for (const one of listed(raw)) {
    const match = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/i.exec(String(one))
    if (match === null || found.length > 400) return null
    found.push({ nth: Number(match[1] ?? 0), day: DAYS.indexOf((match[2] ?? '').toUpperCase()) })
  }
  return found
}
