import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Observation } from '../../model/observation.ts'
import { headOf, keysOf, readAll } from '../text/reading.fixture.ts'
import { peopleIn, refOf } from './named.ts'
import { log } from './log.ts'

const LOG = `date,with,channel,direction,minutes,people,note
2026-03-14,Ana Bell,in-person,both,45,,Coffee about the talk
2026-03-16 09:30,Bo Okafor <bo@y.example>,mail,out,,,Sent the draft
2026-03-17,Ana Bell; Bo Okafor,meeting,,1:00,5,Review
2026-03-18,ana@x.example,phone,in,10,,
2026-03-19,Ana Bell,carrier pigeon,,,,
2026-03-19,Ana Bell,mail,sideways,,,
2026-02-30,Ana Bell,mail,out,,,
,Ana Bell,mail,out,,,
2026-03-20,,mail,out,,,
2046-03-20,Ana Bell,mail,out,,,
`

function says({ kind, channel, at, precision, minutes, people }: Observation): string {
  const who = people.map(
    ({ who, role, direction, weight }) => `${who.name ?? who.keys[0]?.value} ${role} ${direction} ${weight.toFixed(2)}`,
  )
  return [kind, channel ?? '-', new Date(at ?? 0).toISOString().slice(0, 16), precision, minutes ?? '-', ...who].join(
    ' | ',
  )
}

