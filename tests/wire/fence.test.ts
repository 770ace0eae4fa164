import { readdirSync, readFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkedUrl } from '../../src/io/connect/outbound/checked-url.ts'
import { outboundCalls } from '../../src/io/connect/outbound/calls.ts'
import { CALL_LIMITS } from '../../src/io/connect/outbound/call-limits.ts'
import { openOutbound } from '../../src/io/connect/outbound/fetch.ts'
import { openSecrets } from '../../src/io/secrets/secrets.ts'

let port = 0
let drops = 0
const server = createServer((request, response) => {
  if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end()
  else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  else if (request.url === '/slow') response.write('x')
  else if (request.url === '/drops' && drops-- > 0) request.socket.destroy()
  else if (request.url === '/noise') request.socket.end('* OK this is mail\r\n')
  else if (request.url === '/torn') request.socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc')
  else if (request.url === '/late') setTimeout(() => response.end('late'), 300)
  else if (request.url === '/away') response.writeHead(302, { location: `http://localhost:${port}/echo` }).end()
  else response.end(request.headers.authorization ?? 'none')
})
beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function get(url: string, isPrivate = true, total = 5_000, patience = 1, method = 'GET'): Promise<string> {
  const outbound = openOutbound({ private: isPrivate }, { ...CALL_LIMITS, total })
  try {
    const { body } = await outbound.fetch(url, {
      method,
      what: 'test',
      authorization: 'Basic canary',
      patience,
    })
    return Buffer.from(body).toString()
  } finally {
    await outbound.close()
  }
}

it.each([
  '127.0.0.1',
  '[::1]',
  '0.0.0.0',
  '0x7f.1',
  '2130706433',
  '127.1',
  '[::ffff:127.0.0.1]',
  '169.254.169.254',
  '[fd00::1]',
  'localhost.',
])('S01 does not connect to %s unasked', async host => {
  await expect(get(`https://${host}/`, false)).rejects.toMatchObject({ code: 'E_FETCH_PRIVATE' })
})

it('S02 checks the address of each connection, not an earlier answer', async () => {
  const answers = [['127.0.0.1'], ['10.0.0.1']]
  const outbound = openOutbound({
    private: true,
    resolve: async () => answers.shift() ?? ['10.0.0.1'],
    kindOf: address => (address === '127.0.0.1' ? 'private' : 'never'),
  })
  const call = { what: 'test', headers: { connection: 'close' } }
  expect((await outbound.fetch(`http://rebind.test:${port}/`, call)).status).toBe(200)
  await expect(outbound.fetch(`http://rebind.test:${port}/`, call)).rejects.toMatchObject({ code: 'E_FETCH_PRIVATE' })
  await outbound.close()
})

it('S03 follows at most five redirects, to web addresses only, and leaves the password at home', async () => {
  const base = `http://127.0.0.1:${port}`
  await expect(get(`${base}/loop`)).rejects.toMatchObject({ code: 'E_FETCH_REDIRECT' })
  await expect(get(`${base}/file`)).rejects.toMatchObject({ code: 'E_FETCH_REDIRECT' })
  expect(await get(`${base}/echo`)).toBe('Basic canary')
  expect(await get(`${base}/away`)).toBe('none')
  expect(outboundCalls().some(({ to }) => to === `localhost:${port}`)).toBe(true)
})

it('S05 gives up on an answer that does not end', async () => {
  await expect(get(`http://127.0.0.1:${port}/slow`, true, 500)).rejects.toMatchObject({ code: 'E_FETCH_TIMEOUT' })
})

it.each(['noise', 'torn'])('what is no answer of a web server (%s) is a refusal, and no fault of ours', async how => {
  await expect(get(`http://127.0.0.1:${port}/${how}`)).rejects.toMatchObject({ code: 'E_FETCH_FAILED' })
})

it('a connection that is dropped once is made anew where only something is read, and never where something is written', async () => {
  const url = `http://127.0.0.1:${port}/drops`
  for (const [times, method, isKept] of [
    [1, 'GET', true],
    [2, 'GET', false],
    [1, 'PUT', false],
  ] as const) {
    drops = times
    const answer = get(url, true, 5_000, 1, method)
    if (isKept) expect(await answer).toBe('Basic canary')
    else await expect(answer).rejects.toMatchObject({ code: 'E_FETCH_FAILED' })
  }
})

it('waits longer for what takes a server long, where the call says so', async () => {
  await expect(get(`http://127.0.0.1:${port}/late`, true, 100)).rejects.toMatchObject({ code: 'E_FETCH_TIMEOUT' })
  expect(await get(`http://127.0.0.1:${port}/late`, true, 100, 50)).toBe('late')
})

it('waits long for the first word only: an answer that falls silent in its middle is given up as soon as any other', async () => {
  const start = Date.now()
  await expect(get(`http://127.0.0.1:${port}/slow`, true, 500, 50)).rejects.toMatchObject({ code: 'E_FETCH_TIMEOUT' })
  expect(Date.now() - start).toBeLessThan(10_000)
})

it.each([
  'https://a:b@example.org/',
  'https://example.org/\r\nx',
  'https://ex\u0430mple.org/',
  'http://example.org/',
  'file:///etc/passwd',
])('S06 refuses %j', text =>
  expect(() => checkedUrl(text, false)).toThrow(expect.objectContaining({ code: 'E_FETCH_URL' })),
)

it('A06 keeps a password sealed, for its own account only, in files that only the user can read', async () => {
  const home = mkdtempSync(join(tmpdir(), 'groundwork-secrets-'))
  const secrets = await openSecrets(home, { keychain: false })
  await secrets.putSecret('a', 'seeded-canary')
  expect(await secrets.useSecret('a', async secret => secret === 'seeded-canary')).toBe(true)
  expect(await secrets.useSecret('b', async secret => secret)).toBe(null)
  for (const name of readdirSync(join(home, 'secrets'))) {
    expect(statSync(join(home, 'secrets', name)).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(home, 'secrets', name)).includes('seeded-canary')).toBe(false)
  }
  expect(JSON.stringify(secrets)).not.toContain('canary')
  await secrets.dropSecret('a')
  expect(await secrets.useSecret('a', async secret => secret)).toBe(null)
  rmSync(home, { recursive: true })
})
