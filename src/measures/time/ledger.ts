import type { Instant } from '../../model/instant.ts'
import { CLOCKS } from './stretch.ts'
import type { Stretch } from './stretch.ts'

export type Part = readonly [from: Instant, until: Instant]

/** A stretch with the parts of it that are its own: what a surer clock shows, or an earlier one of its kind, is left out. */
export type LedgerEntry = { readonly stretch: Stretch; readonly parts: readonly Part[]; readonly minutes: number }

/**
 * Every instant once: the surest clock has it (the order of `CLOCKS`), among equals whatever began first. Entries that keep
 * nothing are left out. In the order of time; the order of the stretches has no effect. n log n.
 * @example a timer from 9 to 11 and a meeting from 10 to 12: the timer has 120 minutes, the meeting 60
 */
export function ledgerOf(stretches: readonly Stretch[]): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  let taken: Part[] = []
  for (const clock of CLOCKS) {
    const own = stretches.filter(one => one.clock === clock && one.until > one.from).sort(inOrder)
    const added: Part[] = []
    let end = Number.NEGATIVE_INFINITY
    const free = new FreeTime(taken)
    for (const stretch of own) {
      const parts = free.within(Math.max(stretch.from, end), stretch.until)
      end = Math.max(end, stretch.until)
      if (parts.length === 0) continue
      added.push(...parts)
      entries.push({ stretch, parts, minutes: parts.reduce((sum, [from, until]) => sum + (until - from), 0) / 60_000 })
    }
    taken = joined(taken, added)
  }
  return entries.sort((a, b) => (a.parts[0]?.[0] ?? 0) - (b.parts[0]?.[0] ?? 0))
}

function inOrder(a: Stretch, b: Stretch): number {
  return a.from - b.from || b.until - a.until || (a.id < b.id ? -1 : 1)
}

/** What surer clocks left, asked in the order of time. */
class FreeTime {
  readonly #taken: readonly Part[]
  #at = 0

  constructor(taken: readonly Part[]) {
    this.#taken = taken
  }

  within(from: Instant, until: Instant): Part[] {
    const parts: Part[] = []
    while (this.#at < this.#taken.length && (this.#taken[this.#at]?.[1] ?? 0) <= from) this.#at++
    let start = from
    for (let i = this.#at; i < this.#taken.length && start < until; i++) {
      const [begin, end] = this.#taken[i] ?? [until, until]
      if (begin >= until) break
      if (begin > start) parts.push([start, begin])
      start = Math.max(start, end)
    }
    if (start < until) parts.push([start, until])
    return parts
  }
}

/** Two lists of parts in order as one, where they touch as one part. */
function joined(a: readonly Part[], b: readonly Part[]): Part[] {
  const all: (readonly [Instant, Instant])[] = []
  for (const part of [...a, ...b].sort((x, y) => x[0] - y[0])) {
    const last = all.at(-1)
    if (last !== undefined && part[0] <= last[1]) all[all.length - 1] = [last[0], Math.max(last[1], part[1])]
    else all.push(part)
  }
  return all
}
