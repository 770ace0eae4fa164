import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDav, probeDav, serverOfDav } from '../../src/io/connect/dav/dav.ts'
import { Account } from '../../src/io/connect/outbound/account.ts'
import { addressKind } from '../../src/io/connect/outbound/fence.ts'

// A server that answers discovery with addresses of another one, which lies where no server of the user's is.
const asked: string[] = []
let outer: Server
let inner: Server
let [outerPort, innerPort] = [0, 0]
let lure = ''

const listen = (server: Server, host: string): Promise<number> =>
  new Promise(done => {
    server.listen(0, host, () => {
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })

beforeAll(async () => {
  inner = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`)
    response.end('an answer from inside')
  })
  outer = createServer((request, response) => {
    if (lure === 'redirect') return response.writeHead(301, { location: `http://127.0.0.2:${innerPort}/` }).end()
    response.writeHead(207, { 'content-type': 'application/xml' }).end(answerOf(request.url ?? '/'))
  })
  outerPort = await listen(outer, '127.0.0.1')
  innerPort = await listen(inner, '127.0.0.2')
})
afterAll(() => {
  for (const server of [outer, inner]) {
    server.closeAllConnections()
    server.close()
  }
})

const account = (folders: readonly string[] = []): Account => Account.parse({
  id: 'a', kind: 'caldav', url: `http://127.0.0.1:${outerPort}/`, user: 'ana', folders, sent: null, private: true, certificate: null,
}) // prettier-ignore

/** As if 127.0.0.2 were an address that nobody may be sent to; all others as they are. */
const fence = { private: true, kindOf: (address: string) => (address === '127.0.0.2' ? 'never' : addressKind(address)) }

function answerOf(path: string): string {
  const inside = lure.startsWith('metadata') ? 'http://169.254.169.254/latest/' : `http://127.0.0.2:${innerPort}/x/`
  const kind = lure.replace('metadata ', '')
  const props: Record<string, string> = {
    principal: `<d:current-user-principal><d:href>${inside}</d:href></d:current-user-principal>`,
    home: `<c:calendar-home-set><d:href>${inside}</d:href></c:calendar-home-set>`,
    collection: '<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>',
  }
  const href = kind === 'collection' ? inside : path
  return `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:response><d:href>${href}</d:href>
    <d:propstat><d:prop>${props[kind] ?? ''}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`
}

it.each(['principal', 'home', 'metadata principal', 'metadata home'])(
  'S04 discovery that leads inside by its %s ends there, and nothing is sent',
  async given => {
    lure = given
    await expect(probeDav(account(), 'canary', fence)).rejects.toMatchObject({ code: 'E_FETCH_PRIVATE' })
    expect(asked).toEqual([])
  },
)

it('S04 a redirect of .well-known that leads inside is not followed', async () => {
  lure = 'redirect'
  await expect(probeDav(account(), 'canary', fence)).rejects.toMatchObject({ code: 'E_FETCH_REDIRECT' })
  expect(asked).toEqual([])
})

it('S04 a calendar that a server lists elsewhere is neither read nor given the password, nor made the address', async () => {
  lure = 'collection'
  const { places } = await probeDav(account(), 'canary', fence)
  expect(serverOfDav(account(), places)).toBe(account().url)
  const { signal } = new AbortController()
  const chosen = account(places.map(({ path }) => path))
  await expect(openDav(chosen, 'canary', null, signal, fence)).rejects.toMatchObject({ code: 'E_FETCH_PRIVATE' })
  expect(asked).toEqual([])
})

it('S04 the address found is taken only below the name that the user gave', () => {
  const at = (url: string): Account => ({ ...account(), url })
  const found = (path: string) => [{ path, title: 'x', count: null, role: 'none' as const, proposed: true }]
  expect(serverOfDav(at('https://caldav.icloud.com/'), found('https://p42-caldav.icloud.com/1/x/'))).toBe(
    'https://p42-caldav.icloud.com/',
  )
  expect(serverOfDav(at('https://dav.example.org/'), found('https://dav.evil.example/x/'))).toBe(
    'https://dav.example.org/',
  )
  expect(serverOfDav(at('ana@example.org'), found('https://example.org/dav/x/'))).toBe('https://example.org/')
  expect(serverOfDav(at('https://dav.example.org/'), [])).toBe('https://dav.example.org/')
})
