import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AGREEMENT_STATES } from '../../model/detail-mentorship.ts'
import { DAY } from '../../model/instant.ts'
import { lacking, moved } from './agreement.ts'
import { cadenceOf } from './cadence.ts'
import { dateSays } from './date-says.ts'
import { anyPromise, madeAgreement, madePromise, madeSession, NOW } from './made-mentorship.fixture.ts'
import { countPromises, promiseState, sortPromises } from './promises.ts'

describe('the states of an agreement', () => {
  test('what was proposed begins when it is agreed on', () => {
    expect(moved(madeAgreement({ state: 'proposed' }), 'active', NOW)).toMatchObject({ state: 'active', since: NOW })
    expect(moved(madeAgreement({ state: 'paused' }), 'active', NOW).since).toBe(NOW - 100 * DAY)
  })

  test('an ending keeps what came of it, and can be taken up again', () => {
    const ended = moved(madeAgreement(), 'ended', NOW, 'I lead them now')
    expect(ended.ended).toEqual({ at: NOW, came: 'I lead them now' })
    expect(moved(ended, 'active', NOW + DAY)).toMatchObject({ state: 'active', ended: null })
  })

  test('no way leads back to proposed, and a refusal names the ways there are', () => {
    for (const state of AGREEMENT_STATES.filter(one => one !== 'proposed'))
      expect(() => moved(madeAgreement({ state }), 'proposed', NOW)).toThrow(/can become/)
    expect(() => moved(madeAgreement({ state: 'ended' }), 'paused', NOW)).toThrow(
      'ended; from there it can become active, not paused',
    )
  })

  test('ended is kept exactly where it has ended, whatever the way', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...AGREEMENT_STATES), { maxLength: 8 }), way => {
        let agreement = madeAgreement({ state: 'proposed' })
        for (const to of way) {
          try {
            agreement = moved(agreement, to, NOW, 'x')
          } catch {
            // a way that does not exist changes nothing
          }
          expect(agreement.ended !== null).toBe(agreement.state === 'ended')
        }
      }),
    )
  })

  test('what it lacks is asked in one question each', () => {
    expect(lacking(madeAgreement())).toEqual([])
    expect(lacking(madeAgreement({ goals: [], skills: [], iGive: '', until: null }))).toHaveLength(4)
  })
})

describe('the cadence', () => {
  const at = (ago: number | null, met: number | null = null, every = 14) =>
    cadenceOf(
      { agreement: madeAgreement({ every }), sessions: ago === null ? [] : [madeSession(ago)] },
      met === null ? null : NOW - met * DAY,
      NOW,
    )

  test.each([
    ['in time', 10, null, { late: 0, overdue: false, unseen: false }],
    ['within the grace of a quarter', 17, null, { late: 3, overdue: false, unseen: false }],
    ['past it', 20, null, { late: 6, overdue: true, unseen: false }],
    ['met meanwhile, as a calendar shows', 40, 5, { late: 0, overdue: false, unseen: false }],
    ['nothing shows that they ever met', null, null, { last: null, overdue: false, unseen: true }],
    ['met before it began does not count', null, 300, { last: null, overdue: false, unseen: true }],
  ])('%s', (_, ago, met, expected) => {
    expect(at(ago, met)).toMatchObject(expected)
  })

  test('a paused one is never due', () => {
    const agreement = madeAgreement({ state: 'paused' })
    expect(cadenceOf({ agreement, sessions: [madeSession(90)] }, null, NOW)).toMatchObject({
      due: null,
      overdue: false,
      unseen: false,
    })
  })
})

describe('promises', () => {
  test('who promised Friday has all of Friday', () => {
    const friday = madePromise({ due: NOW })
    expect(promiseState(friday, NOW + DAY - 1)).toBe('open')
    expect(promiseState(friday, NOW + DAY)).toBe('overdue')
    expect(promiseState({ ...friday, state: 'kept' }, NOW + 90 * DAY)).toBe('kept')
    expect(promiseState({ ...friday, due: null }, NOW + 900 * DAY)).toBe('open')
  })

  test('a date given at midnight in Oslo is that day', () => {
    expect(dateSays(Date.UTC(2026, 1, 28, 23))).toBe('1 March 2026')
    expect(dateSays(Date.UTC(2026, 2, 1, 8))).toBe('1 March 2026')
  })

  test('sorting loses none and puts the soonest open one first; each is counted once', () => {
    fc.assert(
      fc.property(fc.array(anyPromise, { maxLength: 12 }), promises => {
        const sorted = sortPromises(promises)
        expect(sorted.map(({ id }) => id).toSorted()).toEqual(promises.map(({ id }) => id).toSorted())
        const open = sorted.filter(({ state }) => state === 'open')
        expect(sorted.slice(0, open.length)).toEqual(open)
        const dated = open.flatMap(({ due }) => due ?? [])
        expect(dated).toEqual(dated.toSorted((a, b) => a - b))
        const counts = (['me', 'them'] as const).map(by => countPromises(promises, by, NOW))
        const all = counts.reduce((sum, { open: o, overdue, kept, dropped }) => sum + o + overdue + kept + dropped, 0)
        expect(all).toBe(promises.length)
      }),
    )
  })
})
