import { expect, test } from 'vitest'
import type { CircleNode } from './circle.ts'
import { letterOf } from './circle.ts'
import { endOf, lookOf } from './looks.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 9, 20)
const ana: CircleNode = {
  id: 'p_ana',
  name: 'Ana',
  world: null,
  band: 'active',
  twoWay: 0.64,
  low: 0.25,
  high: 0.81,
  function: null,
  first: NOW - 3000 * DAY,
  last: NOW - 20 * DAY,
}

test('the area of a dot is the chance, its rims the range', () => {
  const { core, middle, halo, known, strength, shown } = lookOf(ana, NOW, null)
  expect([core, middle, halo]).toEqual([4.5, 7.2, 8.1].map(radius => expect.closeTo(radius, 6)))
  expect([known, strength, shown]).toEqual([true, 1, true])
})

test('what is not known is hollow and never small as a nought', () => {
  const unknown = lookOf({ ...ana, twoWay: null, low: null, high: null }, NOW, null)
  expect(unknown.known).toBe(false)
  expect(unknown.halo).toBeGreaterThan(lookOf({ ...ana, twoWay: 0, low: 0, high: 0 }, NOW, null).halo)
})

test('not yet met is not drawn; quiet for over a year and not looked at is faint', () => {
  expect(lookOf(ana, NOW - 3001 * DAY, null).shown).toBe(false)
  const quiet = lookOf({ ...ana, last: NOW - 400 * DAY }, NOW, null)
  const away = lookOf(ana, NOW, new Set(['p_bo']))
  expect(quiet.strength).toBeLessThan(1)
  expect(away.strength).toBeLessThan(quiet.strength)
  expect(lookOf(ana, NOW, new Set(['p_ana'])).strength).toBe(1)
  expect(lookOf({ ...ana, first: null, last: null }, NOW, null)).toMatchObject({ shown: true, strength: 1 })
})

test('a year ends at its end, this one at the day of the numbers', () => {
  expect(endOf(2026, NOW)).toBe(NOW)
  expect(new Date(endOf(2023, NOW)).getFullYear()).toBe(2023)
  expect(new Date(endOf(2023, NOW) + 1).getFullYear()).toBe(2024)
})

test('worlds are lettered on beyond Z', () => {
  expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
})
