import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFrom } from './find-from.ts'

const part = fc.constantFrom(
  '\nFrom ',
  '\nFrom',
  ' ',
  '\n',
  'From ',
  'QUJD'.repeat(30),
  'QUJD'.repeat(1_020),
  'words of a letter ',
  'x',
)

test('finds what a search of the text finds, however far it is and whatever stands before it', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.nat(9_000), (parts, from) => {
      const text = parts.join('')
      const start = Math.min(from, text.length)
      expect(findFrom(new TextEncoder().encode(text), start)).toBe(text.indexOf('\nFrom ', start))
    }),
    { numRuns: 2_000 },
  )
})

test('a line that begins on the border of what is searched at once', () => {
  for (let before = 4_080; before < 4_110; before++) {
    const bytes = new TextEncoder().encode(`${'x'.repeat(before)}\nFrom ana${'y'.repeat(9_000)}`)
    expect(findFrom(bytes, 0)).toBe(before)
    expect(findFrom(bytes, before + 1)).toBe(-1)
  }
})
