import { describe, expect, test } from 'vitest'
import { madeMentoring, madeRunning } from '../../tests/made/mentoring-fact.ts'
import type { MentoringFact } from './mentoring-fact.ts'
import { mentorMissing } from './mentor-missing.ts'
import { sessionOverdue } from './session-overdue.ts'

const UNKNOWN = { unknown: [{ text: 'Nobody with whom contact was seen both ways is known to have it.' }] }
const missing = (over: Partial<MentoringFact> = {}) => mentorMissing.of({ asOf: 0, mentoring: madeMentoring(over) })
const overdue = (...running: MentoringFact['running']) =>
  sessionOverdue.of({ asOf: 0, mentoring: madeMentoring({ running }) })

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

describe('sessions and promises', () => {
  test('an overdue session: by how many days, what was agreed, and the way out', () => {
    const finding = overdue(madeRunning({ overdue: true, late: 9 }), madeRunning({ id: 'm-2', title: 'Tuesdays' }))
    expect(finding?.claim).toBe('The next session with Dora Lind is 9 days overdue.')
    expect(finding?.detail).toBe('You agreed on every 14 days; the last time was in December 2025.')
    expect(finding).toMatchObject({ reading: 'act', measured: { value: 1, n: 2 } })
    expect(finding?.suggests).toMatchObject([
      { id: 'session-overdue/meet/m-1', minutes: 5, place: '/growth/mentors/m-1' },
    ])
  })

  test('promises past their date, of both sides', () => {
    const finding = overdue(madeRunning({ mine: 1, theirs: 2 }))
    expect(finding?.claim).toBe('1 promise of yours and 2 promises of theirs are past their dates.')
    expect(finding?.suggests).toMatchObject([{ id: 'session-overdue/promise/m-1' }])
    expect(overdue(madeRunning({ mine: 1 }))?.claim).toBe('1 promise of yours is past its date.')
    expect(overdue(madeRunning({ mine: 1, overdue: true, late: 5 }))?.detail).toContain(
      'and 1 promise of yours is past its date',
    )
  })

  test('unknown where it is time and nothing shows whether they met', () => {
    const finding = overdue(madeRunning({ unseen: true, last: null }))
    expect(finding).toMatchObject({ reading: 'unknown', measured: { unknown: [{ text: expect.any(String) }] } })
    expect(finding?.claim).toBe('Whether you have met Dora Lind since you agreed cannot be told.')
  })

  test('all in time: said once, with nothing to do', () => {
    expect(overdue(madeRunning())).toMatchObject({
      reading: 'ok',
      suggests: [],
      claim: 'You and Dora Lind meet as you agreed.',
    })
  })

  test('silent where nothing is going on', () => {
    expect(overdue()).toBeNull()
  })
})
