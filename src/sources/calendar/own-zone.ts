import { DAY, HOUR, MINUTE, SECOND } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { readRecurrence, readText, readTimes } from './content-line.ts'
import { dayOf } from './days.ts'
import { expand } from './expand.ts'
import { isDayRule, readRule } from './rule.ts'
import { localOf, wallOf } from './wall.ts'
import type { Wall } from './wall.ts'

/** A time zone that a file defines itself: its name, and how far it is from Greenwich at an instant, in milliseconds. */
export type OwnZone = { readonly name: string; readonly offset: (at: Instant) => number }

/** From when to when the rules of a zone are followed; before and after it stays as it is at the edge. */
const FOLLOWED = { from: dayOf(1950, 1, 1), to: dayOf(2100, 1, 1) }
/** No zone has changed its clocks as often as this. */
const MOST_CHANGES = 2_000

/** From an instant on, the clocks are `to` from Greenwich; before it they were `from`. */
type Change = { readonly at: Instant; readonly from: number; readonly to: number }

/**
 * Reads a VTIMEZONE from its unfolded lines: each of its parts says from when on the clocks are put how far, by its start
 * and dates, or by a rule. Where the clocks are put back the hour that comes twice is told apart exactly. Null where it has
 * no name or no part that can be read.
 */
export function readOwnZone(lines: readonly string[]): OwnZone | null {
  const name = lines.find(line => /^TZID[;:]/i.test(line))
  const changes = partsOf(lines)
    .flatMap(changesIn)
    .toSorted((a, b) => a.at - b.at)
    .slice(0, MOST_CHANGES)
  const first = changes[0]
  if (name === undefined || first === undefined) return null
  return { name: readText(name).trim(), offset: at => (lastBefore(changes, at) ?? { to: first.from }).to }
}

function lastBefore(changes: readonly Change[], at: Instant): Change | undefined {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((changes[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return changes[low - 1]
}

/** The lines of each STANDARD and DAYLIGHT. */
function partsOf(lines: readonly string[]): string[][] {
  const parts: string[][] = []
  let open: string[] | null = null
  for (const line of lines) {
    if (/^BEGIN:(?:STANDARD|DAYLIGHT)\s*$/i.test(line)) parts.push((open = []))
    else if (/^END:/i.test(line)) open = null
    else open?.push(line)
  }
  return parts
}

function changesIn(part: readonly string[]): Change[] {
  const all = (name: string): string[] =>
    part.filter(
      line => line.slice(0, name.length + 1).search(/[;:]$/) > 0 && line.slice(0, name.length).toUpperCase() === name,
    )
  const [from, to] = ['TZOFFSETFROM', 'TZOFFSETTO'].map(name => offsetOf(readText(all(name)[0] ?? ''))) as [
    number | null,
    number | null,
  ]
  const start = all('DTSTART').flatMap(line => readTimes(line) ?? [])[0]
  if (to === null || start === undefined) return []
  const before = from ?? to
  const rules = all('RRULE').map(line => readRecurrence(line))
  // where there is a rule, the start may be any day from which on it holds
  const walls =
    rules.length === 0 ? [start] : rules.flatMap(raw => (raw === null ? [start] : ruled(raw, start, before)))
  const dates = all('RDATE').flatMap(line => readTimes(line) ?? [])
  return [...walls, ...dates].slice(0, MOST_CHANGES).map(wall => ({ at: instantOf(wall, before), from: before, to }))
}

function ruled(raw: Readonly<Record<string, unknown>>, start: Wall, offset: number): readonly Wall[] {
  const rule = readRule(raw)
  if (rule === null || !isDayRule(rule)) return [start]
  const end = rule.until === null ? null : wallOf(rule.until, null)
  const last = end === null ? Number.POSITIVE_INFINITY : end.date ? localOf(end) + DAY - 1 : instantOf(end, offset)
  return expand(rule, start, FOLLOWED, MOST_CHANGES, wall => instantOf(wall, end?.date === true ? 0 : offset) > last)
    .starts
}

function instantOf(wall: Wall, offset: number): Instant {
  return wall.zone === 'UTC' ? localOf(wall) : localOf(wall) - offset
}

/** "-0500", "+034152". */
function offsetOf(text: string): number | null {
  const match = /^\s*([+-]?)(\d\d):?(\d\d):?(\d\d)?\s*$/.exec(text)
  if (match === null) return null
  const size = Number(match[2]) * HOUR + Number(match[3]) * MINUTE + Number(match[4] ?? 0) * SECOND
  return match[1] === '-' ? -size : size
}
