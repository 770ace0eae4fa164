import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { becameTwoWay } from './became-two-way.ts'

const start = (day: number, since: number | null) => ({
  at: day * DAY,
  twoWaySince: since === null ? null : since * DAY,
})
const NOW = 1000 * DAY

test('a share of those whose year is over, with its interval', () => {
  const measured = becameTwoWay([start(0, 40), start(10, null), start(20, 900), start(900, 901)], NOW, 'people')
  expect(measured).toMatchObject({ value: 1 / 3, n: 3 })
  if (!isKnown(measured)) throw new Error('three had their year')
  expect(measured.low).toBeLessThan(1 / 3)
  expect(measured.high).toBeGreaterThan(1 / 3)
  expect(measured.because[0]?.text).toBe('1 of 3 people were in personal contact both ways within a year.')
})

test('the year ends on its last day', () => {
  expect(becameTwoWay([start(0, 365)], NOW, 'people')).toMatchObject({ value: 1 })
  expect(becameTwoWay([start(0, 366)], NOW, 'people')).toMatchObject({ value: 0 })
})

test('nobody has had a year: unknown, not zero', () => {
  expect(becameTwoWay([start(800, 801)], NOW, 'people')).toEqual({
    unknown: [{ text: 'No people have had a year yet.' }],
  })
})

test('what happens to young ties never changes the share of the old', () => {
  const day = fc.integer({ min: 0, max: 1000 })
  const any = fc.array(fc.tuple(day, fc.option(day)).map(([at, since]) => start(at, since)))
  fc.assert(
    fc.property(any, starts => {
      const old = starts.filter(({ at }) => at <= 635 * DAY)
      expect(becameTwoWay(starts, NOW, 'people')).toEqual(becameTwoWay(old, NOW, 'people'))
    }),
  )
})
