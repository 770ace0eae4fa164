import { DAY, YEAR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Reading } from '../../model/source.ts'
import { dayOf } from './days.ts'
import type { CalendarEvent } from './event.ts'
import { expand } from './expand.ts'
import type { DayWindow } from './expand-within-day.ts'
import { endAfter } from './periods.ts'
import { isDayRule, isDense, readRule } from './rule.ts'
import type { Rule } from './rule.ts'
import { wallOf } from './wall.ts'
import type { Wall } from './wall.ts'
import type { Zones } from './zones.ts'

/** One time that an event takes place. `id`: which of the series, '' for an event that does not repeat. */
export type Occurrence = {
  readonly id: string
  readonly wall: Wall
  readonly at: Instant
  /** milliseconds, where this time says itself how long it is */
  readonly length?: number
}

/** A remark for the ledger, each once for an event. */
type Remark = { readonly code: string; readonly reason: string }

const LIMIT = {
  code: 'W_RRULE_LIMIT',
  reason:
    'It repeats more often than any meeting does: at most as many times as the caps instances and seriesSteps allow count.',
}
const INVALID = { code: 'W_RRULE_INVALID', reason: 'Its rule of repetition cannot be, so it counts once.' }
const OTHER_CALENDAR = {
  code: 'W_RRULE_INVALID',
  reason:
    'It repeats by a calendar other than the Gregorian one (RSCALE), whose days are not known here: it counts once.',
}
const EMPTY = { code: 'W_RRULE_EMPTY', reason: 'Its rule of repetition never comes true, so it never takes place.' }

/**
 * When an event takes place: once, or as its rules and extra dates say without the times taken out, at most
 * `limits.instances` times. A series that ends is followed from its start to its end, an endless one from
 * `limits.seriesYearsBack` before now to `limits.seriesYearsAhead` after.
 */
export function occurrencesOf(
  event: CalendarEvent,
  zones: Zones,
  reading: Reading,
  remark: (remark: Remark) => void,
): readonly Occurrence[] {
  if (event.rules.length === 0 && event.added.length === 0) {
    const removed = event.removed.length === 0 ? NONE : removedFrom(event, zones, reading)
    return remaining([event.start], removed, zones).map(one => ({ ...one, id: '' }))
  }
  const walls: Wall[] = event.rules.length === 0 ? [event.start] : []
  let isCut = event.rules.length > MOST_RULES
  for (const raw of event.rules.slice(0, MOST_RULES)) {
    const rule = readRule(raw)
    if (rule === null || (event.start.date && !isDayRule(rule))) {
      remark(raw['rscale'] === undefined || raw['rscale'] !== raw['freq'] ? INVALID : OTHER_CALENDAR)
      walls.push(event.start)
      continue
    }
    const { starts, limited, holdsStart } = follow(rule, event.start, zones, reading)
    const isEmpty = starts.length === 0 && !limited && neverAtAll(rule, event.start, reading)
    // a start that does not fit its rule takes place all the same, beside the times that the rule gives
    if (holdsStart && !isEmpty) walls.push(event.start)
    for (const wall of starts) walls.push(wall)
    if (limited && starts.length === 0) walls.push(event.start)
    if (limited || isDense(rule)) isCut = true
    else if (isEmpty) remark(EMPTY)
  }
  const lengths = new Map<Wall, number>()
  for (const { wall, end, duration } of event.added) {
    const added = wall.date && !event.start.date ? { ...event.start, ...dateOf(wall) } : wall
    const until = duration === null ? end && zones.instant(end) : endAfter(added, duration, zones)
    const length = until === null ? -1 : until - zones.instant(added)
    if (length >= 0) lengths.set(added, length)
    walls.push(added)
  }
  const all = remaining(walls, removedFrom(event, zones, reading), zones)
  const found = all.slice(0, reading.limits.instances).toSorted((a, b) => a.at - b.at)
  if (isCut || found.length < all.length) remark(LIMIT)
  return lengths.size === 0 ? found : found.map(one => ({ ...one, ...lengthOf(lengths.get(one.wall)) }))
}

function lengthOf(length: number | undefined): { length?: number } {
  return length === undefined ? {} : { length }
}

/** The days in which an endless series is followed, and the work that this may take. */
function windowOf({ now, limits: { seriesYearsBack, seriesYearsAhead, seriesSteps } }: Reading): DayWindow {
  return {
    from: Math.floor((now - seriesYearsBack * YEAR) / DAY),
    to: Math.floor((now + seriesYearsAhead * YEAR) / DAY),
    steps: seriesSteps,
  }
}

