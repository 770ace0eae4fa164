import { expect, test } from 'vitest'
import type { FileReport } from '../api/types.ts'
import { outcomeIn } from './outcome-words.ts'

const report = (file: string, status: FileReport['status'], kept: number): FileReport => {
  return { file, source: null, status, unit: 'row', rows: kept, kept, skipped: 0, failed: 0 }
}
const says = outcomeIn([
  report('list.csv', 'read', 3),
  report('odd.xml', 'read', 0),
  report('inner.zip', 'unknown', 0),
  report('link', 'refused', 0),
])

test.each([
  ['skipped', 'list.csv', 'left out'],
  ['failed', 'list.csv', 'not readable'],
  ['warned', 'list.csv', 'kept, but odd'],
  ['warned', 'odd.xml', 'nothing kept'],
  ['warned', 'inner.zip', 'not read'],
  ['warned', 'link', 'not read'],
  ['warned', 'a calendar', 'worth knowing'],
] as const)('what %s says of %s', (outcome, file, words) => expect(says({ outcome, file })).toBe(words))
