import libmime from 'libmime'
import { describe, expect, test } from 'vitest'
import { mailMbox } from './mail.ts'
import { encodeHeader, escapeFrom, mailbox, quotedPrintable } from './mail-text.ts'
import { makeLife } from './make-life.ts'
import { identitiesOf } from './truth.ts'

const life = makeLife(7, Date.UTC(2026, 10, 20, 12))
const mbox = mailMbox(life)
const letters = mbox.split(/^(?=From \S+@\S+ (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )/m).map(letter => {
  const [head = ''] = letter.split('\n\n')
  const headers = new Map(
    head
      .replace(/\n[ \t]+/g, ' ')
      .split('\n')
      .slice(1)
      .map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)] as const),
  )
  return { headers, body: letter.slice(head.length + 2) }
})

describe('the mailbox', () => {
  test('has about twelve thousand letters in time order, each begun by a From_ line', () => {
    expect(letters.length).toBeGreaterThan(11_000)
    expect(letters.length).toBeLessThan(13_500)
    expect(mbox.match(/^From /gm)?.length).toBe(letters.length)
    expect(
      letters.every(({ headers }) => headers.has('date') && headers.has('from') && headers.has('message-id')),
    ).toBe(true)
    expect(letters.some(({ body }) => body.includes('\n>From '))).toBe(true)
  })

  test('every address and every name beside one is in the truth', () => {
    const known = new Set(identitiesOf(life).map(one => `${one.kind}:${one.value}`))
    for (const { headers } of letters)
      for (const field of ['from', 'to', 'cc'])
        for (const part of (headers.get(field) ?? '').split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).filter(Boolean)) {
          const found = /^\s*(?:(.*?)\s*<)?([^<>\s]+@[^<>\s]+?)>?\s*$/.exec(part)
          expect(known.has(`email:${found?.[2]}`), part).toBe(true)
          const name = libmime.decodeWords((found?.[1] ?? '').replace(/^"|"$/g, ''))
          if (name) expect(known.has(`name:${name}`), name).toBe(true)
        }
  })

  test('answers point to letters that are there, and ids are given once', () => {
    const ids = letters.map(({ headers }) => headers.get('message-id') ?? '')
    const all = new Set(ids)
    expect(all.size).toBe(ids.length)
    const answers = letters.filter(({ headers }) => headers.has('in-reply-to'))
    expect(answers.length).toBeGreaterThan(2500)
    for (const { headers } of answers) {
      expect(all.has(headers.get('in-reply-to') ?? '')).toBe(true)
      for (const id of (headers.get('references') ?? '').split(/\s+/).filter(Boolean)) expect(all.has(id)).toBe(true)
    }
  })

  test('machines are marked as such', () => {
    const marked = (name: string) => letters.filter(({ headers }) => headers.has(name)).length
    expect(marked('list-id')).toBeGreaterThan(2500)
    expect(marked('auto-submitted')).toBeGreaterThan(1000)
    expect(letters.some(({ headers }) => headers.get('auto-submitted') === 'auto-replied')).toBe(true)
  })
})

test('headers, mailboxes, bodies', () => {
  expect(encodeHeader('Lunch?')).toBe('Lunch?')
  expect(
    libmime.decodeWords(
      encodeHeader('Größe der Tabelle, und noch viel mehr Wörter für zwei Zeilen').replace(/\n /g, ' '),
    ),
  ).toBe('Größe der Tabelle, und noch viel mehr Wörter für zwei Zeilen')
  expect(mailbox({ name: 'Vos, Anouk', address: 'a@b.example' })).toBe('"Vos, Anouk" <a@b.example>')
  expect(mailbox({ name: '', address: 'a@b.example' })).toBe('a@b.example')
  expect(quotedPrintable('één = 1')).toBe('=C3=A9=C3=A9n =3D 1')
  expect(escapeFrom('From here\n>From there\nfrom')).toBe('>From here\n>>From there\nfrom')
})
