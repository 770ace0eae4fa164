import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeOccupations } from './decode-occupations.ts'

const folder = join(import.meta.dirname, '../../../data/onet')
const onet = decodeOccupations(gunzipSync(readFileSync(join(folder, 'occupations.json.gz'))))
const rating = (code: string, element: string) =>
  (onet.indexOf.get(code) ?? -1) * onet.elements.length + onet.elements.findIndex(one => one.name === element)

describe('the shipped O*NET', () => {
  test('is under 4 MB', () => {
    const bytes = ['occupations.json.gz', 'titles.json.gz'].map(name => statSync(join(folder, name)).size)
    expect(bytes.reduce((a, b) => a + b)).toBeLessThan(4_000_000)
  })

  test('holds all occupations with their function', () => {
    expect(onet.list).toHaveLength(1016)
    expect(onet.list.filter(one => one.function === null)).toEqual([])
    expect(onet.list[onet.indexOf.get('15-1252.00') ?? -1]).toMatchObject({
      title: 'Software Developers',
      zone: 4,
      function: 'engineering',
    })
  })

  test('holds 35 skills and 33 fields of knowledge, rated as in the source', () => {
    expect(onet.elements.filter(one => one.kind === 'skill')).toHaveLength(35)
    expect(onet.elements.filter(one => one.kind === 'knowledge')).toHaveLength(33)
    const at = rating('11-1011.00', 'Reading Comprehension')
    expect(onet.importance[at]).toBeCloseTo(4.12, 5)
    expect(onet.level[at]).toBeCloseTo(4.62, 5)
    expect(onet.levelError[at]).toBeCloseTo(0.18, 5)
    expect(onet.flagged[at]).toBe(0)
  })

  test('keeps ratings in range and marks the unrated', () => {
    const rated = onet.importance.filter(value => !Number.isNaN(value))
    expect(rated.length).toBeGreaterThan(59_000)
    expect(rated.every(value => value >= 1 && value <= 5)).toBe(true)
    expect(onet.level.filter(value => !Number.isNaN(value)).every(value => value >= 0 && value <= 7)).toBe(true)
    expect(onet.importance.length).toBe(onet.list.length * onet.elements.length)
  })

  test('names technologies and related occupations by valid indices', () => {
    const uses = onet.technologyOf.flat()
    expect(uses.length).toBeGreaterThan(30_000)
    expect(uses.every(use => onet.technologies[use.technology] !== undefined)).toBe(true)
    expect(onet.related.flat().every(index => onet.list[index] !== undefined)).toBe(true)
    const chief = onet.technologyOf[0]?.map(use => onet.technologies[use.technology]?.name)
    expect(chief).toContain('Adobe Acrobat')
  })
})
