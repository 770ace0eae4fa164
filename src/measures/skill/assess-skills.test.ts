import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessSkill } from './assess-skills.ts'
import { MONTH } from './fading.ts'
import { namedPrior } from './level.ts'
import { anyEvidence, evidence } from './made-evidence.fixture.ts'

const SKILL = { skill: 'sql', name: 'SQL', kind: 'tool' as const }
const NOW = Date.UTC(2026, 0, 1)
const assess = (list: Parameters<typeof assessSkill>[2], asOf = NOW, usedInRole: number | null = null) =>
  assessSkill(SKILL, namedPrior(), list, asOf, usedInRole)

describe('a skill today', () => {
  test('fades since its last use', () => {
    const used = assess([evidence({ form: 'project', used: NOW - 11 * MONTH })])
    expect(used.lastUsed).toBe(NOW - 11 * MONTH)
    expect(used.kept).toBeCloseTo(0.5, 9)
    expect(used.due).toBe(true)
    expect(used.now.mean).toBeCloseTo(used.best.mean * 0.75, 9)
  })

  test('does not fade where no use was seen: not known is not forgotten', () => {
    const claimed = assess([evidence({ form: 'claim' })])
    expect(claimed).toMatchObject({ lastUsed: null, kept: null, due: false, dueAt: null, verified: false })
    expect(claimed.now.mean).toBe(claimed.best.mean)
  })

  test('a level that was read last week holds what had faded by then', () => {
    const old = evidence({ form: 'project', used: NOW - 30 * MONTH })
    const read = evidence({ form: 'self-anchored', level: 4, at: NOW - MONTH / 4 })
    expect(assess([old, read]).now.mean).toBeGreaterThan(assess([old, { ...read, at: NOW - 29 * MONTH }]).now.mean)
    expect(assess([old, read]).lastUsed).toBe(NOW - 30 * MONTH)
    expect(assess([old, read]).due).toBe(true)
  })

  test('a role that asks for it is a use', () => {
    const course = evidence({ form: 'course', used: NOW - 30 * MONTH })
    expect(assess([course]).due).toBe(true)
    expect(assess([course], NOW, NOW)).toMatchObject({ due: false, lastUsed: NOW, kept: 1 })
  })

  test.each([
    ['claim', false],
    ['self-anchored', false],
    ['endorsement', false],
    ['hours', false],
    ['course', true],
    ['commit', true],
    ['other', true],
  ] as const)('%s verifies: %s', (form, verified) => expect(assess([evidence({ form })]).verified).toBe(verified))
})

test('the later the day, the lower the level, whatever the evidence', () => {
  fc.assert(
    fc.property(fc.array(anyEvidence, { maxLength: 10 }), fc.nat(2000), fc.nat(2000), (list, a, b) => {
      const [sooner, later] = [NOW + Math.min(a, b) * 86_400_000, NOW + Math.max(a, b) * 86_400_000]
      expect(assess(list, later).now.mean).toBeLessThanOrEqual(assess(list, sooner).now.mean + 1e-9)
    }),
  )
})
