import { LIMITS } from '../../model/limits.ts'
import { civilOf, dayOf } from './days.ts'
import type { Rule } from './rule.ts'
import { suitsRule } from './suits-day.ts'
import type { Wall } from './wall.ts'

/** Days since 1970-01-01, first and last. `steps`: work that going through them may take, else the usual. */
export type DayWindow = { readonly from: number; readonly to: number; readonly steps?: number }

/** The starts found; `limited`: there were more, or the search was given up. */
export type Expansion = { readonly starts: readonly Wall[]; readonly limited: boolean }

const DAY_SECONDS = 86_400
const UNITS: Readonly<Record<string, number>> = { HOURLY: 3_600, MINUTELY: 60, SECONDLY: 1 }

/**
 * The starts of a rule that repeats within a day, on the clock on the wall as written. Whole days that do not suit are
 * passed over at once; a count without any other condition is worked out, not counted up, for the time before the window.
 * At most `most` starts; `limited` where there were more, or the steps ran out: each hour, minute or second looked at is one.
 */
export function expandWithinDay(
  rule: Rule,
  start: Wall,
  window: DayWindow,
  most: number,
  past: (wall: Wall) => boolean,
): Expansion {
  const starts: Wall[] = []
  const unit = UNITS[rule.freq] ?? 1
  const step = unit * rule.interval
  const first = secondsOf(start)
  const [from, to] = [window.from * DAY_SECONDS, (window.to + 1) * DAY_SECONDS]
  const suits = remembered(suitsRule(rule, start))
  const inside = insideOf(rule, start, unit)
  let left = rule.count ?? Number.POSITIVE_INFINITY
  // periods begin where the unit of the start begins: at the full hour, the full minute
  let period = first - (first % unit)
  if (from > period && (rule.count === null || hasNoCondition(rule))) {
    const skipped = Math.floor((from - period) / step)
    period += skipped * step
    left -= skipped
  }
  for (let steps = 0; period < to && left > 0; steps++) {
    if (steps > (window.steps ?? LIMITS.seriesSteps)) return { starts, limited: true }
    const day = Math.floor(period / DAY_SECONDS)
    const begin = period - day * DAY_SECONDS
    const out = suits(day) ? outOf(rule, begin, unit) : DAY_SECONDS
    if (out > 0) {
      // past all of the day, the hour or the minute that does not suit
      period += Math.ceil((out - (begin % out)) / step) * step
      continue
    }
    for (const more of inside) {
      const second = begin + more
      const at = day * DAY_SECONDS + second
      if (at < first) continue
      const wall = wallAt(day, second, start)
      if (past(wall) || left-- <= 0 || at >= to) return { starts, limited: false }
      if (at < from) continue
      if (starts.length >= most) return { starts, limited: true }
      starts.push(wall)
    }
    period += step
  }
  return { starts, limited: false }
}

/** What a period holds, in seconds after its beginning: BYxxx of a unit smaller than the rule's spreads it. */
function insideOf(rule: Rule, start: Wall, unit: number): readonly number[] {
  const minutes = unit < 3_600 ? [0] : rule.minutes.length > 0 ? rule.minutes : [start.minute]
  const seconds = unit < 60 ? [0] : rule.seconds.length > 0 ? rule.seconds.filter(isSecond) : [start.second]
  const spread = minutes.flatMap(minute => seconds.map(second => minute * 60 + second))
  return rule.positions.length === 0 ? spread : spread.filter((_, at) => isAt(at, spread.length, rule))
}

/** BYxxx of the rule's own unit and of larger ones limits it: the length of what does not suit, in seconds, 0 where all does. */
function outOf(rule: Rule, begin: number, unit: number): number {
  if (rule.hours.length > 0 && !rule.hours.includes(Math.floor(begin / 3_600))) return 3_600
  if (unit <= 60 && rule.minutes.length > 0 && !rule.minutes.includes(Math.floor(begin / 60) % 60)) return 60
  return unit === 1 && rule.seconds.length > 0 && !rule.seconds.includes(begin % 60) ? 1 : 0
}

function isSecond(second: number): boolean {
  return second < 60
}

function isAt(at: number, length: number, { positions }: Rule): boolean {
  return positions.includes(at + 1) || positions.includes(at - length)
}

function hasNoCondition(rule: Rule): boolean {
  const { months, monthDays, yearDays, weeks, weekdays, positions, hours, minutes, seconds } = rule
  return [months, monthDays, yearDays, weeks, weekdays, positions, hours, minutes, seconds].every(
    list => list.length === 0,
  )
}

/** Every hour of a day asks the same of it. */
function remembered(suits: (day: number) => boolean): (day: number) => boolean {
  let [last, held] = [Number.NaN, false]
  return day => {
    if (day !== last) [last, held] = [day, suits(day)]
    return held
  }
}

function secondsOf(wall: Wall): number {
  return dayOf(wall.year, wall.month, wall.day) * DAY_SECONDS + wall.hour * 3_600 + wall.minute * 60 + wall.second
}

function wallAt(day: number, second: number, start: Wall): Wall {
  const time = { hour: Math.floor(second / 3_600), minute: Math.floor(second / 60) % 60, second: second % 60 }
  return { ...start, ...civilOf(day), ...time }
}
