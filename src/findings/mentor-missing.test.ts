import { describe, expect, test } from 'vitest'
import { madeMentoring } from '../../tests/made/mentoring-fact.ts'
import type { MentoringFact } from './mentoring-fact.ts'
import { mentorMissing } from './mentor-missing.ts'

const UNKNOWN = { unknown: [{ text: 'Nobody with whom contact was seen both ways is known to have it.' }] }
const missing = (over: Partial<MentoringFact> = {}) => mentorMissing.of({ asOf: 0, mentoring: madeMentoring(over) })

describe('a mentor for the widest gap', () => {
  test('who could help, how many would answer, and one small question to ask', () => {
    const finding = missing()
    expect(finding?.claim).toBe('You have no mentor for Negotiation, your widest gap without one.')
    expect(finding?.detail).toBe(
      'Ana, Ben and Cleo are likely ahead of you in it and in two-way contact with you; of 3 such people about 2 would answer (likely 0 to 3).',
    )
    expect(finding?.reading).toBe('watch')
    expect(finding?.unseen).toEqual(['what 7 people in two-way contact do'])
    expect(finding?.suggests[0]).toMatchObject({
      id: 'mentor-missing/ask/negotiation/p_Ana',
      minutes: 15,
      lever: 'mentorship',
      people: ['p_Ana'],
      place: '/growth/mentors?skill=negotiation',
    })
  })

  test('a gap that has one is passed over for the next', () => {
    const gaps = [
      { skill: 'negotiation', name: 'Negotiation', covered: true },
      { skill: 'writing', name: 'Writing', covered: false },
    ]
    expect(missing({ gaps })?.claim).toContain('no mentor for Writing')
    const all = gaps.map(gap => ({ ...gap, covered: true }))
    expect(missing({ gaps: all, open: 2 })).toMatchObject({ reading: 'ok', suggests: [] })
  })

  test('one alone is not counted as a crowd', () => {
    expect(missing({ candidates: [{ id: 'p_Ana', name: 'Ana' }] })?.detail).toMatch(
      /^Ana is likely ahead of you.*on their page\.$/,
    )
  })

  test('unknown where no title tells who could; with nobody in contact it says that', () => {
    const finding = missing({ candidates: [], answers: UNKNOWN })
    expect(finding).toMatchObject({ reading: 'unknown', suggests: [], why: UNKNOWN.unknown })
    expect(finding?.detail).toContain('Of the 40 people in two-way contact nobody is known')
    expect(missing({ candidates: [], answers: UNKNOWN, twoWay: 0 })?.detail).toContain(
      'Nobody was seen in contact both ways',
    )
  })

  test('silent where no gap is known', () => {
    expect(missing({ gaps: [] })).toBeNull()
  })
})
