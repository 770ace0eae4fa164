import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { ORIGINS, originOf, readHowMet } from './origin.ts'
import type { OriginSigns } from './origin.ts'

const NONE: OriginSigns = {
  said: null,
  connectedOn: null,
  firstContact: null,
  firstPersonal: null,
  workedOn: null,
  gatheredOn: null,
  introducedOn: null,
  colleagueAt: () => false,
}
const of = (over: Partial<OriginSigns>) => originOf({ ...NONE, ...over })

describe('originOf', () => {
  test('nothing seen has no origin', () => {
    expect(of({})).toBeNull()
    expect(of({ said: 'work' })).toBeNull()
  })

  test('a commit or the same employer at the first sign is work', () => {
    expect(of({ workedOn: 3 * DAY, firstContact: 3 * DAY })).toMatchObject({ origin: 'work', at: 3 * DAY })
    expect(of({ connectedOn: 9 * DAY, colleagueAt: at => at === 9 * DAY })).toMatchObject({
      origin: 'work',
      at: 9 * DAY,
    })
  })

  test('working together later does not explain how it began', () => {
    expect(of({ connectedOn: 9 * DAY, workedOn: 40 * DAY })?.origin).toBe('invitation')
    expect(of({ connectedOn: 9 * DAY, colleagueAt: at => at > 30 * DAY })?.origin).toBe('invitation')
    expect(of({ firstContact: 9 * DAY, gatheredOn: 40 * DAY })?.origin).toBe('unknown')
  })

  test('a list of an event comes before the connection it led to, work before both', () => {
    expect(of({ gatheredOn: 10 * DAY, connectedOn: 12 * DAY })).toMatchObject({ origin: 'event', at: 10 * DAY })
    expect(of({ gatheredOn: 10 * DAY, connectedOn: 12 * DAY, colleagueAt: () => true })?.origin).toBe('work')
  })

  test('a connection carries a day only: an event of the same day explains it', () => {
    expect(of({ connectedOn: 10 * DAY, gatheredOn: 10.8 * DAY })?.origin).toBe('event')
  })

  test('somebody who simply wrote is unknown; a connection first is an invitation', () => {
    expect(of({ firstContact: 5 * DAY })?.origin).toBe('unknown')
    expect(of({ firstContact: 5 * DAY, connectedOn: 50 * DAY })?.origin).toBe('unknown')
    expect(of({ firstContact: 50 * DAY, connectedOn: 5 * DAY })?.origin).toBe('invitation')
  })

  test('what the user says wins, and an introduction is the next best', () => {
    expect(of({ said: 'event', connectedOn: DAY, colleagueAt: () => true })?.origin).toBe('event')
    expect(of({ introducedOn: DAY, firstContact: DAY, colleagueAt: () => true })?.origin).toBe('introduced')
  })

  test('personal contact first is a tie at once; a connection of the same day came first', () => {
    expect(of({ firstContact: 5 * DAY, firstPersonal: 5 * DAY, connectedOn: 9 * DAY })?.contactFirst).toBe(true)
    expect(of({ firstContact: 5.4 * DAY, firstPersonal: 5.4 * DAY, connectedOn: 5 * DAY })?.contactFirst).toBe(false)
    expect(of({ firstContact: 3 * DAY, firstPersonal: 5 * DAY })?.contactFirst).toBe(false)
    expect(of({ firstContact: 5 * DAY, firstPersonal: 5 * DAY, workedOn: 5 * DAY })?.contactFirst).toBe(false)
  })

  test('the moment is that of the earliest sign, whatever comes later', () => {
    const day = fc.option(fc.integer({ min: 0, max: 900 }).map(n => n * DAY))
    fc.assert(
      fc.property(
        fc.record({ connectedOn: day, firstContact: day, workedOn: day, gatheredOn: day, introducedOn: day }),
        fc.integer({ min: 2, max: 400 }),
        (signs, later) => {
          const found = of(signs)
          const seen = [signs.connectedOn, signs.firstContact, signs.workedOn, signs.gatheredOn].filter(
            one => one !== null,
          )
          expect(found?.at ?? null).toBe(seen.length === 0 ? null : Math.min(...seen))
          if (found === null) return
          expect(ORIGINS).toContain(found.origin)
          // a sign that first comes up days after the beginning changes nothing
          if (signs.workedOn === null) expect(of({ ...signs, workedOn: found.at + later * DAY })).toEqual(found)
          if (signs.gatheredOn === null) expect(of({ ...signs, gatheredOn: found.at + later * DAY })).toEqual(found)
        },
      ),
    )
  })
})

test.each([
  ['We worked on the same project', 'work'],
  ['colleague at Acme', 'work'],
  ['at a conference in Oslo', 'event'],
  ['Ana introduced us', 'introduced'],
  ['he sent a LinkedIn invitation', 'invitation'],
  ['my neighbour', null],
])('%s: %s', (words, origin) => {
  expect(readHowMet(words)).toBe(origin)
})
