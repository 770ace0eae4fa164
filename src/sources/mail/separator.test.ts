import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { findFrom } from './find-from.ts'
import { readMailDate } from './mail-date.ts'
import { isSeparator } from './separator.ts'
import { separatorDate } from './separator-forms.ts'

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
  'From Tue Jan 21 05:30:14 2014',
  'From ana@one.example Tue Jan 21 05:30:14',
  'From Ana Bell <ana@one.example> Tue, 21 Jan 2014 05:30:14 +0100',
  'From "Ana Bell" Tue Jan 21 05:30:14 2014',
  'From ana at one.example Tue Jan 21 05:30:14 2014 +0100 (CET)',
  'From ana@one.example Tue Jan 21 2014 05:30:14 GMT+0100 (Central European Standard Time)',
  'From ana@one.example Tue Jan 21 05:30:14 +01:00 2014',
  'From ana@one.example Tue Jan 21 05:30:14 PST8PDT 1994',
  'From ana@one.example Tue Jan 21 05:30:14 Pacific Standard Time 1994',
  'From one!two!ana Tue Jan 21 05:30 GMT 1994 remote from two',
  'From ana@one.example Tue Jan 21 05:30:14 2014 Status: RO',
  'From ana@one.example 2014-01-21 05:30:14',
  'From ana@one.example 2014-01-21T05:30:14.123Z',
  'From ana@one.example 1/21/2014 5:30:14 AM',
  'From - 21.01.2014 05:30:14',
  'From ana@one.example mar. f\u00e9vr. 21 05:30:14 2014',
  'From ana@one.example mar 21 gen 2014 05:30:14',
  'From -1234567890123456789',
])('%j separates messages', line => {
  expect(separates(line)).toBe(true)
})

test.each([
  'From my point of view',
  'From Monday on we meet at 10:30',
  'From 2014 to 2020',
  'From the Jan 21 meeting 05:30:14 onwards it was',
  'From Jan 21 10:30 on we meet',
  'From Jan 21 10:30',
  'From the office 21.01.2014 10:30',
  'From yesterday, 21 Jan 2014',
  'From 2014',
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

test.each(['Date: x\n', 'DKIM-Signature: v=1\n', 'X-Pm-Date: x\n', 'Message-ID: <a@one.example>\n'])(
  'Thunderbird writes nothing behind "From ", and a message may begin with %j',
  next => expect(separates('From ', next)).toBe(true),
)

test('the dash of Mozilla alone separates after a blank line, and before the head of a message anywhere', () => {
  expect(separates('From - ')).toBe(true)
  const within = (next: string): boolean | null => {
    const bytes = bytesOf(`text\nFrom - \n${next}`)
    return isSeparator(bytes, 5, bytes.length, true)
  }
  expect(within('Message-ID: <a@one.example>\n')).toBe(true)
  expect(within('Subject: a\n')).toBe(false)
  expect(within('and so on\n')).toBe(false)
})

test.each([
  'From MAILER-DAEMON',
  'From Ana Bell <ana@one.example>',
  'From ana at one.example',
  'From ana@one.example, Tue, 21 Jan 2014',
])('%j separates only after a blank line and before the head of a message', line => {
  expect(separates(line, 'From: Ana <ana@one.example>\n')).toBe(true)
  expect(separates(line, 'Subject: a\n')).toBe(false)
  const within = bytesOf(`text\n${line}\nReceived: by one.example\n`)
  expect(isSeparator(within, 5, within.length, true)).toBe(false)
})

test('words without an address need a field that only a transport writes', () => {
  expect(separates('From the desk of Ana', 'From: Ana\n')).toBe(false)
  expect(separates('From Ana Bell', 'Received: from one.example\n')).toBe(true)
})

test('no line takes long', () => {
  const parts = ['@', ' at a.b', ' Jan 21 05:30', ' ABAM', ' 12345', ' Mon ', ' é', '(', '-1', ' +01']
  const began = cpuTime()
  for (const part of parts) for (let n = 0; n < 200; n++) separates(`From ${part.repeat(900 / part.length)}!`)
  expect(cpuTime() - began).toBeLessThan(2_000)
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
  expect(separatorDate('From a@one.example Tue Jan 21 05:30:14 2014 #7')).toBe('Tue Jan 21 05:30:14 2014')
  for (const date of ['2014-01-21 05:30:14', 'Tue Jan 21 2014 05:30:14 GMT', 'Tue, 21 Jan 2014 05:30:14 +0000 (UTC)'])
    expect(readMailDate(separatorDate(`From a@one.example ${date}`)), date).toBe(Date.UTC(2014, 0, 21, 5, 30, 14))
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
