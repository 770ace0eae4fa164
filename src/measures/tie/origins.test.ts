import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { ORIGINS } from './origin.ts'
import type { Origin } from './origin.ts'
import { measureOrigins } from './origins.ts'
import type { TieOrigin } from './origins.ts'

const NOW = 3000 * DAY
const ties = (origin: Origin, n: number, became: number): TieOrigin[] =>
  Array.from({ length: n }, (_, i) => ({
    origin,
    at: i * DAY,
    contactFirst: false,
    twoWaySince: i < became ? (i + 20) * DAY : null,
  }))

describe('measureOrigins', () => {
  test('work beside events and invitations taken together', () => {
    const origins = measureOrigins(
      [...ties('work', 40, 20), ...ties('event', 10, 1), ...ties('invitation', 50, 5)],
      NOW,
    )
    expect(origins.work).toMatchObject({ value: 0.5, n: 40 })
    expect(origins.met).toMatchObject({ value: 0.1, n: 60 })
    expect(origins.compared).toMatchObject({ says: 'clearly', higher: 'first' })
    expect(origins.groups.map(({ origin, people }) => [origin, people])).toEqual([
      ['work', 40],
      ['event', 10],
      ['introduced', 0],
      ['invitation', 50],
      ['unknown', 0],
    ])
  })

  test('nine ties of a kind say nothing, and then nothing is compared', () => {
    const origins = measureOrigins([...ties('work', 9, 9), ...ties('invitation', 50, 0)], NOW)
    expect(origins.work).toEqual({
      unknown: [{ text: 'Only 9 people you first worked with have had a year; from 10 on it can be said.' }],
    })
    expect(origins.compared).toBeNull()
  })

  test('ties of an unknown beginning are in neither', () => {
    const both = [...ties('work', 20, 5), ...ties('invitation', 20, 5)]
    const more = measureOrigins([...both, ...ties('unknown', 30, 30), ...ties('introduced', 12, 12)], NOW)
    expect(more).toMatchObject({ work: measureOrigins(both, NOW).work, met: measureOrigins(both, NOW).met })
  })

  test('ties that began with personal contact are counted and left out', () => {
    const first = ties('work', 30, 30).map(tie => ({ ...tie, contactFirst: true }))
    const origins = measureOrigins([...ties('work', 20, 5), ...first], NOW)
    expect(origins).toMatchObject({ contactFirst: 30, work: { value: 0.25, n: 20 } })
  })

  test('every tie is in one group, and young ones wait', () => {
    const tie = fc.record({
      origin: fc.constantFrom(...ORIGINS),
      at: fc.nat(3000).map(day => day * DAY),
      twoWaySince: fc.option(fc.nat(3000).map(day => day * DAY)),
      contactFirst: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 80 }), list => {
        const { groups, contactFirst } = measureOrigins(list, NOW)
        expect(groups.reduce((sum, { people }) => sum + people, contactFirst)).toBe(list.length)
        for (const { people, twoWay } of groups) if (isKnown(twoWay)) expect(twoWay.n).toBeLessThanOrEqual(people)
      }),
      { numRuns: 40 },
    )
  })
})
