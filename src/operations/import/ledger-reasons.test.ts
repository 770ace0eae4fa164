import { expect, test } from 'vitest'
import { countReasons } from './ledger-reasons.ts'

const line = (file: string, reason: string) => ({ file, outcome: 'failed' as const, code: 'E_X', reason })

test('one reason of a thousand files is counted whole, and does not hide the reason of one file after them', () => {
  const lines = Array.from({ length: 1_000 }, (_, n) => line(`${n}.eml`, 'nobody is known'))
  const reasons = countReasons([...lines, line('999.eml', 'another')])
  expect(reasons).toHaveLength(11)
  expect(reasons[0]).toMatchObject({ file: '0.eml', rows: 991 })
  expect(reasons.at(-1)).toMatchObject({ file: '999.eml', reason: 'another', rows: 1 })
})

test('of very many different reasons the first are counted', () => {
  const reasons = countReasons(Array.from({ length: 1_000 }, (_, n) => line(`${n}.eml`, `reason ${n}`)))
  expect(reasons).toHaveLength(200)
})

test('a reason that names the file it is about is one reason for all files', () => {
  const damaged = Array.from({ length: 300 }, (_, n) => line(`${n}.zip`, `${n}.zip is damaged.`))
  const reasons = countReasons([...damaged, line('a.csv', 'another')])
  expect(reasons).toHaveLength(11)
  expect(reasons[0]).toMatchObject({ reason: '0.zip is damaged.', rows: 291 })
  expect(reasons.at(-1)).toMatchObject({ reason: 'another' })
})
