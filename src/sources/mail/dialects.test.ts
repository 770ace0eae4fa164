import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { mail } from './mail.ts'
import { readAll } from '../text/reading.fixture.ts'

/** A message as its writer meant it, and what a reading must find of it. */
type Letter = { readonly id: number; readonly to: boolean; readonly minute: number; readonly body: string }

const line = fc.constantFrom(
  'hello there',
  '',
  'From my window I see the sea',
  'From now on, at 10:30 in 2014',
  '>From the past',
  '>>From deeper',
  'Subject: not a header',
  'From: nobody@one.example',
  'x'.repeat(300),
  '--boundary',
  'ünïcödé',
)
const letters: fc.Arbitrary<Letter[]> = fc.uniqueArray(
  fc.record({
    id: fc.nat(10_000),
    to: fc.boolean(),
    minute: fc.nat(500_000),
    body: fc.array(line, { maxLength: 12 }).map(lines => lines.join('\n')),
  }),
  { minLength: 1, maxLength: 15, selector: ({ id }) => id },
)

const START = Date.UTC(2020, 0, 1)
const at = (minute: number): Date => new Date(START + minute * 60_000)

function header({ id, to, minute }: Letter, more = ''): string {
  const [from, receiver] = to ? ['me@own.example', 'ana@one.example'] : ['ana@one.example', 'me@own.example']
  const date = at(minute).toUTCString().replace('GMT', '+0000')
  return `Message-ID: <${id}@x.example>\nDate: ${date}\nFrom: ${from}\nTo: ${receiver}\n${more}`
}

/** asctime, as separators have it: "Wed Jan  1 00:00:00 2020" */
function asctime(minute: number, zone = ''): string {
  const [day, date, month, year, clock] = at(minute).toUTCString().replace(',', '').split(' ')
  return `${day} ${month} ${date} ${clock} ${zone}${year}`
}

/** How each program writes a mailbox. */
const DIALECTS: Readonly<Record<string, (letters: readonly Letter[]) => string>> = {
  mboxo: list =>
    list
      .map(
        one =>
          `From ana@one.example ${asctime(one.minute)}\n${header(one)}\n${one.body.replace(/^From /gm, '>From ')}\n\n`,
      )
      .join(''),
  mboxrd: list =>
    list
      .map(
        one =>
          `From ana@one.example ${asctime(one.minute)}\n${header(one)}\n${one.body.replace(/^(>*From )/gm, '>$1')}\n\n`,
      )
      .join(''),
  'mboxo without quoting': list =>
    list.map(one => `From ana@one.example ${asctime(one.minute)}\n${header(one)}\n${one.body}\n\n`).join(''),
  mboxcl2: list =>
    list
      .map(one => {
        const body = `${one.body}\nFrom x@y.example ${asctime(one.minute)}\nSubject: forwarded\n\ninner\n`
        const length = new TextEncoder().encode(body).length
        return `From ana@one.example ${asctime(one.minute)}\n${header(one, `Content-Length: ${length}\n`)}\n${body}\n`
      })
      .join(''),
  Takeout: list =>
    list
      .map(
        one =>
          `From ${one.id}@xxx ${asctime(one.minute, '+0000 ')}\nX-GM-THRID: ${one.id}\nX-Gmail-Labels: ${one.to ? 'Sent' : 'Inbox'}\n${header(one)}\n${one.body.replace(/^From /gm, '>From ')}\n\n`,
      )
      .join('')
      .replaceAll('\n', '\r\n'),
  Thunderbird: list =>
    list
      .map(
        one =>
          `From - ${asctime(one.minute)}\nX-Mozilla-Status: 0001\n${header(one)}\n${one.body.replace(/^From /gm, '>From ')}\n\n`,
      )
      .join('')
      .replaceAll('\n', '\r\n'),
}

const told = (observations: Awaited<ReturnType<typeof readAll>>['observations']): string[] =>
  observations.map(({ at, people }) => `${at} ${people[0]?.direction}`).sort()
const meant = (list: readonly Letter[]): string[] =>
  list.map(({ minute, to }) => `${at(minute).getTime()} ${to ? 'out' : 'in'}`).sort()

test.each(Object.entries(DIALECTS))(
  'M10 %s: every message with its date and direction, however the stream is cut',
  async (_name, write) => {
    await fc.assert(
      fc.asyncProperty(letters, fc.integer({ min: 20, max: 5_000 }), async (list, chunk) => {
        const { observations, codes } = await readAll(mail, { 'a.mbox': write(list) }, {}, chunk)
        expect(told(observations)).toEqual(meant(list))
        expect(codes).toEqual({})
      }),
      { numRuns: 60 },
    )
  },
)

test('M10 the same messages in every dialect, in a Maildir and as single files are the same observations', async () => {
  await fc.assert(
    fc.asyncProperty(letters, async list => {
      const single = Object.fromEntries(list.map(one => [`${one.id}.eml`, `${header(one)}\n${one.body}`]))
      const folder = Object.fromEntries(
        list.map(one => [`Maildir/cur/${one.id}.host:2,S`, `${header(one)}\n${one.body}`]),
      )
      const keys = async (texts: Record<string, string>): Promise<string[]> =>
        (await readAll(mail, texts)).observations.map(({ key }) => key).sort()
      const expected = await keys(single)
      expect(expected).toHaveLength(list.length)
      expect(await keys(folder)).toEqual(expected)
      for (const write of Object.values(DIALECTS)) expect(await keys({ 'a.mbox': write(list) })).toEqual(expected)
    }),
    { numRuns: 20 },
  )
})

test('M12 everything at once: each message once, the copies in the ledger', async () => {
  const list: Letter[] = Array.from({ length: 20 }, (_, id) => ({ id, to: id % 2 === 0, minute: id, body: 'x' }))
  const texts = Object.fromEntries(Object.entries(DIALECTS).map(([name, write]) => [`${name}.mbox`, write(list)]))
  const { kept, codes } = await readAll(mail, texts)
  expect(kept).toBe(20)
  expect(codes).toEqual({ 'mail-duplicate': 20 * (Object.keys(DIALECTS).length - 1) })
})

test('M10 time grows with the size: bodies are jumped over', async () => {
  const list: Letter[] = Array.from({ length: 200 }, (_, id) => ({
    id,
    to: true,
    minute: id,
    body: 'some text of a letter\n'.repeat(1_000),
  }))
  const text = DIALECTS.mboxrd?.(list) ?? ''
  await readAll(mail, { 'warm.mbox': text })
  const start = cpuTime()
  expect((await readAll(mail, { 'a.mbox': text })).kept).toBe(200)
  // 4.5 MB: a tenth of the speed that is promised would pass
  expect(cpuTime() - start).toBeLessThan(500)
})