describe('interactions', () => {
  test('each row in its channel, direction and share', async () => {
    const { observations, codes, kept } = await readAll(log, { 'log.csv': LOG })
    expect(observations.map(says)).toEqual([
      'encounter | in-person | 2026-03-14T00:00 | day | 45 | Ana Bell attendee both 1.00',
      'message | mail | 2026-03-16T08:30 | minute | - | Bo Okafor to out 1.00',
      'meeting | meeting | 2026-03-17T00:00 | day | 60 | Ana Bell attendee both 0.20 | Bo Okafor attendee both 0.20',
      'call | phone | 2026-03-18T00:00 | day | 10 | ana@x.example from in 1.00',
    ])
    expect(codes).toEqual({
      E_LOG_CHANNEL: 1,
      E_LOG_DIRECTION: 1,
      E_DATE: 1,
      E_DATE_MISSING: 1,
      E_LOG_NOBODY: 1,
      W_DATE_SUSPECT: 1,
    })
    expect(kept).toBe(4)
    expect(observations[0]?.detail).toEqual({ what: 'Coffee about the talk' })
    expect((await readAll(log, { 'log.csv': LOG }, { keepText: 'none' })).observations[0]?.detail).toEqual({})
  })

  test('a word that is no channel is asked about once for its file, and holds for all its rows', async () => {
    const files = {
      'log.csv': 'date,with,channel\n2026-03-14,Ana Bell,Pigeon\n2026-03-15,Bo Ek,pigeon\n2026-03-16,Bo Ek,owl\n',
    }
    const first = await readAll(log, files)
    expect(first).toMatchObject({ kept: 0, codes: { E_LOG_CHANNEL: 3 } })
    expect(first.questions.map(({ id, file, asks }) => [id, file, asks])).toEqual([
      ['channel-pigeon:log.csv', 'log.csv', 'In log.csv, which channel is "Pigeon"?'],
      ['channel-owl:log.csv', 'log.csv', 'In log.csv, which channel is "owl"?'],
    ])
    const told = { 'channel-pigeon:log.csv': 'chat', 'channel-owl:log.csv': 'left-out' }
    const second = await readAll(log, files, { answers: told })
    expect(second.observations.map(({ kind, channel }) => [kind, channel])).toEqual([
      ['message', 'chat'],
      ['message', 'chat'],
    ])
    expect([second.codes, second.questions]).toEqual([{ 'log-left-out': 1 }, []])
    const lines = '{"date":"2026-03-14","with":"Ana Bell","channel":"pigeon","direction":"up"}\n'
    const asked = await readAll(log, { 'a.jsonl': lines })
    expect(asked.questions.map(({ id }) => id)).toEqual(['channel-pigeon:a.jsonl', 'direction-up:a.jsonl'])
    const answers = {
      'channel-pigeon:a.jsonl': 'mail',
      'direction-up:a.jsonl': 'out',
      'channel-pigeon:b.jsonl': 'chat',
    }
    const { observations } = await readAll(log, { 'a.jsonl': lines }, { answers })
    expect(observations.map(says)).toEqual(['message | mail | 2026-03-14T00:00 | day | - | Ana Bell to out 1.00'])
  })

  test('a list of calls as a phone writes it: which way, who took it, and how long', async () => {
    const calls = `Name,Number,Type,Date,Duration
Ana Bell,+31 6 55500101,Outgoing,2026-03-14 09:00:00,120
Ana Bell,+31 6 55500101,Missed,2026-03-14 10:00:00,0
,+31 6 55500102,Incoming,2026-03-14 11:00:00,60
`
    expect(log.accepts({ name: 'calls.csv', head: headOf(calls) })).toBe(0.68)
    const { observations, questions, codes } = await readAll(log, { 'calls.csv': calls })
    expect(observations.map(says)).toEqual([
      'call | phone | 2026-03-14T08:00 | instant | 2 | Ana Bell to out 1.00',
      'call | phone | 2026-03-14T09:00 | instant | - | Ana Bell from in 1.00',
      'call | phone | 2026-03-14T10:00 | instant | 1 | +31655500102 from in 1.00',
    ])
    expect(observations.map(({ detail }) => detail)).toEqual([
      { answered: true },
      { answered: false },
      { answered: true },
    ])
    expect([questions.map(({ id }) => id), codes]).toEqual([['unit:calls.csv'], { W_TIME_UNIT: 1 }])
    const told = await readAll(log, { 'calls.csv': calls }, { answers: { 'unit:calls.csv': 'minutes' } })
    expect(told.observations.map(({ minutes }) => minutes)).toEqual([120, undefined, 60])
    const said = await readAll(log, { 'calls.csv': calls.replace('Duration', 'Minutes') })
    expect([said.observations[0]?.minutes, said.questions]).toEqual([120, []])
  })

  test('what took more than a day is kept, with a line that says that no hour of it counts', async () => {
    const rows = ['2026-03-14,Ana Bell,meeting,1441', '2026-03-15,Ana Bell,in person,1440']
    const { observations, codes } = await readAll(log, { 'log.csv': `date,with,channel,minutes\n${rows.join('\n')}\n` })
    expect([observations.map(({ minutes }) => minutes), codes]).toEqual([[1_441, 1_440], { W_TIME_LONG: 1 }])
  })

  test('of very many unknown words those are asked about first that stand there most', async () => {
    const words = Array.from({ length: 40 }, (_, n) => `word${n}`)
    const rows = [...words, 'word33', 'word33'].map(word => `2026-03-14,Ana Bell,${word}`)
    const { questions, codes } = await readAll(log, { 'log.csv': `date,with,channel\n${rows.join('\n')}\n` })
    expect([questions.length, questions[0]?.id, codes]).toEqual([12, 'channel-word33:log.csv', { E_LOG_CHANNEL: 42 }])
  })

  test('in other words, other languages and as JSON Lines', async () => {
    const german = 'Datum;Wer;Kanal;Dauer\n14.03.2026;Ana Bell;Telefon;12\n'
    expect((await readAll(log, { 'a.csv': german })).observations.map(says)).toEqual([
      'call | phone | 2026-03-14T00:00 | day | 12 | Ana Bell attendee both 1.00',
    ])
    const lines =
      '{"when":"2026-03-14","who":["Ana Bell","Bo Okafor"],"how":"Zoom","Minutes":30}\n\nnot json\n{"when":"2026-03-15","who":"Ana Bell"}'
    const { observations, codes } = await readAll(log, { 'a.jsonl': lines })
    expect(observations.map(says)).toEqual([
      'meeting | meeting | 2026-03-14T00:00 | day | 30 | Ana Bell attendee both 0.50 | Bo Okafor attendee both 0.50',
      'encounter | in-person | 2026-03-15T00:00 | day | - | Ana Bell attendee both 1.00',
    ])
    expect(codes).toEqual({ E_JSON: 1 })
    const objects =
      '{"date":"2026-03-14","with":[{"name":"Ana Bell","email":"ana@x.example"},{"email":"bo@x.example"}]}\n'
    const { observations: met } = await readAll(log, { 'a.jsonl': objects })
    expect(met[0]?.people.map(({ who }) => who.keys.map(({ value }) => value))).toEqual([
      ['ana@x.example', 'Ana Bell'],
      ['bo@x.example'],
    ])
  })

  test.each([
    ['Reunión;saliente', 'meeting', 'out'],
    ['Llamada;entrante', 'phone', 'in'],
    ['Déjeuner;les deux', 'in-person', 'both'],
    ['Courriel;envoyé', 'mail', 'out'],
    ['Ligação;recebida', 'phone', 'in'],
    ['Riunione;entrambi', 'meeting', 'both'],
    ['Spotkanie;', 'meeting', 'both'],
    ['Nachricht;Gesendet', 'chat', 'out'],
    ['Vergadering;inkomend', 'meeting', 'in'],
    ['Møte;ut', 'meeting', 'out'],
    ['Встреча;исходящая', 'meeting', 'out'],
    ['звонок;входящий', 'phone', 'in'],
    ['電話;受信', 'phone', 'in'],
    ['会議;双方', 'meeting', 'both'],
    ['微信;发出', 'chat', 'out'],
    ['점심;양방향', 'in-person', 'both'],
  ])('what people call a channel and a direction: %s', async (words, channel, direction) => {
    const { observations } = await readAll(log, {
      'a.csv': `date;with;channel;direction\n2026-03-14;Ana Bell;${words}\n`,
    })
    expect(observations.map(one => [one.channel, one.people[0]?.direction])).toEqual([[channel, direction]])
  })

  test('C08: the order of day and month is asked once a file', async () => {
    const { questions } = await readAll(log, { 'a.csv': 'date,with\n01/02/2026,Ana Bell\n02/03/2026,Ana Bell\n' })
    expect(questions.map(({ id }) => id)).toEqual(['dates:a.csv'])
  })
})

