import { expect, test } from 'vitest'
import { looksLikeMail, passOver } from './mail-file.ts'
import { LIMITS } from '../../model/limits.ts'
import { fileOf } from '../text/reading.fixture.ts'
import { FIELD } from './field-names.ts'
import { mail } from './mail.ts'

async function subjects(text: string | Uint8Array, chunk = 1 << 16, limits = LIMITS, name = 'a'): Promise<string[]> {
  const found: string[] = []
  const pass = passOver(fileOf(name, text, chunk), limits, (headers, _separator, clipped) => {
    found.push(headers.text(FIELD.subject) + (clipped ? ' (clipped)' : ''))
    return -1
  })
  for await (const _ of pass);
  return found
}

test.each([
  ['a message', 'Subject: a\n\nbody\n', ['a']],
  ['CRLF', 'Subject: a\r\n\r\nbody\r\n', ['a']],
  ['a header alone', 'Subject: a', ['a']],
  ['blank lines first', '\r\n\nSubject: a\n\n', ['a']],
  ['a mark of order', '\ufeffSubject: a\n\n', ['a']],
  ['the length that Apple Mail writes', '1234      \nSubject: a\n\nbody', ['a']],
  ['a body with separators', 'Subject: a\n\nFrom x@y.example Tue Jan 21 05:30:14 2014\nSubject: b\n', ['a']],
  [
    'an mbox',
    'From x@y.example Tue Jan 21 05:30:14 2014\nSubject: a\n\nFrom x@y.example Tue Jan 21 05:30:14 2014\nSubject: b\n',
    ['a', 'b'],
  ],
  ['a separator among the fields', 'To: x\nFrom x@y.example Tue Jan 21 05:30:14 2014\nSubject: a\n\nbody', ['a']],
  ['nothing', '', []],
  ['blanks only', '\n\n', []],
])('%s', async (_what, text, expected) => {
  expect(await subjects(text)).toEqual(expected)
})

test('separators with a tab after "From", however they are cut; lines of a letter do not become one', async () => {
  const one = (name: string): string =>
    `From\tx@y.example\tTue Jan 21 05:30:14 2014\nSubject: ${name}\n\nFrom\tthe start it was clear\n\nFrom\tme: hello\n\n`
  for (const chunk of [1, 3, 7, 1 << 16]) expect(await subjects(one('a') + one('b'), chunk)).toEqual(['a', 'b'])
  const usual = 'From x@y.example Tue Jan 21 05:30:14 2014\nSubject: a\n\n'
  expect(await subjects(`${usual}From\tx@y.example\tTue Jan 21 05:30:14 2014\nSubject: b\n\n`)).toEqual(['a'])
})

test.each([
  ['with a mark', '\ufeff'],
  ['without', ''],
])('UTF-16 %s: as programs of Windows save what is copied from a message', async (_what, mark) => {
  const one = 'From: Ana Bell <ana@one.example>\r\nSubject: grüße\r\n\r\nletter\r\n'
  const box = `From - Tue Jan 21 05:30:14 2014\n${one}\nFrom - Tue Jan 21 05:30:14 2014\n${one}`
  for (const swap of [false, true]) {
    const bytes = (text: string): Uint8Array => {
      const little = Buffer.from(mark + text, 'utf16le')
      return Uint8Array.from(swap ? little.swap16() : little)
    }
    expect(looksLikeMail('a.eml', bytes(one))).toBe(0.99)
    expect(looksLikeMail('a', bytes(box))).toBe(0.99)
    for (const chunk of [1, 3, 1 << 16]) {
      expect(await subjects(bytes(one), chunk)).toEqual(['grüße'])
      expect(await subjects(bytes(box), chunk)).toEqual(['grüße', 'grüße'])
    }
  }
})

test('lines that end with a carriage return alone, as on old Macs', async () => {
  const one = 'From: Ana Bell <ana@one.example>\rSubject: a\r b\r\rletter\r'
  const box = `From - Tue Jan 21 05:30:14 2014\r${one}\rFrom - Tue Jan 21 05:30:14 2014\r${one}`
  expect(looksLikeMail('a', new TextEncoder().encode(box))).toBe(0.99)
  for (const chunk of [1, 1 << 16]) {
    expect(await subjects(one, chunk)).toEqual(['a b'])
    expect(await subjects(box, chunk)).toEqual(['a b', 'a b'])
  }
})

