import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../made/cpu-time.ts'
import { guardCell } from '../../src/model/guard-cell.ts'
import type { Observation } from '../../src/model/observation.ts'
import { feed } from '../../src/sources/feed/feed.ts'
import { log } from '../../src/sources/log/log.ts'
import { mail } from '../../src/sources/mail/mail.ts'
import { emptyAccount, readAll, readingInto } from '../../src/sources/text/reading.fixture.ts'

const DATA = process.env.GROUNDWORK_DATA ?? join(import.meta.dirname, '../../../shared/data')
const MIME = join(DATA, 'parsers/mime/mailparser/test/fixtures')
const here = existsSync(MIME)
if (!here) process.stderr.write(`SKIP: no test data at ${MIME} (set GROUNDWORK_DATA)\n`)
const withData = test.skipIf(!here && process.env.CI === undefined)

/** What screens, spreadsheets and terminals have been broken with, as names. */
const PAYLOADS = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg><g/onload=alert(2)//<p>', '"><b>x</b>',
  '<math><mi//xlink:href="data:x,<script>alert(4)</script>">', 'javascript:alert(1)', '{{constructor.constructor(1)()}}',
  '=cmd|calc!A1', "'; DROP TABLE people; --", '\u202eevil', '<a href="https://x.example">x</a>', '&lt;b&gt;', '${7*7}',
] // prettier-ignore

describe('M07 messages that are not well formed', () => {
  const DATE = 'Date: Tue, 21 Jan 2014 05:30:14 +0000\n'
  const AT = Date.UTC(2014, 0, 21, 5, 30, 14)
  test.each([
    ['no blank line before the body', `From: ana@one.example\nTo: me@own.example\n${DATE}this is no field\n`],
    ['a field without a name', `From: ana@one.example\n: nothing\nTo: me@own.example\n${DATE}\nx`],
    ['a field without a colon', `From: ana@one.example\nSubject\nTo: me@own.example\n${DATE}\nx`],
    ['blanks before the colon', `To\t: me@own.example\nFrom : ana@one.example\n${DATE}\nx`],
    ['fields in capitals', `FROM: ana@one.example\nTO: me@own.example\n${DATE.toUpperCase()}\nx`],
    ['a folded line of blanks alone', `From: ana@one.example\n   \nTo: me@own.example\n${DATE}\nx`],
    ['two From fields', `From: ana@one.example\nFrom: eve@two.example\nTo: me@own.example\n${DATE}\nx`],
    ['a boundary that never comes', `From: ana@one.example\nTo: me@own.example\n${DATE}Content-Type: multipart/mixed; boundary="b"\n\n--a\n`],
    ['a Content-Type of rubbish', `From: ana@one.example\nTo: me@own.example\n${DATE}Content-Type: ;;;===\n\nx`],
    ['NUL bytes', `From: ana@one.example\nX-Nul: \0\0\nTo: me@own.example\n${DATE}\nx\0`],
    ['bytes of no known text', Buffer.concat([Buffer.from('From: ana@one.example\nSubject: '), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from(`\nTo: me@own.example\n${DATE}\nx`)])],
    ['an encoded word that never ends', `From: =?utf-8?q?Ana <ana@one.example>\nTo: me@own.example\n${DATE}\nx`],
    ['an encoded word in no known set', `From: =?x-unknown?q?Ana?= <ana@one.example>\nTo: me@own.example\n${DATE}\nx`],
    ['quotes that never close', `From: "Ana <ana@one.example>\nTo: me@own.example\n${DATE}\nx`],
    ['CR alone at the ends of lines', `From: ana@one.example\r\nTo: me@own.example\r\n${DATE.trim()}\r\n\r\nx\ry`],
  ])('%s: sender and date are found', async (_what, text) => {
    const { observations } = await readAll(mail, { 'a.eml': text })
    expect(observations.map(({ at, people }) => [at, people[0]?.who.keys[0]?.value])).toEqual([[AT, 'ana@one.example']])
  }) // prettier-ignore
})

withData.each(['nested', 'outofmemory', 'htmllargecallstack', 'spam', 'large_text'])(
  'M08 %s.eml is read in time, in little memory',
  async name => {
    const bytes = readFileSync(join(MIME, `${name}.eml`))
    const before = process.memoryUsage().rss
    const start = cpuTime()
    const { codes, kept } = await readAll(mail, { [`${name}.eml`]: bytes })
    expect(cpuTime() - start).toBeLessThan(2_000)
    expect((process.memoryUsage().rss - before) / (1 << 20)).toBeLessThan(256)
    expect(kept + Object.values(codes).length).toBeGreaterThan(0)
  },
)

