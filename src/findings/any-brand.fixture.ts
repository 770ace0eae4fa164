import fc from 'fast-check'
import type { Measured } from '../model/measured.ts'
import type { BrandFact } from './brand-fact.ts'

const moment = fc.integer({ min: 0, max: Date.UTC(2026, 0, 1) })
const mean: fc.Arbitrary<Measured> = fc.oneof(
  fc.constant<Measured>({ unknown: [{ text: 'Nothing was seen.' }] }),
  fc
    .tuple(fc.float({ min: -9, max: 30, noNaN: true }), fc.float({ min: 0, max: 9, noNaN: true }), fc.nat(90))
    .map(([value, half, n]): Measured => {
      return { value, low: value - half, high: value + half, n, because: [{ text: `made from ${n}` }] }
    }),
)
const published = fc.record({ n: fc.nat(40), lately: fc.nat(9), undated: fc.nat(3), last: fc.option(moment) })
const planned = fc.array(
  fc.record({ id: fc.constantFrom('p-1', 'p 2'), title: fc.constantFrom('Mills', '<b>Trust</b>'), since: moment }),
  { maxLength: 3 },
)

/** What is known of publishing in any life, consistent or not. */
export const anyBrand: fc.Arbitrary<BrandFact> = fc.record({
  couldShow: fc.boolean(),
  works: published,
  posts: published,
  rate: mean,
  afterWorks: fc.record({ after: mean, extra: mean }),
  withReach: fc.nat(9),
  credited: fc.nat(9),
  drafts: planned,
  ideas: planned,
  untold: fc.array(fc.constantFrom('gristmill', 'the atlas'), { maxLength: 2 }),
})
