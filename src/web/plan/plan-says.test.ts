import { expect, test } from 'vitest'
import { leverCells, leverSays } from './plan-says.ts'

const row = {
  lever: 'networking' as const,
  hours: 1.5,
  wanted: 1.2,
  spent: 5.14,
  floor: null,
  ceiling: 3,
  commitment: null,
  reasons: [],
}

test('a lever in words: what is planned, what it took, what was set', () => {
  expect(leverSays(row)).toBe('networking: 1.5 h, usually 5.1 h; at most 3 h.')
  expect(leverSays({ ...row, spent: null, ceiling: null })).toBe('networking: 1.5 h.')
})

test('levers as a table, with nothing where nothing is known', () => {
  expect(leverCells([{ ...row, spent: null }])[1]).toEqual(['networking', 1.5, '', '', 3, ''])
})
