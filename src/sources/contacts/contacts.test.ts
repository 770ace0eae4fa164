import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ObservationSchema } from '../../model/observation.ts'
import type { Observation } from '../../model/observation.ts'
import { contacts } from './contacts.ts'
import { readAll } from '../text/reading.fixture.ts'

const card = (lines: string, version = '3.0'): string => `BEGIN:VCARD\nVERSION:${version}\n${lines}END:VCARD\n`
const vcf = (text: string | Uint8Array): ReturnType<typeof readAll> =>
  readAll(contacts, { 'a.vcf': typeof text === 'string' ? text.replaceAll('\n', '\r\n') : text })
const csv = (...rows: string[]): ReturnType<typeof readAll> => readAll(contacts, { 'a.csv': rows.join('\r\n') })
const keys = (observation: Observation | undefined): string[] =>
  (observation?.people[0]?.who.keys ?? []).map(({ kind, value }) => `${kind}:${value}`)

const ANA =
  'N:Bell;Ana;;;\nFN:Ana Bell\nORG:One Ltd;Sales\nTITLE:Buyer\nEMAIL;TYPE=HOME:Ana@One.example\nTEL;TYPE=CELL:+44 20 5550 0100\nADR;TYPE=HOME:;;1 Road;Oslo;;0150;Norway\nNOTE:met at\\, the fair\\nlast year\nBDAY:1980-03-21\nCATEGORIES:Friends,Work\nREV:20200102T030405Z\n'

test.each(['3.0', '4.0', '2.1'])('a card of vCard %s', async version => {
  const { observations, kept } = await vcf(card(ANA, version))
  expect(kept).toBe(1)
  expect(keys(observations[0])).toEqual(['email:ana@one.example', 'phone:+442055500100', 'name:Ana Bell'])
  expect(observations[0]).toMatchObject({
    at: Date.UTC(2020, 0, 2, 3, 4, 5),
    channel: null,
    people: [{ role: 'subject', direction: 'none', weight: 0 }],
    detail: { name: 'Ana Bell', givenName: 'Ana', familyName: 'Bell', company: 'One Ltd', title: 'Buyer', place: 'Oslo, Norway',
      note: 'met at, the fair\nlast year', groups: ['Friends', 'Work'] },
  }) // prettier-ignore
  expect(ObservationSchema.safeParse(observations[0]).success).toBe(true)
})

test('V04 vCard 2.1: quoted-printable over soft breaks, another character set, types without a name', async () => {
  const { observations } = await vcf(
    card(
      'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:S=F8rensen;J=F8rn\nFN;CHARSET=UTF-8;QUOTED-PRINTABLE:J=C3=B8rn =\nS=C3=B8rensen\nTEL;CELL;PREF:0171 5550100\nNOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\ntwo\n',
      '2.1',
    ),
  )
  expect(observations[0]?.detail).toMatchObject({
    name: 'Jørn Sørensen',
    familyName: 'Sørensen',
    givenName: 'Jørn',
    note: 'one\r\ntwo',
  })
})

test('V04 a line folded in the middle of a character, windows-1252, UTF-16', async () => {
  const bytes = new TextEncoder().encode(card('FN:Jørn\nEMAIL:j@one.example\n'))
  const at = bytes.indexOf(0xb8)
  const folded = Uint8Array.from([...bytes.subarray(0, at), 13, 10, 32, ...bytes.subarray(at)])
  const western = Uint8Array.from(card('FN:Jørn\nEMAIL:j@one.example\n'), char => char.charCodeAt(0))
  const wide = new Uint8Array(
    Uint16Array.from(`\ufeff${card('FN:Jørn\nEMAIL:j@one.example\n')}`, char => char.charCodeAt(0)).buffer,
  )
  for (const text of [folded, western, wide])
    expect((await vcf(text)).observations[0]?.detail).toHaveProperty('name', 'Jørn')
})

test('V01 photos are dropped, the card stays', async () => {
  const photo = (line: string): string => card(`FN:Ana\n${line}\nEMAIL:ana@one.example\n`)
  const base64 = 'QUJD'.repeat(2_000_000)
  const svg = `data:image/svg+xml;base64,${'QUJD'.repeat(100)}`
  for (const line of [`PHOTO;ENCODING=b;TYPE=PNG:${base64}`, `PHOTO:${svg}`, 'PHOTO;ENCODING=BASE64;GIF:R0lGOD']) {
    const { kept, codes, observations } = await vcf(photo(line))
    expect([kept, codes]).toEqual([1, { W_PHOTO_DROPPED: 1 }])
    expect(JSON.stringify(observations)).not.toContain('QUJD')
  }
})

test.each(['http://169.254.169.254/', 'file:///etc/passwd', 'https://one.example/a.png'])(
  'V02 a photo at %s is not fetched',
  async url => {
    const { codes, kept } = await vcf(card(`FN:Ana\nPHOTO;VALUE=uri:${url}\nEMAIL:ana@one.example\n`))
    expect([codes, kept]).toEqual([{ W_PHOTO_REMOTE: 1 }, 1])
  },
)

