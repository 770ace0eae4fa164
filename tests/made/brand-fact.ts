import type { BrandFact } from '../../src/findings/brand-fact.ts'
import type { Known } from '../../src/model/measured.ts'

const known = (value: number, low: number, high: number, n: number): Known => ({
  value,
  low,
  high,
  n,
  because: [{ text: `made from ${n}` }],
})

/** Somebody who publishes twice a year, with a draft and an idea. */
export function madeBrand(over: Partial<BrandFact> = {}): BrandFact {
  return {
    couldShow: true,
    works: { n: 9, lately: 2, undated: 1, last: Date.UTC(2025, 9, 3) },
    posts: { n: 33, lately: 12, undated: 0, last: Date.UTC(2025, 11, 1) },
    rate: known(2, 1, 3.7, 6),
    afterWorks: { after: known(0.7, 0.3, 1, 8), extra: known(0.1, -0.3, 0.5, 8) },
    withReach: 3,
    credited: 1,
    drafts: [{ id: 'p-1', title: 'Counting twice', since: Date.UTC(2025, 11, 20) }],
    ideas: [{ id: 'p-2', title: 'Mills and queues', since: Date.UTC(2025, 10, 1) }],
    untold: ['gristmill'],
    ...over,
  }
}
