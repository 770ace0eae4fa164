import { describe, expect, test } from 'vitest'
import { known, madeFacts, madeHours, NOTHING } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import type { LeverHours } from './lever-hours.ts'
import { networkingAheadOfSkill } from './networking-ahead-of-skill.ts'

const of = (over: Partial<LeverHours> = {}) => networkingAheadOfSkill.of(madeFacts({ hours: madeHours(over) }))

describe('networking-ahead-of-skill', () => {
  test('sets hours of networking beside hours of skills, both with ranges', () => {
    const finding = of()
    expect(finding?.claim).toBe('Networking takes 5.1 (4.3 to 5.9) hours of your week, building skills 1 (0.6 to 1.4).')
    expect(finding?.detail).toBe(
      'That is clearly more for networking. The purpose of 80 % (77 to 83 %) of your hours is told; the rest is in neither.',
    )
    expect(finding?.reading).toBe('watch')
    expect(Finding.parse(finding)).toEqual(finding)
  })

  test('cannot tell where the ranges overlap, and is content where skills take more', () => {
    expect(of({ skill: known(4.6, 3.5, 5.7, 12) })?.detail).toContain('the data cannot tell which takes more')
    const more = of({ skill: known(8, 7, 9, 12) })
    expect(more?.detail).toContain('clearly more for skills')
    expect(more?.reading).toBe('ok')
  })

  test('sets the least that skills were given beside what they got', () => {
    const floors = (skill: number) => ({ floors: { ...madeHours().floors, skill } })
    const short = of(floors(2))
    expect(short?.detail).toContain('The least you gave skills is 2: it was clearly less, in 8 of 12 weeks.')
    expect(short?.reading).toBe('act')
    expect(of({ ...floors(2), networking: known(1, 0.5, 1.5, 12) })?.reading).toBe('watch')
    expect(of(floors(1.2))?.detail).toContain('it was perhaps less')
    expect(of(floors(1))?.detail).not.toContain('The least')
  })

  test('says nothing of untold hours where nearly all are told', () => {
    expect(of({ told: known(0.99, 0.98, 1, 400) })?.detail).not.toContain('purpose')
    expect(of({ told: NOTHING })?.detail).not.toContain('purpose')
  })

  test('draws both, week by week', () => {
    const picture = of()?.picture
    if (picture?.form !== 'weeks') throw new Error('no picture')
    expect(picture.series.map(({ label }) => label)).toEqual(['networking', 'building skills'])
    for (const { hours } of picture.series) expect(hours).toHaveLength(12)
  })

  test('is unknown where either is, and below four weeks', () => {
    const finding = of({ skill: NOTHING })
    expect(finding?.reading).toBe('unknown')
    expect(finding?.measured).toEqual(NOTHING)
    expect(finding?.picture).toBeUndefined()
    expect(of({ weeks: madeHours().weeks.slice(0, 2) })?.detail).toBe('Fewer than 4 weeks were seen.')
  })

  test('is silent where no clock was read', () => {
    const { hours: _, ...without } = madeFacts()
    expect(networkingAheadOfSkill.of(without)).toBeNull()
  })
})
