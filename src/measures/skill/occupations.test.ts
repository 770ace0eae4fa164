import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { drawNormal } from '../../stats/draws.ts'
import { seeded } from '../../stats/random.ts'
import { decodeOccupations } from '../occupation/decode-occupations.ts'
import { decodeAnchors, GENERAL_ANCHORS } from './anchors.ts'
import { elementSkills, needsOf } from './element-skills.ts'
import type { Have } from './gap.ts'
import { rankOccupations } from './rank-occupations.ts'
import { lastUsedInRole, rolePrior } from './role-prior.ts'

const unpack = (name: string) => gunzipSync(readFileSync(join(import.meta.dirname, '../../../data/onet', name)))
const onet = decodeOccupations(unpack('occupations.json.gz'))
const elements = elementSkills(onet)
const place = (code: string): number => onet.indexOf.get(code) ?? -1
const level = (occupation: number, skill: string): number =>
  onet.level[occupation * elements.keys.length + (elements.indexOf.get(skill) ?? -1)] ?? Number.NaN

describe('the elements', () => {
  test('have 68 names, each once', () => {
    expect(new Set(elements.keys).size).toBe(68)
    expect(elements.keys).toContain('mathematics')
    expect(elements.keys).toContain('mathematics knowledge')
  })

  test('are averaged over rated occupations only', () => {
    const rated = elements.rated.filter(Boolean).length
    expect(rated).toBeGreaterThan(800)
    for (const { mean } of elements.average) {
      expect(mean).toBeGreaterThan(0)
      expect(mean).toBeLessThan(7)
    }
  })

  test('have described levels in order', () => {
    const anchors = decodeAnchors(unpack('anchors.json.gz'))
    for (const { id, name } of onet.elements) {
      const levels = anchors.get(id)?.map(anchor => anchor.level) ?? []
      expect(levels.length, name).toBeGreaterThan(1)
      expect(levels).toEqual(levels.toSorted((a, b) => a - b))
    }
    expect(GENERAL_ANCHORS).toHaveLength(7)
  })
})

describe('what an occupation asks', () => {
  test('is what O*NET rates as important, weighed by it', () => {
    const { needs, near } = needsOf(onet, elements, place('15-1251.00'))
    expect(near).toEqual([])
    const programming = needs.find(({ skill }) => skill === 'programming')
    expect(programming?.level).toBeCloseTo(level(place('15-1251.00'), 'programming'), 9)
    for (const need of needs) {
      expect(need.weight).toBeGreaterThanOrEqual(0.5)
      expect(need.weight).toBeLessThanOrEqual(1)
      expect(need.spread).toBeGreaterThanOrEqual(0)
    }
    expect(needs.map(({ skill }) => skill)).not.toContain('food production')
  })

  test('of one that is not rated is the mean of those near it, known less surely', () => {
    const unrated = onet.list.findIndex(
      (_, i) => elements.rated[i] === false && needsOf(onet, elements, i).near.length === 5,
    )
    const { needs, near } = needsOf(onet, elements, unrated)
    expect(near.every(other => elements.rated[other] === true)).toBe(true)
    const [first] = needs
    if (first === undefined) throw new Error('no needs')
    const levels = near.map(other => level(other, first.skill))
    expect(first.level).toBeGreaterThanOrEqual(Math.min(...levels))
    expect(first.level).toBeLessThanOrEqual(Math.max(...levels))
    expect(first.spread).toBeGreaterThan(0)
  })
})

