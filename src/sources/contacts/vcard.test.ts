import { expect, test } from 'vitest'
import { windows1252 } from '../text/decode.ts'
import { CardCutter } from './card-cutter.ts'
import { cardObservation } from './card.ts'
import type { Card } from './card.ts'
import { readProperties } from './vcard-line.ts'
import { birthdayOf, readVcard } from './vcard.ts'

const card = (...lines: string[]): Card => readVcard(['VERSION:3.0', ...lines]).card
const EMPTY: Card = card('FN:Ana')

test.each([
  ['2.1', 'TEL;CELL;PREF:1', 'TEL CELL+PREF 1'],
  ['2.1', 'TEL;TYPE=CELL,VOICE:1', 'TEL CELL+VOICE 1'],
  ['2.1', 'ORG:One\\; Two;Three', 'ORG  One; Two|Three'],
  ['2.1', 'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=F8rn', 'NOTE  Jørn'],
  ['2.1', 'NOTE;QUOTED-PRINTABLE:a=3Db=zz', 'NOTE QUOTED-PRINTABLE a=b=zz'],
  ['2.1', 'NOTE;CHARSET=nonsense;QUOTED-PRINTABLE:=C3=B8', 'NOTE QUOTED-PRINTABLE ø'],
  ['2.1', 'N;ENCODING=QUOTED-PRINTABLE:S=F8rby;J=F8rn', 'N  Sørby|Jørn'],
  ['2.1', 'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:S=F8rby', 'NOTE  Sørby'],
  ['2.1', 'NOTE;ENCODING=QUOTED-PRINTABLE:=CF=E5=F2=F0=EE=E2=E0 =CC=E0=F0=E8=FF', 'NOTE  Петрова Мария'],
  ['2.1', 'NOTE;ENCODING=QUOTED-PRINTABLE:J=C3=B8rn S=C3', 'NOTE  Jørn S\ufffd'],
  ['3.0', 'TEL;TYPE=CELL,VOICE:1', 'TEL CELL+VOICE 1'],
  ['3.0', 'item1.TEL;type=pref:1', 'TEL PREF 1'],
  ['3.0', 'ORG:One\\, Two;Three', 'ORG  One, Two|Three'],
  ['4.0', 'TEL;VALUE=uri;TYPE="cell,home":tel:+1', 'TEL CELL+HOME tel:+1'],
  ['4.0', 'N:Bell;Ana;Mary,Jane;;', 'N  Bell|Ana|Mary Jane||'],
  ['3.0', 'N:Bell, Jr.;Ana;;;', 'N  Bell Jr.|Ana|||'],
  [
    '3.0',
    'item1.ADR;TYPE=HOME:;;12 Main St, Flat 5;Oslo;Viken, East;0101;Norway',
    'ADR HOME ||12 Main St, Flat 5|Oslo|Viken, East|0101|Norway',
  ],
  ['3.0', 'N;ENCODING=b:QmVsbDtBbmE7Ozs=', 'N  Bell|Ana|||'],
  ['2.1', 'NOTE;CHARSET=ISO-8859-1;ENCODING=BASE64:SvhybgpT+HJieQ==', 'NOTE  Jørn\nSørby'],
  ['3.0', 'URL;TYPE=B:https://one.example', 'URL B https://one.example'],
  ['9.9', 'NOTE:a', 'NOTE  a'],
  ['3.0', 'URL:http\\://one.example/\\"a\\"', 'URL  http://one.example/"a"'],
])('vCard %s: %s', (version, line, expected) => {
  const [property] = readProperties([`VERSION:${version}`, line])
  expect(`${property?.name} ${property?.types.join('+')} ${property?.values.join('|')}`).toBe(expected)
})

test('a line that ical.js refuses costs only itself', () => {
  expect(readProperties(['VERSION:3.0', 'FN:Ana', 'NOTE', 'EMAIL:a@one.example']).map(({ name }) => name)).toEqual([
    'FN',
    'EMAIL',
  ])
})

test.each([
  ['TEL;TYPE=WORK:1', true],
  ['TEL;TYPE=HOME:1', false],
  ['TEL;TYPE=WORK,CELL:1', false],
  ['TEL;TYPE=FAX:1', true],
  ['TEL;TYPE=HOMEFAX:1', false],
  ['TEL;TYPE=PAGER:1', true],
  ['TEL;TYPE=iPhone:1', false],
  ['TEL:1', false],
])('%s may be shared: %s', (line, shared) => expect(card(line).phones[0]?.shared).toBe(shared))

test.each([
  ['1980-03-21', '1980-03-21'],
  ['1604-03-21', '--03-21'],
  ['16040321', '--0321'],
  ['0/0/00', ''],
  ['', ''],
])('a birthday of %j', (raw, expected) => expect(birthdayOf(raw)).toBe(expected))

test.each([
  ['REV:20200102T030405Z', Date.UTC(2020, 0, 2, 3, 4, 5)],
  ['REV:2020-01-02T03:04:05Z', Date.UTC(2020, 0, 2, 3, 4, 5)],
  ['REV:soon', null],
])('%s', (line, expected) => expect(card(line).revised).toBe(expected))

test.each([
  ['PHOTO;ENCODING=b;TYPE=JPEG:QUJD', 'dropped'],
  ['PHOTO;VALUE=uri:https://one.example/a.png', 'remote'],
  ['PHOTO;VALUE=URL:file:///etc/passwd', 'remote'],
  ['PHOTO:data:image/png;base64,QUJD', 'dropped'],
  ['NOTE:x', 'none'],
])('V01 V02 %s', (line, expected) => expect(readVcard(['VERSION:3.0', line]).photo).toBe(expected))

