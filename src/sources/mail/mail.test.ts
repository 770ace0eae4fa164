import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import type { Observation } from '../../model/observation.ts'
import { ObservationSchema } from '../../model/observation.ts'
import { mail } from './mail.ts'
import { undatedKey } from './message-key.ts'
import { emptyAccount, fileOf, readAll, readingInto } from '../text/reading.fixture.ts'

const FROM_LINE = 'From x@y.example Tue Jan 21 05:30:14 2014\n'
const DATE = 'Date: Tue, 21 Jan 2014 05:30:14 +0000\n'
let ids = 0
const letter = (fields: string, body = 'text\n'): string =>
  `${FROM_LINE}${fields.includes('Date:') ? '' : DATE}${/message-id:/i.test(fields) ? '' : `Message-ID: <n${ids++}@x.example>\n`}${fields}\n${body}\n`

async function one(fields: string): Promise<Observation | string> {
  const { observations, codes } = await readAll(mail, { 'a.mbox': letter(fields) })
  return observations[0] ?? Object.keys(codes).join(',')
}

const shares = (read: Observation | string): string[] =>
  typeof read === 'string'
    ? [read]
    : read.people.map(
        ({ who, role, direction, weight }) => `${who.keys[0]?.value} ${role} ${direction} ${weight.toFixed(2)}`,
      )

describe('what passes between the ego and others (MEASURES 1.3)', () => {
  test.each([
    ['to one', 'From: me@own.example\nTo: ana@one.example\n', ['ana@one.example to out 1.00']],
    ['to three', 'From: me@own.example\nTo: a@one.example, b@one.example\nCc: c@one.example\n',
      ['a@one.example to out 0.33', 'b@one.example to out 0.33', 'c@one.example cc out 0.33']],
    ['from one', 'From: Ana <ana@one.example>\nTo: me@own.example\n', ['ana@one.example from in 1.00']],
    ['from one, others beside me', 'From: ana@one.example\nTo: me@own.example, b@one.example\nCc: c@one.example\n',
      ['ana@one.example from in 0.50', 'b@one.example other none 0.00', 'c@one.example other none 0.00']],
    ['somebody twice', 'From: me@own.example\nTo: a@one.example, A@one.example\nCc: a@one.example, me@own.example\n', ['a@one.example to out 1.00']],
    ['to me by another name of mine', 'From: ana@one.example\nTo: me+shop@own.example\n', ['ana@one.example from in 1.00']],
    ['from me by another name', 'From: me+work@own.example\nTo: ana@one.example\n', ['ana@one.example to out 1.00']],
    ['to one who is hidden', 'From: me@own.example\nTo: me@own.example\nBcc: ana@one.example\n', ['ana@one.example cc out 1.00']],
    ['to one, and to 20 who are hidden', `From: me@own.example\nTo: ana@one.example\nBcc: ${Array.from({ length: 20 }, (_, n) => `a${n}@one.example`).join(', ')}\n`, ['ana@one.example to out 1.00']],
    ['to two, and to two who are hidden', 'From: me@own.example\nTo: a@one.example\nCc: b@one.example\nBcc: c@one.example, d@one.example, a@one.example\n',
      ['a@one.example to out 0.50', 'b@one.example cc out 0.50', 'c@one.example cc out 0.25', 'd@one.example cc out 0.25']],
    ['to 20, and to one who is hidden', `From: me@own.example\nTo: ${Array.from({ length: 20 }, (_, n) => `a${n}@one.example`).join(', ')}\nBcc: b@one.example\n`,
      Array.from({ length: 20 }, (_, n) => `a${n}@one.example to out 0.05`)],
    ['to 21 who are hidden', `From: me@own.example\nTo: me@own.example\nBcc: ${Array.from({ length: 21 }, (_, n) => `a${n}@one.example`).join(', ')}\n`, ['mail-many-recipients']],
    ['to me, hidden', 'From: ana@one.example\nTo: b@one.example\nBcc: me@own.example\n', ['mail-not-addressed']],
    ['to myself', 'From: me@own.example\nTo: me@own.example\n', ['mail-to-self']],
    ['to nobody', 'From: me@own.example\n', ['mail-no-recipients']],
    ['not to me', 'From: ana@one.example\nTo: b@one.example\n', ['mail-not-addressed']],
    ['to 21', `From: me@own.example\nTo: ${Array.from({ length: 21 }, (_, n) => `a${n}@one.example`).join(', ')}\n`, ['mail-many-recipients']],
    ['from nobody', 'To: me@own.example\n', ['mail-no-sender']],
    ['from a hidden address', 'From: @n@ @end|ng |rom one@ex@mp|e (Ana)\nTo: me@own.example\n', ['mail-address-hidden']],
  ])('%s', async (_what, fields, expected) => expect(shares(await one(fields))).toEqual(expected)) // prettier-ignore

  test('20 recipients are still contact, each with a twentieth', async () => {
    const read = shares(
      await one(`From: me@own.example\nTo: ${Array.from({ length: 20 }, (_, n) => `a${n}@one.example`).join(', ')}\n`),
    )
    expect(read).toHaveLength(20)
    expect(read[0]).toMatch(/0\.05$/)
  })
})

