import { describe, expect, test } from 'vitest'
import { madeMentoring, madeRunning } from '../../tests/made/mentoring-fact.ts'
import type { MentoringFact } from './mentoring-fact.ts'
import { sessionOverdue } from './session-overdue.ts'

const overdue = (...running: MentoringFact['running']) =>
  sessionOverdue.of({ asOf: 0, mentoring: madeMentoring({ running }) })

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