describe('columns that nobody knows', () => {
  const table = 'Wanneer precies,Tegenover,Duurde\n2026-03-14,Ana Bell,30\n'

  test('are asked for, without costing other files', async () => {
    const { observations, files, codes, questions } = await readAll(log, { 'mine.csv': table, 'log.csv': LOG })
    expect(observations).toHaveLength(4)
    expect(files['mine.csv']).toBe('unknown')
    expect(codes['E_COLUMNS']).toBe(1)
    expect(questions[0]).toMatchObject({
      id: 'columns:mine.csv',
      options: [{ value: 'Wanneer precies' }, { value: 'Tegenover' }, { value: 'Duurde' }],
    })
  })

  test.each([
    ['as interactions', { date: 'Wanneer precies', with: 'Tegenover', minutes: 'Duurde' }, 'encounter'],
    ['as hours', { date: 'Wanneer precies', what: 'Tegenover', minutes: 'Duurde' }, 'time-entry'],
    ['as people', { name: 'Tegenover', birthday: 'Wanneer precies' }, 'card'],
  ])('are read as the user named them: %s', async (_, columns, kind) => {
    const { observations } = await readAll(
      log,
      { 'mine.csv': table },
      { answers: { 'columns:mine.csv': JSON.stringify(columns) } },
    )
    expect(observations.map(one => one.kind)).toEqual([kind])
  })

  test.each(['{"date":"Nowhere"}', '[]', '{"__proto__":"Tegenover"}', 'no json'])(
    'a wrong answer is refused: %s',
    async answer => {
      await expect(
        readAll(log, { 'mine.csv': table }, { answers: { 'columns:mine.csv': answer } }),
      ).rejects.toMatchObject({ name: 'Refusal' })
    },
  )
})

