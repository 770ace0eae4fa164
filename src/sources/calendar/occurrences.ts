import { DAY, YEAR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Reading } from '../../model/source.ts'
import { dayOf } from './days.ts'
import type { CalendarEvent } from './event.ts'
import { expand } from './expand.ts'
import { readRule } from './rule.ts'
import { wallOf } from './wall.ts'
import type { Wall } from './wall.ts'
import type { Zones } from './zones.ts'

/** One time that an event takes place. `id`: which of the series, '' for an event that does not repeat. */
export type Occurrence = { readonly id: string; readonly wall: Wall; readonly at: Instant }

/** A remark for the ledger, each once for an event. */
type Remark = { readonly code: string; readonly reason: string }

const LIMIT = { code: 'W_RRULE_LIMIT', reason: 'It repeats more often than any meeting does, so it was cut short.' }
const INVALID = { code: 'W_RRULE_INVALID', reason: 'Its rule of repetition cannot be, so it counts once.' }
const EMPTY = { code: 'W_RRULE_EMPTY', reason: 'Its rule of repetition never comes true, so it never takes place.' }

/**
 * When an event takes place: once, or as its rules and extra dates say without the dates taken out, from five years
 * before now to two years after, at most `limits.instances` times.
 */
export function occurrencesOf(
  event: CalendarEvent,
  zones: Zones,
  reading: Reading,
  remark: (remark: Remark) => void,
): readonly Occurrence[] {
  if (event.rules.length === 0 && event.added.length === 0)
    return [{ id: '', wall: event.start, at: zones.instant(event.start) }]
  const window = {
    from: Math.floor((reading.now - 5 * YEAR) / DAY),
    to: Math.floor((reading.now + 2 * YEAR) / DAY),
  }
  const walls: Wall[] = event.rules.length === 0 ? [event.start] : []
  for (const raw of event.rules.slice(0, 5)) {
    const rule = readRule(raw)
    if (typeof rule === 'string') {
      remark(rule === 'limit' ? LIMIT : INVALID)
      walls.push(event.start)
      continue
    }
    const past = untilOf(rule.until, event.start, zones)
    const { starts, limited } = expand(rule, event.start, window, reading.limits.instances, past)
    for (const wall of starts) walls.push(wall)
    if (limited) remark(LIMIT)
    else if (starts.length === 0 && neverAtAll(rule, event.start)) remark(EMPTY)
  }
  for (const wall of event.added)
    walls.push(wall.date && !event.start.date ? { ...event.start, ...dateOf(wall) } : wall)
  return remaining(event, walls, zones, window, reading.limits.instances)
}

/** Whether a rule has no first time even in the 30 years after its start. */
function neverAtAll(rule: Exclude<ReturnType<typeof readRule>, string>, start: Wall): boolean {
  const first = dayOf(start.year, start.month, start.day)
  return (
    expand({ ...rule, until: null }, start, { from: first, to: first + 11_000 }, 1, () => false).starts.length === 0
  )
}

function remaining(
  event: CalendarEvent,
  walls: readonly Wall[],
  zones: Zones,
  window: { from: number; to: number },
  most: number,
): Occurrence[] {
  const removed = new Set(event.removed.map(wall => (wall.date ? dayName(wall) : zones.instant(wall).toString(36))))
  const found = new Map<string, Occurrence>()
  for (const wall of walls) {
    const day = dayOf(wall.year, wall.month, wall.day)
    if (day < window.from || day > window.to || found.size >= most) continue
    const id = idOf(wall, zones)
    if (!removed.has(id) && !removed.has(dayName(wall))) found.set(id, { id, wall, at: zones.instant(wall) })
  }
  return [...found.values()].sort((a, b) => a.at - b.at)
}

/** Names one time of a series: by its day where it is all day, else by its instant. */
export function idOf(wall: Wall, zones: Zones): string {
  return wall.date ? dayName(wall) : zones.instant(wall).toString(36)
}

function dayName(wall: Wall): string {
  return `${wall.year}-${wall.month}-${wall.day}`
}

function dateOf({ year, month, day }: Wall): Pick<Wall, 'year' | 'month' | 'day'> {
  return { year, month, day }
}

function untilOf(until: string | null, start: Wall, zones: Zones): (wall: Wall) => boolean {
  const end = until === null ? null : wallOf(until, start.zone)
  if (end === null) return () => false
  if (end.date || start.date) {
    const last = dayOf(end.year, end.month, end.day)
    return wall => dayOf(wall.year, wall.month, wall.day) > last
  }
  const last = zones.instant(end)
  return wall => zones.instant(wall) > last
}
