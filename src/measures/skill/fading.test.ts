import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown } from '../../model/measured.ts'
import { chanceOfFading, countFading } from './count-fading.ts'
import {
  fadeLevel,
  fadingSays,
  keptAfter,
  measureKept,
  MONTH,
  monthsBetween,
  REFRESH_BELOW,
  refreshAt,
  spanSays,
} from './fading.ts'
import { HALF_LIFE_MONTHS, kindOfSkill } from './skill-kind.ts'

const months = fc.float({ min: 0, max: 400, noNaN: true })
const estimate = fc.record({
  mean: fc.float({ min: 0, max: 7, noNaN: true }),
  spread: fc.float({ min: Math.fround(0.1), max: 2, noNaN: true }),
})

describe('what is kept', () => {
  test('half after a half-life, all at once', () => {
    expect(keptAfter(11, 11)).toBeCloseTo(0.5, 12)
    expect(keptAfter(0, 11)).toBe(1)
    expect(keptAfter(-5, 11)).toBe(1)
  })

  test('nine months unused: 43 % lost, 80 % range 26 to 66 %', () => {
    const said = fadingSays(0, 9 * MONTH, 11)
    expect(said).toBe(
      'Not used for 9 months; trained skills typically lose about 43 % of what training added (80 % range 26 to 66 %).',
    )
  })

  test('unknown where no use was seen', () => {
    expect(measureKept(null, 0, 11)).toHaveProperty('unknown')
    expect(fadingSays(null, 0, 11)).toContain('Nothing you gave')
    expect(fadingSays(0, MONTH / 2, 11)).toBe('Used within the last month.')
  })

  test('the value lies in its range', () => {
    fc.assert(
      fc.property(months, span => {
        const kept = measureKept(0, span * MONTH, 11)
        if (!isKnown(kept)) throw new Error('a known last use')
        expect(kept.low <= kept.value && kept.value <= kept.high && kept.high <= 1 && kept.low >= 0).toBe(true)
      }),
    )
  })
})

describe('a level that fades', () => {
  test('to half at most: base is half of it', () => {
    expect(fadeLevel({ mean: 4, spread: 1 }, 11, 11).mean).toBeCloseTo(3, 12)
    expect(fadeLevel({ mean: 4, spread: 1 }, 1e6, 11).mean).toBeCloseTo(2, 9)
    expect(fadeLevel({ mean: 4, spread: 1 }, 0, 11)).toEqual({ mean: 4, spread: 1 })
  })

  test('never rises with time, and half of it stays', () => {
    fc.assert(
      fc.property(estimate, months, months, (level, a, b) => {
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)]
        const [before, after] = [fadeLevel(level, sooner, 11).mean, fadeLevel(level, later, 11).mean]
        expect(after).toBeLessThanOrEqual(before + 1e-12)
        expect(after).toBeGreaterThanOrEqual(level.mean / 2 - 1e-12)
      }),
    )
  })

  test('knowledge faster than tools, tools faster than handwork', () => {
    const after = (kind: keyof typeof HALF_LIFE_MONTHS) =>
      fadeLevel({ mean: 5, spread: 1 }, 12, HALF_LIFE_MONTHS[kind]).mean
    expect(after('knowledge')).toBeLessThan(after('tool'))
    expect(after('tool')).toBeLessThan(after('handwork'))
  })
})

describe('refreshing', () => {
  test.each([
    [11, 5.66],
    [6.5, 3.34],
    [13, 6.69],
  ])('a half-life of %f months asks for it every %f months', (halfLife, every) => {
    const due = refreshAt(0, halfLife)
    expect(monthsBetween(0, due)).toBeCloseTo(every, 2)
    expect(keptAfter(monthsBetween(0, due), halfLife)).toBeCloseTo(REFRESH_BELOW, 6)
  })

  test('how likely it is due: even odds at the middle, never before use ends', () => {
    expect(chanceOfFading({ months: 5.66, halfLife: 11 })).toBeCloseTo(0.5, 2)
    expect(chanceOfFading({ months: 0, halfLife: 11 })).toBe(0)
    expect(chanceOfFading({ months: 60, halfLife: 11 })).toBeGreaterThan(0.999)
  })

  test('how many of some skills want it', () => {
    const count = countFading([
      ...Array.from({ length: 3 }, () => ({ months: 60, halfLife: 11 })),
      { months: 1, halfLife: 11 },
    ])
    expect(count).toMatchObject({ low: 3, n: 4 })
    expect(isKnown(count) && count.value).toBeCloseTo(3, 2)
    expect(countFading([])).toHaveProperty('unknown')
  })

  test('the count grows with time and stays within the number of skills', () => {
    const skills = fc.array(fc.record({ months, halfLife: fc.constantFrom(6.5, 11, 13) }), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(skills, months, (list, more) => {
        const now = countFading(list)
        const later = countFading(list.map(skill => ({ ...skill, months: skill.months + more })))
        if (!isKnown(now) || !isKnown(later)) throw new Error('known skills')
        expect(later.value).toBeGreaterThanOrEqual(now.value - 1e-9)
        expect(now.high).toBeLessThanOrEqual(list.length)
        expect(now.low).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

test.each([
  [0.4, 'less than a month'],
  [1, 'a month'],
  [9.2, '9 months'],
  [30, '2.5 years'],
  [36, '3 years'],
])('%f months are said as %s', (span, says) => expect(spanSays(span)).toBe(says))

test.each([
  ['negotiation', 'soft'],
  ['team leadership', 'soft'],
  ['german', 'language'],
  ['business english', 'language'],
  ['english law', 'skill'],
  ['repairing', 'handwork'],
  ['tig welding', 'handwork'],
  ['sql', 'skill'],
])('%s is of the kind %s', (skill, kind) => expect(kindOfSkill(skill)).toBe(kind))
