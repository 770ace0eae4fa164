import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { MboxScanner } from './mbox-scanner.ts'
import { FIELD } from './field-names.ts'

const LINE = 'From ana@one.example Tue Jan 21 05:30:14 2014\n'

/** The Subjects of the messages found, in order. */
function subjects(text: string, chunk = 1 << 16, headerBytes = 1 << 20, claim = 1 << 20): string[] {
  const bytes = new TextEncoder().encode(text)
  const found: string[] = []
  const scanner = new MboxScanner(headerBytes, claim, (headers, _separator, clipped) => {
    found.push(headers.text(FIELD.subject) + (clipped ? ' (clipped)' : ''))
  })
  // as from a file: every chunk comes in the same memory, and is gone when the next one comes
  const block = new Uint8Array(chunk)
  for (let at = 0; at < bytes.length; at += chunk) {
    const part = bytes.subarray(at, at + chunk)
    block.set(part)
    scanner.push(block.subarray(0, part.length))
    block.fill(70)
  }
  scanner.end()
  return found
}

const message = (subject: string, body: string, more = ''): string => `${LINE}Subject: ${subject}\n${more}\n${body}\n`

test('M10 a line of a letter that begins with "From " does not begin a message', () => {
  const body =
    'Dear all,\n\nFrom my point of view it works.\nFrom: nobody\n\nFrom Monday on we meet at 10:30 in 2014\nbye\n'
  expect(subjects(message('a', body) + message('b', 'x\n'))).toEqual(['a', 'b'])
})

test.each([
  ['asctime', 'From ana@one.example Tue Jan 21 05:30:14 2014'],
  ['a zone before the year', 'From ana@one.example Tue Jan 21 05:30:14 CET 2014'],
  ['Takeout', 'From 1654953015393719153@xxx Mon Jan 06 04:49:45 +0000 2020'],
  ['Thunderbird', 'From - Tue Jan 21 05:30:14 2014'],
  ['a list archive', 'From ana at one.example  Tue Jan 21 05:30:14 2014'],
  ['a list archive that hides addresses', 'From @n@ @end|ng |rom one@ex@mp|e  Tue Jan 21 05:30:14 2014'],
  ['a date of RFC 5322', 'From ana@one.example Tue, 21 Jan 2014 05:30:14 +0100'],
  ['no date', 'From ana@one.example'],
])('a separator in the form of %s', (_form, line) => {
  expect(subjects(`${line}\nSubject: a\n\nx\n\n${line}\nSubject: b\n\ny\n`)).toEqual(['a', 'b'])
})

test.each([
  ['no line feed at the end', `${message('a', 'x')}\n${LINE}Subject: b\n\ny`, ['a', 'b']],
  ['CRLF', (message('a', 'x\n') + message('b', 'y\n')).replaceAll('\n', '\r\n'), ['a', 'b']],
  ['a header without a body', `${LINE}Subject: a\n\n${LINE}Subject: b\n`, ['a', 'b']],
  ['no blank line between header and the next separator', `${LINE}Subject: a\n${LINE}Subject: b\n\nx\n`, ['a', 'b']],
  ['nothing', '', []],
  ['blank lines first', `\n\n${message('a', 'x')}`, ['a']],
  ['rubbish first', `rubbish\n\n${message('a', 'x')}`, ['a']],
])('M10 %s', (_what, text, expected) => {
  for (const chunk of [1, 7, 1 << 16]) expect(subjects(text, chunk)).toEqual(expected)
})

test('M10 mboxcl2: separators inside a body count for nothing where Content-Length lands on the next one', () => {
  const body = `a forwarded mailbox:\n\n${LINE}Subject: inner\n\ninner text\n`
  const text = message('a', body, `Content-Length: ${body.length}\n`) + message('b', 'y')
  for (const chunk of [1, 11, 1 << 16]) expect(subjects(text, chunk)).toEqual(['a', 'b'])
  expect(subjects(message('a', body, `Content-Length: ${body.length}\n`))).toEqual(['a'])
})

test('M10 mboxcl: a separator without date or blank line before it is one where Content-Length ends, and nowhere else', () => {
  const bare = (subject: string, body: string): string =>
    `From - \nSubject: ${subject}\nContent-Length: ${body.length}\n\n${body}`
  expect(subjects(bare('a', 'x\n') + bare('b', 'y\nFrom - \nno: header\n') + bare('c', 'z\n'))).toEqual(['a', 'b', 'c'])
  expect(subjects(bare('a', 'x\n') + bare('b', 'y\nFrom - \nno: header\n') + bare('c', 'z\n'), 7)).toEqual([
    'a',
    'b',
    'c',
  ])
})

test('M10 a Content-Length that lands nowhere is not believed', () => {
  for (const length of [1, 37, 100, 1_000_000, 9_999_999_999])
    expect(
      subjects(message('a', 'x\n', `Content-Length: ${length}\n`) + message('b', 'y\n') + message('c', 'z')),
    ).toEqual(['a', 'b', 'c'])
})

test('M04 a field beyond the cap is left out, the message and its other fields stay', () => {
  const long = `X-Long: ${'y'.repeat(5_000)}\n ${'z'.repeat(5_000)}\nSubject: kept\nDate: x\n`
  for (const chunk of [100, 1 << 16]) {
    expect(subjects(`${LINE}${long}\nbody\n\n${message('b', 'y')}`, chunk, 2_000)).toEqual(['kept (clipped)', 'b'])
    expect(
      subjects(`${LINE}Subject: ${'s'.repeat(9_000)}\nDate: x\n\nbody\n\n${message('b', 'y')}`, chunk, 2_000)[1],
    ).toBe('b')
  }
})

test('M04 200,000 header lines', () => {
  const lines = Array.from({ length: 200_000 }, (_, n) => `X-${n}: ${n}`).join('\n')
  expect(subjects(`${LINE}${lines}\nSubject: kept\n\nbody\n\n${message('b', 'y')}`, 1 << 16, 1 << 20)).toEqual([
    'kept (clipped)',
    'b',
  ])
})

const word = fc.constantFrom('From ', 'From', '\n', '\n\n', 'text ', 'Subject: x', 'F', '\r\n', 'From me\n', ' 10:30 ')
const bodies = fc.array(
  fc.array(word, { maxLength: 30 }).map(parts => parts.join('')),
  { minLength: 1, maxLength: 6 },
)

test('bodies are jumped over, whatever stands in them and however the stream is cut', () => {
  fc.assert(
    fc.property(bodies, fc.integer({ min: 1, max: 90 }), (texts, chunk) => {
      const text = texts.map((body, n) => message(`${n}`, `${body}\n`)).join('')
      expect(subjects(text, chunk)).toEqual(texts.map((_, n) => `${n}`))
    }),
  )
})

test('what is attached is jumped over, wherever the stream is cut', () => {
  const lines = fc.array(fc.constantFrom(`${'QUJD'.repeat(19)}\n`, 'From\n', '\n', 'Fro', '\nFrom\tx\n'), {
    maxLength: 150,
  })
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 5_000 }), (texts, chunk) => {
      const text = texts.map((body, n) => message(`${n}`, `${body.join('')}\n`)).join('')
      expect(subjects(text, chunk)).toEqual(texts.map((_, n) => `${n}`))
    }),
  )
})
