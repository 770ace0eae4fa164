import { expect, test } from 'vitest'
import { placeOfPath } from './folders.ts'
import { Headers } from './headers.ts'
import { OwnerSample } from './own-addresses.ts'
import type { Owner } from './own-addresses.ts'

function owner(mails: readonly (readonly [string, string])[], given: readonly string[] = []): Owner {
  const sample = new OwnerSample()
  const headers = new Headers()
  for (const [path, text] of mails) {
    const bytes = new TextEncoder().encode(text)
    headers.read(bytes, 0, bytes.length)
    sample.add(headers, placeOfPath(path))
  }
  return sample.owner(new Set(given))
}

const times = (n: number, mail: (at: number) => string, path = 'Inbox'): [string, string][] =>
  Array.from({ length: n }, (_, at) => [path, mail(at)])
const toMe = (at: number): string => `From: a${at}@one.example\nTo: me@own.example\n`
const fromMe = (at: number): string => `From: me@own.example\nTo: a${at}@one.example\n`

test('who sends what lies in Sent', () => {
  expect(owner([...times(5, toMe), ...times(1, fromMe, 'Sent')]).own).toEqual(['me@own.example'])
})

test('a single stray sender in a large Sent folder is not me', () => {
  const stray: [string, string] = ['Sent', 'From: boss@one.example\nTo: a@one.example\n']
  expect(owner([...times(100, fromMe, 'Sent'), stray]).own).toEqual(['me@own.example'])
})

test('who sends on what another wrote is the sender of what lies in Sent', () => {
  const resent = 'From: ana@one.example\nTo: me@own.example\nResent-From: me@own.example\nResent-To: cy@two.example\n'
  expect(owner([['Sent', resent]]).own).toEqual(['me@own.example'])
})

test('to whom it was delivered, from three messages on; the address of a list is not me', () => {
  const delivered = (at: number): string => `Delivered-To: me@own.example\n${toMe(at)}`
  expect(owner(times(3, delivered)).own).toEqual(['me@own.example'])
  expect(owner(times(2, delivered)).own).toEqual([])
  const list = (at: number): string =>
    `Delivered-To: l@x.example\nList-Post: <mailto:l@x.example>\nFrom: a${at}@one.example\nTo: l@x.example\n`
  expect(owner(times(9, list)).own).toEqual([])
  expect(owner(times(9, list)).lists).toEqual(new Set(['l@x.example']))
})

test('who takes part in nearly everything, where nothing else tells', () => {
  expect(owner([...times(10, toMe), ...times(10, fromMe)]).own).toEqual(['me@own.example'])
})

test('whoever only receives may be a list; two in everything cannot be told apart', () => {
  expect(owner(times(20, toMe)).own).toEqual([])
  const both = [
    ...times(10, () => 'From: me@own.example\nTo: ana@one.example\n'),
    ...times(10, () => 'From: ana@one.example\nTo: me@own.example\n'),
  ]
  expect(owner(both).own).toEqual([])
  expect(owner(both).candidates.toSorted()).toEqual(['ana@one.example', 'me@own.example'])
})

test('the share says nothing where an address of mine is known already', () => {
  const friend = [
    ...times(10, () => 'From: friend@one.example\nTo: me@own.example\n'),
    ...times(10, () => 'From: me@own.example\nTo: friend@one.example\n'),
  ]
  expect(owner(friend, ['me@own.example']).own).toEqual([])
})

test('spam, drafts and machines say nothing about me', () => {
  const spam = times(30, () => 'From: me@own.example\nTo: me@own.example\n', 'Spam')
  const machines = times(30, () => 'From: no-reply@one.example\nTo: x@own.example\n')
  expect(owner([...spam, ...machines])).toMatchObject({ own: [], candidates: [] })
})

test('an archive of a list: all of it to the list, or to nobody at all', () => {
  expect(
    owner(times(20, at => `From: a${at}@one.example\nTo: l@x.example\nList-Id: <l.x.example>\n`)).isListArchive,
  ).toBe(true)
  expect(owner(times(20, at => `From: a${at} at one.example (A)\n`)).isListArchive).toBe(true)
  expect(owner(times(20, toMe)).isListArchive).toBe(false)
  expect(owner([])).toMatchObject({ own: [], isListArchive: false })
})

test('a letter or two without a recipient are no archive; a message without a sender leaves nobody to ask about', () => {
  const bare = 'From: ana@one.example\nSubject: a\n'
  expect(owner(times(2, () => bare))).toMatchObject({ isListArchive: false, namesSenders: true })
  expect(owner(times(3, () => bare))).toMatchObject({ isListArchive: true })
  expect(owner(times(1, () => 'Subject: a\n'))).toMatchObject({ isListArchive: false, namesSenders: false })
})
