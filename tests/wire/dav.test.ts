import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DAV_LIMITS } from '../../src/io/connect/dav/read-collection.ts'
import { openDav, probeDav } from '../../src/io/connect/dav/dav.ts'
import { Account } from '../../src/io/connect/outbound/account.ts'
import type { Opened } from '../../src/io/connect/outbound/account.ts'
import { has, PASSWORD, startRadicale } from './servers.ts'
import type { Server } from './servers.ts'

const there = has('radicale', 'radicale')
const EVENTS = 1_000

it('finds Radicale under CI', () => expect(there || process.env['CI'] !== 'true').toBe(true))

describe.skipIf(!there)('a calendar on Radicale', () => {
  let server: Server
  const signal = new AbortController().signal
  const account = (): Account => Account.parse({
    id: 'ana', kind: 'caldav', url: `http://127.0.0.1:${server.port}/`, user: 'ana', folders: [], sent: null, private: true, certificate: null,
  }) // prettier-ignore
  const put = async (path: string, body: string): Promise<void> => {
    const headers = { authorization: `Basic ${btoa(`ana:${PASSWORD}`)}`, 'content-type': 'text/calendar' }
    const { status } = await fetch(`http://127.0.0.1:${server.port}/ana/${path}`, { method: 'PUT', headers, body })
    expect(status).toBe(201)
  }
  const calendar = (from: number, to: number): string =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//made//EN\r\n${Array.from({ length: to - from }, (_, i) => `BEGIN:VEVENT\r\nUID:e${from + i}\r\nDTSTAMP:20240101T000000Z\r\nDTSTART:20240102T100000Z\r\nSUMMARY:Meeting ${from + i}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`

  beforeAll(async () => {
    server = await startRadicale()
    await put('work/', calendar(0, EVENTS))
  })
  afterAll(() => server?.stop())

  it('finds the calendar from the address of the server', async () => {
    const { places } = await probeDav(account(), PASSWORD)
    expect(places.map(({ path }) => new URL(path).pathname)).toEqual(['/ana/work/'])
  })

  it('reads every event once over runs that are cut short, then only what is new', async () => {
    const uids: string[] = []
    let opened: Opened | null = null
    do {
      opened = await openDav(account(), PASSWORD, opened?.checkpoint() ?? null, signal, account(), {
        ...DAV_LIMITS,
        objects: 400,
      })
      uids.push(...(await uidsOf(opened)))
    } while (opened.more)
    expect([uids.length, new Set(uids).size]).toEqual([EVENTS, EVENTS])
    const checkpoint = opened.checkpoint()
    expect((await openDav(account(), PASSWORD, checkpoint, signal)).count).toBe(0)
    await put('work/new.ics', calendar(EVENTS, EVENTS + 1))
    expect(await uidsOf(await openDav(account(), PASSWORD, checkpoint, signal))).toEqual([`e${EVENTS}`])
  })

  it('says that a password is wrong, without the password', async () => {
    const thrown = await probeDav(account(), 'wrong-canary').catch((error: unknown) => error)
    expect(thrown).toMatchObject({ code: 'E_DAV_LOGIN' })
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain('wrong-canary')
  })
})

async function uidsOf({ files }: Opened): Promise<readonly string[]> {
  let text = ''
  for (const file of files) for await (const chunk of file.open()) text += Buffer.from(chunk).toString('utf8')
  return [...text.matchAll(/^UID:(.*?)\r?$/gm)].map(([, uid]) => uid ?? '')
}
