import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PLAIN, toPlain } from './plain-bytes.ts'

test('characters of an ASCII text lie there as bytes, and of no other text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ maxLength: 9_000 })), text => {
      const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
      const isPlain = codes.length <= 8_192 && codes.every(code => code < 128)
      expect(toPlain(text)).toBe(isPlain)
      if (isPlain) expect([...PLAIN.subarray(0, text.length)]).toEqual(codes)
    }),
  )
  expect(toPlain('a'.repeat(8_192))).toBe(true)
  expect(toPlain(`${'a'.repeat(8_190)}\u00e9b`)).toBe(false)
  expect(toPlain('a'.repeat(8_193))).toBe(false)
})
