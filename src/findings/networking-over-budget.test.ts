import { describe, expect, test } from 'vitest'
import { known, madeFacts, madeHours, NOTHING } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import type { LeverHours } from './lever-hours.ts'
import { networkingOverBudget } from './networking-over-budget.ts'

const of = (over: Partial<LeverHours> = {}) => networkingOverBudget.of(madeFacts({ hours: madeHours(over) }))
const { ceilings, weeks } = madeHours()

describe('networking-over-budget', () => {
  test('sets the hours beside the most they were given', () => {
    const finding = of()
    expect(finding?.claim).toBe('Networking takes 5.1 (4.3 to 5.9) hours of your week; the most you gave it is 4.')
    expect(finding?.detail).toBe(
      'That is clearly more. In 6 of the last 12 weeks it was more. The purpose of 80 % (77 to 83 %) of your hours is told; the rest is in none.',
    )
    expect(finding?.reading).toBe('act')
    expect(finding?.suggests.map(({ id }) => id)).toEqual([
      'networking-over-budget/no-new',
      'networking-over-budget/tell-hours',
    ])
    expect(Finding.parse(finding)).toEqual(finding)
  })

  test('does not call it over where the range holds the ceiling', () => {
    const finding = of({ networking: known(4.3, 3.2, 5.4, 12) })
    expect(finding?.reading).toBe('watch')
    expect(finding?.detail).toContain('perhaps more; the range holds your ceiling')
    expect(of({ networking: known(2, 1.5, 2.5, 12) })?.reading).toBe('ok')
  })

  test('without a ceiling it judges nothing, and offers to set one', () => {
    const finding = of({ ceilings: { ...ceilings, networking: null } })
    expect(finding?.claim).toBe('Networking takes 5.1 (4.3 to 5.9) hours of your week; no ceiling is set.')
    expect(finding?.reading).toBe('ok')
    expect(finding?.suggests[0]?.id).toBe('networking-over-budget/set-ceiling')
  })

  test('draws the weeks with the ceiling', () => {
    const picture = of()?.picture
    if (picture?.form !== 'weeks') throw new Error('no picture')
    expect(picture.series).toMatchObject([{ lever: 'networking', budget: 4 }])
    expect(picture.series[0]?.hours).toHaveLength(picture.starts.length)
  })

  test('is unknown below four weeks, and where the hours are', () => {
    const young = of({ weeks: weeks.slice(0, 3) })
    expect(young?.reading).toBe('unknown')
    expect(young?.measured).toEqual({ unknown: [{ text: '3 weeks were seen; from 4 on it can be said.' }] })
    expect(of({ networking: NOTHING })?.measured).toEqual(NOTHING)
  })

  test('is silent where no clock was read', () => {
    const { hours: _, ...without } = madeFacts()
    expect(networkingOverBudget.of(without)).toBeNull()
    expect(of({ weeks: [] })).toBeNull()
  })
})