/** More rules than this in one event are an attack. */
const MOST_RULES = 5

const NONE: ReadonlySet<string> = new Set()

/** Behind every end that a calendar program writes where it means none. */
const LAST_DAY = dayOf(9999, 12, 31)

/**
 * The starts that a rule gives. A series with an end that is too long to follow whole is followed as far ahead as one without,
 * and if it is too long still, as one without. `holdsStart`: the start of the event itself lies in the days looked at, and
 * not behind UNTIL.
 */
function follow(
  rule: Rule,
  start: Wall,
  zones: Zones,
  reading: Reading,
): ReturnType<typeof expand> & { readonly holdsStart: boolean } {
  const { limits } = reading
  const first = dayOf(start.year, start.month, start.day)
  const window = windowOf(reading)
  const { past, ends } = untilOf(rule.until, start, zones)
  if (ends || rule.count !== null) {
    const from = Math.min(window.from, first)
    for (const to of [LAST_DAY, window.to]) {
      const whole = expand(rule, start, { ...window, from, to }, limits.instances, past)
      if (whole.limited) continue
      if (to === window.to) reading.hangsOnDay?.()
      return { ...whole, holdsStart: !past(start) }
    }
  }
  reading.hangsOnDay?.()
  const holdsStart = first >= window.from && first <= window.to && !past(start)
  const { starts, limited } = expand(rule, start, window, limits.instances, past)
  // what has an end was to be there whole
  return { starts, limited: limited || ends || rule.count !== null, holdsStart }
}

/** What is taken out of a series: single times by instant, whole days by date. EXRULE is of old (RFC 2445), and still written. */
function removedFrom(event: CalendarEvent, zones: Zones, reading: Reading): ReadonlySet<string> {
  const removed = new Set(event.removed.map(wall => (event.start.date ? dayName(wall) : idOf(wall, zones))))
  for (const raw of event.excluded.slice(0, MOST_RULES)) {
    const rule = readRule(raw)
    if (rule === null) continue
    for (const wall of follow(rule, event.start, zones, reading).starts) removed.add(idOf(wall, zones))
  }
  return removed
}

/** Whether a rule has no first time even in the 30 years after its start. */
function neverAtAll(rule: Rule, start: Wall, { limits: { seriesSteps: steps } }: Reading): boolean {
  const first = dayOf(start.year, start.month, start.day)
  const window = { from: first, to: first + 11_000, steps }
  return expand({ ...rule, until: null }, start, window, 1, () => false).starts.length === 0
}

function remaining(walls: readonly Wall[], removed: ReadonlySet<string>, zones: Zones): Occurrence[] {
  const found = new Map<string, Occurrence>()
  for (const wall of walls) {
    const id = idOf(wall, zones)
    if (!removed.has(id) && !removed.has(dayName(wall))) found.set(id, { id, wall, at: zones.instant(wall) })
  }
  return [...found.values()]
}

/** Names one time of a series: by its day where it is all day, else by its instant. */
export function idOf(wall: Wall, zones: Zones): string {
  return wall.date ? dayName(wall) : zones.instant(wall).toString(36)
}

/**
 * Names the time of a series that a change is about. Programs write it as a date in a series with times, and as midnight of
 * some zone in one of whole days: then the day counts as it is written.
 */
export function changedId(recurrence: Wall, series: Wall | null, zones: Zones): string {
  if (series === null || series.date === recurrence.date) return idOf(recurrence, zones)
  return series.date ? dayName(recurrence) : idOf({ ...series, ...dateOf(recurrence) }, zones)
}

function dayName(wall: Wall): string {
  return `${wall.year}-${wall.month}-${wall.day}`
}

function dateOf({ year, month, day }: Wall): Pick<Wall, 'year' | 'month' | 'day'> {
  return { year, month, day }
}

/** Whether a start lies after UNTIL; `ends`: there is one that can be read. */
function untilOf(
  until: string | null,
  start: Wall,
  zones: Zones,
): { readonly past: (wall: Wall) => boolean; readonly ends: boolean } {
  const end = until === null ? null : wallOf(until, start.zone)
  if (end === null) return { past: () => false, ends: false }
  if (end.date || start.date) {
    const last = dayOf(end.year, end.month, end.day)
    return { past: wall => dayOf(wall.year, wall.month, wall.day) > last, ends: true }
  }
  const last = zones.instant(end)
  return { past: wall => zones.instant(wall) > last, ends: true }
}
