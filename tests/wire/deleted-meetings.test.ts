import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../src/io/world/open-world.ts'
import type { World } from '../../src/io/world/world.ts'
import { accountsAdd } from '../../src/operations/accounts/accounts.ts'
import type { AccountRow, Fetched } from '../../src/operations/accounts/shapes.ts'
import { accountsRun } from '../../src/operations/accounts/wire-jobs.ts'
import { callOperation } from '../../src/operations/call.ts'
import { importsUndo } from '../../src/operations/imports.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { scratch } from '../made/world.ts'
import { has, PASSWORD, startRadicale } from './servers.ts'
import type { Server } from './servers.ts'

const there = has('radicale', 'radicale')
const NOW = Date.UTC(2026, 10, 20, 12)
const [PAST, AHEAD, LATER] = ['20260907', '20261210', '20261211']

describe.skipIf(!there)('a meeting that is deleted on Radicale', () => {
  let server: Server
  let world: World
  let account: AccountRow
  beforeAll(async () => {
    server = await startRadicale()
    world = await openWorld({ home: scratch(), now: NOW, seed: 7, zone: 'Europe/Oslo', keychain: false })
    for (const path of ['work/', 'home/']) await send('PUT', path, calendar(event(path.slice(0, 4), PAST)))
    for (const [uid, day] of Object.entries({
      old: PAST,
      one: AHEAD,
      two: LATER,
      moves: LATER,
      lost: AHEAD,
      many: LATER,
    }))
      await send('PUT', `work/${uid}.ics`, calendar(event(uid, day)))
    await send('PUT', 'work/weekly.ics', calendar(weekly('')))
    const given = {
      kind: 'caldav',
      url: `http://127.0.0.1:${server.port}/`,
      user: 'ana',
      secret: PASSWORD,
      private: true,
    }
    account = (await run<{ account: AccountRow }>(accountsAdd, given)).account
  })
  afterAll(async () => {
    server?.stop()
    await world?.close()
  })

  const run = async <O>(entry: unknown, input: unknown): Promise<O> =>
    (await callOperation(entry as Operation, world, input)) as O
  const fetchAll = (): Promise<Fetched> => run<Fetched>(accountsRun, { id: account.id })
  const send = async (method: string, path: string, body?: string): Promise<void> => {
    const headers = { authorization: `Basic ${btoa(`ana:${PASSWORD}`)}`, 'content-type': 'text/calendar' }
    const url = `http://127.0.0.1:${server.port}/ana/${path}`
    expect((await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) })).ok).toBe(true)
  }
  const event = (uid: string, day: string, more = ''): string =>
    `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:${day}T100000Z\r\nDTEND:${day}T110000Z\r\nSUMMARY:${uid}\r\n${more}ORGANIZER:mailto:ana@made.example\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@made.example\r\nEND:VEVENT\r\n`
  const weekly = (more: string): string => event('weekly', '20261102', `RRULE:FREQ=WEEKLY;COUNT=8\r\n${more}`)
  const calendar = (...events: string[]): string =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//made//EN\r\n${events.join('')}END:VCALENDAR\r\n`

  /** Titles and days of what is said to have taken place, or to come. */
  const standing = async (): Promise<string[]> =>
    (await world.store.observations.ofKinds(['meeting']))
      .filter(({ observation }) => observation.detail.cancelled !== true)
      .map(({ observation: { at, detail } }) => `${detail.title} ${new Date(at ?? 0).toISOString().slice(5, 10)}`)
      .toSorted()
  const others = ['home 09-07', 'old 09-07', 'work 09-07']
  const mondays = ['11-02', '11-09', '11-16', '11-23', '11-30', '12-07', '12-14', '12-21'].map(day => `weekly ${day}`)
  const all = [...others, 'one 12-10', 'two 12-11', 'moves 12-11', 'lost 12-10', 'many 12-11', ...mondays].toSorted()
  const without = (...gone: string[]): string[] => all.filter(one => !gone.includes(one))

  it('counts as called off where it lay ahead; what lies behind stays, and so does what only moved to another calendar', async () => {
    await fetchAll()
    expect(await standing()).toEqual(all)
    await send('DELETE', 'work/old.ics')
    await send('DELETE', 'work/one.ics')
    await send('DELETE', 'work/moves.ics')
    await send('PUT', 'home/moves.ics', calendar(event('moves', LATER)))
    await send('PUT', 'work/weekly.ics', calendar(weekly('EXDATE:20261109T100000Z,20261207T100000Z\r\n')))
    const off = await fetchAll()
    expect(off.notes).toEqual(['2 meetings were deleted there before taking place, and count as called off.'])
    const left = without('one 12-10', 'weekly 12-07')
    expect(await standing()).toEqual(left)
    expect(await fetchAll()).toMatchObject({ import: null, notes: [] })
    await run(importsUndo, { id: off.import?.id })
    await fetchAll()
    expect(await standing()).toEqual(left)
    expect((await world.store.whole.check()).filter(({ ok }) => !ok)).toEqual([])
  }, 60_000)

  it('comes back where it is put there again, also after an answer without anything else', async () => {
    await send('DELETE', 'work/two.ics')
    expect(await fetchAll()).toMatchObject({ came: { kept: 1 }, import: expect.objectContaining({ status: 'done' }) })
    expect(await standing()).toEqual(without('one 12-10', 'two 12-11', 'weekly 12-07'))
    await send('PUT', 'work/two.ics', calendar(event('two', LATER)))
    await fetchAll()
    expect(await standing()).toEqual(without('one 12-10', 'weekly 12-07'))
  }, 60_000)

  it('is missed in the whole list where the server has forgotten its tokens', async () => {
    await send('DELETE', 'work/lost.ics')
    const cache = join(server.folder, 'data/collection-root/ana/work/.Radicale.cache')
    expect(readdirSync(cache)).toContain('sync-token')
    rmSync(cache, { recursive: true })
    await fetchAll()
    expect(await standing()).toEqual(without('one 12-10', 'lost 12-10', 'weekly 12-07'))
  }, 60_000)

  it('is not meant where a whole calendar has gone, or shows nothing: that is said, and all stays', async () => {
    const before = await standing()
    const chosen = {
      ...(await world.store.accounts.get(account.id))!.body,
      folders: [`${account.url}ana/home/`, `${account.url}ana/work/`],
    }
    await world.store.accounts.change(chosen, true)
    await send('DELETE', 'home/')
    const without = await fetchAll()
    expect(without.more).toBe(false)
    expect(without.notes).toEqual(['"home" is not there any more. Choose again; what came from it stays.'])
    await send('DELETE', 'work/')
    await expect(fetchAll()).rejects.toMatchObject({ code: 'E_DAV_GONE' })
    await send('PUT', 'work/', calendar(event('work', PAST)))
    const { notes } = await fetchAll()
    expect(notes[0]).toMatch(/^3 meetings were to come and are gone at once/)
    expect(await standing()).toEqual(before)
  }, 60_000)
})
