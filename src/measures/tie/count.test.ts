import { describe, expect, test } from 'vitest'
import { drawBeta, drawNormal } from '../../stats/draws.ts'
import { logistic, logit } from '../../stats/logistic.ts'
import { seeded } from '../../stats/random.ts'
import { candidatesOf, countGenuine, whomToAsk } from './count.ts'
import { measureTies } from './tie-measures.ts'

type Seen = { person: string; logit: number; label?: boolean }
const PEOPLE: Seen[] = Array.from({ length: 300 }, (_, i) => ({ person: `p${i}`, logit: -4 + i / 50 }))

describe('countGenuine', () => {
  test('nobody to count', () => {
    expect(countGenuine([], { seed: 1 }).measured).toMatchObject({ value: 0, low: 0, high: 0, n: 0 })
  })
  test('same seed, same count; twenty dots in order, the middle ones around the median', () => {
    const { measured, dots } = countGenuine(PEOPLE, { seed: 1 })
    expect(countGenuine(PEOPLE, { seed: 1 })).toEqual({ measured, dots, level: expect.anything() })
    expect(dots).toHaveLength(20)
    expect([...dots].sort((a, b) => a - b)).toEqual(dots)
    expect(dots[9]!).toBeLessThanOrEqual(measured.value)
    expect(dots[10]!).toBeGreaterThanOrEqual(measured.value)
  })
  test('answers count as answered and narrow the range', () => {
    const label = (answer: boolean) => PEOPLE.map(one => ({ ...one, label: answer }))
    expect(countGenuine(label(true), { seed: 1 }).measured).toMatchObject({ value: 300, low: 300, high: 300 })
    expect(countGenuine(label(false), { seed: 1 }).measured.value).toBe(0)
    const some = PEOPLE.map((one, i) => (i % 5 === 0 ? { ...one, label: one.logit > 0 } : one))
    const width = (list: Seen[]) => {
      const { low, high } = countGenuine(list, { seed: 1 }).measured
      return high - low
    }
    expect(width(some)).toBeLessThan(0.7 * width(PEOPLE))
  })
  test('five thousand ties are counted by the limit as by the coins', () => {
    const many = Array.from({ length: 3200 }, (_, i) => ({ person: `p${i}`, logit: -2 }))
    const few = many.slice(0, 3000)
    const [a, b] = [countGenuine(many, { seed: 3 }).measured, countGenuine(few, { seed: 3 }).measured]
    expect(a.value / 3200).toBeCloseTo(b.value / 3000, 1)
    expect(a.high / 3200).toBeCloseTo(b.high / 3000, 1)
  })
})

test('people never seen: not asked about, not counted, unless the user says yes', () => {
  const { ties } = measureTies(
    [
      { person: 'a', events: [] },
      { person: 'b', events: [{ at: 5, out: true, weight: 1, channel: 'mail' }] },
    ],
    9,
  )
  const open = candidatesOf(ties, new Map())
  expect(open).toEqual([
    { person: 'a', logit: null },
    { person: 'b', logit: expect.any(Number) },
  ])
  expect(whomToAsk(open, 30, 1).map(({ person }) => person)).toEqual(['b'])
  expect(countGenuine(open, { seed: 1 }).measured.n).toBe(1)
  const said = countGenuine(candidatesOf(ties, new Map([['a', true]])), { seed: 1 })
  expect(said.measured).toMatchObject({ n: 2, low: 1 })
  expect(said.level.shift).toBe(0)
})

describe('whomToAsk', () => {
  test('thirty different people, steady while others join, mostly where the model doubts', () => {
    const asked = whomToAsk(PEOPLE, 30, 'seed')
    expect(new Set(asked.map(({ person }) => person)).size).toBe(30)
    const newcomer = { person: 'new', logit: -9 }
    const again = whomToAsk([newcomer, ...PEOPLE], 31, 'seed').filter(one => one !== newcomer)
    expect(again.slice(0, 30)).toEqual(asked)
    const spread = (list: readonly { logit: number | null }[]) =>
      list.reduce((sum, one) => sum + Math.abs(one.logit ?? 0), 0) / list.length
    const runs = Array.from({ length: 50 }, (_, run) => spread(whomToAsk(PEOPLE, 30, run)))
    expect(runs.reduce((sum, one) => sum + one, 0) / 50).toBeLessThan(spread(PEOPLE))
  })
})

test('bar B7, small run: the 90 % range with 30 answers covers, and answers shrink the error', () => {
  const random = seeded(6)
  let [covered, before, after] = [0, 0, 0]
  const runs = 40
  for (let run = 0; run < runs; run++) {
    const truth = [...draws(570, 1, 40), ...draws(160, 1.2, 8), ...draws(82, 2, 3)]
    const genuine = truth.map(p => random() < p)
    const bias = 0.7 * drawNormal(random)
    const people = truth.map((p, i) => ({
      person: `${i}`,
      logit: logit(Math.max(p, 1e-12)) + 0.8 * drawNormal(random) + bias,
    }))
    const asked = new Set(whomToAsk(people, 30, run).map(({ person }) => person))
    const known = people.map((one, i) => (asked.has(one.person) ? { ...one, label: genuine[i]! } : one))
    const total = genuine.filter(Boolean).length
    const { value, low, high } = countGenuine(known, { seed: run }).measured
    covered += Number(low <= total && total <= high)
    before += (people.reduce((sum, one) => sum + logistic(one.logit), 0) - total) ** 2
    after += (value - total) ** 2
  }
  expect(covered / runs).toBeGreaterThan(0.8)
  expect(Math.sqrt(after / before)).toBeLessThan(0.75)

  function draws(n: number, a: number, b: number): number[] {
    return Array.from({ length: n }, () => drawBeta(random, a, b))
  }
})
