import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Measured } from '../../model/measured.ts'
import { isKnown } from '../../model/measured.ts'
import { YEAR } from '../../model/instant.ts'
import { drawBeta } from '../../stats/draws.ts'
import { seeded } from '../../stats/random.ts'
import { askedLately } from './favours.ts'
import type { Favour } from './favours.ts'
import { isAlike, peerGroup, worldsIn } from './peer-group.ts'
import type { PeerCandidate } from './peer-group.ts'
import { countAnswers } from './who-would-answer.ts'

const peer = (id: string, answers: number, world: string | null, ahead = 0): PeerCandidate => ({
  id,
  answers,
  world,
  ahead,
})

describe('a group of equals', () => {
  test('one of each world first, whoever answers surest; who is far ahead is no equal', () => {
    const group = peerGroup([
      peer('a', 0.9, 'x'),
      peer('b', 0.8, 'x'),
      peer('c', 0.5, 'y'),
      peer('d', 0.7, null),
      peer('e', 0.99, 'z', 2),
    ])
    expect(group.map(({ id }) => id)).toEqual(['a', 'd', 'c', 'b'])
    expect(worldsIn(group)).toBe(3)
  })

  test('never more than six, nobody twice, and no world left out while another has two', () => {
    const anyPeer = fc.record({
      id: fc.uuid(),
      answers: fc.double({ min: 0, max: 1, noNaN: true }),
      ahead: fc.double({ min: -2, max: 2, noNaN: true }),
      world: fc.option(fc.constantFrom('x', 'y', 'z')),
    })
    fc.assert(
      fc.property(fc.uniqueArray(anyPeer, { selector: ({ id }) => id, maxLength: 20 }), candidates => {
        const group = peerGroup(candidates)
        expect(group.length).toBeLessThanOrEqual(6)
        expect(new Set(group).size).toBe(group.length)
        expect(group.every(isAlike)).toBe(true)
        const possible = worldsIn(candidates.filter(isAlike))
        expect(worldsIn(group)).toBe(Math.min(possible, 6))
        expect(peerGroup(candidates.toReversed())).toEqual(group)
      }),
    )
  })
})

describe('how many would answer', () => {
  const chance = (value: number, low: number, high: number): Measured => ({
    value,
    low,
    high,
    n: 5,
    because: [{ text: 'made' }],
  })

  test('the sum of the chances with a range of whole people; unknown where none is known', () => {
    const measured = countAnswers([chance(0.5, 0.3, 0.7), chance(0.5, 0.3, 0.7), chance(0.5, 0.3, 0.7)])
    expect(measured).toMatchObject({ value: 1.5, low: 0, high: 3, n: 3 })
    expect(countAnswers([{ unknown: [{ text: 'x' }] }])).toHaveProperty('unknown')
    expect(countAnswers([])).toHaveProperty('unknown')
  })

  test('the range lies around the middle, inside the number of people', () => {
    const chances = fc.array(
      fc
        .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.4, noNaN: true }))
        .map(([value, half]) => chance(value, Math.max(0, value - half), Math.min(1, value + half))),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(chances, made => {
        const [one, two] = [countAnswers(made), countAnswers(made)]
        expect(one).toEqual(two)
        if (isKnown(one)) {
          expect(one.low <= one.value && one.value <= one.high).toBe(true)
          expect(one.low >= 0 && one.high <= made.length).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('simulated: the range holds the count that comes in 86 to 99 % of worlds (counts are whole, so it is wide)', () => {
    const random = seeded('answers come')
    const RUNS = 600
    let held = 0
    for (let run = 0; run < RUNS; run++) {
      const people = Array.from({ length: 8 }, () => {
        const truth = drawBeta(random, 5, 5)
        const n = 20
        const seen = Array.from({ length: n }, () => Number(random() < truth)).reduce((a, b) => a + b, 0)
        const [a, b] = [seen + 5, n - seen + 5]
        const middle = a / (a + b)
        const sd = Math.sqrt((middle * (1 - middle)) / (a + b + 1))
        return { truth, measured: chance(middle, middle - 1.645 * sd, middle + 1.645 * sd) }
      })
      const range = countAnswers(people.map(({ measured }) => measured))
      const came = people.filter(({ truth }) => random() < truth).length
      if (isKnown(range) && range.low <= came && came <= range.high) held++
    }
    expect(held / RUNS).toBeGreaterThan(0.86)
    expect(held / RUNS).toBeLessThan(0.995)
  })
})

describe('what was asked of somebody', () => {
  const favour = (person: string, at: number, way: Favour['way']): Favour => ({
    person,
    at,
    way,
    says: `${way} ${person}`,
  })

  test('counts the last year only, both ways, each reason once', () => {
    const asOf = 10 * YEAR
    const favours = [
      favour('a', asOf - YEAR + 1, 'asked'),
      favour('a', asOf - 5, 'asked'),
      favour('a', asOf - 9, 'given'),
      favour('a', asOf - 2 * YEAR, 'asked'),
      favour('b', asOf + 1, 'asked'),
    ]
    expect(Object.fromEntries(askedLately(favours, asOf))).toEqual({
      a: { asked: 2, given: 1, says: ['asked a', 'given a'] },
    })
  })
})