describe('mail that shows no tie', () => {
  const to = 'To: me@own.example\n'
  test.each([
    ['List-Id: <l.x.example>', 'mail-list'],
    ['Precedence: list', 'mail-list'],
    ['Precedence: bulk', 'mail-bulk'],
    ['Precedence: junk', 'mail-bulk'],
    ['Auto-Submitted: auto-replied', 'mail-automatic'],
    ['X-Auto-Response-Suppress: All', 'mail-automatic'],
    ['Feedback-ID: 1:2:x', 'mail-bulk'],
    ['List-Unsubscribe: <mailto:u@x.example>', 'mail-bulk'],
    ['Return-Path: <>', 'mail-automatic'],
    ['X-Spam-Flag: YES', 'mail-spam'],
    ['X-Gmail-Labels: Spam,Unread', 'mail-spam'],
    ['X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?=', 'mail-draft'],
    ['Content-Type: multipart/report; report-type=delivery-status', 'mail-automatic'],
  ])('%s', async (field, code) => expect(await one(`From: ana@one.example\n${to}${field}\n`)).toBe(code))

  test.each([
    'no-reply',
    'noreply',
    'do_not_reply',
    'MAILER-DAEMON',
    'notifications',
    'notification+x1',
    'jira-notify',
    'team-bounces',
  ])('from %s@', async name => expect(await one(`From: ${name}@one.example\n${to}`)).toBe('mail-no-reply'))

  test.each([
    ['From: MAILER-DAEMON <>\n', 'mail-no-reply'],
    ['From: <>\n', 'mail-no-reply'],
    ['From: Mail Delivery Subsystem <MAILER-DAEMON>\n', 'mail-no-reply'],
    ['From: Mailer-Daemon@mailhub (Mail Delivery System)\n', 'mail-no-reply'],
    ['From: root\nAuto-Submitted: auto-generated\n', 'mail-automatic'],
    ['From: ana\nList-Id: <l.x.example>\n', 'mail-list'],
    ['From: ana\n', 'mail-bad-sender'],
    ['', 'mail-no-sender'],
  ])('%j has no address that mail can go to: a report of a machine is no failure', async (from, code) => {
    const { codes, kept } = await readAll(mail, { 'a.mbox': letter(`${from}${to}`) })
    expect([codes, kept]).toEqual([{ [code]: 1 }, 0])
  })

  test.each(['norah.eply', 'ana.notified', 'no', 'alertina', 'botho'])('%s@ is a person', async name => {
    expect(await one(`From: ${name}@one.example\n${to}Auto-Submitted: no\n`)).toHaveProperty('kind', 'message')
  })

  test('an answer on a discussion list that names me in To is contact; a newsletter that does is not', async () => {
    const list = 'List-Id: <l.x.example>\nIn-Reply-To: <q@x.example>\n'
    expect(
      await one(`From: ana@one.example\n${to}Cc: l@x.example\n${list}List-Post: <mailto:l@x.example>\n`),
    ).toHaveProperty('kind')
    expect(await one(`From: ana@one.example\n${to}${list}`)).toBe('mail-list')
    expect(
      await one(`From: ana@one.example\nTo: l@x.example\nCc: me@own.example\n${list}List-Post: <mailto:l@x.example>\n`),
    ).toBe('mail-list')
  })

  test('folders of spam and drafts, by path', async () => {
    const text = letter('From: ana@one.example\nTo: me@own.example\n')
    const { codes } = await readAll(mail, {
      'Mail/Spam.mbox': text,
      'Mail/.Junk/cur/1.x:2,S': text.slice(FROM_LINE.length),
      'Mail/cur/2.x:2,D': text,
    })
    expect(codes).toEqual({ 'mail-spam': 2, 'mail-draft': 1 })
  })
})

