import { expect, test } from 'vitest'
import { groupLines } from './group-lines.ts'

const line = (outcome: 'skipped' | 'failed' | 'warned', reason: string, file: string, number: number) => ({
  outcome,
  code: 'X',
  reason,
  file,
  line: number,
})

const reason = (outcome: 'skipped' | 'failed' | 'warned', says: string, file: string, rows: number) => ({
  outcome,
  code: 'X',
  reason: says,
  file,
  rows,
})

test('what cannot be read comes first, then the reason with most rows; each has the lines that are at hand', () => {
  const groups = groupLines(
    [
      reason('skipped', 'a list', 'a.csv', 1),
      reason('skipped', 'hidden', 'b.csv', 4_000),
      reason('failed', 'no date', 'a.csv', 1),
      reason('skipped', 'hidden', 'c.csv', 2),
    ],
    [
      line('skipped', 'a list', 'a.csv', 1),
      line('skipped', 'hidden', 'b.csv', 2),
      line('skipped', 'hidden', 'b.csv', 3),
      line('failed', 'no date', 'a.csv', 4),
    ],
  )
  expect(groups.map(one => [one.reason, one.file, one.rows, one.lines.map(({ line: at }) => at)])).toEqual([
    ['no date', 'a.csv', 1, [4]],
    ['hidden', 'b.csv', 4_000, [2, 3]],
    ['hidden', 'c.csv', 2, []],
    ['a list', 'a.csv', 1, [1]],
  ])
})

test('what many files have in common is said once', () => {
  const files = ['1.eml', '2.eml', '3.eml', '4.eml']
  const groups = groupLines(
    [...files.map(file => reason('failed', 'nobody is known', file, 1)), reason('failed', 'no date', '1.eml', 9)],
    [line('failed', 'nobody is known', '2.eml', 1)],
  )
  expect(groups.map(({ reason: says, file, rows, others, lines }) => [says, file, rows, others, lines.length])).toEqual(
    [
      ['no date', '1.eml', 9, 0, 0],
      ['nobody is known', '1.eml', 4, 3, 1],
    ],
  )
})

test('a reason that names its own file is the same reason for the next file', () => {
  const says = (name: string) => `${name} is damaged or incomplete. Download it again.`
  const groups = groupLines(
    ['a.zip', 'parts/b.zip', 'c.zip', 'd.zip'].map(file =>
      reason('failed', says(file.split('/').at(-1) ?? ''), file, 1),
    ),
    [],
  )
  expect(groups.map(one => [one.reason, one.file, one.rows, one.others])).toEqual([[says('a.zip'), 'a.zip', 4, 3]])
})
