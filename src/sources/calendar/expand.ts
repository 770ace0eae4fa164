import { LIMITS } from '../../model/limits.ts'
import { civilOf, dayOf, monthLength } from './days.ts'
import { expandWithinDay } from './expand-within-day.ts'
import type { DayWindow, Expansion } from './expand-within-day.ts'
import { isDayRule, neverHolds } from './rule.ts'
import type { DayRule, Rule } from './rule.ts'
import { suitsRule, weekOf } from './suits-day.ts'
import type { Wall } from './wall.ts'

/** Steps that a day costs: two centuries and a half of days are looked at before a rule is usually given up. */
const DAY_STEPS = 5.43

/** Steps that a time of day costs. */
const WALL_STEPS = 2.5

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
  if (neverHolds(rule)) return { starts: [], limited: false }
  return isDayRule(rule)
    ? expandDays(rule, start, window, most, past)
    : expandWithinDay(rule, start, window, most, past)
}

function expandDays(
  rule: DayRule,
  start: Wall,
  window: DayWindow,
  most: number,
  past: (wall: Wall) => boolean,
): Expansion {
  const starts: Wall[] = []
  const first = dayOf(start.year, start.month, start.day)
  const suits = suitsRule(rule, start)
  const times = timesOf(rule, start)
  const months = monthsOf(rule, start)
  let [left, days, walls] = [rule.count ?? Number.POSITIVE_INFINITY, 0, 0]
  const work = window.steps ?? LIMITS.seriesSteps
  // without a count the periods before the window need not be gone through
  const skip = rule.count === null ? Math.max(0, periodsBefore(rule, start, window.from) - 1) : 0
  for (let index = skip; ; index++) {
    const { from, to } = period(rule, start, index * rule.interval)
    if (from > window.to || !Number.isFinite(from)) return { starts, limited: false }
    // positions count over the whole period, so that all of it has to be there
    if (rule.positions.length > 0 && (to - from + 1) * times.length * WALL_STEPS > work)
      return { starts, limited: true }
    let found: Iterable<Wall> = wallsBetween(from, to, suits, times, start, months)
    if (rule.positions.length > 0) {
      const all = [...found]
      // those that stand at no position were looked at too
      walls += all.length
      found = atPositions(all, rule.positions)
    }
    for (const wall of found) {
      const day = dayOf(wall.year, wall.month, wall.day)
      if (day < first || (day === first && before(wall, start))) continue
      if (past(wall) || left-- <= 0) return { starts, limited: false }
      if (day > window.to) return { starts, limited: false }
      if (++walls * WALL_STEPS > work) return { starts, limited: true }
      if (day < window.from) continue
      if (starts.length >= most) return { starts, limited: true }
      starts.push(wall)
    }
    days += to - from + 1
    if (left <= 0) return { starts, limited: false }
    if (days * DAY_STEPS > work) return { starts, limited: true }
  }
}

function* wallsBetween(
  from: number,
  to: number,
  suits: (day: number) => boolean,
  times: readonly Time[],
  start: Wall,
  months: readonly number[] | null,
): Generator<Wall> {
  const { year } = months === null ? start : civilOf(from)
  const stretches =
    months === null ? [[from, to] as const] : months.map(month => [dayOf(year, month, 1), lastOf(year, month)] as const)
  for (const [first, last] of stretches)
    for (let day = first; day <= last; day++)
      if (suits(day)) for (const time of times) yield { ...start, ...civilOf(day), ...time }
}

function lastOf(year: number, month: number): number {
  return dayOf(year, month, monthLength(year, month))
}

/** Of a year the months that can suit, where there are few: of birthdays one. Null: any can, or it is no rule by years. */
function monthsOf(
  { freq, months, yearDays, weeks, weekdays, monthDays }: DayRule,
  start: Wall,
): readonly number[] | null {
  if (freq !== 'YEARLY') return null
  if (months.length > 0) return months
  const isAsStart = [yearDays, weeks, weekdays, monthDays].every(list => list.length === 0)
  return isAsStart ? [start.month] : null
}

type Time = Pick<Wall, 'hour' | 'minute' | 'second'>

function timesOf(rule: Rule, start: Wall): Time[] {
  if (start.date) return [{ hour: 0, minute: 0, second: 0 }]
  const hours = rule.hours.length > 0 ? rule.hours : [start.hour]
  const minutes = rule.minutes.length > 0 ? rule.minutes : [start.minute]
  const seconds = rule.seconds.length > 0 ? rule.seconds.filter(one => one < 60) : [start.second]
  return hours.flatMap(hour => minutes.flatMap(minute => seconds.map(second => ({ hour, minute, second }))))
}

function before(a: Wall, b: Wall): boolean {
  return (a.hour * 60 + a.minute) * 60 + a.second < (b.hour * 60 + b.minute) * 60 + b.second
}

/** First and last day of the period that lies `steps` periods after the one of the start. */
function period(rule: DayRule, start: Wall, steps: number): { from: number; to: number } {
  const day = dayOf(start.year, start.month, start.day)
  switch (rule.freq) {
    case 'DAILY':
      return { from: day + steps, to: day + steps }
    case 'WEEKLY': {
      const monday = weekOf(day, rule.weekStart) + 7 * steps
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
function periodsBefore(rule: DayRule, start: Wall, day: number): number {
  const days = day - dayOf(start.year, start.month, start.day)
  const length = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[rule.freq]
  return Math.floor(days / (length * rule.interval))
}

function atPositions(found: readonly Wall[], positions: readonly number[]): Wall[] {
  return found.filter((_, index) => positions.includes(index + 1) || positions.includes(index - found.length))
}
