import type { Instant } from '../../model/instant.ts'
import type { Lever } from '../../model/lever.ts'
import type { LedgerEntry } from './ledger.ts'
import { minutesOf } from './stretch.ts'
import type { ToldEntry } from './weeks.ts'

/** Hours with one person: how many, what they may be, from how many stretches, and what they were for. */
export type HoursWith = {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly n: number
  /** hours by lever; those whose purpose is not told are in none */
  readonly levers: Readonly<Partial<Record<Lever, number>>>
}

/**
 * Hours spent with each person, the most first, from meetings, calls, encounters and runs of messages, each instant once
 * among them. An hour with k others counts 1/k for each (MEASURES 1.3), also where more were there than are listed; a stretch
 * whose length is an inference widens the range. What an hour was for is what the ledger says of that hour, also where a
 * timer is the surer clock of it. `told`: the ledger over at least the same time, in its order.
 * @example two hours with Ana and Bo: one hour each
 */
export function hoursByPerson(
  company: readonly LedgerEntry[],
  told: readonly ToldEntry[],
): ReadonlyMap<string, HoursWith> {
  const leversIn = leverReader(told)
  const sums = new Map<string, { value: number; low: number; high: number; n: number; levers: HoursWith['levers'] }>()
  for (const { stretch, parts, minutes } of company) {
    const share = 1 / Math.max(1, stretch.people.length, stretch.others)
    const kept = minutes / Math.max(1e-9, minutesOf(stretch))
    const { low, high } = stretch.likely ?? { low: minutesOf(stretch), high: minutesOf(stretch) }
    const levers = leversIn(parts)
    for (const person of stretch.people) {
      const sum = sums.get(person) ?? { value: 0, low: 0, high: 0, n: 0, levers: {} }
      sum.value += (minutes / 60) * share
      sum.low += (Math.min(low * kept, minutes) / 60) * share
      sum.high += (Math.max(high * kept, minutes) / 60) * share
      sum.n += 1
      sum.levers = addedLevers(sum.levers, levers, share)
      sums.set(person, sum)
    }
  }
  return new Map([...sums].sort((a, b) => b[1].value - a[1].value || (a[0] < b[0] ? -1 : 1)))
}

/** Hours with the same person in two spans of time. */
export function addedHours(a: HoursWith, b: HoursWith): HoursWith {
  return {
    value: a.value + b.value,
    low: a.low + b.low,
    high: a.high + b.high,
    n: a.n + b.n,
    levers: addedLevers(a.levers, b.levers, 1),
  }
}

function addedLevers(a: HoursWith['levers'], b: HoursWith['levers'], share: number): HoursWith['levers'] {
  const sum: Partial<Record<Lever, number>> = { ...a }
  for (const [lever, hours] of Object.entries(b) as [Lever, number][]) sum[lever] = (sum[lever] ?? 0) + hours * share
  return sum
}

/** Tells what the hours of some parts were for. */
function leverReader(told: readonly ToldEntry[]): (parts: LedgerEntry['parts']) => HoursWith['levers'] {
  const all = told
    .flatMap(({ parts, purpose: { lever } }) => parts.map(([from, until]) => ({ from, until, lever })))
    .sort((a, b) => a.from - b.from)
  return parts => {
    const hours: Partial<Record<Lever, number>> = {}
    for (const [from, until] of parts)
      for (let i = firstEndingAfter(all, from); i < all.length; i++) {
        const piece = all[i]
        if (piece === undefined || piece.from >= until) break
        const length = (Math.min(until, piece.until) - Math.max(from, piece.from)) / 3_600_000
        if (piece.lever !== null && length > 0) hours[piece.lever] = (hours[piece.lever] ?? 0) + length
      }
    return hours
  }
}

/** Pieces of a ledger do not overlap, so that they are in the order of their ends as well. */
function firstEndingAfter(pieces: readonly { readonly until: Instant }[], at: Instant): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.until ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}