describe('dates and ids', () => {
  const fields = 'From: ana@one.example\nTo: me@own.example\n'
  test.each(['Date: Mon, 1 Jan 1904 00:00:00 +0000\n', 'Date: Mon, 1 Jan 2099 00:00:00 +0000\n', 'Date: Mon, 1 Jan 2024 00:00:00 +2500\n', 'Date: soon\n'])(
    'M11 %s: delivered then, or not known', async date => {
      const received = 'Received: by x.example;\n Wed, 22 Jan 2014 05:30:14 +0000\n'
      const kept = await readAll(mail, { 'a.mbox': letter(fields + date + received) })
      expect(kept.codes).toEqual({ W_DATE_SUSPECT: 1 })
      expect(kept.observations[0]?.at).toBe(Date.UTC(2014, 0, 22, 5, 30, 14))
      const lost = await readAll(mail, { 'a.eml': letter(fields + date).slice(FROM_LINE.length) })
      expect(lost.observations[0]).toMatchObject({ at: null, precision: 'none', people: [{ weight: 0, direction: 'none' }] })
    }) // prettier-ignore

  test('M11 two dates: the first; none: the separator says when', async () => {
    expect(await one(`${fields}${DATE}Date: Wed, 22 Jan 2020 05:30:14 +0000\n`)).toHaveProperty(
      'at',
      Date.UTC(2014, 0, 21, 5, 30, 14),
    )
    const { observations } = await readAll(mail, { 'a.mbox': `${FROM_LINE}Message-ID: <q@x.example>\n${fields}\n` })
    expect(observations[0]?.at).toBe(Date.UTC(2014, 0, 21, 5, 30, 14))
  })

  test('M12 one id twice: a copy where the date is the same, another message where it is not', async () => {
    const id = 'Message-ID: <same@x.example>\n'
    const copy = letter(fields + id)
    const other = letter(`${fields}${id}Date: Wed, 22 Jan 2014 05:30:14 +0000\n`)
    const { observations, codes } = await readAll(mail, { 'a.mbox': copy + copy + other + other })
    expect(codes).toEqual({ 'mail-duplicate': 2 })
    expect(new Set(observations.map(({ key }) => key)).size).toBe(2)
  })

  test('M12 no id, or an id of a megabyte: the key is made from the header', async () => {
    const bare = `${FROM_LINE}${DATE}${fields}\nx\n\n`
    const huge = `${FROM_LINE}${DATE}${fields}Message-ID: <${'i'.repeat(1 << 20)}@x.example>\n\nx\n\n`
    const { observations, codes } = await readAll(mail, { 'a.mbox': bare + huge })
    expect(observations.map(({ key }) => key[0])).toEqual(['h'])
    expect(codes).toEqual({ 'mail-duplicate': 1 })
  })

  test('answers lead to what they answer, and a thread has one name', async () => {
    const first = letter(`${fields}Message-ID: <first@x.example>\n`)
    const answer = letter(
      'From: me@own.example\nTo: ana@one.example\nIn-Reply-To: <first@x.example>\nReferences: <first@x.example>\n',
    )
    const { observations: [a, b] } = await readAll(mail, { 'a.mbox': first + answer }) // prettier-ignore
    const name = undatedKey(a?.key ?? '')
    expect([a?.detail, b?.detail]).toMatchObject([{ thread: name }, { thread: name, repliesTo: name }])
  })

  test('the subject is kept as a hash, in words only where everything may be kept', async () => {
    const text = letter(`${fields}Subject: Re: =?utf-8?q?gr=C3=BC=C3=9Fe?=\n`)
    const hashed = await readAll(mail, { 'a.mbox': text })
    expect(hashed.observations[0]?.detail).toHaveProperty('subject', expect.stringMatching(/^[\w-]{10}$/))
    const whole = await readAll(mail, { 'a.mbox': text }, { keepText: 'all' })
    expect(whole.observations[0]?.detail).toHaveProperty('subject', 'Re: grüße')
  })
})

