import type { Known } from '../../model/measured.ts'
import { minutesOf } from './stretch.ts'
import type { ToldEntry } from './weeks.ts'

/**
 * Hours spent with each person, the most first. An hour with k others counts 1/k for each (MEASURES 1.3), also where more
 * were there than are listed; a stretch whose length is an inference widens the range.
 * @example two hours with Ana and Bo: one hour each
 */
export function hoursByPerson(entries: readonly ToldEntry[]): ReadonlyMap<string, Known> {
  const sums = new Map<string, { value: number; low: number; high: number; n: number }>()
  for (const { stretch, minutes } of entries) {
    const share = 1 / Math.max(1, stretch.people.length, stretch.others)
    const kept = minutes / Math.max(1e-9, minutesOf(stretch))
    const { low, high } = stretch.likely ?? { low: minutesOf(stretch), high: minutesOf(stretch) }
    for (const person of stretch.people) {
      const sum = sums.get(person) ?? { value: 0, low: 0, high: 0, n: 0 }
      sum.value += (minutes / 60) * share
      sum.low += (Math.min(low * kept, minutes) / 60) * share
      sum.high += (Math.max(high * kept, minutes) / 60) * share
      sum.n += 1
      sums.set(person, sum)
    }
  }
  const sorted = [...sums].sort((a, b) => b[1].value - a[1].value || (a[0] < b[0] ? -1 : 1))
  return new Map(
    sorted.map(([person, sum]) => [person, { ...sum, because: [{ text: `${sum.n} meetings and runs of messages.` }] }]),
  )
}
