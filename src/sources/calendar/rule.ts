/** How often a rule repeats: by days and more, or within a day. */
type LongFrequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
type ShortFrequency = 'HOURLY' | 'MINUTELY' | 'SECONDLY'

/** A recurrence rule, checked. Months 1-12, weekdays 0 = Sunday. */
export type Rule = {
  readonly freq: LongFrequency | ShortFrequency
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
  readonly seconds: readonly number[]
  /** weeks of the year, 1-53, or -1 for the last */
  readonly weeks: readonly number[]
  readonly weekStart: number
}

/** A rule that holds for whole days. */
export type DayRule = Rule & { readonly freq: LongFrequency }

export function isDayRule(rule: Rule): rule is DayRule {
  return rule.freq !== 'HOURLY' && rule.freq !== 'MINUTELY' && rule.freq !== 'SECONDLY'
}

const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const

/** A meeting held more often than this on one day is none. */
const MOST_TIMES = 24

/** Whether a rule names more times of one day than any meeting has. */
export function isDense({ hours, minutes, seconds }: Rule): boolean {
  return Math.max(1, hours.length) * Math.max(1, minutes.length) * Math.max(1, seconds.length) > MOST_TIMES
}

/** Checks a rule (as jCal has it) before anything is expanded; null for one whose numbers cannot be. */
export function readRule(raw: Readonly<Record<string, unknown>>): Rule | null {
  const freq = FREQUENCIES.find(one => one === String(raw.freq ?? '').toUpperCase())
  const interval = raw.interval === undefined ? 1 : Number(raw.interval)
  const count = raw.count === undefined ? null : Number(raw.count)
  if (freq === undefined || !Number.isInteger(interval) || interval < 1 || (count !== null && !(count >= 1)))
    return null
  const hours = numbers(raw.byhour, 0, 23)
  const minutes = numbers(raw.byminute, 0, 59)
  const seconds = numbers(raw.bysecond, 0, 60)
  const months = numbers(raw.bymonth, 1, 12)
  const monthDays = numbers(raw.bymonthday, -31, 31)
  const yearDays = numbers(raw.byyearday, -366, 366)
  const weeks = numbers(raw.byweekno, -53, 53)
  const positions = numbers(raw.bysetpos, -366, 366)
  const weekdays = weekdaysOf(raw.byday)
  if (!hours || !minutes || !seconds || !months || !monthDays || !yearDays || !weeks || !positions || !weekdays)
    return null
  if ([...monthDays, ...yearDays, ...weeks, ...positions].includes(0)) return null
  const until = typeof raw.until === 'string' ? raw.until : null
  const weekStart = typeof raw.wkst === 'number' ? raw.wkst - 1 : Math.max(DAYS.indexOf(String(raw.wkst ?? 'MO')), 0)
  const days = { months, monthDays, yearDays, weeks, weekdays, positions, weekStart }
  return { freq, interval, count, until, ...days, hours, minutes, seconds }
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
