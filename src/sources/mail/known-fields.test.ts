import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { KnownFields } from './known-fields.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test('finds what was kept for the same bytes, wherever they stand, and nothing else', () => {
  const fields = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '@', '.'), minLength: 1, maxLength: 12 }), {
    maxLength: 80,
  })
  fc.assert(
    fc.property(fields, fields, (kept, asked) => {
      const known = new KnownFields<string>(16, 200)
      for (const text of kept) known.keep(bytesOf(`To: ${text}`), 4, 4 + text.length, text)
      for (const text of [...kept, ...asked]) {
        const found = known.find(bytesOf(`${text}\n`), 0, text.length)
        expect(found === null || found === text).toBe(true)
      }
      const last = kept.at(-1)
      if (last !== undefined) expect(known.find(bytesOf(last), 0, last.length)).toBe(last)
      for (const text of asked) if (!kept.includes(text)) expect(known.find(bytesOf(text), 0, text.length)).toBeNull()
    }),
  )
})

test('forgets everything where its room is full, and goes on', () => {
  const known = new KnownFields<number>(1_024, 100)
  for (let n = 0; n < 500; n++) {
    const bytes = bytesOf(`person-${n}@one.example`)
    known.keep(bytes, 0, bytes.length, n)
    expect(known.find(bytes, 0, bytes.length)).toBe(n)
  }
  const first = bytesOf('person-0@one.example')
  expect(known.find(first, 0, first.length)).toBeNull()
})
