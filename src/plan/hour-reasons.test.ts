import { describe, expect, test } from 'vitest'
import type { AllocatedLever } from '../measures/allocation/allocate-week.ts'
import { hourReasons } from './hour-reasons.ts'
import type { ReasonFacts } from './hour-reasons.ts'

const row = (over: Partial<AllocatedLever> = {}): AllocatedLever => ({
  lever: 'networking',
  wanted: 2,
  exact: 2,
  hours: 2,
  owed: 0,
  nextHour: 0.01,
  held: null,
  ...over,
})
const facts = (over: Partial<ReasonFacts> = {}): ReasonFacts => ({
  prior: { lever: 'networking', multiplier: 1.4, tau: 1 },
  record: { credited: 0, exposure: 3 },
  spent: 5.1,
  before: null,
  all: 10,
  ...over,
})
const says = (...args: Parameters<typeof hourReasons>) => hourReasons(...args).map(({ text }) => text)

describe('why a lever has its hours', () => {
  test('what was believed, what was seen, what it took', () => {
    expect(says(row(), facts())).toEqual([
      'For what you aim at, its first hours are believed to bring 1.4 times the usual.',
      'No result was credited to it so far.',
      'Usually it took 5.1 h of your week.',
    ])
    const unseen = says(row(), facts({ spent: null, record: { credited: 0, exposure: 0 } }))
    expect(unseen.at(-1)).toMatch(/nothing is known/)
    expect(says(row(), facts({ record: { credited: 2.4, exposure: 3 } }))).toContain(
      '2.4 of your results were credited to it so far.',
    )
  })

  test('what holds it comes first', () => {
    expect(says(row({ held: 'least', hours: 0.5, exact: 0.3, wanted: 0.3 }), facts())[0]).toMatch(/3 % of 10 h/)
    expect(says(row({ held: 'commitment' }), facts())[0]).toBe('You promised 2 h to others.')
    expect(says(row({ held: 'ceiling' }), facts())[0]).toMatch(/most that you set/)
    expect(says(row({ held: 'floor' }), facts())[0]).toMatch(/least that you set/)
  })

  test('habit and half hours are told where they bite', () => {
    expect(says(row({ wanted: 1 }), facts({ before: 4 })).some(text => text.includes('By its returns alone'))).toBe(
      true,
    )
    expect(says(row({ wanted: 1 }), facts()).some(text => text.includes('By its returns alone'))).toBe(false)
    expect(says(row({ exact: 1.8 }), facts()).at(-1)).toMatch(/brought to half hours/)
  })
})
