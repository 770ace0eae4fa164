import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallServer } from './small-server.ts'
import type { SmallServer } from './small-server.ts'

// Many files in one body: a list of them, then their bytes.
let server: SmallServer
beforeAll(async () => {
  server = await smallServer({ limits: { jsonBytes: 1024 ** 2, uploadBytes: 6 * 1024 ** 2 } })
})
afterAll(() => server.close())

type Taken = { id: string; files: string[]; bytes: number; error?: { code: string; message: string } }

const BYTES = 'application/octet-stream'

function bodyOf(list: unknown, ...texts: readonly (string | Uint8Array)[]): Buffer {
  const head = Buffer.from(typeof list === 'string' ? list : JSON.stringify(list))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.byteLength)
  return Buffer.concat([length, head, ...texts.map(text => Buffer.from(text))])
}

async function send(body: Uint8Array, query = '', headers: Record<string, string> = {}): Promise<[number, Taken]> {
  const answer = await fetch(`${server.origin}/api/v1/uploads${query}`, {
    method: 'POST',
    headers: { cookie: server.cookie, 'x-groundwork-token': server.token, 'content-type': BYTES, ...headers },
    body: Buffer.from(body),
  })
  return [answer.status, (await answer.json()) as Taken]
}

const uploads = (): readonly string[] => readdirSync(join(server.home, 'uploads'))

describe('many files in one body', () => {
  test('are taken, joined, named to a job all at once, told again, and given up', async () => {
    const [status, first] = await send(
      bodyOf(
        [
          ['Mail/cur/1', 3],
          ['Mail/cur/2', 0],
          ['a.vcf', 4],
        ],
        'one',
        'card',
      ),
    )
    expect([status, first.bytes]).toEqual([201, 7])
    expect(first.files).toEqual(['Mail', 'Mail', 'a.vcf'].map(name => `upload:${first.id}/${name}`))
    const [, next] = await send(
      bodyOf(
        [
          ['b.vcf', 1],
          ['é/ü', 1],
        ],
        'x',
        'y',
      ),
      `?join=${first.id}`,
    )
    expect(next.id).toBe(first.id)
    const files = [`upload:${first.id}/*`]
    const started = await server.post('/api/v1/check/run', JSON.stringify({ files }))
    expect(started.status).toBe(202)
    expect(readdirSync(join(server.home, 'uploads', first.id)).toSorted()).toEqual(['Mail', 'a.vcf', 'b.vcf', 'é'])
    const gone = (id: string) =>
      fetch(`${server.origin}/api/v1/uploads/${id}`, {
        method: 'DELETE',
        headers: { cookie: server.cookie, 'x-groundwork-token': server.token },
      })
    expect((await gone(first.id)).status).toBe(200)
    expect((await gone(first.id)).status).toBe(400)
    expect((await gone('..')).status).not.toBe(200)
    expect(uploads()).toEqual([])
    const none = await server.post('/api/v1/check/run', JSON.stringify({ files }))
    expect([none.status, ((await none.json()) as Taken).error?.code]).toEqual([400, 'E_UPLOAD_NAME'])
  })

  test('large ones in pieces come as they went', async () => {
    const large = Buffer.alloc(2_900_000, 7)
    const [status, { files, bytes }] = await send(
      bodyOf(
        [
          ['a', large.length],
          ['b', 5],
          ['c', large.length - 9],
        ],
        large,
        'small',
        large.subarray(9),
      ),
    )
    expect([status, bytes, files.length]).toEqual([201, 2 * large.length - 4, 3])
  })

  test.each<[string, Uint8Array, number, string]>([
    ['nothing', Buffer.alloc(0), 400, 'E_UPLOAD'],
    ['half a length', Buffer.from([0, 0]), 400, 'E_UPLOAD'],
    ['a list that is not whole', bodyOf([['a', 1]]).subarray(0, 9), 400, 'E_UPLOAD'],
    ['no JSON', bodyOf('[["a",'), 400, 'E_JSON'],
    ['no list of files', bodyOf([['a']]), 400, 'E_UPLOAD'],
    ['no file at all', bodyOf([]), 400, 'E_UPLOAD'],
    ['less than a file', bodyOf([['a', 1]], ''), 400, 'E_UPLOAD'],
    [
      'a file less than it says',
      bodyOf(
        [
          ['a/1', 3],
          ['a/2', 3],
        ],
        'onetw',
      ),
      400,
      'E_UPLOAD',
    ],
    ['more than it says', bodyOf([['a', 3]], 'one and more'), 400, 'E_UPLOAD'],
    ['less than nothing', bodyOf([['a', -1]], ''), 400, 'E_UPLOAD'],
    ['a file that is too large', bodyOf([['a', 5 * 1024 ** 2]], ''), 413, 'E_UPLOAD_SIZE'],
    [
      'too much in all',
      bodyOf(
        [
          ['a', 4e6],
          ['b', 4e6],
        ],
        '',
      ),
      413,
      'E_UPLOAD_SIZE',
    ],
    ['a list that is too long', Buffer.from([0xff, 0xff, 0xff, 0xff, 1]), 413, 'E_UPLOAD_SIZE'],
    [
      'a file twice',
      bodyOf(
        [
          ['a/1', 1],
          ['a/1', 1],
        ],
        'xy',
      ),
      400,
      'E_UPLOAD_TWICE',
    ],
  ])('%s is refused, and leaves nothing', async (_, body, status, code) => {
    const before = uploads()
    const [given, { error }] = await send(body)
    expect([given, error?.code]).toEqual([status, code])
    await expect.poll(uploads).toEqual(before)
  })

  test('nobody else hands anything over: not another host, origin or site, not without the token, not as a form could', async () => {
    const before = uploads()
    const body = bodyOf([['a', 1]], 'x')
    const wrong: Record<string, string>[] = [
      { origin: 'http://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'x-groundwork-token': 'guessed' },
      { cookie: '' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'multipart/form-data; boundary=x' },
    ]
    for (const headers of wrong) expect((await send(body, '', headers))[0]).toBeGreaterThanOrEqual(401)
    expect((await send(body, '?join=..'))[1].error?.code).toBe('E_UPLOAD_NAME')
    expect(uploads()).toEqual(before)
  })
})
