import { describe, expect, test } from 'vitest'
import type { Budget, Measured, Week, Weeks } from '../api/types.ts'
import { budgetSays, headingOf, leadOf, rangeSays, sideSays, sureSays, weeksCells, weekSays } from './time-says.ts'

const week = (hours: Week['hours'], untold = 0): Week => ({
  week: '2026-11-02',
  hours,
  untold,
  total: untold + Object.values(hours).reduce((sum, { value }) => sum + value, 0),
  clocks: ['meeting'],
  focus: null,
  meetings: {},
})
const unknown = { unknown: [{ text: 'No calendar was imported.' }] }
const hours = (value: number, low: number, high: number) => ({ value, low, high, n: 26, because: [] })
const budget = (over: Partial<Budget>): Budget => ({
  lever: 'networking',
  floor: null,
  ceiling: 3,
  commitment: null,
  side: 'within',
  by: 0,
  limit: null,
  above: 0,
  below: 0,
  weeks: 12,
  ...over,
})
const weeks = (networking: Measured, budgets: Budget[] = []): Weeks => ({
  zone: 'Europe/Oslo',
  until: '2026-11-20',
  updating: false,
  weeks: [],
  budgets,
  perPerson: [],
  seen: ['timer', 'meeting', 'mail'],
  notSeen: ['device'],
  measures: {
    hours: {
      networking,
      skill: hours(1.6, 1.5, 1.7),
      mentorship: unknown,
      brand: unknown,
      project: unknown,
      volunteering: unknown,
      'core-work': unknown,
    },
    fragmentation: unknown,
    focusShare: unknown,
    selfPromotion: unknown,
    coverage: unknown,
  },
})

describe('the sentence at the top', () => {
  test('says above, below or within only where the whole range is', () => {
    const above = budget({ side: 'clearly above', by: 2.1, limit: 'ceiling', above: 9 })
    expect(headingOf(weeks(hours(5.1, 4.5, 6), [above]))).toBe(
      'Networking took 5.1 hours a week, 2.1 above what you set yourself; skill took 1.6.',
    )
    expect(headingOf(weeks(hours(2, 1.5, 2.5), [budget({})]))).toContain('2 hours a week, within what you set yourself')
    expect(headingOf(weeks(hours(2, 1.5, 5), [budget({})]))).toContain(', perhaps within what you set yourself')
    const perhaps = budget({ side: 'perhaps above', by: 0.1, limit: 'ceiling' })
    expect(headingOf(weeks(hours(3.1, 2.5, 4), [perhaps]))).toContain('about what you set yourself (3)')
    const below = budget({ side: 'clearly below', by: 1, floor: 2, limit: 'floor' })
    expect(headingOf(weeks(hours(1, 0.5, 1.5), [below]))).toContain('1 below what you set yourself')
    expect(headingOf(weeks(hours(3.1, 2.5, 4)))).toBe('Networking took 3.1 hours a week; skill took 1.6.')
  })

  test('claims nothing where nothing is known', () => {
    expect(headingOf(weeks(unknown, [budget({ side: 'cannot tell' })]))).toBe('Time')
    expect(leadOf({ ...weeks(unknown), seen: [] })).toBe('Nothing that takes time has been imported yet.')
    expect(leadOf({ ...weeks(unknown), seen: [], updating: true })).toBe('Your hours are being worked out.')
    expect(leadOf(weeks(unknown))).toBe(
      'From time trackers, your calendar and messages you wrote. No instant is counted twice. Not seen: your screen; hours only they would show are missing.',
    )
  })
})

test('a budget in words, and how the weeks stand to it', () => {
  expect(budgetSays(undefined)).toBe('nothing set')
  expect(budgetSays(budget({ floor: 1, commitment: 2 }))).toBe('at least 1 h, at most 3 h, promised 2 h')
  expect(sideSays(budget({}), 1)).toBe('within')
  expect(sideSays(budget({ ceiling: 2 }), 3)).toBe('perhaps within')
  expect(sideSays(budget({ side: 'clearly above', by: 2.1, limit: 'ceiling', above: 9 }), 6)).toBe(
    'clearly above by 2.1 h, in 9 of 12 weeks',
  )
  expect(sideSays(budget({ side: 'perhaps below', by: 0.5, limit: 'commitment', below: 7 }), 1)).toBe(
    'perhaps below what you promised by 0.5 h, in 7 of 12 weeks',
  )
})

describe('a week', () => {
  test('in words has every lever with its range, and what is not told', () => {
    const says = weekSays(
      week({ networking: { value: 5, low: 3, high: 7 }, skill: { value: 2, low: 2, high: 2 } }, 1.5),
    )
    expect(says).toMatch(/^Week of .*2026: 8\.5 h\. networking 5 h, likely 3 to 7; skill 2 h; not told yet 1\.5 h\.$/u)
    expect(weekSays(week({}))).toMatch(/: 0 h\.$/u)
  })

  test('as a row has a column for each lever', () => {
    const [heads, row] = weeksCells([week({ skill: { value: 2, low: 2, high: 2 } }, 1)])
    expect(heads).toHaveLength(10)
    expect(row).toEqual(['2026-11-02', 0, 2, 0, 0, 0, 0, 0, 1, 3])
  })
})

test('ranges too narrow to speak of are left out; confidence is said in words', () => {
  expect(rangeSays({ value: 2, low: 2, high: 2.05 })).toBe('2 h')
  expect([0.95, 0.7, 0.5, 0.1].map(sureSays)).toEqual(['sure', 'fairly sure', 'not sure', 'a guess'])
})
