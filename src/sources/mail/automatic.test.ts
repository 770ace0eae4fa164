import { expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { automaticMail, isDiscussion, listAddresses } from './automatic.ts'
import { decodeWords } from './encoded-words.ts'
import { Headers } from './headers.ts'
import { People } from './people.ts'
import { splitAddresses } from './split-addresses.ts'

function headersOf(...lines: string[]): Headers {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`)
  const headers = new Headers()
  headers.read(bytes, 0, bytes.length)
  return headers
}

test.each([
  [['List-Id: <l.x.example>'], 'mail-list'],
  [['Precedence: LIST'], 'mail-list'],
  [['Precedence: bulk', 'List-Post: <mailto:l@x.example>'], 'mail-list'],
  [['Precedence: bulk'], 'mail-bulk'],
  [['Mailing-List: list l@x.example; contact o@x.example'], 'mail-list'],
  [['X-BeenThere: l@x.example'], 'mail-list'],
  [['List-Unsubscribe: <https://x.example/u>'], 'mail-bulk'],
  [['Auto-Submitted: auto-generated'], 'mail-automatic'],
  [['Auto-Submitted: No'], null],
  [['Auto-Submitted: no (a person)'], null],
  [['X-Autoreply: yes'], 'mail-automatic'],
  [['Return-Path: <>'], 'mail-automatic'],
  [['Return-Path: <ana@one.example>'], null],
  [['X-Spam-Status: Yes, score=9'], 'mail-spam'],
  [['X-Spam-Status: No, score=1'], null],
  [['X-Spam-Flag: NO'], null],
  [['Precedence: first-class'], null],
  [['Precedence: normal'], null],
  [['Content-Type: multipart/mixed'], null],
  [['Subject: unsubscribe me'], null],
])('%j', (lines, code) => expect(automaticMail(headersOf(...lines), 'ana@one.example')?.code ?? null).toBe(code))

test.each([
  'noreply@one.example', 'no-reply@one.example', 'no_reply@one.example', 'donotreply@one.example', 'do-not-reply@one.example',
  'team.noreply@one.example', 'noreply+abc@one.example', 'mailer-daemon@one.example', 'postmaster@one.example',
  'notifications@github.example', 'newsletter@one.example', 'alerts@one.example', 'l-bounces@one.example', 'l-request@one.example',
])('nobody reads %s', sender => expect(automaticMail(headersOf('Subject: s'), sender)?.code).toBe('mail-no-reply')) // prettier-ignore

test.each([
  'ana@noreply.example', 'norep@one.example', 'ana.daemonte@one.example', 'info@one.example', 'postmasters@one.example',
  'sales@one.example', 'request@one.example', 'newsom@one.example', 'updatesson@one.example',
])('somebody may read %s', sender => expect(automaticMail(headersOf('Subject: s'), sender)).toBeNull()) // prettier-ignore

test.each([
  [['List-Id: <l>', 'List-Post: <mailto:l@x.example>'], true],
  [['List-Id: <l>', 'List-Post: NO'], false],
  [['List-Id: <l>'], false],
  [['X-BeenThere: l@x.example'], true],
  [['List-Post: <mailto:l@x.example>', 'Feedback-ID: 1'], false],
])('%j takes posts: %s', (lines, expected) => expect(isDiscussion(headersOf(...lines))).toBe(expected))

test('the addresses of lists', () => {
  const headers = headersOf(
    'List-Post: <mailto:L@x.example?subject=hi>',
    'Mailing-List: list m@x.example; contact o@x.example',
  )
  expect(listAddresses(headers)).toEqual(['l@x.example', 'm@x.example', 'o@x.example'])
  expect(listAddresses(headersOf('List-Post: NO'))).toEqual([])
})

test.each([
  ['=?utf-8?q?J=C3=B8rn?=', 'Jørn'],
  ['=?UTF-8?B?SsO4cm4=?=', 'Jørn'],
  ['=?iso-8859-1?q?J=F8rn?= =?iso-8859-1?q?_S?=', 'Jørn S'],
  ['plain =? text', 'plain =? text'],
  ['=?nonsense', '=?nonsense'],
  ['', ''],
])('the words of %j', (text, expected) => expect(decodeWords(text)).toBe(expected))

test('a field of ten megabytes of encoded words costs no more than a long one', () => {
  const start = cpuTime()
  decodeWords('=?utf-8?q?a?= '.repeat(700_000))
  expect(cpuTime() - start).toBeLessThan(1_000)
})

test('one reference for a person: the first name counts, an address as a name is no key', () => {
  const people = new People()
  const bare = people.of('ana@one.example', '')
  expect(bare).toEqual({ keys: [{ kind: 'email', value: 'ana@one.example' }] })
  const named = people.of('ana@one.example', 'Ana Bell')
  expect(named.keys).toHaveLength(2)
  expect(people.of('ana@one.example', 'A. B.')).toBe(named)
  expect(people.of('ana@one.example', '')).toBe(named)
  expect(people.of('evil@x.example', 'victim@bank.example')).toEqual({
    keys: [{ kind: 'email', value: 'evil@x.example' }],
    name: 'victim@bank.example',
  })
})

test.each([
  ['a@x.example', [['a@x.example', '', '']]],
  ['"A \\"B\\"" <a@x.example>', [['a@x.example', 'A "B"', '']]],
  ['A (one) B (two) <a@x.example>', [['a@x.example', 'A   B', 'one two']]],
  ['g: a@x.example, b@x.example;, c@x.example', [['a@x.example', '', ''], ['b@x.example', '', ''], ['c@x.example', '', '']]],
  ['<a@x.example', [['a@x.example', '', '']]],
  ['A <a@x.example> <b@x.example>', [['a@x.example', 'A', '']]],
  ['"only a name"', []],
  [',,;,', []],
])('splits %j', (text, expected) => {
  expect(splitAddresses(text, 10).parts.map(({ address, name, comment }) => [address, name, comment])).toEqual(expected)
}) // prettier-ignore