describe('M09 what would run in a page is a name and nothing else', () => {
  test.each(PAYLOADS)('%s as name and subject', async payload => {
    const quoted = `"${payload.replace(/["\\]/g, '\\$&')}"`
    const encoded = `=?utf-8?b?${Buffer.from(payload).toString('base64')}?=`
    for (const name of [quoted, encoded]) {
      const text = `From: ${name} <ana@one.example>\nTo: me@own.example\nDate: Tue, 21 Jan 2014 05:30:14 +0000\nSubject: ${encoded}\n\n${payload}\n`
      const { observations } = await readAll(mail, { 'a.eml': text }, { keepText: 'all' })
      const [one] = observations as readonly Observation<'message'>[]
      expect(one?.people[0]?.who.keys[0]).toEqual({ kind: 'email', value: 'ana@one.example' })
      expect(one?.people[0]?.who.name).toBe(payload)
      expect(one?.detail.subject).toBe(payload)
    }
  })
})

describe('feeds', () => {
  const item =
    '<item><title>Piece</title><link>https://x.example/1</link><pubDate>Mon, 16 Mar 2026 10:00:00 +0100</pubDate></item>'

  test('F03 200,000 nested tags are refused in a second', async () => {
    const text = `<rss version="2.0"><channel>${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}</channel></rss>`
    const start = cpuTime()
    await expect(readAll(feed, { 'a.xml': text })).rejects.toMatchObject({ code: 'E_XML_LIMIT' })
    expect(cpuTime() - start).toBeLessThan(1_000)
  })

  test('F03 a feed beyond the cap is given up at the cap, not at its end', async () => {
    let opened = 0
    async function* open(): AsyncGenerator<Uint8Array> {
      const piece = new TextEncoder().encode(item.repeat(5_000))
      for (let i = 0; i < 400; i++) {
        opened += piece.length
        yield piece
      }
    }
    const reading = async (): Promise<void> => {
      const settings = readingInto(emptyAccount())
      for await (const _ of feed.read([{ name: 'a.xml', open }], settings));
    }
    await expect(reading()).rejects.toMatchObject({ code: 'E_FILE_SIZE' })
    expect(opened).toBeLessThan(13 << 20)
  })

  test.each([
    ['an & that stands alone', `<rss version="2.0"><channel>${item.replace('Piece', 'R & D')}</channel></rss>`],
    ['an entity that XML does not know', `<rss version="2.0"><channel>${item.replace('Piece', 'R&nbsp;D')}</channel></rss>`],
    ['blank lines before the declaration', `\n\n<?xml version="1.0"?><rss version="2.0"><channel>${item}</channel></rss>`],
    ['a mark of order', `\ufeff<rss version="2.0"><channel>${item}</channel></rss>`],
    ['rubbish after the end', `<rss version="2.0"><channel>${item}</channel></rss>\n<!-- x --> `],
    ['a tag that never closes', `<rss version="2.0"><channel>${item}`],
    ['an attribute without quotes', `<rss version=2.0><channel>${item}</channel></rss>`],
    ['control characters', `<rss version="2.0"><channel>${item.replace('Piece', 'Pie\u0002ce')}</channel></rss>`],
    ['windows-1252 that says UTF-8', Buffer.from(`<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>${item.replace('Piece', 'Caf\u00e9')}</channel></rss>`, 'latin1')],
    ['half a feed', `<rss version="2.0"><channel>${item}${item.slice(0, 40)}`],
    ['nothing', ''],
    ['text', 'this is no feed'],
  ])('F04 %s: read, or refused with a sentence', async (_what, text) => {
    const read = await readAll(feed, { 'a.xml': text }).catch((error: unknown) => error)
    if (read instanceof Error) {
      expect(read).toMatchObject({ name: 'Refusal' })
      expect(read.message).toMatch(/^[A-Za-z"].{20,}\.$/)
      return
    }
    const pieces = (read as Awaited<ReturnType<typeof readAll>>).observations.filter(({ kind }) => kind === 'piece')
    expect(pieces.map(({ at }) => at)).toContain(Date.UTC(2026, 2, 16, 9))
  }) // prettier-ignore
})

describe('C10 cells that a spreadsheet would run', () => {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

  test.each(['=cmd|calc!A1', '+1', '-1', '@SUM(A1)', "'=1", '＝1', ...PAYLOADS])(
    'the name %j written guarded and read again',
    async name => {
      const text = `name,email\r\n${quoted(guardCell(name))},ana@one.example\r\n`
      const { observations } = await readAll(log, { 'people.csv': text })
      expect(observations.map(({ people }) => people[0]?.who.name)).toEqual([name])
    },
  )
})
