import { expect, test } from 'vitest'
import type { Stretch } from '../../measures/time/stretch.ts'
import { ZoneDays } from '../../measures/time/zone-days.ts'
import { HOUR } from '../../model/instant.ts'
import { stacked } from './stacked.ts'
import type { Loose } from './stacked.ts'

const DAY = Date.UTC(2026, 10, 27)
const loose = (id: string, known: Loose['known'], from: number, hours: number): Loose => ({
  known,
  stretch: { id, clock: 'hand', from: DAY + from * HOUR, until: DAY + (from + hours) * HOUR } as Stretch,
})
const placed = (...all: Loose[]) =>
  stacked(all, new ZoneDays('UTC')).map(({ id, from, until }) => [id, (from - DAY) / HOUR, (until - DAY) / HOUR])

test('hours of a day alone begin at nine, one after the other', () => {
  expect(placed(loose('a', 'day', 0, 2), loose('b', 'day', 0, 1))).toEqual([
    ['a', 9, 11],
    ['b', 11, 12],
  ])
})

test('they stand beside hours that were said to begin at a time, so that each counts whole', () => {
  expect(placed(loose('a', 'day', 0, 2), loose('b', 'about', 10, 2), loose('c', 'about', 13, 1))).toEqual([
    ['b', 10, 12],
    ['c', 13, 14],
    ['a', 14, 16],
  ])
  expect(placed(loose('a', 'day', 0, 1), loose('b', 'about', 10, 2))).toEqual([
    ['b', 10, 12],
    ['a', 9, 10],
  ])
})
