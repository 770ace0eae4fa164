import type { Lever } from '../../model/lever.ts'
import { seeded } from '../../stats/random.ts'
import { isEventTitle } from '../network/event-words.ts'
import { focusOf } from './focus.ts'
import type { Focus } from './focus.ts'
import type { LedgerEntry, Part } from './ledger.ts'
import type { Piece } from './possible-hours.ts'
import { companyOf } from './rules.ts'
import type { Purpose } from './rules.ts'
import type { Clock } from './stretch.ts'
import { WeekSum } from './week-sum.ts'
import type { HoursRange } from './week-sum.ts'
import { mondayOf, shifted } from './zone-days.ts'
import type { ZoneDays } from './zone-days.ts'

/** An entry with what it was for. */
export type ToldEntry = LedgerEntry & { readonly purpose: Purpose }
export type MeetingKind = 'event' | 'one to one' | 'with a few' | 'with many' | 'standing'

/** Every meeting that took place, each instant once, and the first and last day that a calendar shows. */
export type Calendar = {
  readonly meetings: readonly LedgerEntry[]
  readonly from: string
  readonly until: string
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

/**
 * Hours by week and lever from the first week of `from` to the one of `until`, both days; weeks without any are there too. A
 * stretch over midnight on Sunday counts in both weeks with its part. The value is what is told; for its range see
 * `possibleHours`.
 */
export function weeksOfHours(
  entries: readonly ToldEntry[],
  days: ZoneDays,
  { from, until, calendar }: { readonly from: string; readonly until: string; readonly calendar: Calendar | null },
): WeekOfHours[] {
  const sums = new Map<string, WeekSum>()
  for (let week = mondayOf(from); week <= until; week = shifted(week, 7)) sums.set(week, new WeekSum())
  for (const { stretch, purpose, parts } of entries)
    for (const part of parts)
      for (const [week, [begin, end]] of byWeek(part, days))
        sums.get(week)?.add(stretch, purpose, (end - begin) / 3_600_000)
  const met = meetingsByWeek(calendar?.meetings ?? [], days)
  return [...sums].map(([week, sum]) => {
    const { busy, kinds } = met.get(week) ?? { busy: [], kinds: {} }
    const isShown = calendar !== null && week <= calendar.until && shifted(week, 6) >= calendar.from
    return {
      week,
      hours: sum.ranges(seeded(week)),
      untold: sum.of(null),
      total: sum.of(),
      pieces: sum.pieces,
      clocks: sum.clocks,
      meetings: kinds,
      focus: isShown ? focusOf(busy, week, days) : null,
    }
  })
}

function* byWeek([from, until]: Part, days: ZoneDays): Generator<[string, Part]> {
  for (let at = from; at < until;) {
    const week = days.weekOf(at)
    const end = Math.min(until, days.startOf(shifted(week, 7)))
    yield [week, [at, end]]
    at = end
  }
}

type Met = { readonly busy: Part[]; readonly kinds: Partial<Record<MeetingKind, number>> }

function meetingsByWeek(meetings: readonly LedgerEntry[], days: ZoneDays): ReadonlyMap<string, Met> {
  const weeks = new Map<string, Met>()
  for (const { stretch, parts } of meetings) {
    const kind = meetingKind(stretch)
    for (const [week, piece] of parts.flatMap(part => [...byWeek(part, days)])) {
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
