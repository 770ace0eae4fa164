import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import type { Gathering } from './gathering.ts'
import { measureSameRooms } from './same-rooms.ts'
import type { Known } from './same-rooms.ts'

const NOW = 3000 * DAY
const held = (day: number, people: string[], over: Partial<Gathering> = {}): Gathering => ({
  at: day * DAY + DAY / 2,
  hours: 2,
  room: `room ${day}`,
  isEvent: true,
  people,
  ...over,
})
const measure = (
  gatherings: Gathering[],
  known: Record<string, Partial<Known>> = {},
  colleagues: ReadonlySet<string> = new Set(),
  since?: number,
) =>
  measureSameRooms(
    gatherings,
    person => ({ first: null, twoWaySince: null, ...known[person] }),
    person => colleagues.has(person),
    { from: DAY * (since ?? 0), asOf: NOW },
    seeded('rooms'),
  )

describe('measureSameRooms', () => {
  test('a face is new once; whoever was seen before is none', () => {
    const rooms = measure(
      [1, 2, 3, 4, 5].map(day => held(day * 100, ['ana', 'bo', `new ${day}`])),
      { bo: { first: 50 * DAY } },
    )
    expect(rooms.newFaces).toMatchObject({ value: 6 / 5, n: 5 })
    expect(rooms.familiar).toMatchObject({ value: 9 / 15 })
  })

  test('what was seen the same day does not make a face old', () => {
    const days = [1, 2, 3, 4, 5]
    const known = Object.fromEntries(days.map(day => [`p${day}`, { first: day * 100 * DAY }]))
    expect(
      measure(
        days.map(day => held(day * 100, [`p${day}`])),
        known,
      ).newFaces,
    ).toMatchObject({ value: 1 })
  })

  test('hours are divided among those listed', () => {
    const gatherings = [1, 2, 3, 4, 5].map(day => held(day * 100, ['ana', 'bo', 'cy', 'di'], { hours: day }))
    expect(measure(gatherings, { ana: { twoWaySince: DAY } }).twoWayHours).toMatchObject({ value: 0.25 })
  })

  test('what became of new faces within a year', () => {
    const gatherings = [1, 2, 3, 4, 5].map(day => held(day * 100, [`p${day}`]))
    const known = { p1: { first: 100 * DAY, twoWaySince: 130 * DAY }, p2: { first: 200 * DAY, twoWaySince: 900 * DAY } }
    expect(measure(gatherings, known).cameOf).toMatchObject({ value: 0.2, n: 5 })
  })

  test('own employer: by places, as far as employers are known', () => {
    const gatherings = [1, 2, 3, 4, 5].map(day => held(day * 100, ['ana', 'out']))
    expect(measure(gatherings, {}, new Set(['ana'])).ownEmployer).toMatchObject({ value: 0.5, n: 5 })
  })

  test('one room that is always the same is no certainty', () => {
    const gatherings = Array.from({ length: 20 }, (_, i) => held(i * 30, ['ana', 'bo', 'cy'], { room: 'board' }))
    const { familiar, newFaces } = measure(gatherings, {
      ana: { first: -DAY },
      bo: { first: -DAY },
      cy: { first: -DAY },
    })
    if (!isKnown(familiar) || !isKnown(newFaces)) throw new Error('twenty lists')
    expect(familiar).toMatchObject({ value: 1, high: 1 })
    expect(familiar.low).toBeLessThan(0.95)
    expect(newFaces).toMatchObject({ value: 0, low: 0 })
    expect(newFaces.high).toBeGreaterThan(0.05)
  })

  test('the first lists of a calendar only tell who was met', () => {
    const gatherings = [1, 2, 3, 4, 5, 6, 7].map(day => held(day * 100, ['ana', `p${day}`]))
    const rooms = measure(gatherings, {}, new Set(), 250)
    expect(rooms).toMatchObject({ gatherings: 7, listed: 5, newFaces: { value: 1 }, cameOf: { n: 5 } })
  })

  test('below five gatherings with a list nothing is said of faces; those without a list count as rooms', () => {
    const rooms = measure([
      held(1, ['ana']),
      ...Array.from({ length: 40 }, (_, i) => held(i + 2, [], { room: 'club' })),
    ])
    expect(isKnown(rooms.newFaces)).toBe(false)
    expect(rooms).toMatchObject({ gatherings: 41, listed: 1, commonest: { room: 'club', n: 40 } })
    expect(isKnown(rooms.rooms) && rooms.rooms.value).toBeLessThan(2)
  })

  test('none at all: everything unknown, nothing zero', () => {
    const rooms = measure([])
    expect(rooms.commonest).toBeNull()
    for (const part of [rooms.rooms, rooms.newFaces, rooms.familiar, rooms.ownEmployer, rooms.cameOf])
      expect(isKnown(part)).toBe(false)
  })

  test('shares stay in [0, 1] and inside their ranges, and gatherings to come are not read', () => {
    const people = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 }).map(list => [...new Set(list)])
    const gathering = fc.record({ day: fc.nat(2900), people, room: fc.constantFrom('x', 'y', 'z', 'v', 'w') })
    fc.assert(
      fc.property(fc.array(gathering, { maxLength: 20 }), list => {
        const gatherings = list
          .map(({ day, people: who, room }) => held(day, who, { room }))
          .toSorted((a, b) => a.at - b.at)
        const rooms = measure(gatherings)
        for (const part of [rooms.familiar, rooms.twoWayHours, rooms.ownEmployer]) {
          if (!isKnown(part)) continue
          expect(part.low).toBeGreaterThanOrEqual(0)
          expect(part.low).toBeLessThanOrEqual(part.value)
          expect(part.high).toBeGreaterThanOrEqual(part.value)
          expect(part.high).toBeLessThanOrEqual(1)
        }
        expect(measure([...gatherings, held(4000, ['z'])])).toEqual(rooms)
      }),
      { numRuns: 40 },
    )
  })
})
