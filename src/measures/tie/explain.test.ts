import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { compareEvents } from './event.ts'
import type { TieEvent } from './event.ts'
import { count, explainTie, spanWords } from './explain.ts'
import { readFacts } from './features.ts'
import { LONG_WINDOW } from './window.ts'

const NONE = { shift: 0, sd: 0.5, n: 0 }
const back = (days: number, out: boolean): TieEvent => ({ at: -days * DAY, out, weight: 1, channel: 'mail' })
const says = (question: 'continues' | 'twoWay' | 'wouldAnswer', events: TieEvent[], shift = NONE): string[] =>
  explainTie(question, readFacts(events.toSorted(compareEvents), 0, LONG_WINDOW)!, shift, 0).map(({ text }) => text)

describe('explainTie', () => {
  test('they never wrote', () => {
    expect(says('wouldAnswer', [back(40, true), back(30, true), back(20, true)])).toEqual([
      'They answered 0 of your 3 messages.',
      'Nothing came from them in this period.',
      'All contact went one way.',
    ])
  })
  test('you never wrote: nothing could be answered', () => {
    const texts = says('wouldAnswer', [back(300, false)])
    expect(texts.some(text => text.startsWith('They last got in touch 10 months ago'))).toBe(true)
    expect(texts.some(text => text === 'You wrote nothing that they could have answered yet.')).toBe(true)
  })
  test('a tie that ended long ago says so first', () => {
    expect(says('continues', [back(340, true), back(339, false)])[0]).toBe('The last contact was 11 months ago.')
    expect(says('twoWay', [back(0.5, false)])).toContain('The direction never changed: no back and forth was seen.')
    expect(says('continues', [back(0.5, false)])).toContain('The last contact was today.')
    // the day that is spoken of ends at midnight: a contact of the day before is not two days old
    expect(says('continues', [back(1.6, false)])).toContain('The last contact was yesterday.')
    expect(says('continues', [back(2.6, false)])).toContain('The last contact was 2 days ago.')
  })
  test('a correction too small to matter is not told, a large one is', () => {
    const events = [back(30, true), back(29, false)]
    const told = (shift: number) => says('twoWay', events, { shift, sd: 0.1, n: 40 }).at(-1)
    expect(told(0.05)).not.toContain('last completed period')
    expect(told(0.5)).toBe('In your last completed period your ties held more often than the model expected.')
  })
  test('whatever the events: some reason, at most four, each a sentence about this tie', () => {
    const any = fc.array(fc.tuple(fc.integer({ min: 1, max: 364 }), fc.boolean()), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(
        any,
        fc.constantFrom('continues' as const, 'twoWay' as const, 'wouldAnswer' as const),
        (rows, question) => {
          const texts = says(
            question,
            rows.map(([days, out]) => back(days, out)),
            { shift: -1, sd: 0.1, n: 9 },
          )
          expect(texts.length).toBeGreaterThan(0)
          expect(texts.length).toBeLessThanOrEqual(4)
          for (const text of texts) expect(text).toMatch(/^[A-Z][^{}]*\.$/)
          expect(texts.join(' ')).not.toMatch(/NaN|undefined|null|dead|cold|score/)
        },
      ),
    )
  })
})

test('words for spans and numbers', () => {
  expect([0, 1, 13, 14, 59, 60, 699, 700].map(days => spanWords(days * DAY))).toEqual([
    '0 days',
    '1 day',
    '13 days',
    '2 weeks',
    '8 weeks',
    '2 months',
    '23 months',
    '2 years',
  ])
  expect([count(0, 'tie'), count(1, 'tie'), count(2, 'tie')]).toEqual(['0 ties', '1 tie', '2 ties'])
})
