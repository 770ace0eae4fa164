import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EvidenceForm } from './evidence-form.ts'
import { shortfall } from './gap.ts'
import type { GapLine } from './gap.ts'
import { hoursBetween, nextEvidence, nextSkills, waysFor } from './next-steps.ts'
import type { SkillKind } from './skill-kind.ts'

const line = (
  skill: string,
  asked: number,
  mean: number,
  over: { weight?: number; spread?: number; n?: number; kind?: SkillKind } = {},
): GapLine => {
  const need = {
    skill,
    name: skill.toUpperCase(),
    kind: over.kind ?? ('skill' as const),
    level: asked,
    spread: 0.2,
    weight: over.weight ?? 0.75,
  }
  const have = { mean, spread: over.spread ?? 0.8, n: over.n ?? 2 }
  return { need, have, ...shortfall({ mean: asked, spread: 0.2 }, have) }
}
const none = () => new Set<EvidenceForm>()

describe('hours', () => {
  test.each([
    [0, 1, 15],
    [1.5, 3, 62.5],
    [6, 7, 800],
    [3, 3, 0],
    [4, 3, 0],
  ])('from %f to %f: %f', (from, to, hours) => expect(hoursBetween(from, to)).toBeCloseTo(hours, 9))

  test('add up along the way', () => {
    const level = fc.float({ min: 0, max: 7, noNaN: true })
    fc.assert(
      fc.property(level, level, level, (a, b, c) => {
        const [from = 0, through = 0, to = 0] = [a, b, c].sort((x, y) => x - y)
        expect(hoursBetween(from, through) + hoursBetween(through, to)).toBeCloseTo(hoursBetween(from, to), 3)
      }),
    )
  })
})

describe('what to learn next', () => {
  test('the most of the gap for its hours: not the widest gap', () => {
    const [first] = nextSkills([line('hard', 6.5, 3), line('near', 3, 1)], 2)
    expect(first?.line.need.skill).toBe('near')
    expect(first?.hours).toBe(75)
    expect(first?.why).toContain('for roughly 75 hours')
  })

  test('of two alike the weightier, and the more surely learned', () => {
    expect(
      nextSkills([line('light', 4, 2, { weight: 0.5 }), line('heavy', 4, 2, { weight: 1 })], 1)[0]?.line.need.skill,
    ).toBe('heavy')
    expect(
      nextSkills([line('talk', 4, 2, { kind: 'soft' }), line('tool', 4, 2, { kind: 'tool' })], 1)[0]?.line.need.skill,
    ).toBe('tool')
  })

  test('nothing that is there already, and nothing of which nothing is known', () => {
    expect(nextSkills([line('there', 2, 6), line('unseen', 6, 1, { n: 0 })], 5)).toEqual([])
  })

  test('shares of the whole gap', () => {
    const next = nextSkills([line('a', 5, 2), line('b', 5, 2)], 2)
    expect(next.map(({ closes }) => closes)).toEqual([0.5, 0.5])
  })
})

describe('what to show next', () => {
  test('where little is known of something that weighs much', () => {
    const [first] = nextEvidence([line('known', 4, 3, { spread: 0.5 }), line('dark', 4, 3, { spread: 1.2 })], none, 1)
    expect(first).toMatchObject({ form: 'self-anchored', minutes: 3, before: 1.2 })
    expect(first?.line.need.skill).toBe('dark')
    expect(first?.after).toBeCloseTo(1 / Math.sqrt(1 / 1.44 + 1 / (1.44 * 3)), 9)
  })

  test('what was done already is not asked again', () => {
    const used = new Set<EvidenceForm>(['self-anchored'])
    expect(nextEvidence([line('dark', 4, 3)], () => used, 1)[0]?.form).toBe('other')
    const all = new Set<EvidenceForm>(['self-anchored', 'other', 'test', 'rubric'])
    expect(nextEvidence([line('dark', 4, 3)], () => all, 1)).toEqual([])
  })

  test('every way narrows', () => {
    fc.assert(
      fc.property(fc.float({ min: Math.fround(0.1), max: 3, noNaN: true }), spread => {
        for (const { after } of waysFor(spread, none())) expect(after).toBeLessThan(spread)
      }),
    )
  })
})
