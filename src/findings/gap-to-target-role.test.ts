import { describe, expect, test } from 'vitest'
import { madeSkills } from '../../tests/made/skills-fact.ts'
import { gapToTargetRole } from './gap-to-target-role.ts'
import type { SkillsFact, TargetFact } from './skills-fact.ts'

const of = (over: Partial<SkillsFact> = {}) => gapToTargetRole.of({ asOf: 0, skills: madeSkills(over) })
const [made] = madeSkills().targets
const target = (over: Partial<TargetFact> = {}): TargetFact => {
  if (made === undefined) throw new Error('the made skills have no target')
  return { ...made, ...over }
}

describe('the gap to the role aimed at', () => {
  test('says how ready, how far, and asks first for knowledge, then for practice', () => {
    const finding = of()
    expect(finding?.claim).toBe(
      'You are likely ready for 44 % (20 to 70 %) of what the role Computer Systems Analysts asks.',
    )
    expect(finding?.detail).toBe(
      'On average 0.7 (0.2 to 1.3) of seven levels are missing, most of it in Systems Analysis and Negotiation.',
    )
    expect(finding?.reading).toBe('watch')
    expect(finding?.suggests.map(({ minutes }) => minutes)).toEqual([3, 60])
    expect(finding?.suggests[1]?.why).toContain('roughly 60 of them')
  })

  test('ready where the whole range is', () => {
    const readiness = { value: 0.8, low: 0.65, high: 0.95, n: 40, because: [{ text: 'made' }] }
    expect(of({ targets: [target({ readiness })] })?.reading).toBe('ok')
  })

  test('the one set last counts; others are named as being there', () => {
    const finding = of({ targets: [target({ title: 'Host of the house' }), target()] })
    expect(finding?.claim).toContain('Host of the house')
    expect(finding?.detail).toContain('other targets')
  })

  test('unknown where too little is known, and then it asks to be told, not to train', () => {
    const unknown = { unknown: [{ text: 'What you gave speaks of 2 of the 40 skills.' }] }
    const finding = of({ targets: [target({ gap: unknown, readiness: unknown, widest: [] })] })
    expect(finding?.reading).toBe('unknown')
    expect(finding?.claim).toBe('How ready you are for the role Computer Systems Analysts cannot be told yet.')
    expect(finding?.suggests.map(({ id }) => id)).toEqual(['gap-to-target-role/show/15-1211.00/writing'])
  })

  test('silent where no role is aimed at', () => {
    expect(of({ targets: [] })).toBeNull()
  })
})
