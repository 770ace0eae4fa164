import { expect, test } from 'vitest'
import { columnsOf, formOf, isMapped } from './mapped-columns.ts'

const field = (name: string, needed = false) => ({ name, says: name, needed })
const forms = [
  { says: 'A contact', fields: [field('date', true), field('with', true), field('note')] },
  { says: 'A person', fields: [field('name', true), field('email')] },
]

test.each([
  ['{"date":"Wann","with":"Wer"}', true],
  ['{"date":"Wann"}', false],
  ['{"name":"Wer"}', true],
  ['{"note":"Was","email":"Mail"}', false],
  ['{"date":"","with":"Wer"}', false],
  ['', false],
  [undefined, false],
])('%j is enough: %s', (given, is) => {
  expect(isMapped({ forms }, given)).toBe(is)
})

test('the form of an earlier answer is found again', () => {
  expect(formOf(forms, columnsOf('{"email":"Mail"}'))).toBe(1)
  expect(formOf(forms, columnsOf('{"date":"Wann","note":"Was"}'))).toBe(0)
  expect(formOf(forms, {})).toBe(0)
})
