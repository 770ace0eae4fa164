import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { FORM_RULES, PRIOR_SPREAD, spreadOfCorrelation } from './evidence-form.ts'
import type { EvidenceForm } from './evidence-form.ts'
import { estimateLevel, measuredLevel, namedPrior, weigh } from './level.ts'
import { anyEvidence, evidence } from './made-evidence.fixture.ts'

const PRIOR = { mean: 2, spread: PRIOR_SPREAD, says: 'made' }
const one = (form: EvidenceForm, level: number | null, amount = 1) =>
  estimateLevel(PRIOR, [evidence({ form, level, amount })])

describe('how far evidence is off', () => {
  test.each([
    [0.29, 3.96],
    [0.5, 2.08],
    [0.63, 1.48],
  ])('what correlates %f with skill is off by %f levels', (r, spread) => {
    expect(spreadOfCorrelation(r)).toBeCloseTo(spread, 2)
  })

  test('a broad rating of one self moves the estimate by r squared of the way, an anchored one by a quarter', () => {
    expect((one('self-broad', 6).mean - 2) / 4).toBeCloseTo(0.29 ** 2, 9)
    expect((one('self-anchored', 6).mean - 2) / 4).toBeCloseTo(0.25, 9)
  })

  test('a click of endorsement moves it by a four-hundredth', () => {
    expect((one('endorsement', 6).mean - 2) / 4).toBeCloseTo(0.05 ** 2, 9)
    const hundred = estimateLevel(
      PRIOR,
      Array.from({ length: 100 }, () => evidence({ form: 'endorsement' })),
    )
    expect(hundred.mean - 2).toBeLessThan(0.02)
  })

  test('witnesses in the order of their worth', () => {
    const order: EvidenceForm[] = ['test', 'rubric', 'other', 'self-anchored', 'course', 'self-broad', 'endorsement']
    const moves = order.map(form => one(form, 6).mean - 2)
    expect(moves).toEqual(moves.toSorted((a, b) => b - a))
  })
})

describe('weighing', () => {
  test('by precision, to 1e-9', () => {
    const { mean, spread } = weigh([
      { mean: 2, spread: 1.2 },
      { mean: 5, spread: 0.7 },
    ])
    const [a, b] = [1 / 1.44, 1 / 0.49]
    expect(mean).toBeCloseTo((2 * a + 5 * b) / (a + b), 9)
    expect(spread).toBeCloseTo(Math.sqrt(1 / (a + b)), 9)
  })

  test('the newest of ratings by oneself counts, whatever the order they come in', () => {
    const [early, late] = [
      evidence({ form: 'self-anchored', level: 6, at: 1 }),
      evidence({ form: 'self-anchored', level: 3, at: 2 }),
    ]
    expect(estimateLevel(PRIOR, [early, late]).mean).toBe(estimateLevel(PRIOR, [late, early]).mean)
    expect(estimateLevel(PRIOR, [early, late]).mean).toBe(one('self-anchored', 3).mean)
  })

  test('many of one form do not make it certain: half of the error is shared', () => {
    const many = estimateLevel(
      PRIOR,
      Array.from({ length: 10_000 }, () => evidence({ form: 'other', level: 5 })),
    )
    const floor = Math.sqrt(1 / (1 / PRIOR_SPREAD ** 2 + 1 / (FORM_RULES.other.spread ** 2 / 2)))
    expect(many.spread).toBeGreaterThanOrEqual(floor - 1e-6)
    expect(many.spread).toBeCloseTo(floor, 3)
  })

  test('a certificate that names its level says more than one that does not', () => {
    expect(one('certificate', 4).spread).toBeLessThan(one('certificate', null).spread)
  })

  test.each([
    ['position', 1, 3],
    ['position', 3, 4],
    ['commit', 10, 2.5],
    ['commit', 1_000_000, 5.5],
    ['hours', 10, 2],
  ] as const)('%s of %i reads as level %f', (form, amount, level) => {
    expect(one(form, null, amount).groups[0]?.mean).toBeCloseTo(level, 6)
  })

  test('days of use are summed before they are read', () => {
    const two = estimateLevel(PRIOR, [evidence({ form: 'commit', amount: 4 }), evidence({ form: 'commit', amount: 6 })])
    expect(two.mean).toBeCloseTo(one('commit', null, 10).mean, 12)
  })

  test('effects say by how much each form moves the mean', () => {
    const level = estimateLevel(PRIOR, [evidence({ form: 'test', level: 1 }), evidence({ form: 'other', level: 5 })])
    const effects = new Map(level.groups.map(({ form, effect }) => [form, effect]))
    expect(effects.get('test')).toBeLessThan(0)
    expect(effects.get('other')).toBeGreaterThan(0)
    expect(level.groups[0]?.form).toBe('test')
  })
})

describe('invariants', () => {
  test('the level stays within the scale, the spread within the prior', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 30 }), fc.float({ min: 0, max: 7, noNaN: true }), (list, mean) => {
        const level = estimateLevel({ ...PRIOR, mean }, list)
        expect(level.mean).toBeGreaterThanOrEqual(0)
        expect(level.mean).toBeLessThanOrEqual(7)
        expect(level.spread).toBeGreaterThan(0)
        expect(level.spread).toBeLessThanOrEqual(PRIOR_SPREAD)
        const measured = measuredLevel(level, level.n, [])
        if (!isKnown(measured)) {
          expect(list).toEqual([])
          return
        }
        expect(measured.low).toBeGreaterThanOrEqual(0)
        expect(measured.high).toBeLessThanOrEqual(7)
        expect(measured.low <= measured.value && measured.value <= measured.high).toBe(true)
      }),
    )
  })

  test('more evidence never widens', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 20 }), anyEvidence, (list, more) => {
        expect(estimateLevel(PRIOR, [...list, more]).spread).toBeLessThanOrEqual(
          estimateLevel(PRIOR, list).spread + 1e-12,
        )
      }),
    )
  })

  test('what names no level never lowers', () => {
    const least = anyEvidence.map(item => ({ ...item, level: null }))
    const steady = least.filter(({ form }) => FORM_RULES[form].together !== 'newest' && form !== 'certificate')
    fc.assert(
      fc.property(fc.array(anyEvidence, { maxLength: 12 }), steady, (list, more) => {
        expect(estimateLevel(PRIOR, [...list, more]).mean).toBeGreaterThanOrEqual(
          estimateLevel(PRIOR, list).mean - 1e-9,
        )
      }),
    )
  })

  test('the order of facts does not matter', () => {
    const dated = anyEvidence.map(item => ({ ...item, at: null, level: item.level }))
    const calm = fc.array(
      dated.filter(({ form }) => FORM_RULES[form].together !== 'newest'),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(calm, list => {
        expect(estimateLevel(PRIOR, list.toReversed()).mean).toBeCloseTo(estimateLevel(PRIOR, list).mean, 9)
      }),
    )
  })
})

test('nothing known is unknown, not low', () => {
  expect(measuredLevel(namedPrior(), 0, [])).toHaveProperty('unknown')
})
