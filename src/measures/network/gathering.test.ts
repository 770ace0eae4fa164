import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../../model/instant.ts'
import { gatheringsAmong } from './gathering.ts'
import type { Gathering } from './gathering.ts'

const held = (day: number, over: Partial<Gathering> = {}): Gathering => ({
  at: day * DAY + 9 * HOUR,
  hours: 2,
  room: 'forum',
  isEvent: true,
  people: [],
  ...over,
})
const four = ['ana', 'bo', 'cleo', 'dan']

describe('gatheringsAmong', () => {
  test('events count with or without a list; meetings from three others on', () => {
    expect(gatheringsAmong([held(1), held(40, { room: 'x', isEvent: false, people: ['ana', 'bo'] })])).toHaveLength(1)
    expect(gatheringsAmong([held(40, { room: 'x', isEvent: false, people: four })])).toHaveLength(1)
  })

  test('a stand-up is the working week, a monthly group is a room', () => {
    const every = (days: number) =>
      Array.from({ length: 8 }, (_, i) => held(i * days, { room: `every ${days}`, isEvent: false, people: four }))
    expect(gatheringsAmong([...every(1), ...every(14), ...every(28)]).map(({ room }) => room)).toEqual(
      Array.from({ length: 8 }, () => 'every 28'),
    )
  })

  test('a weekly networking breakfast is an event however often it is', () => {
    expect(gatheringsAmong(Array.from({ length: 9 }, (_, i) => held(i * 7)))).toHaveLength(9)
  })

  test('three days of one conference stay: three times are no routine', () => {
    expect(gatheringsAmong([held(1), held(2), held(3)])).toHaveLength(3)
  })

  test('what calendar and archive both hold counts once, with the longer list and the hours', () => {
    const both = gatheringsAmong([held(1, { hours: null, people: four }), held(1, { at: DAY + 8 * HOUR })])
    expect(both).toEqual([held(1, { at: DAY + 8 * HOUR, hours: 2, people: four })])
  })

  test('nothing is counted twice, the order of reading does not matter, time goes forward', () => {
    const occasion = fc
      .record({ day: fc.nat(900), room: fc.constantFrom('a', 'b', 'c'), isEvent: fc.boolean(), n: fc.nat(4) })
      .map(({ day, n, ...rest }) => held(day, { ...rest, people: four.slice(0, n) }))
    fc.assert(
      fc.property(fc.array(occasion, { maxLength: 30 }), occasions => {
        const found = gatheringsAmong(occasions)
        const keys = found.map(({ at, room }) => `${at} ${room}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).toSorted((a, b) => a - b))
        expect(gatheringsAmong([...occasions, ...occasions])).toEqual(found)
      }),
    )
  })
})
