import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../src/io/world/open-world.ts'
import type { World } from '../../src/io/world/world.ts'
import { accountsAdd, accountsRemove } from '../../src/operations/accounts/accounts.ts'
import type { AccountRow, Fetched } from '../../src/operations/accounts/shapes.ts'
import { accountsRun } from '../../src/operations/accounts/wire-jobs.ts'
import { callOperation } from '../../src/operations/call.ts'
import { dataLeaves } from '../../src/operations/data.ts'
import { historyUndo } from '../../src/operations/history.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { planAnswer } from '../../src/operations/plan/answer-action.ts'
import { calendarsAllow, calendarsStop, calendarsWrite } from '../../src/operations/plan/plan-writing.ts'
import { writeDue } from '../../src/operations/plan/write-plan.ts'
import { scratch } from '../made/world.ts'
import { has, PASSWORD, startRadicale } from './servers.ts'
import type { Server } from './servers.ts'

type Row = { stands: number; left: Record<string, number>; says: string; error: { code: string } | null }
const MONDAY = Date.UTC(2026, 10, 16, 9)

describe.skipIf(!has('radicale', 'radicale'))('the plan in a calendar on Radicale', () => {
  let world: World
  let server: Server
  let url = ''
  let account: AccountRow
  const auth = { authorization: `Basic ${btoa(`ana:${PASSWORD}`)}` }
  const run = async <O>(entry: unknown, input: unknown = {}): Promise<O> =>
    (await callOperation(entry as Operation, world, input)) as O
  const answer = (lever: string, said: string, more: object = {}) =>
    run<{ decision: string }>(planAnswer, { id: `starter/${lever}`, answer: said, ...more })
  const write = async (): Promise<Row> => (await run<{ rows: Row[] }>(calendarsWrite)).rows[0] as Row
  const collection = (name: string): string => `${url}ana/${name}/`
  /** what the server holds, by path */
  const objects = async (name = 'plan'): Promise<Map<string, string>> => {
    const answered = await fetch(collection(name), { method: 'PROPFIND', headers: { ...auth, depth: '1' } })
    const hrefs = [...(await answered.text()).matchAll(/<href>([^<]+\.ics)<\/href>/g)].map(([, href]) => href ?? '')
    const texts = await Promise.all(
      hrefs.map(async href => (await fetch(new URL(href, url), { headers: auth })).text()),
    )
    return new Map(hrefs.map((href, i) => [href, texts[i] ?? '']))
  }
  const put = async (path: string, body: string): Promise<number> =>
    (await fetch(new URL(path, url), { method: 'PUT', headers: { ...auth, 'content-type': 'text/calendar' }, body }))
      .status
  const theirs = (uid: string, day: string): string =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//made//EN\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:${day}T100000Z\r\nDTEND:${day}T110000Z\r\nSUMMARY:Mine\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

  beforeAll(async () => {
    server = await startRadicale()
    url = `http://127.0.0.1:${server.port}/`
    for (const name of ['plan', 'other'])
      expect((await fetch(collection(name), { method: 'MKCALENDAR', headers: auth })).status).toBe(201)
    expect(await put(`${collection('plan')}mine.ics`, theirs('mine', '20261102'))).toBe(201)
    world = await openWorld({ home: scratch(), now: MONDAY, seed: 7, zone: 'Europe/Oslo', keychain: false })
    const given = { kind: 'caldav', url, user: 'ana', secret: PASSWORD, private: true, title: 'Cloud' }
    account = (await run<{ account: AccountRow }>(accountsAdd, { ...given, folders: [collection('plan')] })).account
  })
  afterAll(async () => {
    await world?.close()
    server?.stop()
  })

  it('nothing is written before it is allowed, and only into the calendar that was named', async () => {
    await answer('skill', 'accept')
    expect((await run<{ rows: Row[] }>(calendarsWrite)).rows).toMatchObject([
      { stands: 0, says: 'Not written anywhere.' },
    ])
    await writeDue(world, new AbortController().signal)
    expect([...(await objects()).keys()]).toEqual(['/ana/plan/mine.ics'])
    expect((await run<{ rows: unknown[] }>(dataLeaves)).rows).toHaveLength(1)
    await run(calendarsAllow, { account: account.id, calendar: collection('plan'), title: 'Plan' })
    expect((await run<{ rows: { what: string }[] }>(dataLeaves)).rows[1]?.what).toContain('into "Plan"')
    expect(await write()).toMatchObject({ stands: 1, error: null, says: '1 entry of the plan in "Plan".' })
    expect(await objects('other')).toEqual(new Map())
    const [, text] = [...(await objects())].find(([path]) => !path.endsWith('mine.ics')) ?? []
    expect(text).toMatch(/UID:[0-9a-x]{28}@groundwork/)
    expect(text).not.toMatch(/METHOD|DESCRIPTION/)
  }, 120_000)

  it('follows the plan: changed where it changed, gone where it is not planned any more, by itself within a minute', async () => {
    const before = await objects()
    await answer('skill', 'change', { does: 'Practise on Tuesday', start: MONDAY + 86_400_000, minutes: 45 })
    await answer('project', 'accept')
    await writeDue(world, new AbortController().signal)
    const after = await objects()
    expect(after.size).toBe(3)
    expect([...after.keys()]).toEqual(expect.arrayContaining([...before.keys()]))
    expect(
      [...after.values()].filter(text => /Practise on Tuesday[^]*|DTSTART:20261117T090000Z/.test(text)),
    ).toHaveLength(1)
    await answer('project', 'open')
    await writeDue(world, new AbortController().signal)
    expect([...(await objects()).keys()].toSorted()).toEqual([...before.keys()].toSorted())
    const calls = (await run<{ calls: unknown[] }>(dataLeaves)).calls.length
    await writeDue(world, new AbortController().signal)
    expect((await run<{ calls: unknown[] }>(dataLeaves)).calls).toHaveLength(calls)
  }, 120_000)

  it('what comes back from that calendar is no meeting and no hour', async () => {
    const { came } = await run<Fetched>(accountsRun, { id: account.id })
    expect(came).toMatchObject({ kept: 1, skipped: 1 })
    const meetings = await world.store.observations.ofKinds(['meeting'])
    expect(meetings.map(({ observation }) => observation.detail.title)).toEqual(['Mine'])
  }, 120_000)

  it('an entry that the user changed or removed there is left alone, and that is said', async () => {
    for (const lever of ['project', 'brand', 'volunteering']) await answer(lever, 'accept')
    expect(await write()).toMatchObject({ stands: 4 })
    const [first, second] = [...(await objects())].filter(
      ([, text]) => /@groundwork/.test(text) && !/Tuesday/.test(text),
    )
    const [changed, was] = first ?? ['', '']
    expect(await put(changed, was.replace(/SUMMARY:[^\r]*/, 'SUMMARY:My own words'))).toBeLessThan(300)
    await fetch(new URL(second?.[0] ?? '', url), { method: 'DELETE', headers: auth })
    for (const lever of ['project', 'brand', 'volunteering']) await answer(lever, 'change', { does: `Now ${lever}` })
    const row = await write()
    expect(row).toMatchObject({ stands: 2, left: { changed: 1, gone: 1, refused: 0 }, error: null })
    expect(row.says).toContain('1 entry that you changed there is left alone; 1 entry that you deleted there does not')
    const there = await objects()
    expect(there.get(changed)).toContain('My own words')
    expect(there.has(second?.[0] ?? '')).toBe(false)
    expect((await write()).left).toEqual(row.left)
  }, 120_000)

  it('an object of the same name that somebody else put there is never overwritten', async () => {
    await answer('mentorship', 'accept')
    await write()
    const [path] = [...(await objects())].find(
      ([, text]) => /DTSTAMP:20261116T090000Z/.test(text) && !/Tuesday/.test(text),
    ) ?? ['']
    expect(path).not.toBe('')
    const { written } = (await world.store.accounts.get(account.id)) ?? {}
    // as after a restore elsewhere: nothing is known of what was written, and what is there is known by its words
    await world.store.accounts.saveWritten(account.id, null)
    const again = await write()
    expect(again.error).toBe(null)
    expect(again.left['changed']).toBe(1)
    expect([...(await objects()).values()].filter(text => text.includes('My own words'))).toHaveLength(1)
    expect(Object.keys((written as { events: object }).events)).toHaveLength(5)
  }, 120_000)

  it('another calendar takes the place of the first; stopped, what was written goes, and mine and theirs stay', async () => {
    await run(calendarsAllow, { account: account.id, calendar: collection('other'), title: 'Other' })
    await write()
    expect([...(await objects()).values()].filter(text => text.includes('@groundwork'))).toHaveLength(1)
    expect((await objects('other')).size).toBe(5)
    const { decision } = await run<{ decision: string }>(calendarsStop, { account: account.id })
    await writeDue(world, new AbortController().signal)
    expect((await objects('other')).size).toBe(0)
    await run(historyUndo, { id: decision })
    await writeDue(world, new AbortController().signal)
    expect((await objects('other')).size).toBe(5)
    await run(calendarsStop, { account: account.id })
    expect((await write()).says).toBe('Not written anywhere.')
    expect([...(await objects()).keys()]).toContain('/ana/plan/mine.ics')
    expect((await objects()).get('/ana/plan/mine.ics')).toContain('SUMMARY:Mine')
  }, 120_000)

  it('a server that refuses costs an entry, one that is away a later try; the password goes nowhere else', async () => {
    await run(calendarsAllow, { account: account.id, calendar: `${url}ana/none/deep/`, title: 'Gone' })
    expect(await write()).toMatchObject({ stands: 0, left: { refused: 5 }, says: expect.stringContaining('refused') })
    await run(calendarsAllow, { account: account.id, calendar: 'http://127.0.0.2:1/cal/' })
    expect((await write()).error?.code).toMatch(/^E_FETCH/)
    await expect(
      run(calendarsAllow, { account: account.id, calendar: 'https://ana:x@made.example/' }),
    ).rejects.toMatchObject({
      code: 'E_FETCH_URL',
    })
  }, 120_000)

  it('an account is removed after its entries were taken out, or left with a word; a server that is away keeps it', async () => {
    const given = { kind: 'caldav', url, user: 'ana', secret: PASSWORD, private: true, title: 'Second' }
    const add = async (): Promise<string> => {
      const { account: added } = await run<{ account: AccountRow }>(accountsAdd, {
        ...given,
        folders: [collection('other')],
      })
      await run(calendarsAllow, { account: added.id, calendar: collection('other'), title: 'Other' })
      await run(calendarsWrite)
      return added.id
    }
    const remove = (id: string, entries?: string) =>
      run<{ says: string }>(accountsRemove, { id, ...(entries === undefined ? {} : { entries }) })
    const id = await add()
    const written = await objects('other')
    expect(written.size).toBe(5)
    await expect(remove(id)).rejects.toMatchObject({
      code: 'E_PLAN_STANDS',
      message: expect.stringMatching(/^5 entries .*take-out.*leave/),
    })
    expect(await world.store.accounts.get(id)).not.toBe(null)
    expect((await remove(id, 'take-out')).says).toContain('5 entries of the plan were taken out of its calendar first.')
    expect(await objects('other')).toEqual(new Map())
    expect(await world.store.accounts.get(id)).toBe(null)

    const second = await add()
    const [[mine, was] = ['', '']] = await objects('other')
    expect(await put(mine, was.replace(/SUMMARY:[^\r]*/, 'SUMMARY:My own words'))).toBeLessThan(300)
    const kept = await world.store.accounts.get(second)
    // as if the server had moved away
    const known = kept?.written as { events: Record<string, { href: string }> } | undefined
    const away = { ...known, calendar: 'http://127.0.0.2:1/cal/' }
    const events = known?.events ?? {}
    const moved = Object.fromEntries(
      Object.entries(events).map(([uid, event]) => [uid, { ...event, href: 'http://127.0.0.2:1/cal/a.ics' }]),
    )
    await world.store.accounts.saveWritten(second, { ...away, events: moved })
    await expect(remove(second, 'take-out')).rejects.toMatchObject({
      code: 'E_PLAN_STANDS',
      message: expect.stringContaining('5 entries of the plan still stand'),
    })
    expect(await world.store.accounts.get(second)).toMatchObject({ hasSecret: true, running: false })
    await world.store.accounts.saveWritten(second, kept?.written)
    expect((await remove(second, 'take-out')).says).toMatch(
      /4 entries .* taken out .* 1 entry of the plan stays in its/,
    )
    expect([...(await objects('other')).values()]).toEqual([expect.stringContaining('My own words')])

    const third = await add()
    const there = (await objects('other')).size
    expect((await remove(third, 'leave')).says).toMatch(/\d entries of the plan stay in its calendar/)
    expect((await objects('other')).size).toBe(there)
  }, 120_000)
})
