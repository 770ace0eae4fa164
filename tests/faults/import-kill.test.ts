import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/io/store/open.ts'
import { SOURCES } from '../../src/sources/index.ts'
import { collect } from '../store.contract/store-fixtures.ts'
import { faultyDisk, writesCounted } from './faulty-disk.ts'
import { inFolder } from './storage-process.ts'

const PROGRAM = new URL('../../bin/groundwork.js', import.meta.url).pathname
const POINTS = Math.max(2, Math.round(Number(process.env['GROUNDWORK_KILLS'] ?? 24) / 12))

const days = Array.from({ length: 60 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n, 9)))
const dayOf = (day: Date): string => day.toISOString().slice(0, 10)
const stamp = (day: Date): string => `${dayOf(day).replaceAll('-', '')}T090000Z`
const json = (value: unknown): string => JSON.stringify(value)

/** Of each source one small export, as files: enough rows that its import writes more than once. */
const EXPORTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  linkedin: {
    'Connections.csv': `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${days
      .map((_, n) => `Ana,Bell${n},https://www.linkedin.com/in/ana${n},,Mill,Lead,0${1 + (n % 9)} Feb 2019\n`)
      .join('')}`,
  },
  mail: {
    'Inbox.mbox': days
      .map(day => `From ana@one.example ${day.toUTCString()}\nFrom: Ana <ana@one.example>\nTo: me@own.example\nDate: ${day.toUTCString()}\nMessage-ID: <${+day}@one.example>\n\nx\n\n`)
      .join(''),
  },
  calendar: {
    'own.ics': `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:me@own.example\r\n${days
      .map(day => `BEGIN:VEVENT\r\nUID:${+day}\r\nDTSTART:${stamp(day)}\r\nDURATION:PT30M\r\nORGANIZER:mailto:me@own.example\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@one.example\r\nEND:VEVENT\r\n`)
      .join('')}END:VCALENDAR\r\n`,
  },
  contacts: {
    'cards.vcf': days
      .map((_, n) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Bell${n}\r\nEMAIL:ana${n}@one.example\r\nEND:VCARD\r\n`)
      .join(''),
  },
  chat: {
    'WhatsApp Chat with Ana Bell.txt': days
      .map((day, n) => `${dayOf(day).split('-').toReversed().join('/')}, 09:0${n % 10} - ${n % 2 === 0 ? 'Ana Bell' : 'Mara'}: x\n`)
      .join(''),
  },
  feed: {
    'feed.xml': `<rss version="2.0"><channel><title>Own</title>${days
      .map(day => `<item><title>Piece</title><link>https://own.example/${+day}</link><pubDate>${day.toUTCString()}</pubDate></item>`)
      .join('')}</channel></rss>`,
  },
  git: {
    'own.gitlog': days
      .map((day, n) => `commit\t${String(n).padStart(40, '0')}\t\t${day.toISOString()}\t${day.toISOString()}\tMara\tme@own.example\tMara\tme@own.example\twork\nCo-authored-by: Ana <ana@one.example>\n\0\n1\t0\ta.ts\n`)
      .join(''),
  },
  log: { 'log.csv': `date,with,minutes\n${days.map(day => `${dayOf(day)},Ana Bell,30\n`).join('')}` },
  resume: {
    'resume.json': json({
      basics: { name: 'Mara Quell', email: 'me@own.example' },
      skills: days.map((_, n) => ({ name: `Skill ${n}` })),
    }),
  },
  time: { 'hours.csv': `date,hours,project\n${days.map(day => `${dayOf(day)},2,Mill\n`).join('')}` },
} // prettier-ignore

const ANSWERS = ['mail:own', 'calendar:own', 'git:who'].flatMap(name => ['--answers', `${name}=me@own.example`])

/** What there is in a home, without when and by which run it came. */
async function factsIn(home: string): Promise<readonly string[]> {
  const store = await openStore({ folder: home })
  try {
    expect((await store.whole.check()).filter(({ ok }) => !ok)).toEqual([])
    const whole = JSON.parse((await collect(store.whole.export(), true)).join('')) as {
      readonly imports: readonly { readonly status: string }[]
      readonly observations: readonly { readonly observation: unknown }[]
    }
    expect(whole.imports.map(({ status }) => status).filter(status => status !== 'done')).toEqual([])
    return whole.observations.map(({ observation }) => json(observation)).toSorted()
  } finally {
    await store.close()
  }
}

describe('P01 each importer killed while it writes, then run again', () => {
  test('there is an export of every source', () => {
    expect(Object.keys(EXPORTS).toSorted()).toEqual(SOURCES.map(({ id }) => id).toSorted())
  })

  test.each(Object.entries(EXPORTS))('%s: as if it had never been killed', { timeout: 180_000 }, async (id, files) => {
    await inFolder(async folder => {
      const build = join(folder, 'build')
      const shim = faultyDisk(build)
      if (shim === null) return
      const given = join(folder, id)
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(given, name)), { recursive: true })
        writeFileSync(join(given, name), text)
      }
      const run = (home: string, at: number, errno: number | null): Promise<number | null> =>
        running(given, home, shim(home, { at, errno }))
      expect(await run(join(folder, 'whole'), 0, null)).toBe(0)
      const writes = writesCounted(build)
      const expected = await factsIn(join(folder, 'whole'))
      expect(expected.length).toBeGreaterThanOrEqual(60)
      for (let point = 0; point < POINTS; point++) {
        const home = join(folder, `killed-${point}`)
        const at = 2 + Math.floor(((point + 0.5) * writes) / POINTS)
        expect(await run(home, at, null), `${id} killed at write ${at} of ${writes}`).not.toBe(0)
        expect(await run(home, 0, null)).toBe(0)
        expect(await factsIn(home)).toEqual(expected)
      }
    })
  })
})

function running(given: string, home: string, disk: Record<string, string>): Promise<number | null> {
  const env = { ...process.env, ...disk, GROUNDWORK_HOME: home, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' }
  const child = spawn(process.execPath, [PROGRAM, 'import', given, ...ANSWERS], { env, stdio: 'ignore' })
  return new Promise(done => child.once('close', code => done(code)))
}