test('V05 the same file three times, and the same card twice in it: one card', async () => {
  const texts = { 'a.vcf': card(ANA) + card(ANA), 'b.vcf': card(ANA), 'c.vcf': card(ANA) }
  const { kept, codes } = await readAll(contacts, texts)
  expect([kept, codes]).toEqual([1, { 'card-duplicate': 3 }])
  const [first, second] = [await vcf(card(ANA)), await vcf(card(ANA))]
  expect(first.observations[0]?.key).toBe(second.observations[0]?.key)
  const changed = await vcf(card(ANA.replace('Buyer', 'Manager')))
  expect(changed.observations[0]?.key).not.toBe(first.observations[0]?.key)
})

test('V06 two people of one name stay two; one person with three addresses is one card', async () => {
  const { observations } = await vcf(
    card('FN:Ana Bell\nEMAIL:a@one.example\n') +
      card('FN:Ana Bell\nEMAIL:b@one.example\n') +
      card('FN:Cy\nEMAIL:c@x.example\nEMAIL:d@x.example\nEMAIL:e@x.example\n'),
  )
  expect(observations.map(keys).map(found => found.filter(key => key.startsWith('email')).length)).toEqual([1, 1, 3])
})

test("what several people share is no key: office and fax numbers, a company's page", async () => {
  const { observations } = await vcf(
    card(
      'FN:Ana\nTEL;TYPE=WORK,VOICE:+1 555 0100\nTEL;TYPE=FAX:+1 555 0101\nTEL;TYPE=WORK,CELL:+1 555 0102 000\nURL:https://one.example\nURL:https://www.linkedin.com/in/Ana-B/\n',
    ),
  )
  expect(keys(observations[0])).toEqual(['url:linkedin.com/in/ana-b', 'phone:+15550102000', 'name:Ana'])
})

test('groups are no people; a card of nobody is a line in the ledger; a torn card is read as far as it goes', async () => {
  const { kept, codes } = await vcf(
    card('KIND:group\nFN:Team\nMEMBER:urn:uuid:1\n', '4.0') +
      card('X-ADDRESSBOOKSERVER-KIND:group\nFN:Team\n') +
      card('NOTE:x\n') +
      card('TEL;TYPE=WORK:+1 555 0100\n') +
      card('ORG:Acme\nTEL;TYPE=WORK:+1 555 0100\n') +
      card('KIND:org\nFN:Acme\n', '4.0') +
      'BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nrubbish\n' +
      card('FN:Cy\n'),
  )
  expect([kept, codes]).toEqual([2, { 'card-group': 2, 'card-nobody': 2, 'card-organisation': 2 }])
})

test('an agent inside a card is not read as that card', async () => {
  const { observations } = await vcf(
    card('FN:Ana\nAGENT:\nBEGIN:VCARD\nFN:Cy\nEMAIL:cy@x.example\nEND:VCARD\nEMAIL:ana@x.example\n', '2.1'),
  )
  expect(observations.map(keys)).toEqual([['email:ana@x.example', 'name:Ana']])
})

const PEOPLE = ['email:ana@one.example', 'email:ana@home.example', 'phone:+15550199000', 'name:Ana Bell']
test.each([
  ['Google until 2020', 'Name,Given Name,Additional Name,Family Name,Yomi Name,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Organization 1 - Name,Organization 1 - Title',
    'Ana Bell,Ana,,Bell,,hello,Friends ::: * myContacts,* Work,ana@one.example ::: ana@home.example,Mobile,+1 555 0199 000,Work,+1 555 0100,One Ltd,Buyer'],
  ['Google until 2024', 'Name,Given Name,Additional Name,Family Name,Yomi Name,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title',
    'Ana Bell,Ana,,Bell,,hello,,,Friends ::: * myContacts,,ana@one.example,,ana@home.example,Mobile,+1 555 0199 000,One Ltd,Buyer'],
  ['Google since 2024', 'First Name,Middle Name,Last Name,Phonetic First Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value',
    'Ana,,Bell,,One Ltd,Buyer,hello,Friends ::: * myContacts,* Work,ana@one.example,,ana@home.example,Mobile,+1 555 0199 000'],
  ['Outlook', 'First Name,Middle Name,Last Name,Company,Job Title,Notes,Categories,E-mail Address,E-mail 2 Address,Mobile Phone,Business Phone,Birthday',
    'Ana,,Bell,One Ltd,Buyer,hello,Friends;myContacts,ana@one.example,ana@home.example,+1 555 0199 000,+1 555 0100,0/0/00'],
])('%s CSV', async (_vintage, header, row) => {
  const { observations, kept } = await csv(header, row, '')
  expect(kept).toBe(1)
  expect(keys(observations[0])).toEqual(PEOPLE)
  expect(observations[0]?.detail).toMatchObject({ company: 'One Ltd', title: 'Buyer', note: 'hello', groups: ['Friends', 'myContacts'] })
  expect(observations[0]?.detail).not.toHaveProperty('birthday')
  const head = new TextEncoder().encode(`${header}\r\n`)
  expect(contacts.accepts({ name: 'a.csv', head })).toBeGreaterThan(0.8)
}) // prettier-ignore

