import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeySet } from './key-set.ts'

test('knows a key again, for the same source only', () => {
  const keys = new KeySet()
  expect([keys.add(1, 'a'), keys.add(1, 'a'), keys.add(2, 'a'), keys.add(1, ''), keys.add(1, '')]).toEqual([
    true,
    false,
    true,
    true,
    false,
  ])
  expect(keys.size).toBe(3)
})

test('is a set, also when it has grown', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.string({ maxLength: 3 })), { maxLength: 3_000 })
  fc.assert(
    fc.property(pairs, all => {
      const [keys, plain] = [new KeySet(), new Set<string>()]
      for (const [source, key] of all) {
        const name = `${source} ${key}`
        expect(keys.add(source, key)).toBe(!plain.has(name))
        plain.add(name)
      }
      expect(keys.size).toBe(plain.size)
    }),
    { numRuns: 30 },
  )
  const many = new KeySet()
  for (let n = 0; n < 50_000; n++) expect(many.add(1, `message:${n}`)).toBe(true)
  for (let n = 0; n < 50_000; n += 7) expect(many.add(1, `message:${n}`)).toBe(false)
})
