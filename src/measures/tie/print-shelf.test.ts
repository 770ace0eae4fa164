import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PRINT_POSITIONS, printBytes, printOf } from '../../stats/minhash.ts'
import { PrintShelf } from './print-shelf.ts'

test('the same signature has the same place, another one the next, and the bytes of each lie there', () => {
  const [one, other] = [printOf('one two three four'), printOf('five six seven eight')]
  const shelf = new PrintShelf()
  expect([one, other, one, other].map(print => shelf.placeOf(print))).toEqual([0, 1, 0, 1])
  expect(shelf.count).toBe(2)
  expect(shelf.bytes).toEqual(Uint8Array.of(...printBytes(one), ...printBytes(other)))
})

test('thousands, many of them twice, are told apart as a map of their texts would', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { maxLength: 6_000, minLength: 4_000 }), seeds => {
      const shelf = new PrintShelf()
      const places = new Map<string, number>()
      for (const seed of seeds) {
        const print = printOf(`word ${'abcdefghij'[seed % 10]} ${String.fromCharCode(0x4e00 + seed)} of a letter`)
        if (!places.has(print)) places.set(print, places.size)
        expect(shelf.placeOf(print)).toBe(places.get(print))
      }
      for (const [print, place] of places)
        expect(shelf.bytes.subarray(place * PRINT_POSITIONS, (place + 1) * PRINT_POSITIONS)).toEqual(printBytes(print))
    }),
    { numRuns: 3 },
  )
})
