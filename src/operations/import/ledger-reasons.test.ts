import { expect, test } from 'vitest'
import { countReasons } from './ledger-reasons.ts'

const line = (file: string, reason: string) => ({ file, outcome: 'failed' as const, code: 'E_X', reason })

test('one reason of a thousand files is counted whole, although not every file has a line of its own', () => {
  const lines = Array.from({ length: 1_000 }, (_, n) => line(`${n}.eml`, 'nobody is known'))
  const reasons = countReasons([...lines, line('999.eml', 'another')])
  expect(reasons).toHaveLength(200)
  expect(reasons[0]).toMatchObject({ file: '0.eml', rows: 801 })
  expect(reasons.reduce((sum, { rows }) => sum + rows, 0)).toBe(1_000)
})