describe('whose mail it is', () => {
  const nobody = { ego: { names: [], emails: [], urls: [], phones: [] } }
  const sent = letter('From: Me <me@own.example>\nTo: ana@one.example\n')
  const inbox = letter('From: ana@one.example\nTo: me@own.example\n')

  test('what lies in Sent was sent by me: learned, said and asked', async () => {
    const read = await readAll(mail, { 'Inbox.mbox': inbox, 'Sent.mbox': sent }, nobody)
    expect(read.observations[0]).toMatchObject({ kind: 'profile', detail: { emails: ['me@own.example'] } })
    expect(read.observations.slice(1).map(({ people }) => people[0]?.direction)).toEqual(['in', 'out'])
    expect(read.questions).toMatchObject([{ id: 'mail:own', assumed: 'me@own.example' }])
  })

  test('Delivered-To tells it too', async () => {
    const text = Array.from({ length: 3 }, (_, n) =>
      letter(`Delivered-To: me@own.example\nFrom: a${n}@one.example\nTo: me@own.example\n`),
    ).join('')
    expect((await readAll(mail, { 'a.mbox': text }, nobody)).kept).toBe(3)
  })

  test('E_MAIL_WHO: nothing tells, so it asks and names who takes part most', async () => {
    const account = emptyAccount()
    const reading = readingInto(account, nobody)
    const run = async (): Promise<void> => {
      for await (const _ of mail.read([fileOf('a.mbox', inbox + sent)], reading));
    }
    await expect(run()).rejects.toMatchObject({ code: 'E_MAIL_WHO' })
    expect(account.questions[0]?.assumed).toBe('')
    expect(account.questions[0]?.options.map(({ value }) => value)).toEqual([
      'ana@one.example',
      'me@own.example',
      'none',
    ])
    const answered = await readAll(
      mail,
      { 'a.mbox': inbox + sent },
      { ...nobody, answers: { 'mail:own': 'me@own.example' } },
    )
    expect(answered.observations.map(({ people }) => people[0]?.direction)).toEqual(['in', 'out'])
  })

  test('E_MAIL_WHO: whoever says that none of them is theirs is told where theirs can be written', async () => {
    const reading = readingInto(emptyAccount(), { ...nobody, answers: { 'mail:own': 'none' } })
    const run = async (): Promise<void> => {
      for await (const _ of mail.read([fileOf('a.mbox', inbox + sent)], reading));
    }
    await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('on the page "Your addresses"') })
  })

  test('E_MAIL_WHO: many files are refused together, and none of them is said to be another', async () => {
    const files = [fileOf('1.eml', letter('From: a@one.example\nTo: b@two.example\n')), fileOf('2.eml', inbox)]
    const run = async (): Promise<void> => {
      for await (const _ of mail.read(files, readingInto(emptyAccount(), nobody)));
    }
    await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('in these 2 files is yours') })
  })

  test('mail in which no known address takes part is asked about; one stray letter is not', async () => {
    const strange = Array.from({ length: 4 }, (_, n) => letter(`From: a${n}@one.example\nTo: new@own.example\n`)).join(
      '',
    )
    const read = (text: string, answers: Record<string, string> = {}) =>
      readAll(mail, { 'a.mbox': text }, { ego: { ...nobody.ego, emails: ['me@own.example'] }, answers })
    const [question] = (await read(strange)).questions
    expect(question).toMatchObject({ id: 'mail:own', assumed: 'none' })
    expect(question?.options[0]?.value).toBe('new@own.example')
    expect(await read(strange, { 'mail:own': 'new@own.example' })).toMatchObject({ kept: 4, questions: [] })
    expect(await read(strange, { 'mail:own': 'none' })).toMatchObject({ kept: 0, questions: [] })
    expect(await read(letter('From: a@one.example\nTo: b@one.example\n'))).toMatchObject({ kept: 0, questions: [] })
  })

  test("the archive of a mailing list is nobody's mailbox, and says so", async () => {
    const text = Array.from({ length: 20 }, (_, n) => letter(`From: a${n} at one.example (A ${n})\n`)).join('')
    const read = await readAll(mail, { 'archive.mbox': text }, nobody)
    expect(read.codes).toEqual({ 'mail-list': 20 })
    expect(read.notes[0]).toContain('mailing list')
  })
})

