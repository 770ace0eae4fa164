import fc from 'fast-check'
import { madeExpectations, madeResults } from '../../tests/made/results-fact.ts'
import { LEVERS } from '../model/lever.ts'
import type { Measured } from '../model/measured.ts'
import type { ExpectationsFact, ResultsFact } from './results-fact.ts'

const NOTHING: Measured = { unknown: [{ text: 'Nothing was seen.' }] }
const ranged = (most: number, least = 0): fc.Arbitrary<Measured> =>
  fc.oneof(
    fc.constant(NOTHING),
    fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }).map(list => {
      const [low = 0, value = 0, high = 0] = list.map(n => least + n * (most - least)).sort((a, b) => a - b)
      return { value, low, high, n: 40, because: [{ text: 'made' }] }
    }),
  )

export const anyResults: fc.Arbitrary<ResultsFact> = fc
  .record({
    told: fc.nat(40),
    untold: fc.nat(9),
    lastYear: fc.nat(9),
    nothing: fc.nat(90),
    open: fc.nat(9),
    worksBest: fc.oneof(
      fc.record({
        best: fc.constantFrom(...LEVERS),
        probability: fc.double({ min: 0.8, max: 1, noNaN: true }),
        results: fc.integer({ min: 12, max: 90 }),
      }),
      fc.constant({ best: null, because: 'Too few.', wouldTell: 'More.' }),
    ),
    rate: ranged(9),
    signs: fc.array(
      fc.record({ says: fc.constant('introductions you were given'), lastYear: fc.nat(9), before: fc.nat(9) }),
      { maxLength: 3 },
    ),
    unexplained: fc.array(fc.record({ id: fc.constant('seen-1'), what: fc.string({ minLength: 1 }), at: fc.nat() }), {
      maxLength: 2,
    }),
  })
  .map(over => madeResults(over))

export const anyExpectations: fc.Arbitrary<ExpectationsFact> = fc
  .record({
    bias: fc.record({
      n: fc.nat(60),
      expected: fc.double({ min: 0, max: 60, noNaN: true }),
      came: fc.nat(60),
      chance: fc.record({ low: fc.nat(20), high: fc.nat(60) }),
      bias: ranged(1, -1),
      z: fc.double({ min: -4, max: 4, noNaN: true }),
      isBiased: fc.boolean(),
    }),
    due: fc.nat(5),
    open: fc.nat(5),
    history: fc.array(
      fc.record({
        id: fc.constantFrom('event', 'work'),
        whom: fc.constant('people first met at events'),
        became: fc.constant('became two-way within a year'),
        n: fc.nat(900),
        came: fc.nat(90),
        measured: ranged(1),
      }),
      { maxLength: 3 },
    ),
  })
  .map(over => madeExpectations(over))
