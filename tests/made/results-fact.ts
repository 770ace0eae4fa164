import type { ExpectationsFact, ResultsFact } from '../../src/findings/results-fact.ts'
import { RULES } from '../../src/measures/outcome/credit.ts'
import type { Rule } from '../../src/measures/outcome/credit.ts'
import { LEVERS } from '../../src/model/lever.ts'
import type { Known } from '../../src/model/measured.ts'

const known = (value: number, low: number, high: number, n: number): Known => ({
  value,
  low,
  high,
  n,
  because: [{ text: `made from ${n}` }],
})

/** Five results, too few to name a lever. */
export function madeResults(over: Partial<ResultsFact> = {}): ResultsFact {
  return {
    told: 4,
    untold: 1,
    lastYear: 2,
    nothing: 9,
    open: 3,
    levers: LEVERS.map((lever, i) => ({
      lever,
      credited: i === 0 ? 3 : i === 1 ? 1 : 0,
      share: i === 0 ? 4 / 11 : i === 1 ? 2 / 11 : 1 / 11,
      low: 1 / 11,
      high: 5 / 11,
      byRule: Object.fromEntries(RULES.map(rule => [rule, 0])) as Record<Rule, number>,
      said: null,
    })),
    worksBest: { best: null, because: '5 results are too few to tell levers apart.', wouldTell: '7 more results.' },
    rate: { unknown: [{ text: 'No lever can be named yet.' }] },
    signs: [{ says: 'introductions you were given', lastYear: 3, before: 1 }],
    unexplained: [{ id: 'seen-1', what: 'A talk in Oslo', at: Date.UTC(2025, 3, 1) }],
    ...over,
  }
}

/** Nothing expected yet; connections from the archive. */
export function madeExpectations(over: Partial<ExpectationsFact> = {}): ExpectationsFact {
  const nothing = { unknown: [{ text: 'No forecast has its answer yet.' }] }
  return {
    bias: { n: 0, expected: 0, came: 0, chance: { low: 0, high: 0 }, bias: nothing, z: 0, isBiased: false },
    due: 0,
    open: 0,
    history: [
      {
        id: 'event',
        whom: 'people first met at events',
        became: 'became two-way within a year',
        n: 212,
        came: 9,
        measured: known(9 / 212, 0.024, 0.07, 212),
      },
    ],
    ...over,
  }
}