test('a nickname where there is no other name; the card of a firm; an escaped semicolon', () => {
  const read = (...lines: string[]) => readVcard(['VERSION:3.0', ...lines])
  expect(read('NICKNAME:Annie', 'N:;;;;').card.name).toBe('Annie')
  expect(read('NICKNAME:Annie', 'N:Bell;Ana;;;').card).toMatchObject({ name: '', givenName: 'Ana' })
  expect(read('FN:One Ltd', 'ORG:One Ltd', 'X-ABShowAs:COMPANY').of).toBe('thing')
  expect(read('FN:Ana Bell', 'N:Bell;Ana;;;', 'X-ABShowAs:COMPANY').of).toBe('somebody')
  expect(read('FN:Bell\\; Ana').card.name).toBe('Bell; Ana')
})

test.each([
  ['SHIFT_JIS', [0x8e, 0x52, 0x93, 0x63], '山田'],
  ['EUC-KR', [0xb1, 0xe8], '김'],
  ['windows-1251', [0xc0, 0xed, 0xed, 0xe0], 'Анна'],
  ['nobody-knows-it', [0x41, 0x6e, 0x61], 'Ana'],
])('the bytes of the character set %s, named beside them', (charset, bytes, name) => {
  const line = `FN;CHARSET=${charset}:${windows1252(Uint8Array.from(bytes))}`
  for (const version of ['2.1', '3.0']) expect(readVcard([`VERSION:${version}`, line]).card.name).toBe(name)
})

test('the name is what was written, else put together; an address or the company alone is none', () => {
  const named = (change: Partial<Card>): string | undefined =>
    cardObservation({ ...EMPTY, name: '', emails: ['a@one.example'], ...change }, 0, true)?.people[0]?.who.name
  expect(named({ name: 'Ana  Bell' })).toBe('Ana Bell')
  expect(named({ givenName: 'Ana', familyName: 'Bell' })).toBe('Ana Bell')
  expect(named({ name: 'ana@one.example' })).toBeUndefined()
  expect(named({ name: 'One Ltd', company: 'One Ltd' })).toBeUndefined()
})

test('a card that names nobody is none; a note is kept where texts may be', () => {
  expect(cardObservation({ ...EMPTY, name: '' }, 0, true)).toBeNull()
  expect(cardObservation({ ...EMPTY, note: 'x' }, 0, true)?.detail.note).toBe('x')
  expect(cardObservation({ ...EMPTY, note: 'x' }, 0, false)?.detail).not.toHaveProperty('note')
})

test('the key follows what the card says, not when the file was written', () => {
  const key = (one: Card, at = 0): string | undefined => cardObservation(one, at, true)?.key
  expect(key(EMPTY, 1)).toBe(key(EMPTY, 2))
  expect(key({ ...EMPTY, title: 'x' })).not.toBe(key(EMPTY))
  expect(key({ ...EMPTY, id: 'u1' })?.split('~')[1]).toBe(key(EMPTY)?.split('~')[1])
  expect(cardObservation(EMPTY, 7, true)).toMatchObject({ at: 7, precision: 'day' })
})

function cut(text: string): string[] {
  const cutter = new CardCutter()
  return [...cutter.push(text.split('|')), ...cutter.end()].map(lines => lines.join())
}

test.each([
  ['two', 'BEGIN:VCARD|a|END:VCARD|BEGIN:VCARD|b|END:VCARD', ['a', 'b']],
  ['small letters', 'begin:vcard|a|end:vcard', ['a']],
  ['blanks in front', '  BEGIN:VCARD|a| END:VCARD|BEGIN:VCARD|b|END:VCARD', ['a', 'b']],
  ['no end', 'BEGIN:VCARD|a|BEGIN:VCARD|b', ['a', 'b']],
  ['an agent', 'BEGIN:VCARD|a|AGENT:|BEGIN:VCARD|x|END:VCARD|b|END:VCARD', ['a,AGENT:,b']],
  ['between cards', 'x|BEGIN:VCARD|a|END:VCARD|y', ['a']],
  ['soft breaks', 'BEGIN:VCARD|N;QUOTED-PRINTABLE:a=|b=|c|d|END:VCARD', ['N;QUOTED-PRINTABLE:abc,d']],
  ['base64 that ends in a sign', 'BEGIN:VCARD|PHOTO;BASE64:QQ=|b|END:VCARD', ['PHOTO;BASE64:QQ=,b']],
  ['ends alone', 'END:VCARD|END:VCARD|BEGIN:VCARD|a|END:VCARD', ['a']],
])('cards: %s', (_what, text, expected) => expect(cut(text)).toEqual(expected))

test('a number with a number behind it is that of a desk, and names nobody', () => {
  for (const number of ['tel:+1-418-555-0100;ext=102', '+1 418 555 0100 ext. 102', '+1 418 555 0100 x102'])
    expect(readVcard(['VERSION:3.0', 'FN:Ana Bell', `TEL;TYPE=voice:${number}`]).card.phones[0]?.shared).toBe(true)
  expect(readVcard(['VERSION:3.0', 'FN:Ana Bell', 'TEL;TYPE=voice:+1 418 555 0100']).card.phones[0]?.shared).toBe(false)
})

test('an address with its name around it, and several in one field, are addresses; what is none stays as it is written', () => {
  const emails = ['"Ana Bell" <Ana@one.example>', 'ana@two.example; bell@two.example', 'ana at three.example', '<>']
  const { detail, people } = cardObservation({ ...EMPTY, emails }, 0, true) ?? {}
  const found = ['Ana@one.example', 'ana@two.example', 'bell@two.example']
  expect(detail?.emails).toEqual([...found, 'ana at three.example', '<>'])
  expect(people?.[0]?.who.keys.filter(({ kind }) => kind === 'email').map(({ value }) => value)).toEqual(
    found.map(address => address.toLowerCase()),
  )
})
