import { expect, test } from 'vitest'
import { inUnit, shownUnit } from './cap-unit.ts'

test.each([
  ['bytes', 50 << 20, 'MiB', 1 << 20],
  ['bytes', 4_096, 'KiB', 1_024],
  ['milliseconds', 60_000, 'seconds', 1_000],
  ['MiB', 512, 'MiB', 1],
  ['count', 5_000, '', 1],
] as const)('%s, usually %d', (unit, usual, word, size) => expect(shownUnit(unit, usual)).toEqual({ word, size }))

test.each([
  ['50', 1 << 20, 50 << 20],
  ['1.5', 1_000, 1_500],
  ['1,5', 1_000, 1_500],
  ['10,000', 1, 10_000],
  ['10 000', 1, 10_000],
  ['0', 1, null],
  ['-1', 1, null],
  ['much', 1, null],
  ['', 1, null],
  ['1e99', 1, null],
])('%j typed', (text, size, expected) => expect(inUnit(text, size)).toBe(expected))
