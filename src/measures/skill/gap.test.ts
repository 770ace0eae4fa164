import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { drawNormal } from '../../stats/draws.ts'
import { seeded } from '../../stats/random.ts'
import { measureGap, shortfall } from './gap.ts'
import type { Have, Need } from './gap.ts'

const need = (over: Partial<Need> = {}): Need => ({
  skill: 'sql',
  name: 'SQL',
  kind: 'tool',
  level: 4,
  spread: 0.2,
  weight: 0.75,
  ...over,
})
const have = (mean: number, n = 3, spread = 0.8): Have => ({ mean, spread, n })

describe('one skill', () => {
  // by hand: d = 1, v = 0.5: 1 * Phi(2) + 0.5 * phi(2) = 0.9772498681 + 0.0269954833
  test('d Phi(d/v) + v phi(d/v), to 1e-9', () => {
    const { gap, ready } = shortfall({ mean: 5, spread: 0.3 }, { mean: 4, spread: 0.4 })
    expect(gap).toBeCloseTo(0.977_249_868_051_821 + 0.5 * 0.053_990_966_513_188, 9)
    expect(ready).toBeCloseTo(1 - 0.977_249_868_051_821, 9)
  })

  test('as many draws as it takes say the same', () => {
    const random = seeded('gap')
    let [sum, short, n] = [0, 0, 200_000]
    for (let i = 0; i < n; i++) {
      const d = 4 + 0.5 * drawNormal(random) - (3.6 + 0.9 * drawNormal(random))
      sum += Math.max(0, d)
      short += Number(d > 0)
    }
    const exact = shortfall({ mean: 4, spread: 0.5 }, { mean: 3.6, spread: 0.9 })
    expect(exact.gap).toBeCloseTo(sum / n, 2)
    expect(1 - exact.ready).toBeCloseTo(short / n, 2)
  })

  test('without any doubt it is the plain difference', () => {
    expect(shortfall({ mean: 4, spread: 0 }, { mean: 3, spread: 0 })).toEqual({ gap: 1, ready: 0 })
    expect(shortfall({ mean: 3, spread: 0 }, { mean: 3, spread: 0 })).toEqual({ gap: 0, ready: 1 })
  })

  test('never negative; more skill never widens the gap nor lessens readiness', () => {
    const level = fc.float({ min: 0, max: 7, noNaN: true })
    fc.assert(
      fc.property(level, level, level, (asked, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const weaker = shortfall({ mean: asked, spread: 0.2 }, { mean: less, spread: 0.8 })
        const stronger = shortfall({ mean: asked, spread: 0.2 }, { mean: more, spread: 0.8 })
        expect(stronger.gap).toBeGreaterThanOrEqual(0)
        expect(stronger.gap).toBeLessThanOrEqual(weaker.gap + 1e-9)
        expect(stronger.ready).toBeGreaterThanOrEqual(weaker.ready - 1e-9)
      }),
    )
  })
})

describe('a role', () => {
  const needs = [need({ skill: 'a', weight: 1 }), need({ skill: 'b', weight: 0.5 }), need({ skill: 'c', weight: 0.5 })]

  test('the mean over what is known, weighted, with a range that holds it', () => {
    const { gap, readiness, lines } = measureGap(needs, skill => have(skill === 'a' ? 2 : 5), seeded(1))
    if (!isKnown(gap) || !isKnown(readiness)) throw new Error('known skills')
    const expected = lines.reduce((sum, line) => sum + line.need.weight * line.gap, 0) / 2
    expect(gap.value).toBeCloseTo(expected, 9)
    expect(gap.low <= gap.value && gap.value <= gap.high).toBe(true)
    expect(readiness.value).toBeGreaterThan(0.3)
    expect(readiness.value).toBeLessThan(0.6)
    expect(readiness.high).toBeLessThanOrEqual(1)
    expect(gap.n).toBe(9)
    expect(gap.because[1]?.text).toBe('SQL: asked 4.0, you about 2.0.')
  })

  test('the same data give the same ranges', () => {
    const of = () => measureGap(needs, () => have(3), seeded('same'))
    expect(of()).toEqual(of())
  })

  test('what nothing speaks of is left out, not counted as missing', () => {
    const some = measureGap(needs, skill => have(4, skill === 'c' ? 0 : 2), seeded(1))
    const all = measureGap(needs.slice(0, 2), () => have(4, 2), seeded(1))
    expect(isKnown(some.gap) && isKnown(all.gap) && some.gap.value).toBeCloseTo(
      isKnown(all.gap) ? all.gap.value : -1,
      9,
    )
    expect(some.lines).toHaveLength(3)
  })

  test('unknown under a fifth of the weight, and where nobody rated the role', () => {
    const few = measureGap(
      [...needs, ...Array.from({ length: 10 }, (_, i) => need({ skill: `x${i}` }))],
      skill => have(4, skill === 'a' ? 2 : 0),
      seeded(1),
    )
    expect(few.gap).toHaveProperty('unknown')
    expect(measureGap([], () => have(4), seeded(1)).readiness).toHaveProperty('unknown')
  })

  test('errors that all skills share make the range wider than independent ones would', () => {
    const many = Array.from({ length: 60 }, (_, i) => need({ skill: `s${i}` }))
    const { readiness } = measureGap(many, () => have(4, 2, 1), seeded(2))
    if (!isKnown(readiness)) throw new Error('known skills')
    // sixty independent halves would lie within 0.39 and 0.61
    expect(readiness.high - readiness.low).toBeGreaterThan(0.4)
  })
})