describe('people', () => {
  test('become cards with no weight', async () => {
    const text =
      'name,email,phone,organisation,title,groups\nAna Bell,ANA@x.example,+31 6 5550 0199,Mill,Editor,club; choir\n,,,,,\nBo Okafor,,,,,\n'
    const { observations } = await readAll(log, { 'people.csv': text })
    expect(
      observations.map(({ kind, people }) => [kind, people[0]?.weight, people[0]?.who.keys.map(({ value }) => value)]),
    ).toEqual([
      ['card', 0, ['ana@x.example', '+31655500199', 'Ana Bell']],
      ['card', 0, ['Bo Okafor']],
    ])
    expect(observations[0]?.detail).toMatchObject({ company: 'Mill', title: 'Editor', groups: ['club', 'choir'] })
  })
})

test.each([
  ['Ana Bell', ['Ana Bell']],
  ['Ana Bell; Bo Okafor', ['Ana Bell', 'Bo Okafor']],
  ['Ana Bell, Bo Okafor', ['Ana Bell', 'Bo Okafor']],
  ['Ana & Bo', ['Ana', 'Bo']],
  ['Bell, Ana', ['Bell, Ana']],
  ['Ana, Bo, Cy', ['Ana', 'Bo', 'Cy']],
  ['Ana <ana@x.example> und Bo', ['Ana <ana@x.example>', 'Bo']],
  [' ', []],
])('people in "%s"', (cell, names) => expect(peopleIn(cell)).toEqual(names))

test('somebody is known by what is written', () => {
  expect(refOf('Ana Bell <Ana@x.example>')?.keys.map(({ kind }) => kind)).toEqual(['email', 'name'])
  expect(refOf('ana@x.example')).toEqual({ keys: [{ kind: 'email', value: 'ana@x.example' }] })
  expect(refOf('')).toBeNull()
})

test('reading again and overlapping halves give the same keys', async () => {
  const row = fc.tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom('Ana Bell', 'Bo Okafor', 'Cy Dee; Bo Okafor'),
    fc.constantFrom('mail', 'chat', ''),
    fc.constantFrom('in', 'out', ''),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { minLength: 2, maxLength: 20, selector: String }),
      fc.nat(),
      async (rows, cut) => {
        const keys = async (part: typeof rows): Promise<string[]> =>
          keysOf(
            (
              await readAll(log, {
                'l.csv': `date,with,channel,direction\n${part.map(([day, ...rest]) => [`2026-03-${String(day).padStart(2, '0')}`, ...rest].join(',')).join('\n')}\n`,
              })
            ).observations,
          )
        const at = 1 + (cut % (rows.length - 1))
        expect(
          [...new Set([...(await keys(rows.slice(0, at + 1))), ...(await keys(rows.slice(at - 1)))])].toSorted(),
        ).toEqual(await keys(rows))
      },
    ),
    { numRuns: 40 },
  )
})

test('no table of any kind breaks it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), { maxLength: 8 }), async rows => {
      const text = `date,with,channel,minutes\n${rows.map(cells => cells.join(',')).join('\n')}`
      await readAll(log, { 'l.csv': text })
    }),
    { numRuns: 100 },
  )
})

