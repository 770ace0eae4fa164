import { expect, test } from 'vitest'
import { groupLines } from './group-lines.ts'

const line = (outcome: 'skipped' | 'failed' | 'warned', reason: string, file = 'a.csv', number = 1) => ({
  outcome,
  code: 'X',
  reason,
  file,
  line: number,
})

test('lines with one reason in one file are one group; what cannot be read comes first, then the largest', () => {
  const groups = groupLines([
    line('skipped', 'a list', 'a.csv', 1),
    line('skipped', 'hidden', 'b.csv', 2),
    line('skipped', 'hidden', 'b.csv', 3),
    line('failed', 'no date', 'a.csv', 4),
    line('skipped', 'hidden', 'c.csv', 5),
  ])
  expect(groups.map(({ reason, file, lines }) => [reason, file, lines.map(one => one.line)])).toEqual([
    ['no date', 'a.csv', [4]],
    ['hidden', 'b.csv', [2, 3]],
    ['a list', 'a.csv', [1]],
    ['hidden', 'c.csv', [5]],
  ])
})
