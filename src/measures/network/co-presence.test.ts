import { describe, expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { acquaintanceGraph } from './acquaintance-graph.ts'
import { coPresence } from './co-presence.ts'
import { knowEachOther } from './know-each-other.ts'

const involved = (names: readonly string[]): Observation['people'] =>
  names.map(name => ({
    who: { keys: [{ kind: 'name' as const, value: name }], name },
    role: 'to' as const,
    direction: 'out' as const,
    weight: 1 / names.length,
  }))
const common = { source: 'mail', key: 'k', at: 0, precision: 'instant', channel: 'mail' } as const
const mail = (names: readonly string[], recipients?: number): Observation => ({
  ...common,
  kind: 'message',
  people: involved(names),
  detail: recipients === undefined ? {} : { recipients },
})
const meeting = (names: readonly string[], detail: { attendees?: number; cancelled?: boolean } = {}): Observation => ({
  ...common,
  kind: 'meeting',
  people: involved(names),
  detail,
})
const crowd = (size: number) => Array.from({ length: size }, (_, index) => `p${index}`)
const personOf = (who: { name?: string | undefined }) => (who.name === 'me' ? null : (who.name ?? null))
const pairsOf = (...observations: Observation[]) => [...coPresence(observations, personOf)]

describe('seen together', () => {
  test('two recipients of one mail, the ego left out, each person once', () => {
    expect(pairsOf(mail(['bo', 'me', 'ana', 'bo']))).toEqual([{ a: 'ana', b: 'bo', weight: 1 }])
  })

  test('everybody gains one in all from a gathering', () => {
    const pairs = pairsOf(mail(crowd(5)))
    expect(pairs).toHaveLength(10)
    const gained = pairs.filter(({ a, b }) => a === 'p0' || b === 'p0').reduce((sum, { weight }) => sum + weight, 0)
    expect(gained).toBeCloseTo(1, 12)
  })

  test('20 recipients count, 21 do not; 10 attendees count, 11 do not', () => {
    expect(pairsOf(mail(crowd(20)))).toHaveLength(190)
    expect(pairsOf(mail(crowd(21)))).toEqual([])
    expect(pairsOf(mail(crowd(3), 40))).toEqual([])
    expect(pairsOf(meeting(crowd(10)))).toHaveLength(45)
    expect(pairsOf(meeting(crowd(11)))).toEqual([])
    expect(pairsOf(meeting(crowd(2), { attendees: 30 }))).toEqual([])
  })

  test('cancelled meetings and kinds that are no gathering prove nothing', () => {
    expect(pairsOf(meeting(crowd(3), { cancelled: true }))).toEqual([])
    expect(pairsOf({ ...mail(crowd(3)), kind: 'note', detail: { text: 'x' } })).toEqual([])
    expect(pairsOf({ ...mail(crowd(2)), kind: 'acquaintance', detail: {} })).toHaveLength(1)
  })
})

describe('at least so many pairs know each other', () => {
  test('is the share seen, three quarters of it at the least, with 1 as its upper end', () => {
    const graph = acquaintanceGraph(
      ['ana', 'bo', 'cy', 'di'],
      pairsOf(mail(['ana', 'bo']), meeting(['ana', 'bo', 'cy'])),
    )
    expect(knowEachOther(graph, 2)).toMatchObject({ value: 0.5, low: 0.375, high: 1, n: 6 })
  })

  test('is unknown without gatherings or with two people', () => {
    expect(knowEachOther(acquaintanceGraph(crowd(9), []), 0)).toHaveProperty('unknown')
    expect(knowEachOther(acquaintanceGraph(crowd(2), []), 5)).toHaveProperty('unknown')
    expect(knowEachOther(acquaintanceGraph(crowd(3), []), 5)).toMatchObject({ value: 0, high: 1 })
  })
})