test('a long stretch of which nothing is kept can be stopped: the reading turns to whoever takes it again and again', async () => {
  const news = letter('From: news@shop.example\nTo: me@own.example\nPrecedence: bulk\n').repeat(20_000)
  const reading = readingInto(emptyAccount())
  let [batches, found] = [0, 0]
  for await (const batch of mail.read([fileOf('a.mbox', news, 1_024)], reading)) {
    batches++
    found += batch.filter(({ kind }) => kind === 'message').length
  }
  expect(found).toBe(0)
  expect(batches).toBeGreaterThan(10)
})

test('M05 a To of 6,000 addresses ends at the cap', async () => {
  const to = Array.from({ length: 6_000 }, (_, n) => `a${n}@one.example`).join(', ')
  expect(await one(`From: me@own.example\nTo: ${to}\n`)).toBe('mail-many-recipients')
})

test('M04 a Subject of 10 MB costs the Subject only', async () => {
  const read = await readAll(mail, {
    'a.mbox': letter(`Subject: ${'s'.repeat(10 << 20)}\nFrom: ana@one.example\nTo: me@own.example\n`),
  })
  expect(read.codes).toEqual({ W_HEADER_SIZE: 1 })
  expect(read.observations).toHaveLength(1)
})

test.each([
  ['M01 20,000 parts inside one another', 20_000, (n: number) => `--b${n}\nContent-Type: multipart/mixed; boundary=b${n + 1}\n\n`],
  ['M02 200,000 parts beside one another', 200_000, () => '--b\nContent-Type: text/plain\n\nx\n'],
  ['M03 5,000 messages inside one another', 5_000, () => 'Content-Type: message/rfc822\n\nFrom: eve@two.example\nTo: me@own.example\n'],
])('%s cost nothing, because nobody looks at them', async (_what, parts, part) => {
  const body = Array.from({ length: parts }, (_, n) => part(n)).join('')
  const text = letter('From: ana@one.example\nTo: me@own.example\nContent-Type: multipart/mixed; boundary=b\n', body)
  const start = cpuTime()
  const { observations, codes } = await readAll(mail, { 'a.mbox': text })
  expect(cpuTime() - start).toBeLessThan(1_000)
  expect(observations.map(({ people }) => people[0]?.who.keys[0]?.value)).toEqual(['ana@one.example'])
  expect(codes).toEqual({})
}) // prettier-ignore

const person = fc.constantFrom('me@own.example', 'ana@one.example', 'Cy <cy@two.example>', '"D, E" <de@three.example>')
const mailboxes = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }),
    from: person,
    to: fc.array(person, { maxLength: 3 }),
    day: fc.integer({ min: 1, max: 2 }),
  }),
  { maxLength: 12 },
)
type Mails = typeof mailboxes extends fc.Arbitrary<infer T> ? T : never
const written = (mails: Mails): string =>
  mails
    .map(({ id, from, to }) => letter(`Message-ID: <i${id}@x.example>\nFrom: ${from}\nTo: ${to.join(', ')}\n`))
    .join('')

