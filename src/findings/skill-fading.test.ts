import { describe, expect, test } from 'vitest'
import { madeSkills } from '../../tests/made/skills-fact.ts'
import { skillFading } from './skill-fading.ts'
import type { SkillsFact } from './skills-fact.ts'

const UNKNOWN = { unknown: [{ text: 'Nothing you gave shows when you last used any of your skills.' }] }
const of = (over: Partial<SkillsFact> = {}) => skillFading.of({ asOf: 0, skills: madeSkills(over) })

describe('skills that fade', () => {
  test('how many, how likely, and which one first', () => {
    const finding = of()
    expect(finding?.claim).toBe(
      'About 3 of the 9 skills worth keeping whose last use is known want a refresher (likely 1 to 6).',
    )
    expect(finding?.detail).toBe('Longest without use: Negotiation (May 2024).')
    expect(finding?.reading).toBe('watch')
    expect(finding?.unseen).toEqual(['the last use of 3 skills was not seen'])
    expect(finding?.suggests).toMatchObject([
      { id: 'skill-fading/refresh/negotiation', minutes: 60, lever: 'skill', place: '/growth/skills/negotiation' },
    ])
  })

  test('what no role asks for is told and not urged', () => {
    const due = madeSkills().due.filter(({ asked }) => !asked)
    expect(of({ due })?.reading).toBe('ok')
    expect(of({ due })?.weight).toBeLessThan(of()?.weight ?? 0)
  })

  test('nothing faded: said plainly, with nothing to do', () => {
    const finding = of({ due: [], fading: { value: 0.3, low: 0, high: 1, n: 4, because: [{ text: 'made' }] } })
    expect(finding?.detail).toContain('None of them')
    expect(finding?.suggests).toEqual([])
  })

  test('unknown where no use was ever seen', () => {
    const finding = of({ fading: UNKNOWN, due: [] })
    expect(finding?.reading).toBe('unknown')
    expect(finding?.claim).toBe(
      'Which of the 12 skills worth keeping fade cannot be told: nothing you gave shows when you last used them.',
    )
    expect(finding?.why).toEqual(UNKNOWN.unknown)
    expect(finding?.suggests).toEqual([])
  })

  test('silent where no skill is worth keeping yet', () => {
    expect(of({ worth: 0, fading: UNKNOWN, due: [] })).toBeNull()
  })
})
