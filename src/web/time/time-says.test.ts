import { describe, expect, test } from 'vitest'
import type { Week, Weeks } from '../api/time-types.ts'
import { headingOf, leadOf, meanOf, rangeSays, sureSays, weeksCells, weekSays } from './time-says.ts'

const week = (hours: Week['hours'], untold = 0): Week => ({
  week: '2026-11-02',
  hours,
  untold,
  total: untold + Object.values(hours).reduce((sum, { value }) => sum + value, 0),
  focus: null,
  meetings: {},
})
const unknown = { unknown: [{ text: 'No calendar was imported.' }] }
const hours = (value: number, low: number, high: number) => ({ value, low, high, n: 26, because: [] })
const weeks = (networking: Weeks['measures']['networkingHours'], ceiling: number | null): Weeks => ({
  zone: 'Europe/Oslo',
  asOf: 0,
  weeks: [],
  budgets: [{ lever: 'networking', floor: null, ceiling, commitment: null }],
  perPerson: [],
  seen: ['meeting', 'mail'],
  notSeen: ['phone'],
  measures: {
    networkingHours: networking,
    skillHours: hours(1.6, 1.5, 1.7),
    fragmentation: unknown,
    focusShare: unknown,
    selfPromotion: unknown,
    coverage: unknown,
  },
})

describe('the sentence at the top', () => {
  test('says above or within only where the whole range is', () => {
    expect(headingOf(weeks(hours(5.1, 4.5, 6), 3))).toBe(
      'Networking took 5.1 hours a week, 2.1 above what you set yourself; skill took 1.6.',
    )
    expect(headingOf(weeks(hours(2, 1.5, 2.5), 3))).toContain('within what you set yourself')
    expect(headingOf(weeks(hours(3.1, 2.5, 4), 3))).toContain('about what you set yourself (3)')
    expect(headingOf(weeks(hours(3.1, 2.5, 4), null))).toBe('Networking took 3.1 hours a week; skill took 1.6.')
  })

  test('claims nothing where nothing is known', () => {
    expect(headingOf(weeks(unknown, 3))).toBe('Time')
    expect(leadOf({ ...weeks(unknown, null), seen: [] })).toBe('Nothing that takes time has been imported yet.')
    expect(leadOf(weeks(unknown, null))).toContain('Not seen: Phone')
  })
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

  test('missing levers count as no hours in a mean', () => {
    const both = [week({ skill: { value: 4, low: 2, high: 6 } }), week({})]
    expect(meanOf(both, 'skill')).toEqual({ value: 2, low: 1, high: 3 })
    expect(meanOf([], 'skill').value).toBe(0)
  })
})

test('ranges too narrow to speak of are left out; confidence is said in words', () => {
  expect(rangeSays({ value: 2, low: 2, high: 2.05 })).toBe('2 h')
  expect([0.95, 0.7, 0.5, 0.1].map(sureSays)).toEqual(['sure', 'fairly sure', 'not sure', 'a guess'])
})