test('a mailbox that lost its first separator is a mailbox where its name says so', async () => {
  const box = '\n\nSubject: a\n\ntext\n\nFrom - Tue Jan 21 05:30:14 2014\nSubject: b\n\ntext\n'
  for (const chunk of [1, 7, 1 << 16]) {
    expect(await subjects(box, chunk, LIMITS, 'old.mbox')).toEqual(['a', 'b'])
    expect(await subjects(box, chunk, LIMITS, 'one.eml')).toEqual(['a'])
  }
  expect(await subjects('\n \n', 1, LIMITS, 'old.mbox')).toEqual([])
  expect(await subjects('', 1, LIMITS, 'old.mbox')).toEqual([])
})

test.each([
  ['a mark of order', '\ufeff'],
  ['zeros that a crash left', '\0'.repeat(4_000)],
  ['zeros and blank lines', '\0\0\r\n\n\0'],
])('%s above a mailbox', async (_what, above) => {
  const box = `${above}From x@y.example Tue Jan 21 05:30:14 2014\nSubject: a\n\ntext\n\nFrom x@y.example Tue Jan 21 05:30:14 2014\nSubject: b\n\ntext\n${'\0'.repeat(4_000)}`
  expect(looksLikeMail('Inbox', new TextEncoder().encode(box))).toBe(0.99)
  expect(await subjects(box)).toEqual(['a', 'b'])
})

test('single messages come out the same however they are cut', async () => {
  for (const chunk of [1, 3, 10]) expect(await subjects('X: y\nSubject: a\n b\n\nbody', chunk)).toEqual(['a b'])
})

test('M04 a single message whose header never ends is cut at the cap', async () => {
  const text = `Subject: a\n${'X: y\n'.repeat(1_000)}`
  expect(await subjects(text, 100, { ...LIMITS, headerBytes: 500 })).toEqual(['a (clipped)'])
})

test.each([
  ['a.mbox', '', 0.6],
  ['a.mbox', 'hello', 0.3],
  ['Inbox', 'From - Tue Jan 21 05:30:14 2014\nSubject: a\n', 0.99],
  ['a.txt', 'Return-Path: <a>\nReceived: x\nDate: y\n\n', 0.99],
  ['notes.txt', 'Date: y\nTo: do\n\nbuy milk', 0],
  ['a.eml', 'hello', 0.3],
  ['new/123.host', 'From: a\n\n', 0.99],
  ['a.csv', 'from,to\n', 0],
  ['a.eml', `DKIM-Signature: v=1;\n ${'h'.repeat(9_000)}\nFrom: a\n`, 0.95],
  ['one.msg', 'Subject: a\n\nhello', 0.99],
  ['one.msg', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 Subject: a\n', 0],
  ['12', 'From: a\nTo: b\nSubject: c\n\nBEGIN:VCARD\nFN:Ana Bell\nEND:VCARD\n', 0.99],
  ['invitation.ics', 'From: a\nTo: b\nSubject: c\n\nBEGIN:VCALENDAR\n', 0.75],
  ['folder', '\u0001\u0001\u0001\u0001\nFrom: a\n', 0.99],
  ['RMAIL', 'BABYL OPTIONS: -*- rmail -*-\nVersion: 5\n', 0.99],
  ['parts.xml', '<message>\n<header>\nFrom: a@one.example\nTo: b@one.example\nSubject: c\n</header>', 0],
])('%s that begins with %j is mail with %f', (name, head, expected) => {
  expect(looksLikeMail(name, new TextEncoder().encode(head))).toBe(expected)
})

test('a folder as Outlook Express keeps it is no mailbox, whatever it is called', () => {
  const letter = new TextEncoder().encode('From: a@b.example\r\nDate: x\r\nSubject: a\r\n\r\n')
  for (const first of [
    [0x4a, 0x4d, 0x46, 0x36, 3, 0, 1, 0],
    [0xcf, 0xad, 0x12, 0xfe, 0xc5, 0xfd, 0x74, 0x6f],
  ]) {
    const head = Uint8Array.from([...first, ...new Uint8Array(76), 10, ...letter])
    expect(['Inbox.mbx', 'Inbox.mbox', 'Inbox'].map(name => mail.accepts({ name, head }))).toEqual([0, 0, 0])
  }
})
