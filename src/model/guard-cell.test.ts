import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardCell, unguardCell } from './guard-cell.ts'

test.each([
  '=cmd|calc!A1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '＋1', '－1', '＠SUM', "'=1", "''@x",
])('C10 %j gets an apostrophe, and only that is taken away again', text => {
  expect(guardCell(text)).toBe(`'${text}`)
  expect(unguardCell(guardCell(text))).toBe(text)
}) // prettier-ignore

test.each(['Ana', "O'Neil", "'tis", '', ' =1', '1-1', 'a=b', "'", '5+5'])('C10 %j stays as it is', text => {
  expect(guardCell(text)).toBe(text)
  expect(unguardCell(text)).toBe(text)
})

test.each([
  [-2, '-2'],
  [0.5, '0.5'],
  [-1e-7, '-1e-7'],
])('C10 the number %d stays a number', (number, text) => expect(guardCell(number)).toBe(text))

test('C10 what was guarded comes back as it was, whatever it was, and begins with nothing that runs', () => {
  const piece = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', 'a', '1', ' ', '"', ',')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 8 }).map(parts => parts.join('')),
      ),
      text => {
        expect(unguardCell(guardCell(text))).toBe(text)
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/) // oxlint-disable-line no-control-regex -- as above
      },
    ),
  )
})
