import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSamePhone, phoneNames } from './phone.ts'

test.each([
  ['07700900123', '+447700900123', 'dialled at home after 0'],
  ['+4407700900123', '+447700900123', 'the 0 in brackets of +44 (0)7700 900123'],
  ['447700900123', '+447700900123', 'the + left out'],
  ['612345678', '+34612345678', 'no trunk prefix'],
  ['2025550143', '+12025550143', 'North America'],
  ['89123456789', '+79123456789', 'after 8 in Russia'],
  ['0612345678', '+390612345678', 'Italy keeps the 0'],
  ['0501234567', '+380501234567', 'a country code of three digits'],
])('%s is %s: %s', (national, international) => {
  expect(isSamePhone(national, international)).toBe(true)
  expect(isSamePhone(international, national)).toBe(true)
})

test.each([
  ['12345', '+4412345', 'too short to mean one telephone'],
  ['07700900124', '+447700900123', 'another number'],
  ['+447700900123', '+497700900123', 'another country'],
  ['900123', '+447700900123', 'the end of a number'],
])('%s is not %s: %s', (a, b) => {
  expect(isSamePhone(a, b)).toBe(false)
})

test('a number that two countries have stays its own', () => {
  const named = phoneNames(['07700900123', '+447700900123', '+497700900123'])
  expect(named('07700900123')).toBe('07700900123')
})

test('what a number is called does not hang on the order in which numbers are met', () => {
  const number = fc.stringMatching(/^(?:\+(?:1|44|380))?0?[1-9]\d{7,8}$/)
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 8 }), numbers => {
      const [there, back] = [phoneNames(numbers), phoneNames(numbers.toReversed())]
      for (const one of numbers) {
        expect(there(one)).toBe(back(one))
        expect(there(there(one))).toBe(there(one))
      }
    }),
  )
})
