import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { World } from '../../src/io/world/world.ts'
import { callOperation } from '../../src/operations/call.ts'
import { historyRedo, historyUndo } from '../../src/operations/history.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { planAnswer } from '../../src/operations/plan/answer-action.ts'
import { feedMake, feedWithdraw, planFeed } from '../../src/operations/plan/plan-feed.ts'
import { openScratchWorld } from '../made/world.ts'
import { rawRequest, statuses } from '../surfaces/raw-request.ts'
import { smallServer } from '../surfaces/small-server.ts'
import type { SmallServer } from '../surfaces/small-server.ts'

let world: World
let server: SmallServer
beforeAll(async () => {
  world = await openScratchWorld()
  server = await smallServer({ world })
})
afterAll(async () => {
  await server?.close()
  await world?.close()
})

type Made = { path: string; decision: string }
const call = <T>(entry: unknown, input: unknown = {}) => callOperation(entry as Operation, world, input) as Promise<T>
const make = () => call<Made>(feedMake)
const accept = (id: string, answer = 'accept') => call(planAnswer, { id, answer })
/** as a calendar program asks: without a cookie */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(server.origin + path, { method, headers, redirect: 'manual' })

describe('the address of the plan', () => {
  test('there is none until it is made; then it gives what was accepted, as a calendar, without a cookie', async () => {
    expect(await call(planFeed)).toEqual({ path: null, since: null })
    for (const guess of ['/feed//plan.ics', '/feed/x/plan.ics', '/feed/undefined/plan.ics', '/feed/null/plan.ics'])
      expect((await get(guess)).status).toBe(401)
    await accept('starter/skill')
    const { path } = await make()
    expect(path).toMatch(/^\/feed\/[\w-]{43}\/plan\.ics$/)
    const answer = await get(path)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    const text = await answer.text()
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  })

  test('who has it already is told so, by tag and by date; each change gives another, taking back as well', async () => {
    const { path } = await make()
    const first = await get(path)
    const etag = first.headers.get('etag') ?? ''
    const modified = first.headers.get('last-modified') ?? ''
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    expect(Date.parse(modified)).toBeLessThanOrEqual(Date.now())
    const same = await get(path, { 'if-none-match': `"other", W/${etag}` })
    expect(same.status).toBe(304)
    expect(await same.text()).toBe('')
    expect((await get(path, { 'if-modified-since': modified })).status).toBe(304)
    await accept('starter/skill', 'open')
    const next = await get(path, { 'if-none-match': etag, 'if-modified-since': modified })
    expect(next.status).toBe(200)
    expect(await next.text()).not.toContain('VEVENT')
    expect((await get(path, { 'if-modified-since': modified })).status).toBe(200)
    expect(Date.parse(next.headers.get('last-modified') ?? '')).toBeGreaterThan(Date.parse(modified))
    expect((await get(path, { 'if-modified-since': 'no date' })).status).toBe(200)
    const head = await get(path, {}, 'HEAD')
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, next.headers.get('etag'), ''])
  })

  test('it reads and nothing else, and opens nothing but the plan', async () => {
    const { path } = await make()
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await get(path, {}, method)
      expect(answer.status, method).toBe(405)
      expect(((await answer.json()) as { error: { code: string } }).error.code).toBe('E_METHOD')
    }
    const token = path.split('/')[2] ?? ''
    for (const other of [`/feed/${token}`, `/feed/${token}/`, `/feed/${token}/people.ics`, `/feed/x/../${token}/a.ics`])
      expect((await get(other)).status, other).toBe(401)
    const marks = [
      { cookie: `groundwork-${server.serving.port}=${token}` },
      { authorization: `Bearer ${token}` },
      { 'x-groundwork-token': token },
    ]
    for (const headers of marks)
      for (const closed of ['/api/v1/people/list', '/api/v1/openapi.json', '/mcp', '/', `/?token=${token}`])
        expect((await get(closed, headers as Record<string, string>)).status, closed).toBe(401)
  })

  test('another one takes the place of the old; what was replaced or withdrawn never opens again, whatever is taken back', async () => {
    const old = await make()
    const { path, decision: replaced } = await make()
    expect(path).not.toBe(old.path)
    expect([(await get(old.path)).status, (await get(path)).status]).toEqual([401, 200])
    await expect(call(historyUndo, { id: replaced })).rejects.toMatchObject({
      code: 'E_NOT_UNDOABLE',
      message: expect.stringContaining('stays closed'),
    })
    expect([(await get(old.path)).status, (await get(path)).status]).toEqual([401, 200])
    const { decision } = await call<Made>(feedWithdraw)
    expect((await get(path)).status).toBe(401)
    await expect(call(feedWithdraw)).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
    await expect(call(historyUndo, { id: decision })).rejects.toMatchObject({ code: 'E_NOT_UNDOABLE' })
    // the first of a row can be taken back, and is not brought back either
    const first = await make()
    await call(historyUndo, { id: first.decision })
    await expect(call(historyRedo, { id: first.decision })).rejects.toMatchObject({ code: 'E_NOT_REDOABLE' })
    for (const each of [old, { path }, first]) expect((await get(each.path)).status).toBe(401)
    // as an older installation may have left it: a replacement that was taken back
    const [one, two] = [await make(), await make()]
    await world.store.decisions.undo(two.decision, world.now())
    for (const each of [one, two]) expect((await get(each.path)).status).toBe(401)
    expect(await call(planFeed)).toEqual({ path: null, since: null })
  })

  test('taking back the last change goes past it', async () => {
    await make()
    await accept('starter/project')
    await make()
    const { undone } = await call<{ undone: { says: string } }>(historyUndo)
    expect(undone.says).toContain('an answer to a planned action')
  })

  test('thousands of guesses are refused, and a wrong host or a page of another origin with the right address', async () => {
    const { path } = await make()
    const guess = (i: number): string =>
      `GET /feed/${String(i).padStart(43, 'A')}/plan.ics HTTP/1.1\r\nHost: ${server.host}\r\n${i % 500 === 499 ? 'Connection: close\r\n' : ''}\r\n`
    for (let from = 0; from < 2_000; from += 500) {
      const raw = await rawRequest(server.serving.port, Array.from({ length: 500 }, (_, i) => guess(from + i)).join(''))
      expect(new Set(statuses(raw))).toEqual(new Set([401]))
    }
    const from = (lines: string): Promise<string> =>
      rawRequest(server.serving.port, `GET ${path} HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`)
    expect(await from(`Host: evil.example:${server.serving.port}\r\n`)).toContain('"code":"E_HOST"')
    for (const mark of ['Origin: https://evil.example', 'Origin: null', 'Sec-Fetch-Site: cross-site'])
      expect(await from(`Host: ${server.host}\r\n${mark}\r\n`)).toContain('"code":"E_ORIGIN"')
  })

  test('no error and no report holds the address', async () => {
    const { path } = await make()
    const token = path.split('/')[2] ?? ''
    const refused = await get(`/feed/${token}/other.ics`)
    expect(await refused.text()).not.toContain(token)
    expect(JSON.stringify(server.reported)).not.toContain(token)
  })
})
