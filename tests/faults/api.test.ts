import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cpuTime } from '../made/cpu-time.ts'
import { methodOf, pathOf } from '../../src/http/operation-routes.ts'
import { NOTES, SMALL_TABLE } from '../surfaces/small-table.ts'
import { smallServer } from '../surfaces/small-server.ts'
import type { SmallServer } from '../surfaces/small-server.ts'

let server: SmallServer
beforeAll(async () => {
  server = await smallServer()
})
afterAll(() => server.close())

const POSTS = SMALL_TABLE.filter(entry => methodOf(entry) === 'post').map(pathOf)
const GETS = SMALL_TABLE.filter(entry => methodOf(entry) === 'get').map(pathOf)
type Body = { error: { code: string; message: string; detail?: Record<string, unknown> } }

const NOT_JSON = [
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"id":"a","id":"b"}',
  '['.repeat(100_000),
  '{"a":1e400}',
  '{"a":12345678901234567890}',
  '{"id":"\\ud800"}',
  '{"id":',
  '',
]

describe('X06: JSON that must not get in', () => {
  test.each(POSTS)('POST %s', async path => {
    NOTES.length = 0
    for (const text of NOT_JSON) {
      const answer = await server.post(path, text)
      expect(answer.status, text.slice(0, 40)).toBe(400)
      expect(((await answer.json()) as Body).error.code).toBe('E_JSON')
    }
    expect(NOTES).toEqual([])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test.each(GETS)('GET %s?input=', async path => {
    for (const text of NOT_JSON) {
      const answer = await server.get(`${path}?input=${encodeURIComponent(text.slice(0, 4_000))}`)
      expect(answer.status).toBe(400)
      expect(((await answer.json()) as Body).error.code).toBe('E_JSON')
    }
  })

  test('bytes that are no UTF-8', async () => {
    const headers = { cookie: server.cookie, 'x-groundwork-token': server.token, 'content-type': 'application/json' }
    const body = new Uint8Array([0x22, 0xff, 0xfe, 0x22])
    const answer = await fetch(`${server.origin}${POSTS[0]}`, { method: 'POST', headers, body })
    expect(answer.status).toBe(400)
  })
})

describe('X06, T06: an input that is not as asked', () => {
  test.each(SMALL_TABLE.map(entry => [entry.name, entry] as const))(
    '%s takes no key that it does not know',
    async (_, entry) => {
      const input = { owner_id: 'x', created_at: 0 }
      const asked =
        methodOf(entry) === 'get'
          ? server.get(`${pathOf(entry)}?input=${encodeURIComponent(JSON.stringify(input))}`)
          : server.post(pathOf(entry), input)
      const answer = await asked
      expect(answer.status).toBe(400)
      expect(((await answer.json()) as Body).error.code).toBe('E_SCHEMA')
    },
  )

  test('the sentence and the detail name the field', async () => {
    const answer = await server.get(`/api/v1/people/list?input=${encodeURIComponent('{"limit":1000000000}')}`)
    const { error } = (await answer.json()) as Body
    expect(error).toMatchObject({ code: 'E_SCHEMA', detail: { path: 'limit' } })
    expect(error.message).toContain('people.list cannot take "limit"')
  })

  test('a parameter that is not "input" is refused, not ignored', async () => {
    expect((await server.get('/api/v1/people/list?limit=3')).status).toBe(400)
  })

  test('a path of this machine is no upload', async () => {
    for (const file of ['/etc/passwd', 'asset:demo/linkedin.zip', 'upload:../../x', './x']) {
      const answer = await server.post('/api/v1/check/run', { files: [file] })
      expect(answer.status).toBe(400)
      expect(((await answer.json()) as Body).error.code).toBe('E_PATH')
    }
  })
})

test('X05: a search of 50 KB does not hold anybody up', async () => {
  const began = cpuTime()
  const search = `(a+)+$${'a'.repeat(50_000)}`
  const answer = await server.get(`/api/v1/people/list?input=${encodeURIComponent(JSON.stringify({ search }))}`)
  expect([400, 414, 431]).toContain(answer.status)
  expect(cpuTime() - began).toBeLessThan(1_000)
})

describe('what goes wrong', () => {
  test('a refusal keeps its status, code and sentence', async () => {
    const answer = await server.post('/api/v1/notes/add', { id: 'nobody', text: 'x' })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toEqual({ error: { code: 'E_NOT_FOUND', message: 'There is no such person.' } })
  })

  test('a bug is 500, told to the terminal and not to the page', async () => {
    const before = server.reported.length
    const answer = await server.post('/api/v1/notes/add', { id: 'bug', text: 'x' })
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('a bug')
    expect(String(server.reported[before])).toContain('a bug')
  })

  test('an address that is none is 404 in the same form', async () => {
    const answer = await server.get('/api/v1/nothing/here')
    expect(answer.status).toBe(404)
    expect(((await answer.json()) as Body).error.code).toBe('E_NOT_FOUND')
  })
})

describe('jobs', () => {
  const start = async (wait: number): Promise<string> => {
    const answer = await server.post('/api/v1/check/run', { wait })
    expect(answer.status).toBe(202)
    return ((await answer.json()) as { job: string }).job
  }

  test('tell how far they are, and end with the output', async () => {
    const id = await start(20)
    const events = await (await server.get(`/api/v1/jobs/${id}/events`)).text()
    const states = [...events.matchAll(/^data: (.+)$/gm)].map(
      ([, data]) => JSON.parse(data ?? '') as { state: string; progress: { done: number }; output?: unknown },
    )
    expect(states[0]?.state).toBe('running')
    expect(states.at(-1)).toMatchObject({ state: 'done', output: { files: [] } })
    expect(states.map(({ progress }) => progress.done)).toEqual(
      states.map(({ progress }) => progress.done).toSorted((a, b) => a - b),
    )
    expect(await (await server.get(`/api/v1/jobs/${id}`)).json()).toMatchObject({
      id,
      operation: 'check.run',
      state: 'done',
    })
  })

  test('can be stopped', async () => {
    const id = await start(10_000)
    const headers = { cookie: server.cookie, 'x-groundwork-token': server.token }
    expect((await fetch(`${server.origin}/api/v1/jobs/${id}`, { method: 'DELETE', headers })).status).toBe(200)
    const events = await (await server.get(`/api/v1/jobs/${id}/events`)).text()
    expect(events).toContain('"state":"stopped"')
  })

  test('are listed without what came of them, which may be megabytes; and one that is unknown is 404', async () => {
    const { rows } = (await (await server.get('/api/v1/jobs')).json()) as { rows: Record<string, unknown>[] }
    expect(rows.find(({ state }) => state === 'done')).toMatchObject({ operation: 'check.run', about: null })
    expect(rows.filter(row => 'output' in row)).toEqual([])
    expect((await server.get('/api/v1/jobs/nope')).status).toBe(404)
    expect((await server.get('/api/v1/jobs/nope/events')).status).toBe(404)
  })

  test('a bad input is refused before anything starts', async () => {
    expect((await server.post('/api/v1/check/run', { wait: 'long' })).status).toBe(400)
  })
})

test('an upload can be named to a job', async () => {
  const headers = {
    cookie: server.cookie,
    'x-groundwork-token': server.token,
    'content-type': 'application/octet-stream',
  }
  const put = await fetch(`${server.origin}/api/v1/uploads/${encodeURIComponent('../ä b.zip')}`, {
    method: 'PUT',
    headers,
    body: 'bytes',
  })
  expect(put.status).toBe(201)
  const { file, bytes } = (await put.json()) as { file: string; bytes: number }
  expect(bytes).toBe(5)
  expect((await server.post('/api/v1/check/run', { files: [file] })).status).toBe(202)
})

test('an export is a download', async () => {
  const answer = await server.get('/api/v1/data/export')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="export.json"')
  expect(await answer.text()).toBe('{"a":1}\n')
})

test('the made-up person is another world, and refused where it is not open', async () => {
  expect((await server.get('/api/v1/people/list', { 'x-groundwork-world': 'demo' })).status).toBe(409)
  expect((await server.get('/api/v1/people/list', { 'x-groundwork-world': 'own' })).status).toBe(200)
})
