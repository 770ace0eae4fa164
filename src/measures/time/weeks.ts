import type { Lever } from '../../model/lever.ts'
import { DAY } from '../../model/instant.ts'
import { seeded } from '../../stats/random.ts'
import { isEventTitle } from '../network/event-words.ts'
import { focusOf } from './focus.ts'
import type { DayHours, Focus } from './focus.ts'
import type { LedgerEntry, Part } from './ledger.ts'
import type { Piece } from './possible-hours.ts'
import { companyOf } from './rules.ts'
import type { Purpose } from './rules.ts'
import type { Clock } from './stretch.ts'
import { WeekSum } from './week-sum.ts'
import type { HoursRange } from './week-sum.ts'
import { mondayOf, shifted } from './zone-days.ts'
import type { ZoneDays } from './zone-days.ts'

const WEEK = 7 * DAY

/** An entry with what it was for. */
export type ToldEntry = LedgerEntry & { readonly purpose: Purpose }
export type MeetingKind = 'event' | 'one to one' | 'with a few' | 'with many' | 'standing'

/**
 * Every meeting that took place, each instant once, the first and last day that a calendar shows, and in which hours of a
 * workday it is looked for what meetings leave free.
 */
export type Calendar = {
  readonly meetings: readonly LedgerEntry[]
  readonly from: string
  readonly until: string
  readonly focusHours?: DayHours
}

export type WeekOfHours = {
  /** its Monday */
  readonly week: string
  /** by lever, hours with the range they may be within at nine of ten: doubt about the purpose, and inferred lengths */
  readonly hours: Readonly<Partial<Record<Lever, HoursRange>>>
  /** hours whose purpose is not told */
  readonly untold: number
  readonly total: number
  /** by what the hours are known */
  readonly clocks: readonly Clock[]
  /** hours in meetings by kind, whatever else the same hour is told by */
  readonly meetings: Readonly<Partial<Record<MeetingKind, number>>>
  /** null: no calendar shows this week */
  readonly focus: Focus | null
  /** all hours by title, for measures over several weeks */
  readonly pieces: readonly Piece[]
}

/** Weeks as they were worked out before, with the entries they were worked out from. */
export type WeekMemory = Map<string, { readonly entries: readonly ToldEntry[]; readonly made: WeekOfHours }>

/**
 * Hours by week and lever from the first week of `from` to the one of `until`, both days; weeks without any are there too. A
 * stretch over midnight on Sunday counts in both weeks with its part. The value is what is told; for its range see
 * `possibleHours`. `memory`, of the same days and calendar: a week whose entries are the very ones of before is taken from it.
 */
export function weeksOfHours(
  entries: readonly ToldEntry[],
  days: ZoneDays,
  { from, until, calendar }: { readonly from: string; readonly until: string; readonly calendar: Calendar | null },
  memory: WeekMemory = new Map(),
): WeekOfHours[] {
  const placed = new Map<string, Placed>()
  for (let week = mondayOf(from); week <= until; week = shifted(week, 7)) placed.set(week, { entries: [], hours: [] })
  const cut = weekCutter([...placed.keys()], days)
  for (const entry of entries)
    for (const part of entry.parts)
      for (const [week, [begin, end]] of cut(part)) {
        const place = placed.get(week)
        place?.entries.push(entry)
        place?.hours.push((end - begin) / 3_600_000)
      }
  let met: ReadonlyMap<string, Met> | null = null
  return [...placed].map(([week, place]) => {
    const known = memory.get(week)
    if (known !== undefined && sameEntries(known.entries, place.entries)) return known.made
    met ??= meetingsByWeek(calendar?.meetings ?? [], cut)
    const { busy, kinds } = met.get(week) ?? { busy: [], kinds: {} }
    const isShown = calendar !== null && week <= calendar.until && shifted(week, 6) >= calendar.from
    const sum = new WeekSum()
    for (const [i, { stretch, purpose }] of place.entries.entries()) sum.add(stretch, purpose, place.hours[i] ?? 0)
    const made: WeekOfHours = {
      week,
      hours: sum.ranges(seeded(week)),
      untold: sum.of(null),
      total: sum.of(),
      pieces: sum.pieces,
      clocks: sum.clocks,
      meetings: kinds,
      focus: isShown ? focusOf(busy, week, days, calendar.focusHours) : null,
    }
    memory.set(week, { entries: place.entries, made })
    return made
  })
}

/** The entries that reach into a week, part by part, and how many hours each part has in it. */
type Placed = { readonly entries: ToldEntry[]; readonly hours: number[] }

/** Whether these are the very same entries, in the same order. */
export function sameEntries(a: readonly ToldEntry[], b: readonly ToldEntry[]): boolean {
  return a.length === b.length && a.every((entry, i) => entry === b[i])
}

/** Cuts a part at the Mondays of some weeks in a row; what lies outside all of them is left out. */
export type WeekCutter = (part: Part) => readonly (readonly [week: string, part: Part])[]

/** `weeks`: Mondays in a row, as `2026-11-23`; `days`: where they begin in the user's own time. A part is cut in order. */
export function weekCutter(weeks: readonly string[], days: ZoneDays): WeekCutter {
  const starts = weeks.map(week => days.startOf(week))
  const ends = weeks.map((week, i) => starts[i + 1] ?? days.startOf(shifted(week, 7)))
  return ([from, until]) => {
    const found: (readonly [string, Part])[] = []
    // weeks are of nearly one length: the place is found without a search
    const guess = Math.floor((from - (starts[0] ?? from)) / WEEK) - 1
    for (let i = Math.max(0, guess); i < weeks.length && (starts[i] ?? until) < until; i++) {
      const part = [Math.max(from, starts[i] ?? from), Math.min(until, ends[i] ?? until)] as const
      if (part[1] > part[0]) found.push([weeks[i] ?? '', part])
    }
    return found
  }
}

type Met = { readonly busy: Part[]; readonly kinds: Partial<Record<MeetingKind, number>> }

function meetingsByWeek(meetings: readonly LedgerEntry[], cut: WeekCutter): ReadonlyMap<string, Met> {
  const weeks = new Map<string, Met>()
  for (const { stretch, parts } of meetings) {
    const kind = meetingKind(stretch)
    for (const [week, piece] of parts.flatMap(cut)) {
      const met = weeks.get(week) ?? { busy: [], kinds: {} }
      met.busy.push(piece)
      met.kinds[kind] = (met.kinds[kind] ?? 0) + (piece[1] - piece[0]) / 3_600_000
      weeks.set(week, met)
    }
  }
  return weeks
}

function meetingKind(stretch: LedgerEntry['stretch']): MeetingKind {
  if (isEventTitle(stretch.title)) return 'event'
  if (stretch.series) return 'standing'
  const company = companyOf(stretch)
  return company === 'many' ? 'with many' : company === 'few' ? 'with a few' : 'one to one'
}
