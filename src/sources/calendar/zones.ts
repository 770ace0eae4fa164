import { DAY, HOUR, MINUTE, SECOND } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { readOwnZone } from './own-zone.ts'
import { localOf } from './wall.ts'
import type { Wall } from './wall.ts'
import { WINDOWS_ZONES } from './windows-zones.ts'
import { zoneOfLabel } from './zone-labels.ts'

/** Milliseconds east of Greenwich at an instant. */
type Offset = (at: Instant) => number

/**
 * The time zones of one file: IANA names by the platform's own data, names of Windows by table, anything else by the
 * VTIMEZONE that the file brings. A name that nobody knows is read in the user's zone and reported once.
 */
export class Zones {
  readonly unknown = new Set<string>()
  /** in which times without a zone are read */
  #home: string
  /** the user's, in which days are days */
  readonly #user: string
  readonly #own = new Map<string, Offset>()
  readonly #found = new Map<string, Offset | null>()

  constructor(home: string) {
    this.#home = home
    this.#user = home
  }

  /** X-WR-TIMEZONE: the zone of this calendar, in which times without any zone are read; one that is not known changes nothing. */
  settle(zone: string): void {
    if (zone !== '' && this.#lookUp(zone) !== null) this.#home = zone
  }

  /** Learns a VTIMEZONE of the file; one that cannot be read is as good as none. */
  learn(lines: readonly string[]): void {
    const zone = readOwnZone(lines)
    if (zone === null || zone.name === '' || this.#own.size > 500) return
    this.#own.set(zone.name, zone.offset)
    this.#found.clear()
  }

  /**
   * The instant of a wall-clock time. In the hour that a spring leaves out the clock is read as before the change, in the
   * hour that an autumn repeats the first one counts (RFC 5545 3.3.5).
   */
  instant(wall: Wall): Instant {
    const local = localOf(wall)
    if (wall.zone === 'UTC') return local
    const offset = wall.date ? this.#offset(null, this.#user) : this.#offset(wall.zone)
    const before = offset(local - DAY)
    const after = offset(local + DAY)
    if (before === after || offset(local - before) === before) return local - before
    return offset(local - after) === after ? local - after : local - before
  }

  #offset(zone: string | null, home = this.#home): Offset {
    const found = zone === null ? null : this.#lookUp(zone)
    if (found !== null) return found
    if (zone !== null) this.unknown.add(zone)
    return this.#lookUp(home) ?? (() => 0)
  }

  #lookUp(zone: string): Offset | null {
    const known = this.#found.get(zone)
    if (known !== undefined) return known
    const name = zone.replace(/^"|"$/g, '').trim()
    const own = this.#own.get(name)
    // "EST" or "CET" alone is called as the file says; the truth about a place or a zone of Windows is with the platform
    const isSure = own === undefined || name.includes('/') || name in WINDOWS_ZONES
    const found = (isSure ? named(name) : own) ?? own ?? labelled(name)
    if (this.#found.size < 5_000) this.#found.set(zone, found)
    return found
  }
}

/** By a name of IANA, bare or at the end of a path as Mozilla and others write it, or by a name of Windows. */
function named(bare: string): Offset | null {
  const parts = bare.split('/')
  if (/^(?:UTC|GMT|Z)$/i.test(parts.at(-1) ?? '')) return () => 0
  for (const name of [WINDOWS_ZONES[bare], bare, parts.slice(-3).join('/'), parts.slice(-2).join('/')]) {
    const offset = name === undefined || name.length > 60 ? null : intlOffset(name)
    if (offset !== null) return offset
  }
  return null
}

/** What the file itself defines is surer than any reading of a label. */
function labelled(bare: string): Offset | null {
  const fixed = fixedOffset(bare)
  if (fixed !== null) return fixed
  const label = bare.length > 300 ? null : zoneOfLabel(bare)
  if (label !== null) return intlOffset(label)
  // "(UTC+01:00) somewhere": the hours at least are told
  return fixedOffset(/^\(([^)]{3,12})\)/.exec(bare)?.[1] ?? '')
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
