import { describe, expect, test } from 'vitest'
import { known, madeFacts, NOTHING } from '../../tests/made/facts.ts'
import { madeResults } from '../../tests/made/results-fact.ts'
import { Finding } from '../model/finding.ts'
import type { ResultsFact } from './results-fact.ts'
import { whatLedToResults } from './what-led-to-results.ts'

const of = (over: Partial<ResultsFact> = {}) => whatLedToResults.of(madeFacts({ results: madeResults(over) }))
const SKILL = { best: 'skill', probability: 0.91, results: 15 } as const

describe('what-led-to-results', () => {
  test('cannot tell from a handful, says why and what would, and counts the signs on the way', () => {
    const finding = of()
    expect(finding?.reading).toBe('unknown')
    expect(finding?.claim).toBe('Which lever works best for you cannot be told yet from 5 results.')
    expect(finding?.detail).toBe(
      '2 results came in the last year; 9 opportunities ended in nothing, which teaches as much. ' +
        'Signs on the way in the last year: 3 introductions you were given.',
    )
    expect(finding?.measured).toEqual({
      unknown: [{ text: '5 results are too few to tell levers apart.' }, { text: 'What would tell: 7 more results.' }],
    })
    expect(finding?.suggests.map(({ id }) => id)).toEqual([
      'what-led-to-results/explain/seen-1',
      'what-led-to-results/write-down',
      'what-led-to-results/pipeline',
    ])
    expect(Finding.parse(finding)).toEqual(finding)
  })

  test('names a lever where it may be named, with its range, and never as a cause', () => {
    const finding = of({ told: 15, untold: 0, worksBest: SKILL, rate: known(4.2, 2.8, 6.1, 15) })
    expect(finding?.reading).toBe('ok')
    expect(finding?.claim).toBe('Most results an hour came with building skill: 4.2 (2.8 to 6.1) in 100 hours.')
    expect(finding?.detail).toContain('Over 15 results it comes first with a chance of 91 in 100')
    expect(finding?.detail).toContain('not what caused what')
  })

  test('a lever without a known rate is not named', () => {
    expect(of({ worksBest: SKILL, rate: NOTHING })?.reading).toBe('unknown')
  })

  test('shares carry their range over the rules; levers without credit are not among the reasons', () => {
    const shares = of()?.because.filter(({ measure }) => measure === 'attribution') ?? []
    expect(shares).toHaveLength(2)
    expect(shares[0]?.measured).toMatchObject({ value: 4 / 11, low: 1 / 11, high: 5 / 11, n: 4 })
  })

  test('without results it asks for them; without anything at all it is silent', () => {
    const none = { told: 0, untold: 0, lastYear: 0, unexplained: [] }
    const finding = of(none)
    expect(finding?.claim).toBe('What leads to results for you cannot be told: no result is known.')
    expect(finding?.picture).toBeUndefined()
    expect(finding?.suggests[0]?.does).toBe('Write down the last three results of your working life')
    expect(of({ ...none, nothing: 0, open: 0, signs: [] })).toBeNull()
  })
})
