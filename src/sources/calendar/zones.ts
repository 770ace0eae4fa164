import { DAY, HOUR, MINUTE, SECOND } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { readOwnZone } from './own-zone.ts'
import { hoursOfZone } from '../text/zone-names.ts'
import { localOf } from './wall.ts'
import type { Wall } from './wall.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'
import { zoneOfLabel } from './zone-labels.ts'

/** Milliseconds east of Greenwich at an instant. */
type Offset = (at: Instant) => number

/**
 * The time zones of one file: IANA names by the platform's own data, names of Windows by table, anything else by the
 * VTIMEZONE that the file brings. A name that nobody knows is read in the zone of its calendar, else in the user's, and
 * reported once.
 */
export class Zones {
  /** names that nobody knows, and in which zone what bears them is read */
  readonly unknown = new Map<string, string>()
  /** the user's, in which days are days, and times without any zone */
  readonly #user: string
  readonly #own = new Map<string, { readonly said: string; readonly offset: Offset }>()
  /** of the calendar that is being read: what its names are called here, where an earlier one means another zone by them */
  readonly #renamed = new Map<string, string>()
  readonly #found = new Map<string, Offset | null>()

  constructor(user: string) {
    this.#user = user
  }

  /** Learns a VTIMEZONE of the file; one that cannot be read is as good as none. */
  learn(lines: readonly string[]): void {
    const zone = readOwnZone(lines)
    if (zone === null || zone.name === '' || this.#own.size > 500) return
    const said = lines.join('\n')
    let name = zone.name
    for (let number = 2; (this.#own.get(name)?.said ?? said) !== said; number++) name = `${zone.name} (${number})`
    if (name !== zone.name) this.#renamed.set(zone.name, name)
    this.#own.set(name, { said, offset: zone.offset })
    this.#found.clear()
  }

  /** Whether a zone is known, by its name or from the calendar that is being read. */
  knows(zone: string): boolean {
    return zone !== '' && this.#lookUp(zone) !== null
  }

  /** A time of the calendar that is being read, in a zone that means the same in all of the file. `home`: the calendar's own, '' where it names none. */
  settled(wall: Wall, home: string): Wall {
    if (wall.date || wall.zone === 'UTC') return wall
    const named = wall.zone === null ? home : (this.#renamed.get(bare(wall.zone)) ?? wall.zone)
    if (named === '') return wall
    if (home === '' || this.knows(named)) return named === wall.zone ? wall : { ...wall, zone: named }
    this.unknown.set(named, home)
    return { ...wall, zone: home }
  }

  /** What the next calendar calls its zones is its own affair. */
  endOfCalendar(): void {
    this.#renamed.clear()
  }

  /**
   * The instant of a wall-clock time. In the hour that a spring leaves out the clock is read as before the change, in the
   * hour that an autumn repeats the first one counts (RFC 5545 3.3.5).
   */
  instant(wall: Wall): Instant {
    const local = localOf(wall)
    if (wall.zone === 'UTC') return local
    const offset = this.#offset(wall.date ? null : wall.zone)
    const before = offset(local - DAY)
    const after = offset(local + DAY)
    if (before === after || offset(local - before) === before) return local - before
    return offset(local - after) === after ? local - after : local - before
  }

  #offset(zone: string | null): Offset {
    const found = zone === null ? null : this.#lookUp(zone)
    if (found !== null) return found
    if (zone !== null) this.unknown.set(zone, this.#user)
    return this.#lookUp(this.#user) ?? (() => 0)
  }

  #lookUp(zone: string): Offset | null {
    const known = this.#found.get(zone)
    if (known !== undefined) return known
    const name = bare(zone)
    const own = this.#own.get(name)?.offset
    // "EST" or "CET" alone is called as the file says; the truth about a place or a zone of Windows is with the platform
    const isSure = own === undefined || name.includes('/') || name in WINDOWS_ZONES
    const found = (isSure ? named(name) : own) ?? own ?? labelled(name)
    if (this.#found.size < 5_000) this.#found.set(zone, found)
    return found
  }
}

function bare(zone: string): string {
  return zone.replace(/^"|"$/g, '').trim()
}

/** By a name of IANA, bare or at the end of a path as Mozilla and others write it, or by a name of Windows. */
function named(name: string): Offset | null {
  const parts = name.split('/')
  if (/^(?:UTC|GMT|Z)$/i.test(parts.at(-1) ?? '')) return () => 0
  for (const one of [WINDOWS_ZONES[name], name, parts.slice(-3).join('/'), parts.slice(-2).join('/')]) {
    const offset = one === undefined || one.length > 60 ? null : intlOffset(one)
    if (offset !== null) return offset
  }
  return null
}

/** What the file itself defines is surer than any reading of a label. */
function labelled(name: string): Offset | null {
  const fixed = fixedOffset(name) ?? spelled(name)
  if (fixed !== null) return fixed
  const label = name.length > 300 ? null : zoneOfLabel(name)
  if (label !== null) return intlOffset(label)
  // "(UTC+01:00) somewhere": the hours at least are told
  return fixedOffset(/^\(([^)]{3,12})\)/.exec(name)?.[1] ?? '')
}

/** A name of IANA in another spelling ("US-Eastern", "America/New York"), or initials ("PDT", "CEST"). */
function spelled(name: string): Offset | null {
  if (/^[A-Z]{3,4}$/.test(name)) {
    const place = CLOCKS[name]
    const hours = hoursOfZone(name)
    return place !== undefined ? intlOffset(place) : hours === undefined ? null : () => hours * HOUR
  }
  if (name.length > 60 || !/^[A-Z][A-Za-z]+[-/ ][A-Z]/.test(name)) return null
  return intlOffset(name.replace(/^([A-Z][A-Za-z]+)-/, '$1/').replaceAll(' ', '_'))
}

/** Whoever names a zone of a calendar by these means the clocks of a place, in summer and in winter. */
const CLOCKS: Readonly<Record<string, string>> = {
  EDT: 'America/New_York',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  CEST: 'Europe/Berlin',
  BST: 'Europe/London',
}

/** UTC+1, GMT-03:30, with or without brackets. */
function fixedOffset(text: string): Offset | null {
  const fixed = /^\(?(?:UTC|GMT) ?([+-])(\d{1,2})(?::?([0-5]\d))?\)?$/.exec(text)
  if (fixed === null) return null
  const size = Number(fixed[2]) * HOUR + Number(fixed[3] ?? 0) * MINUTE
  return () => (fixed[1] === '-' ? -size : size)
}

const BY_NAME = new Map<string, Offset | null>()

function intlOffset(name: string): Offset | null {
  const known = BY_NAME.get(name)
  if (known !== undefined) return known
  const offset = makeOffset(name)
  if (BY_NAME.size < 2_000) BY_NAME.set(name, offset)
  return offset
}

function makeOffset(name: string): Offset | null {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name, hourCycle: 'h23', era: 'short',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    }) // prettier-ignore
  } catch {
    return null
  }
  const exact = (at: Instant): number => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    const year = part.era?.startsWith('B') ? 1 - Number(part.year) : Number(part.year)
    const [month, day, hour, minute, second] = [part.month, part.day, part.hour, part.minute, part.second].map(
      Number,
    ) as [number, number, number, number, number]
    const local = new Date(Date.UTC(2000, month - 1, day, hour, minute, second))
    return local.setUTCFullYear(year, month - 1, day) - Math.floor(at / SECOND) * SECOND
  }
  return remembered(exact)
}

/**
 * Asks the platform as seldom as can be: an offset that holds at both ends of four days holds between them (no zone has
 * been put forward and back within four days); where it does not, the six hours around are asked.
 */
function remembered(exact: Offset): Offset {
  const coarse = edges(exact, 4 * DAY)
  const fine = edges(exact, 6 * HOUR)
  return at => (Math.abs(at) > 8e15 ? 0 : (coarse(at) ?? fine(at) ?? exact(at)))
}

/** The offset where it is the same at both ends of the stretch that an instant lies in, else null. */
function edges(exact: Offset, length: number): (at: Instant) => number | null {
  const known = new Map<number, number>()
  const edge = (index: number): number => {
    const found = known.get(index)
    if (found !== undefined) return found
    const offset = exact(index * length)
    if (known.size > 50_000) known.clear()
    known.set(index, offset)
    return offset
  }
  return at => {
    const index = Math.floor(at / length)
    const offset = edge(index)
    return offset === edge(index + 1) ? offset : null
  }
}
