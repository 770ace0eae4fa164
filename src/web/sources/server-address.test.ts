import { expect, test } from 'vitest'
import { hostOf, isPrivateAddress, isSecretAddress, serverAddress } from './server-address.ts'
import { passwordHelp, providerOf, serverFor, unknownDomain } from './providers.ts'

test.each([
  ['imap', 'imap.example.org', 'imaps://imap.example.org'],
  ['imap', ' imap.example.org:143 ', 'imap://imap.example.org:143'],
  ['imap', 'imap://127.0.0.1:1143', 'imap://127.0.0.1:1143'],
  ['caldav', 'ana@example.org', 'ana@example.org'],
  ['carddav', 'cloud.example.org/dav', 'https://cloud.example.org/dav'],
  ['caldav', '192.168.1.4:5232', 'http://192.168.1.4:5232'],
  ['feed', 'blog.example.org/feed.xml', 'https://blog.example.org/feed.xml'],
  ['feed', 'webcal://example.org/a.ics', 'webcal://example.org/a.ics'],
  ['activitywatch', '127.0.0.1:5600', 'http://127.0.0.1:5600'],
  ['imap', '', ''],
] as const)('%s: %s is asked as %s', (kind, typed, address) => {
  expect(serverAddress(kind, typed)).toBe(address)
})

test.each([
  ['localhost:8080', true],
  ['http://127.0.0.1:5600', true],
  ['10.1.2.3', true],
  ['172.20.0.1', true],
  ['172.32.0.1', false],
  ['192.168.0.2/dav', true],
  ['nas', true],
  ['nas.local', true],
  ['[::1]:993', true],
  ['[fd12:3456::1]', true],
  ['imap.example.org', false],
  ['ana@example.org', false],
  ['10.example.org', false],
  ['', false],
])('%s is on the own network: %s', (typed, is) => {
  expect(isPrivateAddress(typed)).toBe(is)
})

test.each([
  ['https://calendar.google.com/calendar/ical/ana%40example.org/private-0a1b2c/basic.ics', true],
  ['https://example.org/feed.xml', false],
  ['https://example.org/cal.ics?token=abc', true],
  ['https://example.org/0123456789abcdef0123456789abcdef/cal.ics', true],
])('%s is a secret: %s', (address, is) => {
  expect(isSecretAddress(address)).toBe(is)
})

test('the server is named without what surrounds it', () => {
  expect(['imaps://a.example:993/x', 'ana@b.example', '[::1]:143', 'https://u@c.example?x'].map(hostOf)).toEqual([
    'a.example',
    'b.example',
    '[::1]',
    'c.example',
  ])
})

test('servers are guessed from the mail address, the known ones exactly', () => {
  expect(serverFor('imap', 'Ana@Gmail.com')).toBe('imap.gmail.com')
  expect(serverFor('imap', 'ana@firm.example')).toBe('imap.firm.example')
  expect(serverFor('caldav', 'ana@icloud.com')).toBe('https://caldav.icloud.com/')
  expect(serverFor('caldav', 'ana@firm.example')).toBe('ana@firm.example')
  expect(serverFor('imap', 'ana')).toBe('')
  expect(unknownDomain('imap', 'ana@Firm.example')).toBe('firm.example')
  expect([
    unknownDomain('imap', 'ana'),
    unknownDomain('caldav', 'ana@gmail.com'),
    unknownDomain('feed', 'ana@firm.example'),
  ]).toEqual([null, null, null])
  expect(providerOf('ana@fastmail.com')?.name).toBe('Fastmail')
  expect(passwordHelp('ana@icloud.com')).toContain('app-specific')
  expect(passwordHelp('ana@firm.example')).toContain('app password')
})
