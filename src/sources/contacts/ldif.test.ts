import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contacts } from './contacts.ts'
import { headOf, readAll } from '../text/reading.fixture.ts'

const read = (text: string | Uint8Array, name = 'book.ldif'): ReturnType<typeof readAll> =>
  readAll(contacts, { [name]: text })
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const PERSON = 'objectclass: top\nobjectclass: person\nobjectclass: inetOrgPerson\nobjectclass: mozillaAbPersonAlpha\n'

const ANA = `dn: cn=Ana Bell,mail=ana@one.example
${PERSON}givenName: Ana
sn: Bell
cn: Ana Bell
mozillaNickname: Annie
mail: Ana@One.example
mozillaSecondEmail: ana@two.example
telephoneNumber: +44 20 5550 0100
homePhone: +44 20 5550 0101
mobile: +44 7700 900100
mozillaHomeLocalityName: Oslo
mozillaHomeCountryName: Norway
mozillaWorkUrl: https://one.example
title: Buyer
o: One Ltd
birthyear: 1980
birthmonth: 03
birthday: 21
description: met at
  the fair
modifytimestamp: 1577934245
`

test('what Thunderbird writes of somebody, and a list that is nobody', async () => {
  const list = `dn: cn=Club\nobjectclass: top\nobjectclass: groupOfNames\ncn: Club\nmember: cn=Ana Bell,mail=ana@one.example\n`
  const { observations, kept, codes } = await read(`${ANA}\n${list}\n`)
  expect([kept, codes]).toEqual([1, { 'card-group': 1 }])
  expect(observations[0]).toMatchObject({
    at: Date.UTC(2020, 0, 2, 3, 4, 5),
    detail: {
      name: 'Ana Bell', givenName: 'Ana', familyName: 'Bell', title: 'Buyer', company: 'One Ltd', place: 'Oslo, Norway',
      emails: ['Ana@One.example', 'ana@two.example'], birthday: '1980-03-21', note: 'met at the fair',
      phones: ['+44 7700 900100', '+44 20 5550 0101', '+44 20 5550 0100'], urls: ['https://one.example'],
    },
  }) // prettier-ignore
  // the number at work may be several people's
  expect(observations[0]?.people[0]?.who.keys.map(({ value }) => value)).toEqual([
    'ana@one.example', 'ana@two.example', '+447700900100', '+442055500101', 'Ana Bell',
  ]) // prettier-ignore
})

test('base64, folded or not; ends of lines of any kind; older bytes; a mark in front; no blank line between', async () => {
  const folded = base64('Jørn Åsmund Sørensen-Ødegård').replace(/(.{12})/, '$1\n ')
  const jorn = `version: 1\n\n# made by hand\ndn:: ${base64('cn=Jørn')}\n${PERSON}cn:: ${folded}\nmail: j@one.example\ndn: mail=b@one.example\nmail: b@one.example\n`
  const names = async (text: string | Uint8Array): Promise<unknown[]> =>
    (await read(text)).observations.map(({ detail }) => ('name' in detail ? detail.name : null))
  const both = ['Jørn Åsmund Sørensen-Ødegård', null]
  expect(await names(jorn)).toEqual(both)
  expect(await names(jorn.replaceAll('\n', '\r\n'))).toEqual(both)
  expect(await names(`\ufeff${jorn}`)).toEqual(both)
  const western = `dn: cn=J\u00f8rn\ncn: J\u00f8rn\nmail: j@one.example\n`
  expect(await names(Uint8Array.from(western, char => char.charCodeAt(0)))).toEqual(['Jørn'])
  // base64 that was cut, or is none, says nothing, and costs nothing else
  expect(await names('dn: mail=c@one.example\ncn:: ===\nmail: c@one.example\n')).toEqual([null])
})

