import { describe, expect, test } from 'vitest'
import { known, madeFacts, NOTHING } from '../../tests/made/facts.ts'
import { madeExpectations } from '../../tests/made/results-fact.ts'
import { Finding } from '../model/finding.ts'
import { expectationsTooHigh } from './expectations-too-high.ts'
import type { ExpectationsFact } from './results-fact.ts'

const of = (over: Partial<ExpectationsFact> = {}, people = madeFacts().people) =>
  expectationsTooHigh.of(madeFacts({ people, expectations: madeExpectations(over) }))
const HOPEFUL = {
  n: 40,
  expected: 14,
  came: 5,
  chance: { low: 8, high: 20 },
  bias: known(0.225, 0.1, 0.34, 40),
  z: 3,
  isBiased: true,
}

describe('expectations-too-high', () => {
  test('works on the first day, from what became of earlier connections', () => {
    const finding = of()
    expect(finding?.reading).toBe('ok')
    expect(finding?.claim).toBe('Of 212 people first met at events, 9 became two-way within a year: 4 % (2 to 7 %).')
    expect(finding?.detail).toBe('That is what can be expected of the next ones, until your own expectations say more.')
    expect(Finding.parse(finding)).toEqual(finding)
  })

  test('says too much only where chance does not explain it', () => {
    const finding = of({ bias: HOPEFUL })
    expect(finding?.reading).toBe('act')
    expect(finding?.claim).toBe('You expected 14 of 40 to come; 5 came.')
    expect(finding?.detail).toMatch(
      /^Chance alone would give 8 to 20 in 95 of 100 cases\. You expect too much\. Of 212/,
    )
    expect(of({ bias: { ...HOPEFUL, came: 12, isBiased: false } })?.reading).toBe('ok')
    const modest = { ...HOPEFUL, came: 25, bias: known(-0.275, -0.4, -0.15, 40) }
    expect(of({ bias: modest })).toMatchObject({ reading: 'watch' })
    expect(of({ bias: modest })?.detail).toContain('More comes than you expect.')
  })

  test('below ten answers history speaks, and the answers are counted', () => {
    const finding = of({ bias: { ...HOPEFUL, n: 6 } })
    expect(finding?.claim).toContain('Of 212 people')
    expect(finding?.detail).toContain('6 expectations of yours have their answer; from 10 on they are compared.')
  })

  test('is unknown without history or answers, and asks for what is due first', () => {
    const finding = of({ history: [], due: 2 })
    expect(finding?.reading).toBe('unknown')
    expect(finding?.measured).toHaveProperty('unknown')
    expect(finding?.picture).toBeUndefined()
    expect(finding?.suggests.map(({ id }) => id)).toEqual(['expectations-too-high/due', 'expectations-too-high/expect'])
  })

  test('history that is not known is left out', () => {
    const [row] = madeExpectations().history
    expect(of({ history: row ? [{ ...row, measured: NOTHING }] : [] })?.reading).toBe('unknown')
  })

  test('is silent where nobody and nothing is known', () => {
    expect(of({ history: [] }, [])).toBeNull()
  })
})
