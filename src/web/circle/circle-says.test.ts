import { describe, expect, test } from 'vitest'
import { circleOf, mostlySays, worldName } from './circle.ts'
import type { CircleRead } from './circle.ts'
import { circleCells, circleSays, headingOf, leadOf, unseenSays } from './circle-says.ts'

const NOW = Date.UTC(2026, 9, 20)
const node = (id: string, world: string | null): CircleRead['nodes'][number] => ({
  id,
  name: `Person ${id}`,
  world,
  band: 'active',
  twoWay: 0.5,
  low: 0.2,
  high: 0.8,
  function: null,
  first: Date.UTC(2020, 0, 5),
  last: NOW,
})
const world = (id: string, people: string[], name: string | null = null): CircleRead['worlds'][number] => ({
  id,
  name,
  size: people.length,
  people,
  mostly: [{ field: 'company', value: 'Tidewater', n: 3, known: 3 }],
})
const read: CircleRead = {
  asOf: NOW,
  knowEachOther: { value: 0.2, low: 0.15, high: 1, n: 21, because: [{ text: '4 of 21 pairs were seen together' }] },
  worlds: [world('w1', ['a', 'b', 'c']), world('w2', ['d', 'e', 'f'], 'Choir')],
  nodes: [...['a', 'b', 'c'].map(id => node(id, 'w1')), ...['d', 'e', 'f'].map(id => node(id, 'w2')), node('g', null)],
  edges: [
    ['a', 'b'],
    ['b', 'c'],
    ['d', 'e'],
    ['e', 'f'],
  ],
  bridges: [],
  revive: [],
  unseen: ['phone', 'in-person'],
}

describe('the circle in words', () => {
  test('names worlds, pairs and those on their own', () => {
    const circle = circleOf(read, NOW)
    expect(circleSays(circle)).toBe(
      '7 people and 4 pairs seen together. World A: 3 people; Choir: 3 people. 1 person seen with nobody else.',
    )
    expect(circle.worlds.map(worldName)).toEqual(['World A', 'Choir'])
    expect(mostlySays(read.worlds[0]!)).toBe('mostly Tidewater')
    expect(circle.years).toEqual([2020, 2026])
    expect(circle.knows.get('b')).toEqual(new Set(['a', 'c']))
  })

  test('the sentence at the top counts worlds and who joins them', () => {
    expect(headingOf(circleOf(read, NOW))).toBe('Two worlds, and nobody seen who joins them.')
    const joined = { ...read, bridges: [{ id: 'c', name: 'Person c', worlds: ['w1', 'w2'] }] }
    expect(headingOf(circleOf(joined, NOW))).toBe('Two worlds, and one person who joins them.')
    expect(headingOf(circleOf({ ...read, worlds: read.worlds.slice(0, 1) }, NOW))).toMatch(/^One world/u)
    expect(headingOf(circleOf({ ...read, worlds: [] }, NOW))).toBe('Circle')
  })

  test('the share of pairs is a least, and unknown says what would answer it', () => {
    expect(leadOf(circleOf(read, NOW))).toMatch(/^At least 15 % .*: 4 of 21 pairs were seen together\./u)
    const unknown = { ...read, knowEachOther: { unknown: [{ text: 'Import your calendar.' }] } }
    expect(leadOf(circleOf(unknown, NOW))).toBe('Import your calendar.')
    expect(unseenSays(read.unseen)).toContain('phone, in person')
    expect(unseenSays([])).toBe('')
  })

  test('the table has a row for everybody', () => {
    const [heads, first, ...rest] = circleCells(circleOf(read, NOW))
    expect(heads).toHaveLength(8)
    expect(first).toEqual(['Person a', 'World A', 0.5, 0.2, 0.8, 1, '2020-01-05', '2026-10-20'])
    expect(rest.at(-1)?.slice(0, 2)).toEqual(['Person g', ''])
  })
})