test('knows its files', () => {
  const sure = (name: string, text: string): number => log.accepts({ name, head: headOf(text) })
  expect(sure('log.csv', LOG)).toBeGreaterThan(0.6)
  expect(sure('people.csv', 'name,email\nAna,a@x.example\n')).toBeGreaterThan(0.4)
  expect(sure('a.jsonl', '{"date":"2026-03-14","with":"Ana"}\n')).toBeGreaterThan(0.6)
  expect(sure('a.jsonl', '{"x":1}\n')).toBe(0)
  expect(sure('a.csv', 'just one column\n1\n')).toBe(0)
  expect(sure('a.txt', LOG)).toBeGreaterThan(0.6)
  expect(sure('a.md', LOG)).toBe(0)
  expect(sure('people.csv', 'name,email\nAna,a@x.example\nB\0,b@x.example\n')).toBeGreaterThan(0.4)
  expect(sure('people.csv', `name,email\nAna,${'\0'.repeat(40)}`)).toBe(0)
  // a table that nobody knows: by itself it is asked about, among the files of another export it is not ours
  expect(sure('odd.csv', 'x,y\n1,2\n')).toBeGreaterThan(0.3)
  expect(sure('export/odd.csv', 'x,y\n1,2\n')).toBe(0)
})

/** First lines as Outlook and Thunderbird write them in the language of the machine, shortened. */
test.each([
  ['German', 'Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Telefon geschäftlich,Mobiltelefon,Mobiltelefon 2,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,E-Mail 2: Typ,E-Mail 2: Angezeigter Name,E-Mail 3: Adresse,Geburtstag',
    'Frau,Ana,,Bell,,Acme,IT,Lead,+49 30 1,+49 170 1111111,+49 170 2222222,a@one.example,SMTP,Ana Bell,b@one.example,SMTP,Ana Bell,c@one.example,'],
  ['French', 'Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Tél. mobile,Adresse de messagerie,Type de messagerie,Adresse de messagerie 2,Nom complet de l\'adresse de messagerie 2,Adresse de messagerie 3',
    'Mme,Ana,,Bell,,Acme,IT,Lead,+49 170 1111111,a@one.example,SMTP,b@one.example,Ana Bell,c@one.example'],
  ['Spanish', 'Tratamiento,Nombre,Segundo nombre,Apellidos,Compañía,Puesto,Teléfono móvil,Dirección de correo electrónico,Dirección de correo electrónico 2,Dirección de correo electrónico 3',
    'Sra,Ana,,Bell,Acme,Lead,+49 170 1111111,a@one.example,b@one.example,c@one.example'],
  ['Italian', 'Titolo,Nome,Secondo nome,Cognome,Società,Posizione,Cellulare,Indirizzo posta elettronica,Tipo posta elettronica,Indirizzo posta elettronica 2,Indirizzo posta elettronica 3',
    'Sig.ra,Ana,,Bell,Acme,Lead,+49 170 1111111,a@one.example,SMTP,b@one.example,c@one.example'],
  ['Dutch', 'Aanspreektitel,Voornaam,Middelste naam,Achternaam,Bedrijf,Functie,Mobiele telefoon,E-mailadres,E-mailtype,E-mailadres 2,E-mailtype 2,E-mailadres 3',
    'Mw,Ana,,Bell,Acme,Lead,+49 170 1111111,a@one.example,SMTP,b@one.example,SMTP,c@one.example'],
  ['Portuguese', 'Título,Nome,Segundo nome,Sobrenome,Empresa,Cargo,Telefone celular,Endereço de email,Tipo de email,Endereço de email 2,Endereço de email 3',
    'Sra,Ana,,Bell,Acme,Lead,+49 170 1111111,a@one.example,SMTP,b@one.example,c@one.example'],
  ['Swedish, the first address empty', 'Förnamn,Efternamn,Företag,Befattning,Mobiltelefon,E-postadress,E-postadress 2,E-postadress 3',
    'Ana,Bell,Acme,Lead,+49 170 1111111,,b@one.example,a@one.example'],
  ['English, from Thunderbird', 'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Mobile Number,Job Title,Organization',
    'Ana,Bell,Ana Bell,,a@one.example,b@one.example,+49 30 1,+49 170 1111111,Lead,Acme'],
])('a list of people from a mail program in %s keeps the whole name and every address', async (_language, header, row) => {
  const { observations } = await readAll(log, { 'contacts.csv': `${header}\n${row}\n` })
  const [card] = observations
  expect(observations).toHaveLength(1)
  expect(card?.detail).toMatchObject({ name: 'Ana Bell', givenName: 'Ana', familyName: 'Bell', company: 'Acme', title: 'Lead' })
  const { emails = [], phones = [] } = (card?.kind === 'card' ? card : undefined)?.detail ?? {}
  expect(emails.toSorted()).toEqual(['a@one.example', 'b@one.example', 'c@one.example'].filter(one => row.includes(one)))
  expect(phones[0]).toBe('+49 170 1111111')
  const keys = card?.people[0]?.who.keys.filter(({ kind }) => kind === 'email').map(({ value }) => value)
  expect(keys?.toSorted()).toEqual(emails.toSorted())
}) // prettier-ignore

