import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { agendaOf, minutesOfAgenda } from './agenda.ts'
import type { AgendaSkill } from './agenda.ts'
import {
  anyAgreement,
  anyPromise,
  anySession,
  madeAgreement,
  madeMentorship,
  madePromise,
  madeSession,
  NOW,
} from './made-mentorship.fixture.ts'
import { isDueSoon } from './promises.ts'

const skill = (name: string, over: Partial<AgendaSkill> = {}): AgendaSkill => ({
  name,
  gap: 1.2,
  target: 'Analyst',
  due: false,
  ...over,
})
const says = (...given: Parameters<typeof agendaOf>) =>
  agendaOf(...given).map(({ form, says: what }) => `${form}: ${what}`)

describe('what to talk about', () => {
  test('promises first, then what was left over, then gaps and goals, while the session lasts', () => {
    const mentorship = madeMentorship({
      promises: [madePromise()],
      sessions: [madeSession(30, { next: 'old' }), madeSession(16, { next: 'Try it on a call' })],
    })
    const agenda = agendaOf(mentorship, [skill('Negotiation')], NOW)
    expect(agenda.map(({ form }) => form)).toEqual(['promise', 'follow-up', 'gap'])
    expect(agenda[0]).toMatchObject({ promise: 'pr-1', why: 'You promised it for 19 November 2026, which is past.' })
    expect(agenda[2]?.why).toBe('About 1.2 levels short of Analyst.')
    expect(minutesOfAgenda(agenda)).toBe(35)
  })

  test('an end in sight, and what the agreement lacks, come before skills', () => {
    const agreement = madeAgreement({ until: NOW + 10 * DAY, goals: [], minutes: 90 })
    expect(
      says(madeMentorship({ agreement, sessions: [madeSession(3)] }), [skill('A', { due: true, gap: null })], NOW),
    ).toEqual([
      'ending: Go on, change it, or end it well? Rate the skills again before you talk.',
      'agreement: What should be different at the end? Name one or two goals.',
      'fading: A: where could you use it soon?',
    ])
  })

  test('small gaps and promises far ahead are left out; what ended has no agenda', () => {
    const promises = [madePromise({ due: NOW + 60 * DAY })]
    const agreement = madeAgreement({ goals: ['x'] })
    expect(says(madeMentorship({ agreement, promises }), [skill('A', { gap: 0.1 })], NOW)).toEqual(['goal: x'])
    expect(agendaOf(madeMentorship({ agreement: madeAgreement({ state: 'ended' }) }), [skill('A')], NOW)).toEqual([])
  })

  test('never forgets a promise that is due, never fills more than the session beside what must be said', () => {
    const skills = fc.array(
      fc.record({
        name: fc.constantFrom('A', 'B', 'C'),
        gap: fc.option(fc.double({ min: 0, max: 5, noNaN: true })),
        target: fc.option(fc.constant('Analyst')),
        due: fc.boolean(),
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(
        anyAgreement,
        fc.array(anyPromise, { maxLength: 5 }),
        fc.array(anySession, { maxLength: 3 }),
        skills,
        (agreement, promises, sessions, held) => {
          const agenda = agendaOf({ agreement, promises, sessions }, held, NOW)
          if (agreement.state === 'ended') {
            expect(agenda).toEqual([])
            return
          }
          const due = promises.filter(one => one.state === 'open' && isDueSoon(one, NOW, 14)).map(({ id }) => id)
          expect(agenda.flatMap(({ promise }) => promise ?? [])).toEqual(expect.arrayContaining(due))
          const must = agenda.filter(({ form }) => form === 'promise' || form === 'follow-up')
          expect(minutesOfAgenda(agenda)).toBeLessThanOrEqual(Math.max(agreement.minutes, minutesOfAgenda(must)))
          for (const { says: what, why, minutes } of agenda) {
            expect(`${what} ${why}`).not.toMatch(/undefined|NaN|null/)
            expect(minutes).toBeGreaterThan(0)
          }
        },
      ),
    )
  })
})
