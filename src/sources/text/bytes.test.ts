import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findBytes, latin1, slowFind, slowLatin1 } from './bytes.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test('the quick and the slow search find the same, at every place', () => {
  const piece = fc.constantFrom('\n', 'F', 'r', 'o', 'm', ' ', '\nFrom ', 'From ', 'x', 'mm')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(80), (parts, from) => {
      const [text, needle] = [parts.join(''), '\nFrom ']
      const expected = text.indexOf(needle, from)
      expect(slowFind(bytesOf(text), bytesOf(needle), from)).toBe(expected)
      expect(findBytes(bytesOf(text), bytesOf(needle), from)).toBe(expected)
    }),
  )
})

test('a needle of any length is found', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: fc.constantFrom('a', 'b', 'c') }), fc.nat(280), fc.nat(20), (text, at, length) => {
      const needle = text.slice(at, at + 1 + length)
      if (needle !== '') expect(slowFind(bytesOf(text), bytesOf(needle), 0)).toBe(text.indexOf(needle))
    }),
  ) // prettier-ignore
})

test('bytes as text: what is asked for and no more, also where it is long', () => {
  const bytes = bytesOf('x'.repeat(5_000) + 'abc' + 'y'.repeat(5_000))
  for (const read of [latin1, slowLatin1]) {
    expect(read(bytes, 5_000, 5_003)).toBe('abc')
    expect(read(bytes, 0, bytes.length)).toHaveLength(10_003)
    expect(read(bytes, 3, 3)).toBe('')
  }
})