test('a list of objects as JSON, with either ending; of people only where one has an address', async () => {
  const met = [
    { date: '2026-03-14', with: ['Ana Bell', 'Bo Okafor'], channel: 'phone', note: 'a } " {' },
    7,
    { date: 'x' },
  ]
  for (const name of ['met.json', 'met.jsonl']) {
    const { observations, codes } = await readAll(log, { [name]: ` ${JSON.stringify(met, null, 1)}` })
    expect(observations.map(says)).toEqual([
      'call | phone | 2026-03-14T00:00 | day | - | Ana Bell attendee both 0.50 | Bo Okafor attendee both 0.50',
    ])
    expect(codes).toEqual({ E_JSON: 1, E_DATE: 1 })
  }
  const sure = (value: unknown): number => log.accepts({ name: 'a.json', head: headOf(JSON.stringify(value)) })
  expect(sure(met)).toBeGreaterThanOrEqual(0.6)
  expect(sure([{ name: 'Ana Bell', email: 'ana@made.example', company: 'Contoso' }])).toBeGreaterThanOrEqual(0.6)
  expect(sure([{ name: 'groundwork', url: 'https://made.example', title: 'Tool' }])).toBe(0)
  expect(sure([{ date: 'often', with: 'Ana' }])).toBe(0)
  expect(sure({ date: '2026-03-14', with: 'Ana' })).toBe(0)
  const torn = JSON.stringify(met).slice(0, -3)
  await expect(readAll(log, { 'met.json': torn })).rejects.toMatchObject({ code: 'E_JSON' })
})

test.each([
  ['Date,Time,With,Channel\n2026-03-14,14:30,Ana Bell,phone', '2026-03-14T13:30 | minute | -'],
  ['Datum;Uhrzeit;Person;Art;Dauer (min)\n14.03.2026;14.30;Ana Bell;Telefonat;20', '2026-03-14T13:30 | minute | 20'],
  ['Activity Date,Contact Name,Activity Type,Subject\n2026-03-14,Ana Bell,Call,Intro', '2026-03-14T00:00 | day | -'],
  ['Time,With,Channel\n2026-03-14 14:30,Ana Bell,phone', '2026-03-14T13:30 | minute | -'],
])('the time in a column of its own, the words of other programs: %s', async (text, said) => {
  const { observations } = await readAll(log, { 'a.csv': text })
  expect(observations.map(says)).toEqual([expect.stringContaining(`call | phone | ${said} | Ana Bell`)])
})

test('how somebody is addressed is no post', async () => {
  const rows = [
    'Title;First name;Last name;E-mail',
    'Mr.;Bo;Okafor;bo@y.example',
    'Dr. Ing.;Ana;Bell;ana@y.example',
    'Professor;Cy;Dunn;cy@y.example',
  ]
  const { observations } = await readAll(log, { 'people.csv': rows.join('\n') })
  expect(observations.map(({ detail }) => ('title' in detail ? detail.title : undefined))).toEqual([
    undefined,
    undefined,
    'Professor',
  ])
})
