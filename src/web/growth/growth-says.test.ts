import { describe, expect, test } from 'vitest'
import type { Due, Gap, Practice, SkillRow } from '../api/growth.ts'
import {
  cardsHeading,
  dueSays,
  gapHeading,
  gapLead,
  levelRangeSays,
  practiceHeading,
  skillsHeading,
  untilSays,
} from './growth-says.ts'

const NOW = Date.UTC(2026, 5, 1, 12)
const DAY = 86_400_000
const measured = (value: number, low: number, high: number) => ({ value, low, high, n: 3, because: [] })
const unknown = { unknown: [{ text: 'Too little is known.' }] }

test('a level has its range, and is not known where it is not', () => {
  expect(levelRangeSays(measured(2.61, 1.1, 4.18))).toBe('about 2.6 of 7, likely 1.1 to 4.2')
  expect(levelRangeSays(unknown)).toBe('not known')
})

describe('the sentence at the top', () => {
  const row = (due: boolean) => ({ due }) as SkillRow
  test.each([
    [[], 'Skills'],
    [[row(false)], '1 skill is known of you; none of them wants a refresher.'],
    [[row(true), row(false)], '2 skills are known of you; 1 of them wants a refresher.'],
    [[row(true), row(true)], '2 skills are known of you; 2 of them want a refresher.'],
  ])('of the skills: %#', (rows, says) => expect(skillsHeading(rows, rows.length)).toBe(says))

  const gap = (readiness: Gap['because'] | ReturnType<typeof measured>): Gap =>
    ({
      target: {
        title: 'Baker',
        gap: measured(0.7, 0.2, 1.4),
        readiness: Array.isArray(readiness) ? unknown : readiness,
      },
      because: [{ text: 'Something is known of 9 of the 20 skills it asks for.' }],
    }) as unknown as Gap
  test('of a role claims no more than is known', () => {
    expect(gapHeading(gap(measured(0.43, 0.07, 0.78)))).toBe(
      'You are ready for about 43 % of what Baker asks; likely 7 to 78 %.',
    )
    expect(gapLead(gap(measured(0.43, 0.07, 0.78)))).toBe(
      'On average 0.7 of seven levels are missing (likely 0.2 to 1.4). Something is known of 9 of the 20 skills it asks for.',
    )
    expect(gapHeading(gap([]))).toBe('How ready you are for Baker cannot be told yet.')
    const none = { target: null, because: [{ text: 'You aim at no role yet.' }] } as unknown as Gap
    expect([gapHeading(none), gapLead(none)]).toEqual(['Roles you aim at', 'You aim at no role yet.'])
  })

  test.each([
    [0, 0, 0, 'Practice'],
    [0, 1, 0, 'No session is due.'],
    [1, 1, 0, '1 session is due.'],
    [2, 0, 7, '2 sessions are due, and 7 cards.'],
  ])('of practice: %#', (due, plans, cardsDue, says) => {
    const of = { due: Array(due), plans: Array(plans), cardsDue } as unknown as Practice
    expect(practiceHeading(of)).toBe(says)
  })

  test.each([
    [0, 0, 0, 'Cards'],
    [0, 0, 1, 'No card is due; every card was asked before.'],
    [1, 12, 1, '1 card is due; 12 were never asked.'],
  ])('of cards: %#', (due, fresh, decks, says) =>
    expect(cardsHeading({ due, fresh, decks: Array(decks) } as unknown as Due)).toBe(says),
  )
})

describe('how long until', () => {
  test.each([
    [30_000, '1 min'],
    [600_000, '10 min'],
    [3 * 3_600_000, '3 h'],
    [DAY, '1 day'],
    [59 * DAY, '59 days'],
    [90 * DAY, '3 months'],
    [800 * DAY, '2 years'],
  ])('%d ms is %s', (wait, says) => expect(untilSays(NOW + wait, NOW)).toBe(says))

  test('a session was due, is due, or will be', () => {
    expect(dueSays(NOW, NOW)).toBe('today')
    expect(dueSays(NOW - 3 * DAY, NOW)).toBe('for 3 days')
    expect(dueSays(NOW + 21 * DAY, NOW)).toBe('in 21 days')
  })
})
