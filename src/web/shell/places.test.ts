import { expect, test } from 'vitest'
import { PAGES, PLACES } from './places.ts'

test('every place and page has keys and an address of its own', () => {
  const all = [...PLACES, ...PAGES]
  for (const of of ['keys', 'to', 'name'] as const) {
    const values = all.map(one => one[of])
    expect(values.filter((value, place) => values.indexOf(value) !== place)).toEqual([])
  }
})
