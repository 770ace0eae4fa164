import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CHANNELS } from '../../model/channel.ts'
import { isKnown } from '../../model/measured.ts'
import { BONDS, bondsOf, measureMultiplexity } from './multiplexity.ts'

test('two ways of writing are one bond; meeting, making and vouching are others', () => {
  expect(bondsOf(['mail', 'linkedin', 'chat'], false)).toEqual(['writing'])
  expect(bondsOf(['phone', 'mail'], false)).toEqual(['writing', 'meeting'])
  expect(bondsOf(['shared-work'], true)).toEqual(['making', 'vouching'])
  expect(bondsOf([], false)).toEqual([])
})

test('the share of ties held by more than one', () => {
  const ties = [['writing', 'meeting'], ['writing'], ['making'], ['writing', 'making', 'vouching']] as const
  expect(measureMultiplexity(ties, new Set(BONDS))).toMatchObject({ value: 0.5, n: 4 })
})

test('where one kind could be seen, a thin tie is not known to be thin', () => {
  expect(isKnown(measureMultiplexity([['writing']], new Set(['writing'])))).toBe(false)
  expect(isKnown(measureMultiplexity([], new Set(BONDS)))).toBe(false)
})

test('another channel never takes a bond away', () => {
  fc.assert(
    fc.property(fc.subarray([...CHANNELS]), fc.constantFrom(...CHANNELS), fc.boolean(), (channels, more, vouched) => {
      const before = bondsOf(channels, vouched)
      const after = bondsOf([...channels, more], vouched)
      expect(after).toEqual(expect.arrayContaining(before))
      expect(after.length).toBeLessThanOrEqual(BONDS.length)
    }),
  )
})
