import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Headers } from './headers.ts'
import { idHash, idHashOf } from './id-hash.ts'
import { keyOfId, messageKey, messageName, numberOf, saneId, threadOf, undatedKey } from './message-key.ts'
import { SeenMessages } from './seen-messages.ts'
import { FIELD } from './field-names.ts'

function headersOf(text: string): Headers {
  const bytes = new TextEncoder().encode(text)
  const headers = new Headers()
  headers.read(bytes, 0, bytes.length)
  return headers
}

test.each([
  ['<a1@one.example>', 'a1@one.example'],
  ['  <a1@one.example> (comment)', 'a1@one.example'],
  ['a1@one.example', 'a1@one.example'],
  ['< a1@one.example >', 'a1@one.example'],
  ['', null],
  ['<>', null],
  ['<a b c>', null],
  ['abc', null],
  [`<${'i'.repeat(5_000)}@x>`, null],
])('the id in %j', (raw, expected) => expect(saneId(raw)).toBe(expected))

test('a message is named by its id; without one by what its writer wrote', () => {
  const fields = 'Date: x\nFrom: a@one.example\nTo: b@one.example\nSubject: s\n'
  expect(messageName(headersOf(`Message-ID: <a1@one.example>\n${fields}`))).toBe(keyOfId('a1@one.example'))
  const bare = messageName(headersOf(fields))
  expect(bare).toBe(messageName(headersOf(`Received: elsewhere\nX-Status: R\n${fields}`)))
  expect(bare).not.toBe(messageName(headersOf(fields.replace('s\n', 't\n'))))
})

test.each([
  ['References: <r@x.example> <m@x.example> <l@x.example>\nIn-Reply-To: <l@x.example>\n', 'r@x.example', 'l@x.example'],
  ['References: <r@x.example>\n <l@x.example>\n', 'r@x.example', 'l@x.example'],
  ['In-Reply-To: <l@x.example>\n', 'l@x.example', 'l@x.example'],
  ['In-Reply-To: message of Tuesday <l@x.example>\n', 'l@x.example', 'l@x.example'],
])('a thread begins at its root and answers the nearest: %j', (text, root, nearest) => {
  expect(threadOf(headersOf(text), 'own')).toEqual({ thread: keyOfId(root), repliesTo: keyOfId(nearest) })
})

test('an id has one key, whichever way it is read', () => {
  const odd = fc.constantFrom('<', '>', ' ', '\t', '\n ', 'a', 'b.c', '@', '(x)', 'ü', '1234567', '"')
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 12 }), parts => {
      const raw = parts.join('')
      const headers = headersOf(`Message-ID: ${raw}\nIn-Reply-To: ${raw}\n`)
      const id = saneId(headers.text(FIELD['message-id']))
      if (id === null) expect(messageName(headers)).toMatch(/^h/)
      else expect(messageName(headers)).toBe(keyOfId(id))
      const answered = /<\s*([^<>\s]+)\s*>/.exec(headers.text(FIELD['in-reply-to']))?.[1]
      expect(threadOf(headers, 'own').thread).toBe(answered === undefined ? 'own' : keyOfId(answered))
    }),
  )
})

test('the first and the last id of a thread, however they are divided', () => {
  const one = fc.constantFrom(
    '<a1@one.example>',
    '<b2@two.example>',
    `<${'c'.repeat(970)}@x>`,
    '<>',
    '<d',
    'e>',
    '< f >',
    'ü',
  )
  const between = fc.constantFrom(' ', '', '\n ', '\n\t', ' (said) ', ', ')
  fc.assert(
    fc.property(fc.array(fc.tuple(one, between), { minLength: 1, maxLength: 6 }), parts => {
      const headers = headersOf(`References: ${parts.flat().join('')}\n`)
      const text = headers.text(FIELD.references)
      const first = SOME_ID.exec(text.slice(0, 1_000))?.[1]
      const open = text.lastIndexOf('<')
      const last = open < 0 ? undefined : SOME_ID.exec(text.slice(open, open + 1_000))?.[1]
      const nearest = last ?? first
      expect(threadOf(headers, 'own')).toEqual(
        nearest === undefined ? { thread: 'own' } : { thread: keyOfId(first ?? nearest), repliesTo: keyOfId(nearest) },
      )
    }),
    { numRuns: 500 },
  )
})

const SOME_ID = /<\s*([^<>\s]+)\s*>/

test('the hash of bytes is the hash of their text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), text => {
      const bytes = new TextEncoder().encode(text)
      if (bytes.length === text.length) expect(idHashOf(bytes, 0, bytes.length, 'm')).toBe(idHash(text, 'm'))
    }),
  )
})

test('a message that answers none begins a thread', () => {
  expect(threadOf(headersOf('Subject: s\n'), 'own')).toEqual({ thread: 'own' })
})

test('hashes: short, the same for the same, apart for others', () => {
  const seen = new Map<string, string>()
  const numbers = new Set<number>()
  for (let n = 0; n < 20_000; n++) {
    const id = `${n.toString(36)}.${(n * 7919) % 1_000}@host${n % 7}.example`
    const hash = idHash(id, 'm').slice(1)
    expect(hash).toMatch(/^[\w-]{21}$/)
    expect(seen.has(hash)).toBe(false)
    seen.set(hash, id)
    numbers.add(numberOf(`m${hash}`, null))
  }
  expect(numbers.size).toBe(20_000)
  const [start, step] = [Date.UTC(2014, 0, 21), 7_000]
  const dated = Array.from({ length: 20_000 }, (_, n) => numberOf(idHash('a@b', 'm'), start + n * step))
  expect(new Set([...dated, numberOf(idHash('a@b', 'm'), null)]).size).toBe(20_001)
  expect(idHash('ab', 'm')).not.toBe(idHash('a b', 'm'))
})

test('a key holds when the message was written, in the figures of base 36', () => {
  const at = fc.oneof(fc.integer({ min: -1e12, max: 4e12 }), fc.integer({ min: 36 ** 7 - 50, max: 36 ** 7 + 50 }))
  fc.assert(
    fc.property(at, written => {
      expect(messageKey('mx', written)).toBe(`mx~${written.toString(36)}`)
    }),
  )
  expect(messageKey('mx', null)).toBe('mx~')
  expect(messageKey('hx', 5)).toBe('hx')
  expect([undatedKey('mx~5'), undatedKey('mx~'), undatedKey('hx')]).toEqual(['mx', 'mx', null])
})

test('what was met is known, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 3_000 }), meetings => {
      const seen = new SeenMessages()
      const known = new Set<number>()
      for (const id of meetings) {
        expect(seen.meet(id)).toBe(!known.has(id))
        known.add(id)
      }
    }),
    { numRuns: 20 },
  )
})
