import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Headers } from './headers.ts'
import { idHash, idHashOf } from './id-hash.ts'
import { keyOfId, messageKey, numberOf, saneId, threadOf } from './message-key.ts'
import { SeenMessages } from './seen-messages.ts'

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
  expect(messageKey(headersOf(`Message-ID: <a1@one.example>\n${fields}`))).toBe(keyOfId('a1@one.example'))
  const bare = messageKey(headersOf(fields))
  expect(bare).toBe(messageKey(headersOf(`Received: elsewhere\nX-Status: R\n${fields}`)))
  expect(bare).not.toBe(messageKey(headersOf(fields.replace('s\n', 't\n'))))
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
      const id = saneId(headers.text('message-id'))
      if (id === null) expect(messageKey(headers)).toMatch(/^h/)
      else expect(messageKey(headers)).toBe(keyOfId(id))
      const answered = /<\s*([^<>\s]+)\s*>/.exec(headers.text('in-reply-to'))?.[1]
      expect(threadOf(headers, 'own').thread).toBe(answered === undefined ? 'own' : keyOfId(answered))
    }),
  )
})

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
    const hash = idHash(id)
    expect(hash).toMatch(/^[\w-]{21}$/)
    expect(seen.has(hash)).toBe(false)
    seen.set(hash, id)
    numbers.add(numberOf(`m${hash}`))
  }
  expect(numbers.size).toBe(20_000)
  expect(idHash('ab')).not.toBe(idHash('a b'))
})

test('what was met is known with its first date, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 3_000 }), fc.nat(9)), { maxLength: 3_000 }), meetings => {
      const seen = new SeenMessages()
      const known = new Map<number, number>()
      for (const [id, at] of meetings) {
        expect(seen.meet(id, at)).toBe(known.get(id) ?? null)
        if (!known.has(id)) known.set(id, at)
      }
    }),
    { numRuns: 20 },
  )
})
