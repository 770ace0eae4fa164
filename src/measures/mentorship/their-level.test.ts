import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { decodeOccupations } from '../occupation/decode-occupations.ts'
import { elementSkills } from '../skill/element-skills.ts'
import { chanceAhead, theirLevel, theirMeasured } from './their-level.ts'
import type { TheirSign } from './their-level.ts'

// Real O*NET: what a title says of somebody is only as good as its ratings.
const onet = decodeOccupations(
  gunzipSync(readFileSync(new URL('../../../data/onet/occupations.json.gz', import.meta.url))),
)
const elements = elementSkills(onet)
const place = (code: string) => onet.indexOf.get(code) ?? -1
const of = (skill: string, codes: readonly string[], signs: readonly TheirSign[] = []) =>
  theirLevel(onet, elements, skill, codes.map(place), signs)
const sign = (form: TheirSign['form'], amount = 1): TheirSign => ({ form, amount, says: `Seen: ${form}.` })

describe('what a role says of somebody', () => {
  test('programmers are likely above cashiers in programming, and wide', () => {
    const [programmer, cashier] = [of('programming', ['15-1251.00']), of('programming', ['41-2011.00'])]
    expect(programmer.mean - cashier.mean).toBeGreaterThan(1.5)
    expect(programmer.spread).toBeGreaterThanOrEqual(1.2)
    expect(chanceAhead(programmer, cashier)).toBeGreaterThan(0.8)
    expect(programmer.because[0]?.text).toMatch(
      /^Their title reads as Computer Programmers, where level \d\.\d is usual\.$/,
    )
  })

  test('a title that may be several occupations is wider than either', () => {
    const both = of('programming', ['15-1251.00', '41-2011.00'])
    expect(both.spread).toBeGreaterThan(of('programming', ['15-1251.00']).spread)
    expect(both.because[0]?.text).toContain('or 1 near it')
  })

  test('an occupation that O*NET has not rated stands on those near it, wider, and says so', () => {
    const developer = of('programming', ['15-1252.00'])
    expect(developer.mean).toBeGreaterThan(of('programming', ['41-2011.00']).mean + 1)
    expect(developer.spread).toBeGreaterThan(1.2)
    expect(developer.because[0]?.text).toContain('which O*NET has not rated; in work like it level')
  })

  test('without a title and without a sign it is unknown, never low', () => {
    expect(theirMeasured(of('programming', []))).toHaveProperty('unknown')
    expect(theirMeasured(of('juggling', ['15-1251.00']))).toHaveProperty('unknown')
    expect(isKnown(theirMeasured(of('juggling', [], [sign('other')])))).toBe(true)
  })
})

describe('what the data show of them', () => {
  test('work seen together raises the level, a click hardly moves it', () => {
    const base = of('programming', ['41-2011.00'])
    expect(of('programming', ['41-2011.00'], [sign('commit', 100)]).mean - base.mean).toBeGreaterThan(0.3)
    expect(Math.abs(of('programming', ['41-2011.00'], [sign('endorsement')]).mean - base.mean)).toBeLessThan(0.05)
  })

  test('signs never widen the range, and levels stay on the scale', () => {
    const signs = fc.array(
      fc.record({
        form: fc.constantFrom(
          'position' as const,
          'commit' as const,
          'other' as const,
          'endorsement' as const,
          'piece' as const,
        ),
        amount: fc.integer({ min: 1, max: 400 }),
        says: fc.constant('Seen.'),
      }),
      { maxLength: 5 },
    )
    const codes = fc.subarray(['15-1251.00', '41-2011.00', '11-1011.00'])
    fc.assert(
      fc.property(fc.constantFrom('programming', 'negotiation', 'juggling'), codes, signs, (skill, roles, seen) => {
        const level = of(skill, roles, seen)
        expect(level.spread).toBeLessThanOrEqual(of(skill, roles).spread + 1e-9)
        expect(level.mean >= 0 && level.mean <= 7).toBe(true)
        expect(level.because).toHaveLength(level.n)
        const measured = theirMeasured(level)
        if (isKnown(measured)) expect(measured.low <= measured.value && measured.value <= measured.high).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('who is ahead', () => {
  test('golden values; equal is even; the two chances make one', () => {
    expect(chanceAhead({ mean: 4, spread: 1 }, { mean: 3, spread: 1 })).toBeCloseTo(0.7602, 4)
    expect(chanceAhead({ mean: 3, spread: 0 }, { mean: 3, spread: 0 })).toBe(0.5)
    const estimate = fc.record({
      mean: fc.double({ min: 0, max: 7, noNaN: true }),
      spread: fc.double({ min: 0, max: 3, noNaN: true }),
    })
    fc.assert(
      fc.property(estimate, estimate, (a, b) => {
        expect(chanceAhead(a, b) + chanceAhead(b, a)).toBeCloseTo(1, 9)
      }),
    )
  })
})
