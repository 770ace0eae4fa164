import { expect, test } from 'vitest'
import { FIELD, FIELDS, fieldEnd, slotAt } from './field-names.ts'
import { Headers, contentLength } from './headers.ts'
import { keepFields } from './keep-fields.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function read(text: string | Uint8Array): Headers {
  const bytes = typeof text === 'string' ? bytesOf(text) : text
  const headers = new Headers()
  headers.read(bytes, 0, bytes.length)
  return headers
}

test.each([
  ['Subject: a b\n', 'a b'],
  ['SUBJECT:a b\r\n', 'a b'],
  ['subject :  a b  \n', 'a b'],
  ['Subject: a\n b\n', 'a b'],
  ['Subject: a\r\n\t b\r\n', 'a b'],
  ['Subject: grüße\n', 'grüße'],
  ['Subject:\n', ''],
  ['X-Other: x\nSubject: a b\nX-More: y\n', 'a b'],
  ['Subject: first\nSubject: second\n', 'first'],
  ['stray line\nSubject: a b', 'a b'],
  ['Subjects: x\n', ''],
  ['>From x\nSubject: a b\n', 'a b'],
])('finds the subject in %j', (text, expected) => {
  expect(read(text).text(FIELD.subject)).toBe(expected)
})

test('bytes that are no UTF-8 are read as windows-1252', () => {
  expect(read(Uint8Array.from('Subject: Jørn\n', char => char.charCodeAt(0))).text(FIELD.subject)).toBe('Jørn')
})

test('every To counts, and fields of the message before are forgotten', () => {
  const headers = read('To: a@one.example\nCc: c@one.example\nTo: b@one.example\n')
  expect(headers.all(FIELD.to)).toBe('a@one.example, b@one.example')
  expect(headers.all(FIELD.cc)).toBe('c@one.example')
  expect([headers.has(FIELD.to), headers.has(FIELD.date)]).toEqual([true, false])
  const next = bytesOf('Date: x\n')
  headers.read(next, 0, next.length)
  expect([headers.all(FIELD.to), headers.has(FIELD.to), headers.text(FIELD.date)]).toEqual(['', false, 'x'])
})

test('lines that are no fields are passed', () => {
  const headers = read('stray\nSubject: a\n: nothing\nfrom\nTo')
  expect([headers.text(FIELD.subject), headers.has(FIELD.from), headers.has(FIELD.to)]).toEqual(['a', false, false])
})

test('tells where a field is its bytes, where it stands alone, and where one can say that a machine wrote it', () => {
  const headers = read('Subject: a b\nFrom: Jørn\nTo: a,\n b\nCc: c\nCc: d\nList-Id: x\n')
  expect([headers.isPlain(FIELD.subject), headers.isPlain(FIELD.from), headers.isPlain(FIELD.to)]).toEqual([
    true,
    false,
    false,
  ])
  expect([headers.isAlone(FIELD.to), headers.isAlone(FIELD.cc)]).toEqual([true, false])
  expect([headers.start(FIELD.subject), headers.end(FIELD.subject), headers.start(FIELD.date)]).toEqual([9, 12, -1])
  expect([headers.tells, read('Subject: a\nContent-Type: text/plain\n').tells]).toEqual([true, false])
})

test('only the part of the bytes that is asked for is looked at', () => {
  const bytes = bytesOf('Subject: before\nSubject: inside\nSubject: after\n')
  const headers = new Headers()
  headers.read(bytes, 16, 32)
  expect(headers.text(FIELD.subject)).toBe('inside')
})

test.each([
  ['Subject: a\n\nbody', 11],
  ['Subject: a\r\n\r\nbody', 12],
  ['Subject: a\n b\n\n', 14],
  ['\nbody', 0],
  ['\r\nbody', 0],
  ['Subject: a\n', -1],
  ['Subject: a', -1],
  ['Subject: a\r', -1],
])('the header of %j ends at %i', (text, expected) => {
  expect(new Headers().scan(bytesOf(text), 0, bytesOf(text).length, false)).toBe(expected)
})

test('a separator ends a header too; whether it is one can be open', () => {
  const text = 'Subject: a\nFrom x@y.example Tue Jan 21 05:30:14 2014\nSubject: b\n\n'
  const bytes = bytesOf(`${text}${'X: y\n'.repeat(30)}`)
  expect(new Headers().scan(bytes, 0, bytes.length, false)).toBe(11)
  expect(new Headers().scan(bytes, 0, 30, false)).toBe(-1)
})

test('a field ends where no blank follows the line feed', () => {
  const bytes = bytesOf('To: a,\n b,\n\tc\nCc: d\n')
  expect(fieldEnd(bytes, 0, bytes.length)).toBe(14)
  expect(fieldEnd(bytes, 14, bytes.length)).toBe(bytes.length)
  expect(fieldEnd(bytes, 0, 5)).toBe(5)
})

test('of a header beyond the cap the wanted fields within the cap are kept', () => {
  const bytes = bytesOf(`X-A: 1\nTo: a@one.example\nSubject: ${'s'.repeat(200)}\nDate: x\nCc: open`)
  const { kept, open } = keepFields(bytes, 0, bytes.length, 100)
  expect(kept.map(field => new TextDecoder().decode(field))).toEqual(['To: a@one.example\n', 'Date: x\n'])
  expect(new TextDecoder().decode(bytes.subarray(open))).toBe('Cc: open')
})

test('names of fields are told apart, whatever their case', () => {
  const slot = (text: string): number => slotAt(bytesOf(text), 0, text.length)
  expect(slot('From: x')).toBe(slot('FROM:x'))
  expect(slot('From: x')).not.toBe(slot('Sender: x'))
  expect(slot('X-Unknown: x')).toBe(-1)
  expect([slot('no field'), slot(': x'), slot('From'), slot('To x: y')]).toEqual([-1, -1, -1, -1])
  expect([slot('to: x'), slot('To : x'), slot('tO\t: x')]).toEqual([slot('To: x'), slot('To: x'), slot('To: x')])
})

test('each wanted field is found by its whole name only', () => {
  const slot = (text: string): number => slotAt(bytesOf(text), 0, text.length)
  for (const [at, name] of FIELDS.entries()) {
    expect([slot(`${name}: x`), slot(`${name.toUpperCase()} :`), slot(`${name}`)]).toEqual([at, at, -1])
    const near = [`${name}s: x`, `${name.slice(0, -1)}: x`, `${name.slice(0, -1)}_: x`, ` ${name}: x`]
    for (const other of near) expect(FIELDS[slot(other)] ?? -1, other).toBe(-1)
  }
})

test.each([
  ['Content-Length: 12\n', 12],
  ['Content-Length: 12 bytes\n', -1],
  ['Content-Length: -5\n', -1],
  ['Content-Length: 99999999999999\n', -1],
  ['Subject: 12\n', -1],
])('%j claims %i', (text, expected) => expect(contentLength(read(text))).toBe(expected))
