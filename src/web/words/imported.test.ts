import { expect, test } from 'vitest'
import { plainText, stretches } from './imported.ts'

test('marks what shows nothing, and leaves the rest as it came', () => {
  expect(plainText('safe\u202Egnp.exe')).toBe('safeU+202Egnp.exe')
  expect(plainText('Ada\u200B Okafor')).toBe('AdaU+200B Okafor')
  expect(plainText('\uFEFFAda')).toBe('U+FEFFAda')
  expect(plainText('A\u{E0041}da')).toBe('AU+E0041da')
  expect(stretches('a\u2066b')).toEqual([{ text: 'a' }, { text: '\u2066', hidden: 'U+2066' }, { text: 'b' }])
})

test('leaves joiners where writing needs them, and marks them elsewhere', () => {
  expect(plainText('می\u200Cخواهم')).toBe('می\u200Cخواهم')
  expect(plainText('👩\u200D💻')).toBe('👩\u200D💻')
  expect(plainText('pay\u200Cpal')).toBe('payU+200Cpal')
})

test('keeps towers of accents to three and long names to three hundred letters', () => {
  expect(plainText(`Z${'\u0301'.repeat(50)}o`)).toBe('Z\u0301\u0301\u0301o')
  expect([...plainText('x'.repeat(5000))].length).toBe(301)
})

test('line breaks and tabs are spaces, other controls are marked', () => {
  expect(plainText('Ada\r\nOkafor\tTidewater')).toBe('Ada Okafor Tidewater')
  expect(plainText('a\u0007b\u001B[31m')).toBe('aU+0007bU+001B[31m')
})
