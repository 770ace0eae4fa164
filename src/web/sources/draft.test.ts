import { expect, test } from 'vitest'
import { choicesOf, reachedBy, secretWord, titleOf } from './draft.ts'
import type { Draft } from './draft.ts'

const SECRET_ADDRESS = 'webcal://calendar.made.example/calendar/ical/ana/private-0a1b2c/basic.ics'

function draft(over: Partial<Draft>): Draft {
  return {
    kind: 'imap',
    server: 'imap.made.example',
    user: ' ana@made.example ',
    isPrivate: false,
    certificate: '',
    isSecretAddress: false,
    title: '',
    found: null,
    chosen: [],
    sent: null,
    every: null,
    ...over,
  }
}

const place = (path: string, over = {}) => ({
  path,
  title: path,
  count: 3,
  role: 'none' as const,
  proposed: true,
  ...over,
})

test('mail is reached with user and password', () => {
  expect(reachedBy(draft({}), 'pass')).toEqual({
    kind: 'imap',
    url: 'imaps://imap.made.example',
    user: 'ana@made.example',
    private: false,
    certificate: null,
    secret: 'pass',
  })
})

test('a certificate goes along only on the own network', () => {
  expect(reachedBy(draft({ certificate: 'PEM' }), '').certificate).toBeNull()
  expect(reachedBy(draft({ certificate: ' PEM ', isPrivate: true }), '').certificate).toBe('PEM')
})

test('an address that is a secret goes as one, and only its server as the address', () => {
  const reached = reachedBy(draft({ kind: 'feed', server: SECRET_ADDRESS, user: '' }), '')
  expect(reached.url).toBe('https://calendar.made.example/')
  expect(reached.secret).toBe(SECRET_ADDRESS.replace('webcal:', 'https:'))
  const inside = 'http://192.168.1.5:8080/cal.ics?token=abc'
  const own = reachedBy(draft({ kind: 'feed', server: inside, user: '', isPrivate: true }), '')
  expect(own).toMatchObject({ url: 'http://192.168.1.5:8080/', secret: inside })
  expect(reachedBy(draft({ kind: 'feed', server: 'made.example/feed', user: '' }), '').secret).toBeNull()
})

test('what is kept is said to be what it is', () => {
  expect(secretWord(draft({}))).toBe('password')
  expect(secretWord(draft({ kind: 'activitywatch' }))).toBe('key')
  expect(secretWord(draft({ kind: 'feed', server: SECRET_ADDRESS }))).toBe('address')
  expect(secretWord(draft({ kind: 'feed', server: 'made.example/feed' }))).toBe('password')
})

test('ActivityWatch is on this machine and has no password', () => {
  const reached = reachedBy(draft({ kind: 'activitywatch', server: '127.0.0.1:5600' }), '')
  expect(reached).toMatchObject({ url: 'http://127.0.0.1:5600', private: true, user: '', secret: null })
})

test('what is proposed is chosen, and sent mail known where the server says so', () => {
  const places = [place('Sent', { role: 'sent' }), place('INBOX'), place('Junk', { role: 'junk', proposed: false })]
  expect(choicesOf({ places, url: 'imaps://x' })).toEqual({ chosen: ['Sent', 'INBOX'], sent: 'Sent' })
  expect(choicesOf({ places: [place('INBOX')], url: 'imaps://x' }).sent).toBeNull()
})

test('an account is called after its user or its server, a feed as it calls itself', () => {
  expect(titleOf(draft({}), null)).toBe('ana@made.example')
  expect(titleOf(draft({ user: '' }), null)).toBe('imap.made.example')
  expect(titleOf(draft({ kind: 'activitywatch' }), null)).toBe('ActivityWatch')
  const feed = draft({ kind: 'feed', server: 'https://made.example/feed' })
  expect(titleOf(feed, null)).toBe('made.example')
  const found = {
    places: [place('https://made.example/feed', { title: 'A made blog' })],
    url: 'https://made.example/feed',
  }
  expect(titleOf(feed, found)).toBe('A made blog')
})

test('calendars and contacts of one user are told apart from their mail', () => {
  const kinds = (['imap', 'caldav', 'carddav'] as const).map(kind => titleOf(draft({ kind }), null))
  expect(kinds).toEqual(['ana@made.example', 'ana@made.example (calendars)', 'ana@made.example (contacts)'])
})