test('a header below the line by which a spreadsheet knows the separator, or below a title', async () => {
  const header = 'First Name;Last Name;E-mail Address;Mobile Phone'
  for (const above of [['sep=;'], ['My contacts', ''], ['']]) {
    const { kept, observations } = await csv(...above, header, 'Ana;Bell;ana@one.example;')
    expect([kept, keys(observations[0])]).toEqual([1, ['email:ana@one.example', 'name:Ana Bell']])
    const head = new TextEncoder().encode([...above, header, 'Ana;Bell;ana@one.example;', ''].join('\r\n'))
    expect(contacts.accepts({ name: 'a.csv', head })).toBeGreaterThan(0.8)
  }
})

test('what is no address book is not taken for one', async () => {
  const sure = (name: string, text: string): number => contacts.accepts({ name, head: new TextEncoder().encode(text) })
  expect(sure('Connections.csv', 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n')).toBe(0)
  expect(sure('a.csv', 'date,with,channel\n')).toBe(0)
  expect(sure('x', 'BEGIN:VCARD\r\n')).toBeGreaterThan(0.9)
  // the text messages of an older phone, each with a card of whom it is from
  expect(sure('x.vmg', 'BEGIN:VMSG\r\nVERSION:1.1\r\nBEGIN:VCARD\r\nTEL:+15550100\r\nEND:VCARD\r\n')).toBe(0)
  await expect(csv('date,with', '1,2')).rejects.toMatchObject({ code: 'E_CONTACTS_HEADER' })
})

test('the order of cards does not matter to their keys, and any lines at all are survived', async () => {
  const piece = fc.constantFrom(
    'FN:Ana',
    'EMAIL:a@x.example',
    'EMAIL:b@x.example',
    'TEL;CELL:+1 555 0100 00',
    'N:;;;',
    'PHOTO:',
    ';:',
    'item1.TEL;x="',
    'NOTE;QUOTED-PRINTABLE:=',
    'BEGIN:VCARD',
    'END:VCARD',
    'VERSION:2.1',
    '\ud800',
    '=0G',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 8 }), { maxLength: 6 }), async lists => {
      const cards = lists.map(lines => card(lines.map(line => `${line}\n`).join('')))
      const told = async (parts: string[]): Promise<string[]> =>
        (await vcf(parts.join(''))).observations.map(({ key }) => key).sort()
      const plain = lists.every(lines => !lines.some(line => /BEGIN|END|QUOTED/.test(line)))
      const forth = await told(cards)
      if (plain) expect(await told(cards.toReversed())).toEqual(forth)
    }),
    { numRuns: 100 },
  )
})

test.each([
  ['the firm stands above the card', 'FN:One Ltd\nN:Bell;Ana;;;\nORG:One Ltd\nX-ABShowAs:COMPANY\n', 'Ana Bell'],
  ['a name in Chinese, in parts', 'N:王;小明;;;\n', '王小明'],
  ['a name in Japanese, in parts', 'N:山田;はな;;;\n', '山田はな'],
  ['a name in Korean, in parts', 'N:김;민수;;;\n', '김민수'],
  ['a name as it is written itself', 'FN:Hana Yamada\nN:山田;花子;;;\n', 'Hana Yamada'],
])('%s: who it is', async (_what, lines, name) => {
  const { observations } = await vcf(card(`${lines}EMAIL:ana@one.example\n`))
  expect(keys(observations[0])).toEqual(['email:ana@one.example', `name:${name}`])
})

test('the number of an office names nobody, whatever the language of the account calls it', async () => {
  for (const [label, isKey] of [['Arbeit', false], ['Travail', false], ['仕事', false], ['Рабочий', false], ['Mobil (Arbeit)', true], ['Privat', true], ['携帯', true]] as const) {
    const { observations } = await csv(
      'First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value',
      `Ana,Bell,,ana@one.example,${label},+44 20 5550 0100`,
    )
    expect(keys(observations[0]).some(key => key.startsWith('phone:')), label).toBe(isKey)
  }
}) // prettier-ignore

test('a name may have an "@" in it, as long as it is no address', async () => {
  const named = (name: string): string => card(`FN:${name}\nN:;${name};;;\nTEL;TYPE=CELL:+44 20 5550 0100\n`)
  const names = ['@Ana', 'Bo @ Mill', 'bo@y.example', 'Bo <bo@y.example>']
  const read = await Promise.all(names.map(name => vcf(named(name))))
  expect(read.map(({ observations }) => observations[0]?.people[0]?.who.name)).toEqual([
    '@Ana',
    'Bo @ Mill',
    undefined,
    undefined,
  ])
})
