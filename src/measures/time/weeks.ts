import type { Lever } from '../../model/lever.ts'
import { isEventTitle } from '../network/event-words.ts'
import type { LedgerEntry, Part } from './ledger.ts'
import { companyOf } from './rules.ts'
import type { Purpose } from './rules.ts'
import { minutesOf } from './stretch.ts'
import { focusOf } from './focus.ts'
import type { Focus } from './focus.ts'
import { mondayOf, shifted } from './zone-days.ts'
import type { ZoneDays } from './zone-days.ts'

/** An entry with what it was for. */
export type ToldEntry = LedgerEntry & { readonly purpose: Purpose }
export type HoursRange = { readonly value: number; readonly low: number; readonly high: number }
export type MeetingKind = 'event' | 'one to one' | 'with a few' | 'with many' | 'standing'

export type WeekOfHours = {
  /** its Monday */
  readonly week: string
  /** by lever, hours with the range they may be within at nine of ten: doubt about the purpose, and inferred lengths */
  readonly hours: Readonly<Partial<Record<Lever, HoursRange>>>
  /** hours whose purpose is not told */
  readonly untold: number
  readonly total: number
  readonly meetings: Readonly<Partial<Record<MeetingKind, number>>>
  /** null: no calendar shows this week */
  readonly focus: Focus | null
}

const NINE_OF_TEN = 1.645

/**
 * Hours by week and lever from the first week of `from` to the one of `until`, both days; weeks without any are there too. A
 * stretch over midnight on Sunday counts in both weeks with its part. Range of a lever: value -+ 1.645 sqrt(sum m^2 p (1 - p))
 * for the purpose of each entry of m hours told with confidence p, wider by what inferred lengths may be.
 */
export function weeksOfHours(
  entries: readonly ToldEntry[],
  days: ZoneDays,
  { from, until, calendar }: { readonly from: string; readonly until: string; readonly calendar: boolean },
): WeekOfHours[] {
  const sums = new Map<string, Sum>()
  for (let week = mondayOf(from); week <= until; week = shifted(week, 7)) sums.set(week, new Sum())
  for (const entry of entries)
    for (const part of entry.parts) for (const [week, piece] of byWeek(part, days)) sums.get(week)?.add(entry, piece)
  return [...sums].map(([week, sum]) => sum.toWeek(week, calendar ? focusOf(sum.busy, week, days) : null))
}

function* byWeek([from, until]: Part, days: ZoneDays): Generator<[string, Part]> {
  for (let at = from; at < until;) {
    const week = days.weekOf(at)
    const end = Math.min(until, days.startOf(shifted(week, 7)))
    yield [week, [at, end]]
    at = end
  }
}

/** Hours of one week while they are added up. */
class Sum {
  readonly busy: Part[] = []
  readonly #levers = new Map<Lever, { value: number; variance: number; less: number; more: number }>()
  readonly #meetings: Partial<Record<MeetingKind, number>> = {}
  #untold = 0
  #total = 0

  add({ stretch, purpose }: ToldEntry, part: Part): void {
    const hours = (part[1] - part[0]) / 3_600_000
    this.#total += hours
    if (stretch.clock === 'meeting') {
      this.busy.push(part)
      const kind = meetingKind(stretch)
      this.#meetings[kind] = (this.#meetings[kind] ?? 0) + hours
    }
    if (purpose.lever === null) {
      this.#untold += hours
      return
    }
    const sum = this.#levers.get(purpose.lever) ?? { value: 0, variance: 0, less: 0, more: 0 }
    const share = hours / Math.max(1e-9, minutesOf(stretch) / 60)
    const { low, high } = stretch.likely ?? { low: minutesOf(stretch), high: minutesOf(stretch) }
    sum.value += hours
    sum.variance += hours ** 2 * purpose.confidence * (1 - purpose.confidence)
    sum.less += Math.max(0, hours - (low / 60) * share)
    sum.more += Math.max(0, (high / 60) * share - hours)
    this.#levers.set(purpose.lever, sum)
  }

  toWeek(week: string, focus: Focus | null): WeekOfHours {
    const hours: Partial<Record<Lever, HoursRange>> = {}
    for (const [lever, { value, variance, less, more }] of this.#levers) {
      const doubt = NINE_OF_TEN * Math.sqrt(variance)
      hours[lever] = { value, low: Math.max(0, value - doubt - less), high: value + doubt + more }
    }
    return { week, hours, untold: this.#untold, total: this.#total, meetings: this.#meetings, focus }
  }
}

function meetingKind(stretch: LedgerEntry['stretch']): MeetingKind {
  if (isEventTitle(stretch.title)) return 'event'
  if (stretch.series) return 'standing'
  const company = companyOf(stretch)
  return company === 'many' ? 'with many' : company === 'few' ? 'with a few' : 'one to one'
}
