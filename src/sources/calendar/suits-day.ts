import { civilOf, dayOf, monthLength } from './days.ts'
import type { Rule } from './rule.ts'
import type { Wall } from './wall.ts'

/**
 * Whether a day satisfies a rule: every part of it that speaks of days. What the rule leaves open is as on the day of the
 * start (RFC 5545 3.3.10). Days are counted from 1970-01-01.
 */
export function suitsRule(rule: Rule, start: Wall): (day: number) => boolean {
  const { freq, months, monthDays, yearDays, weeks, weekdays, weekStart } = rule
  const open = weekdays.length === 0 && monthDays.length === 0 && yearDays.length === 0 && weeks.length === 0
  const startDay = weekdayOf(dayOf(start.year, start.month, start.day))
  const asStart = freq === 'WEEKLY' || weeks.length > 0
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
    if (weeks.length > 0 && !isInWeek(day, weeks, weekStart)) return false
    if (weekdays.length > 0 && !weekdays.some(one => isNth(one, day, year, month, inMonth, rule))) return false
    if (asStart && weekdays.length === 0 && monthDays.length === 0 && yearDays.length === 0)
      return weekdayOf(day) === startDay
    if (freq === 'MONTHLY' && open) return inMonth === start.day
    if (freq === 'YEARLY' && open) return inMonth === start.day && (months.length > 0 || month === start.month)
    return true
  }
}

/** 0 = Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** The first day of the week that a day lies in. */
export function weekOf(day: number, weekStart: number): number {
  return day - ((weekdayOf(day) - weekStart + 7) % 7)
}

/** A week belongs to the year in which four of its days or more lie (ISO 8601); negative numbers count from the last. */
function isInWeek(day: number, weeks: readonly number[], weekStart: number): boolean {
  const week = weekOf(day, weekStart)
  const { year } = civilOf(week + 3)
  const number = Math.round((week - firstWeek(year, weekStart)) / 7) + 1
  const length = Math.round((firstWeek(year + 1, weekStart) - firstWeek(year, weekStart)) / 7)
  return weeks.some(one => (one > 0 ? one === number : length + 1 + one === number))
}

/** Week 1 is the one that holds 4 January. */
function firstWeek(year: number, weekStart: number): number {
  return weekOf(dayOf(year, 1, 4), weekStart)
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
  if (one.nth === 0 || (rule.freq !== 'MONTHLY' && rule.freq !== 'YEARLY')) return true
  const ofYear = rule.freq === 'YEARLY' && rule.months.length === 0
  const index = ofYear ? day - dayOf(year, 1, 1) : inMonth - 1
  const length = ofYear ? dayOf(year, 12, 31) - dayOf(year, 1, 1) + 1 : monthLength(year, month)
  return one.nth > 0 ? Math.floor(index / 7) + 1 === one.nth : Math.floor((length - 1 - index) / 7) + 1 === -one.nth
}
