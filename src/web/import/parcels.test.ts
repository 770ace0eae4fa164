import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parcelsOf } from './parcels.ts'

const MB = 1024 ** 2
const file = fc.record({
  size: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 3 * MB })),
  path: fc.string({ maxLength: 40 }),
})

test('every file goes once: small ones together in their order, within what a parcel may hold, large ones by themselves', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 3_000 }), files => {
      const { parcels, alone } = parcelsOf(files)
      expect([...parcels.flat(), ...alone].toSorted((a, b) => files.indexOf(a) - files.indexOf(b))).toEqual(files)
      expect(parcels.flat()).toEqual(files.filter(one => !alone.includes(one)))
      for (const parcel of parcels) {
        expect(parcel.length).toBeLessThanOrEqual(1_000)
        expect(parcel.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(32 * MB)
      }
      if (parcels.length > 0) expect(alone.every(({ size }) => size > MB)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('ten thousand letters are ten parcels; one file is none; paths that are long make more', () => {
  const letters = Array.from({ length: 10_000 }, (_, n) => ({ size: 2_000, path: `Mail/cur/${n}` }))
  expect(parcelsOf(letters).parcels.map(({ length }) => length)).toEqual(Array.from({ length: 10 }, () => 1_000))
  expect(parcelsOf(letters.slice(0, 1))).toEqual({ parcels: [], alone: letters.slice(0, 1) })
  expect(parcelsOf(letters.map(one => ({ ...one, path: 'x'.repeat(4_000) }))).parcels.length).toBeGreaterThan(300)
})
