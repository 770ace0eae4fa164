import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Fence } from '../../src/io/connect/outbound/fence.ts'
import { CALL_LIMITS } from '../../src/io/connect/outbound/call-limits.ts'
import { openOutbound } from '../../src/io/connect/outbound/fetch.ts'
import { cpuTime } from '../made/cpu-time.ts'
import { AUTHORITY, CERTIFIED } from './certificates.ts'

const known = getCACertificates('default')
const server = createServer(CERTIFIED.good)
let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
let port = 0
const asked: { host: string | undefined; authorization: string | undefined }[] = []

beforeAll(async () => {
  setDefaultCACertificates([...known, AUTHORITY])
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { host, authorization } = request.headers
    asked.push({ host, authorization })
    answer(request, response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  setDefaultCACertificates(known)
  server.closeAllConnections()
  server.close()
})
afterEach(() => {
  asked.length = 0
})

/** Asks for a page of the server, which stands somewhere in the world as far as the caller can see. */
async function get(most = 100_000, total = 5_000): Promise<string> {
  const world: Fence = {
    private: false,
    resolve: async name => (name === 'localhost' ? ['127.0.0.1'] : ['10.0.0.7']),
    kindOf: address => (address === '127.0.0.1' ? 'public' : 'private'),
  }
  const outbound = openOutbound(world, { ...CALL_LIMITS, total, bytes: most })
  try {
    const call = { what: 'test', authorization: 'Basic canary' }
    return Buffer.from((await outbound.fetch(`https://localhost:${port}/`, call)).body).toString()
  } finally {
    await outbound.close()
  }
}

it.each([
  ['a name within the own network', 'https://inside.test/'],
  ['an address within it', 'https://10.0.0.7/'],
  ['without encryption', 'http://localhost:PORT/plain'],
  ['a file', 'file:///etc/passwd'],
  ['another kind of server', 'gopher://localhost:PORT/'],
  ['an address with a password', 'https://ana:b@localhost:PORT/'],
])('S03 a server in the world that passes on to %s is not followed', async (_what, to) => {
  answer = (_, response) => response.writeHead(302, { location: to.replace('PORT', String(port)) }).end()
  await expect(get()).rejects.toMatchObject({ code: 'E_FETCH_REDIRECT' })
  expect(asked).toHaveLength(1)
})

it('S03 50 redirects are five', async () => {
  answer = ({ url = '' }, response) => response.writeHead(302, { location: `${url}x` }).end()
  await expect(get()).rejects.toMatchObject({ code: 'E_FETCH_REDIRECT' })
  expect(asked).toHaveLength(6)
})

it('F03 a few kilobytes that unpack to a hundred megabytes end at the cap', async () => {
  const packed = gzipSync(Buffer.alloc(100_000_000))
  answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed)
  const start = cpuTime()
  await expect(get()).rejects.toMatchObject({ code: 'E_FETCH_SIZE' })
  expect(cpuTime() - start).toBeLessThan(1_000)
})

it('F03 an answer beyond the cap is given up at the cap', async () => {
  answer = (_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    }
    response.on('drain', more)
    more()
  }
  await expect(get()).rejects.toMatchObject({ code: 'E_FETCH_SIZE' })
})

it('S05 a byte now and then is no answer in time', async () => {
  answer = (_, response) => {
    const slowly = setInterval(() => response.write('x'), 50)
    response.on('close', () => clearInterval(slowly))
  }
  await expect(get(100_000, 600)).rejects.toMatchObject({ code: 'E_FETCH_TIMEOUT' })
})

it.each([
  ['longer than it says', 'Content-Length: 3\r\n\r\nabcdefgh'],
  ['shorter than it says', 'Content-Length: 30\r\n\r\nabc'],
  ['with a length that is none', 'Content-Length: many\r\n\r\nabc'],
  ['with two lengths', 'Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd'],
  ['of headers without end', `X-Long: ${'x'.repeat(200_000)}\r\n\r\n`],
])('S05 an answer %s is refused, or read as far as it said', async (_what, rest) => {
  answer = ({ socket }) => void socket.end(`HTTP/1.1 200 OK\r\n${rest}`)
  const read = await get().catch((error: unknown) => error)
  if (typeof read === 'string') expect(read).toBe('abc')
  else expect(read).toMatchObject({ name: 'Refusal', code: 'E_FETCH_FAILED' })
})
