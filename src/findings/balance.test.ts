import { describe, expect, test } from 'vitest'
import { known, madeFacts, NOTHING } from '../../tests/made/facts.ts'
import { Finding } from '../model/finding.ts'
import { balance } from './balance.ts'
import type { PlanFact } from './plan-fact.ts'

const fact = (over: Partial<PlanFact> = {}): PlanFact => ({
  said: true,
  weeks: 12,
  levers: [
    { lever: 'networking', spent: 0.7, planned: 0.2 },
    { lever: 'skill', spent: 0.3, planned: 0.8 },
  ],
  overlap: known(0.5, 0.42, 0.58, 12),
  ...over,
})
const of = (plan: PlanFact | undefined) => {
  const { plan: _, ...facts } = madeFacts()
  return balance.of(plan === undefined ? facts : { ...facts, plan })
}

describe('balance', () => {
  test('names the lever that is furthest off, and both shares', () => {
    const finding = Finding.parse(of(fact()))
    expect(finding).toMatchObject({ charter: 'B', reading: 'act' })
    expect(finding.claim).toBe(
      '50 % (42 to 58 %) of your hours lie where your plan puts them; most beyond it goes to networking.',
    )
    expect(finding.picture).toMatchObject({ form: 'shares' })
    expect(finding.suggests.map(({ place }) => place)).toEqual(['/plan/review'])
  })

  test('is content with hours that lie mostly where they should', () => {
    expect(of(fact({ overlap: known(0.85, 0.8, 0.9) }))).toMatchObject({ reading: 'ok' })
    expect(of(fact({ overlap: known(0.7, 0.55, 0.8) }))).toMatchObject({ reading: 'watch' })
  })

  test('is unknown without a strategy, and without enough weeks', () => {
    const unsaid = of(fact({ said: false }))
    expect(unsaid).toMatchObject({ reading: 'unknown', suggests: [{ place: '/plan/strategy' }] })
    expect(of(fact({ overlap: NOTHING }))).toMatchObject({ reading: 'unknown' })
  })

  test('is silent where neither hours nor a strategy are there', () => {
    expect(of(fact({ said: false, weeks: 0 }))).toBeNull()
    expect(of(undefined)).toBeNull()
  })
})
