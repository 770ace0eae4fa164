import { civilOf, dayOf, monthLength } from './days.ts'
import { neverHolds } from './rule.ts'
import type { Rule } from './rule.ts'
import type { Wall } from './wall.ts'

/** Days since 1970-01-01, first and last. */
type DayWindow = { readonly from: number; readonly to: number }

type Expansion = { readonly starts: readonly Wall[]; readonly limited: boolean }

/** Days looked at before a rule is given up: two centuries and a half. */
const MOST_DAYS = 92_000

/**
 * The starts that a rule gives inside the window, by going through its periods day by day: a day counts only if it
 * satisfies every part of the rule, so that no date can be wrong, and the work is bounded by the days looked at. `past`
 * says that a start lies after UNTIL. At most `most` starts; `limited` where there were more, or the days ran out.
 */
export function expand(
  rule: Rule,
  start: Wall,
  window: DayWindow,
  most: number,
  past: (wall: Wall) => boolean,
): Expansion {
  const starts: Wall[] = []
  if (neverHolds(rule)) return { starts, limited: false }
  const first = dayOf(start.year, start.month, start.day)
  const suits = suitsRule(rule, start)
  const times = timesOf(rule, start)
  let [left, looked] = [rule.count ?? Number.POSITIVE_INFINITY, 0]
  // without a count the periods before the window need not be gone through
  const skip = rule.count === null ? Math.max(0, periodsBefore(rule, start, window.from) - 1) : 0
  for (let index = skip; ; index++) {
    const { from, to } = period(rule, start, index * rule.interval)
    if (from > window.to || !Number.isFinite(from)) return { starts, limited: false }
    let found: Wall[] = []
    for (let day = from; day <= to; day++)
      if (suits(day)) for (const time of times) found.push(wallAt(day, time, start))
    looked += to - from + 1
    if (rule.positions.length > 0) found = atPositions(found, rule.positions)
    for (const wall of found) {
      const day = dayOf(wall.year, wall.month, wall.day)
      if (day < first || (day === first && before(wall, start))) continue
      if (past(wall) || left-- <= 0) return { starts, limited: false }
      if (day > window.to) return { starts, limited: false }
      if (day < window.from) continue
      if (starts.length >= most) return { starts, limited: true }
      starts.push(wall)
    }
    if (left <= 0) return { starts, limited: false }
    if (looked > MOST_DAYS) return { starts, limited: true }
  }
}

type Time = { readonly hour: number; readonly minute: number }

function timesOf(rule: Rule, start: Wall): Time[] {
  if (start.date) return [{ hour: 0, minute: 0 }]
  const hours = rule.hours.length > 0 ? rule.hours : [start.hour]
  const minutes = rule.minutes.length > 0 ? rule.minutes : [start.minute]
  return hours.flatMap(hour => minutes.map(minute => ({ hour, minute })))
}

function wallAt(day: number, time: Time, start: Wall): Wall {
  return { ...start, ...civilOf(day), ...time }
}

function before(a: Wall, b: Wall): boolean {
  return a.hour * 60 + a.minute < b.hour * 60 + b.minute
}

/** First and last day of the period that lies `steps` periods after the one of the start. */
function period(rule: Rule, start: Wall, steps: number): { from: number; to: number } {
  const day = dayOf(start.year, start.month, start.day)
  switch (rule.freq) {
    case 'DAILY':
      return { from: day + steps, to: day + steps }
    case 'WEEKLY': {
      const monday = day - ((weekdayOf(day) - rule.weekStart + 7) % 7) + 7 * steps
      return { from: monday, to: monday + 6 }
    }
    case 'MONTHLY': {
      const month = start.year * 12 + start.month - 1 + steps
      const from = dayOf(Math.floor(month / 12), (month % 12) + 1, 1)
      return { from, to: from + monthLength(Math.floor(month / 12), (month % 12) + 1) - 1 }
    }
    case 'YEARLY':
      return { from: dayOf(start.year + steps, 1, 1), to: dayOf(start.year + steps, 12, 31) }
  }
}

/** How many whole steps of the rule lie before a day. */
function periodsBefore(rule: Rule, start: Wall, day: number): number {
  const days = day - dayOf(start.year, start.month, start.day)
  const length = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[rule.freq]
  return Math.floor(days / (length * rule.interval))
}

function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** The days that satisfy the rule; what the rule leaves open is as on the day of the start (RFC 5545 3.3.10). */
function suitsRule(rule: Rule, start: Wall): (day: number) => boolean {
  const { freq, months, monthDays, yearDays, weekdays } = rule
  const open = weekdays.length === 0 && monthDays.length === 0 && yearDays.length === 0
  const startDay = weekdayOf(dayOf(start.year, start.month, start.day))
  return day => {
    const { year, month, day: inMonth } = civilOf(day)
    if (months.length > 0 && !months.includes(month)) return false
    if (monthDays.length > 0) {
      const length = monthLength(year, month)
      if (!monthDays.some(one => (one > 0 ? one === inMonth : length + 1 + one === inMonth))) return false
    }
    if (yearDays.length > 0) {
      const [begin, end] = [dayOf(year, 1, 1), dayOf(year, 12, 31)]
      if (!yearDays.some(one => (one > 0 ? begin + one - 1 === day : end + 1 + one === day))) return false
    }
    if (weekdays.length > 0 && !weekdays.some(one => isNth(one, day, year, month, inMonth, rule))) return false
    if (freq === 'WEEKLY' && weekdays.length === 0) return weekdayOf(day) === startDay
    if (freq === 'MONTHLY' && open) return inMonth === start.day
    if (freq === 'YEARLY' && open) return inMonth === start.day && (months.length > 0 || month === start.month)
    return true
  }
}

function isNth(
  one: Rule['weekdays'][number],
  day: number,
  year: number,
  month: number,
  inMonth: number,
  rule: Rule,
): boolean {
  if (weekdayOf(day) !== one.day) return false
  if (one.nth === 0 || rule.freq === 'DAILY' || rule.freq === 'WEEKLY') return true
  const ofYear = rule.freq === 'YEARLY' && rule.months.length === 0
  const index = ofYear ? day - dayOf(year, 1, 1) : inMonth - 1
  const length = ofYear ? dayOf(year, 12, 31) - dayOf(year, 1, 1) + 1 : monthLength(year, month)
  return one.nth > 0 ? Math.floor(index / 7) + 1 === one.nth : Math.floor((length - 1 - index) / 7) + 1 === -one.nth
}

function atPositions(found: readonly Wall[], positions: readonly number[]): Wall[] {
  return found.filter((_, index) => positions.includes(index + 1) || positions.includes(index - found.length))
}
