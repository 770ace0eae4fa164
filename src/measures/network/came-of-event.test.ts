import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { cameOfEvent } from './came-of-event.ts'

const AT = 1000 * DAY
const weekly = Array.from({ length: 60 }, (_, i) => AT - (i + 1) * 7 * DAY + DAY)

test('new people in the week, beside the usual week', () => {
  const came = cameOfEvent(AT, [...weekly, AT + DAY, AT + 2 * DAY, AT + 8 * DAY], [], AT + 30 * DAY)
  expect(came.after).toBe(2)
  expect(came.usual).toMatchObject({ value: 1, n: 26 })
  expect(isKnown(came.usual) && came.usual.low > 0.6 && came.usual.high < 1.5).toBe(true)
  expect(isKnown(came.twoWay)).toBe(false)
})

test('a week that is not over is not counted, and half a year must lie before', () => {
  expect(cameOfEvent(AT, weekly, [], AT + 3 * DAY).after).toBeNull()
  expect(isKnown(cameOfEvent(AT, [AT - DAY], [], AT + 30 * DAY).usual)).toBe(false)
  expect(isKnown(cameOfEvent(AT, [], [], AT + 30 * DAY).usual)).toBe(false)
})

test('of those met, who was two-way within a year', () => {
  const met = [{ twoWaySince: AT + 30 * DAY }, { twoWaySince: null }, { twoWaySince: AT + 500 * DAY }]
  expect(cameOfEvent(AT, weekly, met, AT + 400 * DAY).twoWay).toMatchObject({ n: 3 })
  expect(isKnown(cameOfEvent(AT, weekly, met, AT + 100 * DAY).twoWay)).toBe(false)
})

test('the usual week lies in its range, and the order of arrivals does not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1100 }), { maxLength: 60 }), days => {
      const arrivals = days.map(day => day * DAY)
      const came = cameOfEvent(AT, arrivals, [], AT + 200 * DAY)
      expect(cameOfEvent(AT, arrivals.toReversed(), [], AT + 200 * DAY)).toEqual(came)
      if (isKnown(came.usual))
        expect(came.usual.low <= came.usual.value && came.usual.value <= came.usual.high).toBe(true)
    }),
  )
})