describe('what roles say beforehand', () => {
  const role = (years: number, until = 0) => [{ occupation: place('15-1251.00'), years, until }]

  test('the usual level, the more of it the longer', () => {
    const usual = level(place('15-1251.00'), 'programming')
    const average = elements.average[elements.indexOf.get('programming') ?? -1]?.mean ?? 0
    const after = (years: number) => rolePrior(onet, elements, role(years), 'programming')
    expect(after(1).mean).toBeCloseTo((usual + average) / 2, 6)
    expect(after(1).spread).toBe(1.2)
    expect(after(9).mean).toBeGreaterThan(after(3).mean)
    expect(after(9).mean).toBeLessThan(usual)
    expect(after(9).says).toContain('9 years as Computer Programmers')
    expect(after(0)).toMatchObject({ n: 0, mean: average })
  })

  test('two roles count by their years', () => {
    const nurse = { occupation: place('29-1141.00'), years: 6, until: 0 }
    const both = rolePrior(onet, elements, [...role(2), nurse], 'programming')
    const [high, low] = [level(place('15-1251.00'), 'programming'), level(place('29-1141.00'), 'programming')]
    const usual = (2 * high + 6 * low) / 8
    const average = elements.average[elements.indexOf.get('programming') ?? -1]?.mean ?? 0
    expect(both.mean).toBeCloseTo(average + ((usual - average) * 8) / 9, 6)
    expect(both.says).toContain('and 1 more')
  })

  test('nothing of what O*NET does not rate', () => {
    expect(rolePrior(onet, elements, role(5), 'sql')).toMatchObject({ n: 0, mean: 2 })
    expect(lastUsedInRole(onet, elements, role(5, 9), 'sql')).toBeNull()
  })

  test('a role uses what it asks for', () => {
    expect(lastUsedInRole(onet, elements, role(5, 9), 'programming')).toBe(9)
    expect(lastUsedInRole(onet, elements, role(5, 9), 'food production')).toBeNull()
  })
})

describe('ranking', () => {
  const personOf = (own: number, noise: number, seed: string): Have[] => {
    const random = seeded(seed)
    return elements.keys.map((_, element) => ({
      mean: (onet.level[own * elements.keys.length + element] ?? 0) + noise * drawNormal(random),
      spread: 0.7,
      n: 1,
    }))
  }

  test('somebody made of an occupation finds it first', () => {
    for (const code of ['15-1251.00', '29-1141.00', '35-1011.00', '23-1011.00']) {
      const [first] = rankOccupations(onet, elements, personOf(place(code), 0.5, code))
      expect(onet.list[first?.occupation ?? -1]?.code).toBe(code)
    }
  })

  test('asking little does not make an occupation a match', () => {
    const lawyer = personOf(place('23-1011.00'), 0, 'lawyer')
    const ranked = rankOccupations(onet, elements, lawyer)
    const easy = ranked.findIndex(({ occupation }) => onet.list[occupation]?.zone === 1)
    expect(easy).toBeGreaterThan(100)
    expect(ranked[easy]?.readiness).toBeGreaterThan(ranked[0]?.readiness ?? 1)
  })

  test('all rated ones, each once, nearest first, with sane numbers', () => {
    const ranked = rankOccupations(onet, elements, personOf(place('15-1251.00'), 0.7, 'all'))
    expect(ranked).toHaveLength(elements.rated.filter(Boolean).length)
    expect(new Set(ranked.map(({ occupation }) => occupation)).size).toBe(ranked.length)
    const distances = ranked.map(({ distance }) => distance)
    expect(distances).toEqual(distances.toSorted((a, b) => a - b))
    for (const { gap, readiness } of ranked) {
      expect(gap).toBeGreaterThanOrEqual(0)
      expect(readiness).toBeGreaterThanOrEqual(0)
      expect(readiness).toBeLessThanOrEqual(1)
    }
  })

  test('by what is known only; by nothing, nothing', () => {
    const own = place('15-1251.00')
    const have = personOf(own, 0, 'some').map((one, i) => ({ ...one, n: i % 4 === 0 ? 1 : 0 }))
    expect(rankOccupations(onet, elements, have)[0]?.distance).toBeLessThan(0.2)
    expect(
      rankOccupations(
        onet,
        elements,
        have.map(one => ({ ...one, n: 0 })),
      ),
    ).toEqual([])
  })
})
