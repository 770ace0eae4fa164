import { Agent, get } from 'node:http'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { rawRequest, statuses } from '../surfaces/raw-request.ts'
import { smallServer } from '../surfaces/small-server.ts'
import type { SmallServer } from '../surfaces/small-server.ts'

// L09: what a caller may cost. The oracle of each: meanwhile a normal request is answered.
let server: SmallServer
beforeAll(async () => {
  server = await smallServer({ limits: { jsonBytes: 1024 ** 2, uploadBytes: 5 * 1024 ** 2 } })
})
afterAll(() => server.close())

async function stillAnswers(): Promise<void> {
  const answer = await server.get('/api/v1/people/list')
  expect(answer.status).toBe(200)
  await answer.arrayBuffer()
}

function head(extra: string, path = '/api/v1/notes/add', method = 'POST'): string {
  const session = `Cookie: ${server.cookie}\r\nX-Groundwork-Token: ${server.token}\r\n`
  return `${method} ${path} HTTP/1.1\r\nHost: ${server.host}\r\n${session}${extra}\r\n`
}

describe('L09: bodies', () => {
  test('one that says it has 1 GB is refused before it is read', async () => {
    const raw = await rawRequest(
      server.serving.port,
      head('Content-Type: application/json\r\nContent-Length: 1073741824\r\n'),
    )
    expect(statuses(raw)[0]).toBe(413)
    expect(raw).toContain('E_BODY_SIZE')
    await stillAnswers()
  })

  test('one that does not say so is cut off at the cap', async () => {
    const body = ReadableStream.from(pieces(64))
    const headers = { cookie: server.cookie, 'x-groundwork-token': server.token, 'content-type': 'application/json' }
    const sent = fetch(`${server.origin}/api/v1/notes/add`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit)
    const status = await sent.then(
      answer => answer.status,
      () => 413,
    )
    expect(status).toBe(413)
    await stillAnswers()
  })

  test('an upload above its cap is refused and leaves nothing', async () => {
    const headers = {
      cookie: server.cookie,
      'x-groundwork-token': server.token,
      'content-type': 'application/octet-stream',
    }
    const body = ReadableStream.from(pieces(200))
    const sent = fetch(`${server.origin}/api/v1/uploads/big.zip`, {
      method: 'PUT',
      headers,
      body,
      duplex: 'half',
    } as RequestInit)
    expect(
      await sent.then(
        answer => answer.status,
        () => 413,
      ),
    ).toBe(413)
    // who sends hears of it at once, before the server has put away what came
    await expect.poll(() => readdirSync(join(server.home, 'uploads')), { timeout: 30_000 }).toEqual([])
    const said = await rawRequest(
      server.serving.port,
      head('Content-Type: application/octet-stream\r\nContent-Length: 99999999\r\n', '/api/v1/uploads/x', 'PUT'),
    )
    expect(statuses(said)[0]).toBe(413)
    expect(said).toContain('E_UPLOAD_SIZE')
  })
})

describe('L09: headers', () => {
  test('100 KB of them are 431, in a plain sentence', async () => {
    const raw = await rawRequest(server.serving.port, head(`X-Long: ${'x'.repeat(100_000)}\r\n`, '/', 'GET'))
    expect(statuses(raw)).toEqual([431])
    expect(raw).toContain('E_HEADER_SIZE')
    expect(raw.toLowerCase()).toContain("content-security-policy: default-src 'none'")
  })

  test('what is no request is 400', async () => {
    for (const text of ['NONSENSE\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', '\x16\x03\x01\x02\x00\x01\r\n\r\n'])
      expect(statuses(await rawRequest(server.serving.port, text))).toEqual([400])
  })

  test('slow ones keep nobody else waiting, and are let go', { timeout: 120_000 }, async () => {
    const slow = Array.from({ length: 50 }, () => opened(server.serving.port))
    let gone = 0
    const all = slow.map(
      socket =>
        new Promise(resolve => {
          socket.once('close', () => resolve(++gone))
        }),
    )
    for (const socket of slow) socket.write('GET / HTTP/1.1\r\nHost: ')
    await stillAnswers()
    // not only once they had gone
    expect(gone).toBe(0)
    await Promise.all(all)
    await stillAnswers()
  })
})

describe('L09: connections', () => {
  test('2,000 idle ones do not shut the user out', async () => {
    const crowd: Socket[] = []
    // in waves, since the system itself queues only some hundred that nobody has taken yet
    for (let wave = 0; wave < 10; wave++) {
      for (let i = 0; i < 200; i++) crowd.push(opened(server.serving.port))
      await new Promise(resolve => {
        setTimeout(resolve, 50)
      })
      await stillAnswers()
    }
    await expect.poll(() => crowd.filter(socket => !socket.destroyed).length, { timeout: 30_000 }).toBeLessThan(600)
    for (const socket of crowd) socket.destroy()
  })

  test('a page that was answered goes on over the connection it has, whoever else says nothing', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const first = await asked(agent)
    const crowd = Array.from({ length: 400 }, () => opened(server.serving.port))
    await expect.poll(() => crowd.filter(socket => !socket.destroyed).length, { timeout: 30_000 }).toBeLessThan(300)
    expect(await asked(agent)).toBe(first)
    for (const socket of crowd) socket.destroy()
    agent.destroy()
  })

  test('and a crowd that was answered leaves room for who comes next', async () => {
    const crowd = Array.from({ length: 300 }, () => new Agent({ keepAlive: true, maxSockets: 1 }))
    for (const agent of crowd) await asked(agent)
    await stillAnswers()
    const open = (): number => crowd.filter(agent => Object.keys(agent.freeSockets).length > 0).length
    await expect.poll(open, { timeout: 30_000 }).toBeLessThanOrEqual(256)
    for (const agent of crowd) agent.destroy()
  })

  test.each([
    ['both lengths', 'Content-Length: 44\r\nTransfer-Encoding: chunked\r\n'],
    ['two lengths', 'Content-Length: 0\r\nContent-Length: 44\r\n'],
    ['an odd chunked', 'Transfer-Encoding: xchunked\r\n'],
    ['a space before the colon', 'Transfer-Encoding : chunked\r\n'],
  ])('a smuggled second request is not answered: %s', async (_, header) => {
    const hidden = `GET /api/v1/people/list HTTP/1.1\r\nHost: ${server.host}\r\nCookie: ${server.cookie}\r\n\r\n`
    const raw = await rawRequest(
      server.serving.port,
      `${head(`Content-Type: application/json\r\n${header}`)}0\r\n\r\n${hidden}`,
    )
    expect(statuses(raw)).not.toContain(200)
    expect(statuses(raw).length).toBe(1)
    await stillAnswers()
  })
})

function opened(port: number): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  // unread, it would not notice that the other side has gone
  socket.resume()
  return socket
}

/** Asks once and gives the port it spoke from. */
function asked(agent: Agent): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  const headers = { cookie: server.cookie }
  const request = get(`${server.origin}/api/v1/people/list`, { agent, headers }, response => {
    const port = response.socket.localPort
    response.resume().once('end', () => (response.statusCode === 200 ? resolve(port) : reject(response.statusCode)))
  })
  request.once('error', reject)
  return promise
}

async function* pieces(count: number): AsyncIterable<Uint8Array> {
  for (let i = 0; i < count; i++) yield new Uint8Array(64 * 1024).fill(0x20)
}
