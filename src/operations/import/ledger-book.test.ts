import { expect, test } from 'vitest'
import { openLedger } from './ledger-book.ts'

test('lines are taken once, in their order, and what a report shows of them stays', () => {
  const book = openLedger()
  for (let line = 1; line <= 300; line++) book.skipped('a.csv', 'row-empty', 'It is empty.', { line })
  expect([book.lines.waiting, book.lines.take().map(({ line }) => line)[299], book.lines.waiting]).toEqual([
    300, 300, 0,
  ])
  book.failed('a.csv', 'E_ROW', 'It is too long.', { line: 301 })
  book.failed('a.csv', 'E_ROW', 'It is too long.', { line: 302 })
  expect(book.lines.take().map(({ line }) => line)).toEqual([301, 302])
  // the first two hundred, and the first that failed
  expect(book.lines.first.map(({ line }) => line)).toEqual([...Array.from({ length: 200 }, (_, i) => i + 1), 301])
  expect(book.files()).toMatchObject([{ rows: 302, skipped: 300, failed: 2 }])
  expect(book.lines.reasons).toEqual([
    { outcome: 'skipped', code: 'row-empty', file: 'a.csv', reason: 'It is empty.', rows: 300 },
    { outcome: 'failed', code: 'E_ROW', file: 'a.csv', reason: 'It is too long.', rows: 2 },
  ])
})

test('which files have a line of some kind, after all lines were taken', () => {
  const book = openLedger()
  book.warned('a.csv', 'W_ODD', 'Odd.')
  book.failed('b.csv', 'E_ROW', 'Too long.')
  book.skipped('c.csv', 'W_ODD', 'Left out.')
  book.lines.take()
  expect([...book.lines.filesWith(new Set(['W_ODD', 'E_ROW', 'E_OTHER']))]).toEqual(['a.csv', 'b.csv'])
})

test('no more lines are kept than a ledger holds; the counts are of all', () => {
  const book = openLedger()
  for (let line = 1; line <= 100_010; line++) book.skipped('a.csv', 'row-empty', 'It is empty.', { line })
  expect([book.lines.take().length, book.lines.take().length]).toEqual([100_000, 0])
  expect(book.files()).toMatchObject([{ skipped: 100_010 }])
  expect(book.lines.reasons).toMatchObject([{ rows: 100_010 }])
})

const none = { value: 'none', says: 'None of these' }
const asked = (id: string, asks: string, ...values: string[]) => ({
  id,
  asks,
  options: [...values.map(value => ({ value, says: value })), none],
  assumed: '',
  many: true as const,
})

test('of what a hundred calendars offer, the address that stands in most of them is first, and none of them last', () => {
  const book = openLedger()
  for (let n = 0; n < 100; n++)
    book.asks(
      asked('calendar:own', 'Which is yours?', `guest-${n}@x.example`, 'me@own.example', `other-${n}@x.example`),
    )
  const [question] = book.questions()
  expect(question?.options).toHaveLength(202)
  expect(question?.options[0]?.value).toBe('me@own.example')
  expect(question?.options.at(-1)?.value).toBe('none')
  expect(question?.asks).toBe('Which of these addresses are yours?')
})

test('what repositories with the same authors ask names none of them', () => {
  const book = openLedger()
  for (const name of ['a', 'b'])
    book.asks(asked('git:who', `Which of these authors in ${name} is you?`, 'me@own.example'))
  expect(book.questions().map(({ asks }) => asks)).toEqual(['Which of these are you?'])
  const one = openLedger()
  one.asks(asked('git:who', 'Which of these authors in a is you?', 'me@own.example'))
  one.asks(asked('git:who', 'Which of these authors in a is you?', 'me@own.example'))
  expect(one.questions().map(({ asks }) => asks)).toEqual(['Which of these authors in a is you?'])
})
