import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFrom } from './find-from.ts'
import { isSeparator, separatorDate } from './separator.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const separates = (line: string, next = 'Subject: a\n', last = true): boolean | null => {
  const bytes = bytesOf(`${line}\n${next}`)
  return isSeparator(bytes, 0, bytes.length, last)
}

test.each([
  'From ana@one.example Tue Jan 21 05:30:14 2014',
  'From ana@one.example  Tue Jan  1 05:30 2014',
  'From ana@one.example Tue Jan 21 05:30:14 2014 remote from host',
  'From 1457861861978585811@xxx Tue Jan 21 05:30:14 2014',
  'From MAILER-DAEMON Fri Jul 08 12:08:34 2011',
  'From "ana bell"@one.example Tue Jan 21 05:30:14 2014',
  'From ???@??? Tue Jan 21 05:30:14 2014',
  'From ana@one.example Tue, 21 Jan 2014 05:30:14 -0800',
  'From ana@one.example 21 Jan 14 05:30:14',
  'From ana@one.example Tue Jan 21 05:30:14 2014\r',
])('%j separates messages', line => {
  expect(separates(line)).toBe(true)
})

test.each([
  'From my point of view',
  'From Monday on we meet at 10:30',
  'From 2014 to 2020',
  'From the Jan 21 meeting 05:30:14 onwards it was',
  'From:',
  'From',
  'Frome x',
])('%j is text', line => expect(separates(line)).toBe(false))

test.each([
  ['a header follows', 'Subject: a\n', true],
  ['a name with a dash', 'X-A-B: a\n', true],
  ['a blank line follows', '\n', true],
  ['nothing follows', '', true],
  ['a quoted separator follows', '>From x\nSubject: a\n', true],
  ['text follows', 'and so on: indeed\n', false],
  ['text without a colon follows', 'indeed\n', false],
])('%s', (_what, next, expected) =>
  expect(separates('From a@one.example Tue Jan 21 05:30:14 2014', next)).toBe(expected),
)

test('an address alone separates after a blank line only', () => {
  expect(separates('From ana@one.example')).toBe(true)
  const bytes = bytesOf('text\nFrom ana@one.example\nSubject: a\n')
  expect(isSeparator(bytes, 5, bytes.length, true)).toBe(false)
  const after = bytesOf('text\r\n\r\nFrom ana@one.example\r\nSubject: a\r\n')
  expect(isSeparator(after, 8, after.length, true)).toBe(true)
})

test('nothing behind "From " separates only after a blank line and before the head of a message', () => {
  expect(separates('From ', 'From: ana@one.example\n')).toBe(true)
  expect(separates('From ')).toBe(false)
  expect(separates('From ', 'This could be: a letter\n')).toBe(false)
  expect(separates('From ', '\n')).toBe(false)
  const within = bytesOf('like this:\nFrom \nFrom: a\n')
  expect(isSeparator(within, 11, within.length, true)).toBe(false)
})

test('says when more bytes are needed', () => {
  expect(isSeparator(bytesOf('Fro'), 0, 3, false)).toBeNull()
  expect(isSeparator(bytesOf('From a@one.exa'), 0, 14, false)).toBeNull()
  expect(separates('From a@one.example Tue Jan 21 05:30:14 2014', 'Subj', false)).toBeNull()
  expect(isSeparator(bytesOf(`From ${'x'.repeat(2_000)}`), 0, 2_005, false)).toBe(false)
})

test('the date in a separator', () => {
  expect(separatorDate('From ana@one.example Tue Jan 21 05:30:14 2014\r\n')).toBe('Tue Jan 21 05:30:14 2014')
  expect(separatorDate('From ana@one.example\n')).toBe('')
})

test('the search finds what a plain search finds', () => {
  const piece = fc.constantFrom('\n', 'F', 'r', 'o', 'm', ' ', '\nFrom ', 'From ', '\nFro', 'x', 'mm', 'om ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(80), (parts, from) => {
      const text = parts.join('')
      expect(findFrom(bytesOf(text), from)).toBe(text.indexOf('\nFrom ', from))
    }),
  )
})