test('a directory: options behind names, several names, units that are things, what a search says of itself', async () => {
  const text = `# extended LDIF\n#\ndn: dc=one,dc=example\nobjectClass: dcObject\nobjectClass: organization\no: One\ndc: one\n\ndn: ou=people,dc=one\nobjectClass: organizationalUnit\nou: people\ncn: people\n\ndn: uid=ana,ou=people\nobjectClass: inetOrgPerson\ncn;lang-en: Ana Bell\ncn: Ana B.\ndisplayName: Ana Bell\nsn: Bell\nmail: ana@one.example\nmail: a.bell@one.example\njpegPhoto:: ${base64('no picture')}\nmodifyTimestamp: 20260102030405Z\nentryUUID: 0-1\n\n# search result\nsearch: 2\nresult: 0 Success\n`
  const { observations, codes, kept } = await read(text)
  expect([kept, codes]).toEqual([1, { 'card-organisation': 2, W_PHOTO_DROPPED: 1 }])
  expect(observations[0]).toMatchObject({
    at: Date.UTC(2026, 0, 2, 3, 4, 5),
    detail: { name: 'Ana Bell', emails: ['ana@one.example', 'a.bell@one.example'] },
  })
})

test('changes to a directory are refused, each and as a whole; what is added is somebody; nothing is fetched', async () => {
  const change = 'dn: cn=Ana\nchangetype: modify\nreplace: mail\nmail: x@one.example\n-\n'
  await expect(read(`version: 1\n${change}\ndn: cn=Bo\nchangetype: delete\n`)).rejects.toMatchObject({
    code: 'E_LDIF_CHANGES',
  })
  const mixed = await read(
    `${change}\ndn: cn=Bo\nchangetype: add\ncn: Bo\nmail: bo@one.example\njpegPhoto:< file:///etc/hostname\ndescription:< file:///etc/passwd\n`,
  )
  expect(mixed.codes).toEqual({ E_LDIF_CHANGE: 1, W_PHOTO_REMOTE: 1 })
  expect(mixed.observations.map(({ detail }) => detail)).toEqual([{ name: 'Bo', emails: ['bo@one.example'] }])
})

test('of a record that was cut off its name is left', async () => {
  const { observations } = await read(`${'dn: cn=Bell\\, Ana,mail=ana@one.example'}\nobjectclass: top\nobjectc`)
  expect(observations.map(({ detail }) => detail)).toEqual([{ name: 'Bell, Ana', emails: ['ana@one.example'] }])
})

test('a phone that writes a name in place of one in a directory: the name is kept', async () => {
  const { observations, codes } = await read('dn: Ana/M\nobjectclass: person\ntelephoneNumber: +31612345678\n')
  expect(observations.map(({ detail }) => (detail as { name?: string }).name)).toEqual(['Ana/M'])
  expect(codes).toEqual({})
})

test('knows its files', () => {
  const sure = (name: string, text: string): number => contacts.accepts({ name, head: headOf(text) })
  expect(sure('book.ldif', ANA)).toBeGreaterThan(0.9)
  expect(sure('export', `# a remark\n#  over\n  two lines\nversion: 1\n\n${ANA}`)).toBeGreaterThan(0.9)
  expect(sure('book.txt', `dn:: ${base64('cn=Jørn')}\ncn: x\n`)).toBeGreaterThan(0.9)
  expect(sure('book.ldif', 'something else\n')).toBe(0.5)
  expect(sure('notes.txt', 'version: 1\nno name here\n')).toBe(0)
  expect(sure('notes.txt', 'the dn: of it\ndn: x\n')).toBe(0)
})

test('whatever is cut off, and whatever stands there: no crash, and as many records as names', async () => {
  const book = `${ANA}\n`.repeat(3)
  for (let end = 0; end < book.length; end += 37) await read(book.slice(0, end)).catch(refused)
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom('dn: a', '', 'cn:: %%', 'mail: a@b.example', ' folded', 'changetype: modify', '-', 'sn;x;y: B'),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 20 }),
      async lines => void (await read(lines.join('\n')).catch(refused)),
    ),
    { numRuns: 200 },
  )
})

function refused(error: unknown): void {
  expect(error).toMatchObject({ code: 'E_LDIF_CHANGES' })
}