test('two mailboxes after one another are their union; reading again finds the same keys', async () => {
  await fc.assert(
    fc.asyncProperty(mailboxes, mailboxes, async (a, b) => {
      const keys = async (texts: Record<string, string>): Promise<string[]> => {
        const { observations } = await readAll(mail, texts, {}, 100)
        for (const observation of observations) expect(ObservationSchema.safeParse(observation).success).toBe(true)
        return observations.map(({ key }) => key).sort()
      }
      const apart = new Set([...(await keys({ 'a.mbox': written(a) })), ...(await keys({ 'b.mbox': written(b) }))])
      // what two mailboxes hold of one id may differ in who it went to: the first copy that counts is kept
      expect(await keys({ 'c.mbox': written(a) + written(b) })).toEqual([...apart].sort())
      expect(await keys({ 'a.mbox': written(a), 'b.mbox': written(b) })).toEqual([...apart].sort())
    }),
    { numRuns: 60 },
  )
})

test('the name that somebody writes in From is theirs, whatever others call them and wherever it stands', async () => {
  const mine = letter('From: me@own.example\nTo: Mum <ana@one.example>, bo@two.example\n')
  const theirs = letter(
    'From: Ana Maria Bell <ana@one.example>\nTo: me@own.example\nCc: "bo@two.example" <bo@two.example>, Bo C <bo@two.example>\n',
  )
  const odd = letter('From: Ana <ana@one.example>\nTo: me@own.example\n')
  const names = async (text: string): Promise<(string | undefined)[]> => {
    const { observations } = await readAll(mail, { 'a.mbox': text })
    return observations.flatMap(({ people }) =>
      people.filter(({ who }) => who.keys[0]?.value === 'ana@one.example').map(({ who }) => who.name),
    )
  }
  for (const text of [mine + theirs + odd + theirs, theirs + odd + theirs + mine, odd + theirs + mine + theirs])
    expect(new Set(await names(text))).toEqual(new Set(['Ana Maria Bell']))
})

test('an address of mine is mine in either spelling of its host', async () => {
  const ego = { names: [], emails: ['me@bücher.example'], urls: [], phones: [] }
  const { observations } = await readAll(
    mail,
    { 'a.mbox': letter('From: ana@one.example\nTo: me@xn--bcher-kva.example\n') },
    { ego },
  )
  expect(observations).toHaveLength(1)
})

test('a mailbox of many megabytes in which nothing divides one message from the next says so', async () => {
  const one = (id: number): string =>
    `${DATE}Message-ID: <u${id}@x.example>\nFrom: ana@one.example\nTo: me@own.example\n\n${'text\n'.repeat(100_000)}\n`
  const large = one(1) + one(2) + one(3)
  expect((await readAll(mail, { 'a.mbox': large })).codes).toEqual({ W_MAILBOX_UNDIVIDED: 1 })
  expect((await readAll(mail, { 'a.mbox': one(1) })).codes).toEqual({})
  expect((await readAll(mail, { 'a.mbox': FROM_LINE + large })).codes).toEqual({})
  expect((await readAll(mail, { 'a.eml': large })).codes).toEqual({})
})

test('accepts what is mail, and nothing else', () => {
  const sure = (name: string, text: string): number => mail.accepts({ name, head: new TextEncoder().encode(text) })
  expect(sure('x', `${FROM_LINE}Subject: a\n`)).toBeGreaterThan(0.9)
  expect(sure('a.eml', 'From: a@b.example\nSubject: a\n\n')).toBeGreaterThan(0.9)
  expect(sure('Mail/cur/1.x:2,S', 'Return-Path: <a@b.example>\n')).toBeGreaterThan(0.9)
  expect(sure('a.csv', 'From,To,Date\n')).toBe(0)
  expect(sure('a.txt', 'From me to you: a story\n')).toBe(0)
})
