import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { addressesIn, readAddresses } from './addresses.ts'
import { Headers } from './headers.ts'
import { FIELD } from './field-names.ts'

const told = (text: string): string[] =>
  readAddresses(text, 100).mailboxes.map(one => `${one.name}|${one.address ?? one.why ?? ''}`)

test.each([
  ['ana@one.example', ['|ana@one.example']],
  ['Ana Bell <Ana.Bell@One.example>', ['Ana Bell|ana.bell@one.example']],
  ['"Bell, Ana" <ana@one.example>, cy@two.example', ['Bell, Ana|ana@one.example', '|cy@two.example']],
  ['undisclosed-recipients:;', []],
  [
    'friends: ana@one.example, "C Y" <cy@two.example>; dan@three.example',
    ['|ana@one.example', 'C Y|cy@two.example', '|dan@three.example'],
  ],
  ['ana@one.example (Ana (the first) Bell)', ['Ana (the first) Bell|ana@one.example']],
  ['=?utf-8?q?J=C3=B8rn?= <j@one.example>', ['Jørn|j@one.example']],
  ['=?utf-8?q?J=F8rn?= <j@one.example>', ['Jørn|j@one.example']],
  ['=?utf-8?q?J=C3=B8rn_cut=C3?= <j@one.example>', ['Jørn cut\ufffd|j@one.example']],
  ['<@relay.example:ana@one.example>', ['|ana@one.example']],
  ['ana@one.example; cy@two.example', ['|ana@one.example', '|cy@two.example']],
  ['Ana Bell ana@one.example', ['Ana Bell|ana@one.example']],
  ['"unclosed <ana@one.example>', ['unclosed|ana@one.example']],
  ["'Ana' <ana@one.example>", ['Ana|ana@one.example']],
  ['ana@one.example <ana@one.example>', ['|ana@one.example']],
  ['Ana(a \\) b) <ana(here)@one.example(there)>', ['Ana|ana@one.example']],
  ['Ana Bell <ana@one.example> "C Y" <cy@two.example>', ['Ana Bell|ana@one.example', 'C Y|cy@two.example']],
  ['<ana@one.example> Ana Bell', ['Ana Bell|ana@one.example']],
  ["'ana@one.example'", ['|ana@one.example']],
  ["Ana <'ana@one.example'>, 'cy@two.example'", ['Ana|ana@one.example', '|cy@two.example']],
  ["o'neil@one.example", ["|o'neil@one.example"]],
  ['"ana..bell."@one.example', ['|ana..bell.@one.example']],
  ['Ana <"ana..bell."@one.example>', ['Ana|ana..bell.@one.example']],
  ['"Ana Bell" ana@one.example>', ['Ana Bell|ana@one.example']],
  ['"ana@one.example" Ana@One.example', ['|ana@one.example']],
  ['Jo <j@BÜCHER.example>, j@xn--bcher-kva.example', ['Jo|j@xn--bcher-kva.example', '|j@xn--bcher-kva.example']],
  ['"j@bücher.example" <j@bücher.example>', ['|j@xn--bcher-kva.example']],
  [`reply+${'0'.repeat(90)}@one.example`, [`|reply+${'0'.repeat(90)}@one.example`]],
  ['Ana Bell <ana@one.example.>', ['Ana Bell|ana@one.example']],
  ['Ana Bell <ana@one.example..>', ['Ana Bell|unreadable']],
  ['Ana Bell <Ana Bell <ana@one.example>>, cy@two.example', ['Ana Bell|ana@one.example', '|cy@two.example']],
  ['Ana Bell <<ana@one.example>>', ['Ana Bell|ana@one.example']],
  ['"Ana Bell"<><ana@one.example>', ['Ana Bell|ana@one.example']],
  ['MAILER-DAEMON', ['|unreadable']],
  ['<>', []],
])('reads %s', (text, expected) => expect(told(text)).toEqual(expected))

test.each([
  '"victim@bank.example" <evil@x.example>',
  'victim@bank.example <evil@x.example>',
  '<evil@x.example> (victim@bank.example)',
  'evil@x.example (a comment (with <victim@bank.example>))',
])('M06 the address counts, never the name: %s', text => {
  expect(readAddresses(text, 10).mailboxes.map(one => one.address)).toEqual(['evil@x.example'])
})

test.each([
  ['ana at one.example (Ana B)', 'Ana B|ana@one.example'],
  ['Ana B <ana at one.example>', 'Ana B|ana@one.example'],
  ['ana at one.example (Ana B))', 'Ana B|ana@one.example'],
  ['ana (at) one dot example', '|ana@one.example'],
  ['ana [at] one.example', '|ana@one.example'],
  ['@n@ @end|ng |rom one@ex@mp|e (Ana B)', 'Ana B|hidden'],
  ['dre@m @ending from one@example (Ana B)', 'Ana B|hidden'],
  ['Ana B <@n@ @end|ng |rom one@ex@mp|e>', 'Ana B|hidden'],
])('an address that a list archive wrote differently: %s', (text, expected) => expect(told(text)).toEqual([expected]))

test('a field met before reads the same, with a lower limit too', () => {
  const headers = new Headers()
  const fields = ['a@x.example, b@x.example, c@x.example', 'A <a@x.example>', 'Jørn <j@x.example>', '']
  for (const text of [...fields, ...fields]) {
    const bytes = new TextEncoder().encode(`X-Pad: ${'p'.repeat(text.length)}\nTo: ${text}\n`)
    headers.read(bytes, 0, bytes.length)
    expect(addressesIn(headers, FIELD.to, 100)).toEqual(readAddresses(text, 100))
    expect(addressesIn(headers, FIELD.to, 2)).toEqual(readAddresses(text, 2))
    expect(addressesIn(headers, FIELD.cc, 2).mailboxes).toEqual([])
  }
})

test('M05 100,000 addresses end at the limit', () => {
  const list = readAddresses(Array.from({ length: 100_000 }, (_, n) => `a${n}@one.example`).join(', '), 5_000)
  expect(list.over).toBe(true)
  expect(list.mailboxes).toHaveLength(5_000)
})

test.each(['a:', '(', '"', '<', 'a(c)', '\\"', 'a at ', 'a@', 'a b ', ',', '=?', '=?utf-8?q?', '(a@b.example'])(
  'M05 time grows with the length, not its square: %j',
  part => {
    const times = [20_000, 80_000].map(n => {
      const text = part.repeat(n)
      const start = cpuTime()
      readAddresses(text, 5_000)
      return cpuTime() - start
    })
    // four times the input may take four times as long; sixteen would be the square
    expect(times[1] ?? 0).toBeLessThan(Math.max(250, 12 * (times[0] ?? 0)))
  },
)

test('anything at all is read without harm, and addresses never hold blanks or brackets', () => {
  const piece = fc.constantFrom(
    '"',
    '<',
    '>',
    '(',
    ')',
    ',',
    ';',
    ':',
    '@',
    'ana',
    '.example',
    ' ',
    '\\',
    '=?utf-8?q?a?=',
    '|',
    ' at ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), parts => {
      for (const { address } of readAddresses(parts.join(''), 50).mailboxes)
        if (address !== null) expect(address).toMatch(/^[^\s<>()@]+@[^\s<>()@]+$/)
    }),
  )
})
