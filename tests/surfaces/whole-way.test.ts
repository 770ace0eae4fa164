import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeLife } from '../../examples/demo/make-life.ts'
import { writeLife } from '../../examples/demo/write-life.ts'
import { openWorld } from '../../src/io/world/open-world.ts'
import type { World } from '../../src/io/world/world.ts'
import { pathOf } from '../../src/http/operation-routes.ts'
import { OPERATIONS } from '../../src/operations/table.ts'
import { smallServer } from './small-server.ts'
import type { SmallServer } from './small-server.ts'

// From an upload to the reality check over HTTP, with the real table, store and threads: nothing here is small.
type Job = { id: string; state: string; output?: Record<string, unknown>; error?: { code: string } }

let folder = ''
let world: World
let server: SmallServer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-way-'))
  const now = Date.UTC(2026, 10, 20)
  writeLife(makeLife(7, now, 'small'), join(folder, 'life'))
  world = await openWorld({ home: join(folder, 'home'), zone: 'UTC', now, seed: 1 })
  server = await smallServer({ world, operations: OPERATIONS })
})
afterAll(async () => {
  await server.close()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function upload(name: string): Promise<string> {
  const headers = {
    cookie: server.cookie,
    'x-groundwork-token': server.token,
    'content-type': 'application/octet-stream',
  }
  const body = readFileSync(join(folder, 'life', name))
  const answer = await fetch(`${server.origin}/api/v1/uploads/${name}`, { method: 'PUT', headers, body })
  return ((await answer.json()) as { file: string }).file
}

async function start(path: string, input: unknown): Promise<string> {
  return ((await (await server.post(`/api/v1/${path}`, input)).json()) as { job: string }).job
}

/** Follows a job to its end. */
async function ended(id: string): Promise<Job> {
  await (await server.get(`/api/v1/jobs/${id}/events`)).text()
  return (await (await server.get(`/api/v1/jobs/${id}`)).json()) as Job
}

async function read(path: string, input: unknown = {}): Promise<Record<string, unknown>> {
  const answer = await server.get(`/api/v1/${path}?input=${encodeURIComponent(JSON.stringify(input))}`)
  return (await answer.json()) as Record<string, unknown>
}

describe('from a file to the reality check', () => {
  test('an import that is stopped leaves nothing', async () => {
    const file = await upload('linkedin.zip')
    const id = await start('imports/run', { files: [file] })
    await fetch(`${server.origin}/api/v1/jobs/${id}`, {
      method: 'DELETE',
      headers: { cookie: server.cookie, 'x-groundwork-token': server.token },
    })
    expect(await ended(id)).toMatchObject({ state: 'stopped', error: { code: 'E_STOPPED' } })
    expect(await read('imports/list')).toEqual({ rows: [] })
    expect(await read('people/list', { offset: 0, limit: 5 })).toMatchObject({ total: 0 })
  })

  test('a preview changes nothing, an import does, and the check reads it', async () => {
    const file = await upload('linkedin.zip')
    const preview = await ended(await start('imports/preview', { files: [file] }))
    expect(preview).toMatchObject({ state: 'done', output: { says: expect.any(String) } })
    expect(await read('imports/list')).toEqual({ rows: [] })
    const done = await ended(await start('imports/run', { files: [file] }))
    expect(done.state).toBe('done')
    expect((await read('imports/list'))['rows']).toHaveLength(1)
    expect((await read('people/list', { offset: 0, limit: 5 }))['total']).toBeGreaterThan(10)
    const check = await read('check/read')
    expect(check['headline']).toEqual(expect.any(String))
    expect(Array.isArray(check['findings'])).toBe(true)
  })

  test('what is only read may be named where it lies, by its whole path on this machine; what is written may not', async () => {
    const path = join(folder, 'life', 'linkedin.zip')
    const preview = await ended(await start('imports/preview', { files: [`"${path}"`] }))
    expect(preview).toMatchObject({ state: 'done', output: { inputs: [{ name: path }] } })
    for (const [name, code] of [
      ['life/linkedin.zip', 'E_PATH'],
      ['//server/share/linkedin.zip', 'E_PATH'],
      ['https://made.example/x.git', 'E_PATH'],
      ['asset:demo/linkedin.zip', 'E_PATH'],
      [`${path}.none`, 'E_FILE_MISSING'],
      ['/dev/zero', 'E_FILE_READ'],
    ] as const) {
      const answer = await server.post('/api/v1/imports/preview', { files: [path, name] })
      expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code], name).toEqual([
        400,
        code,
      ])
    }
    for (const entry of OPERATIONS.filter(({ cli, opens }) => cli?.paths !== undefined && opens === undefined))
      for (const field of entry.cli?.paths ?? []) {
        const isList = entry.input.safeParse({ [field]: [path] }).success
        const answer = await server.post(pathOf(entry), { [field]: isList ? [path] : path })
        // one that asks for more than that is refused before
        const code = ((await answer.json()) as { error: { code: string } }).error.code
        expect(['E_PATH', 'E_SCHEMA'], `${entry.name} ${field}`).toContain(code)
      }
  })

  test('a file that is none is a refusal of the job, in one sentence', async () => {
    const file = (await upload('linkedin.zip')).replace(/[0-9a-f]{4}\//, '0000/')
    const failed = await ended(await start('imports/run', { files: [file] }))
    expect(failed.state).toBe('failed')
    expect(failed.error?.code).toMatch(/^E_/)
  })

  test('every query answers, by its own schema, and the doctor finds nothing', async () => {
    // what is asked about a text takes it in the body of a post, and there is no answer about none
    const asked = OPERATIONS.filter(({ kind, streams, inBody }) => kind === 'query' && !streams && inBody !== true)
    for (const entry of asked) {
      const answer = await server.get(`/api/v1/${entry.name.replace('.', '/')}`)
      expect([200, 400], entry.name).toContain(answer.status)
      if (answer.status === 400) expect(entry.input.safeParse({}).success, entry.name).toBe(false)
    }
    const { rows } = (await read('data/doctor')) as { rows: { ok: boolean }[] }
    expect(rows.filter(({ ok }) => !ok)).toEqual([])
    expect(server.reported).toEqual([])
  })

  test('nothing is left beside the home', () => {
    expect(readdirSync(folder).toSorted()).toEqual(['home', 'life'])
  })
})
