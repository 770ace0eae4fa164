import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { searchOccupations } from './search-occupations.ts'
import { decodeTitles } from './title-index.ts'

const titles = join(import.meta.dirname, '../../../data/onet/titles.json.gz')
const index = decodeTitles(gunzipSync(readFileSync(titles)))
const names = (typed: string, limit = 5) => searchOccupations(index, typed, limit).map(({ name }) => name)

describe('a search for an occupation', () => {
  test('finds it by its own name, by another title, and by beginnings of words', () => {
    expect(names('Data Scientists')[0]).toBe('Data Scientists')
    expect(names('machine learning eng').length).toBeGreaterThan(0)
    expect(names('regist nurs')[0]).toBe('Registered Nurses')
    expect(names('CEO')).toContain('Chief Executives')
  })

  test('takes words in any order, without accents and case', () => {
    expect(names('ENGINEER softwaré')).toContain('Software Developers')
  })

  test('names each occupation once and keeps to the limit', () => {
    const codes = searchOccupations(index, 'manager', 40).map(({ code }) => code)
    expect(codes).toHaveLength(40)
    expect(new Set(codes).size).toBe(40)
  })

  test('finds nothing for nothing', () => {
    expect(names('')).toEqual([])
    expect(names('  !? ')).toEqual([])
    expect(names('zzxxqq')).toEqual([])
  })

  test('the whole title stands before those that only begin so', () => {
    expect(searchOccupations(index, 'carpenter', 3)[0]?.title).toBe('carpenter')
  })
})
