import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFeed, probeFeed } from '../../src/io/connect/feed/feed-url.ts'
import { Account } from '../../src/io/connect/outbound/account.ts'

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>A made blog</title>
<item><title>One</title><guid>1</guid><description><![CDATA[<!doctype html><html><body>words</body></html>]]></description></item>
</channel></rss>`
const ANSWERS: Readonly<Record<string, readonly [body: string | Buffer, headers?: Record<string, string>]>> = {
  '/feed': [FEED, { etag: '"1"' }],
  '/packed': [gzipSync(FEED), { 'content-encoding': 'gzip' }],
  '/cut': [gzipSync(FEED).subarray(0, 60), { 'content-encoding': 'gzip' }],
  '/page': ['<!doctype html><html><body>Down for maintenance</body></html>', { etag: '"page"' }],
  '/empty': [''],
}
const server = createServer((request, response) => {
  const [body, headers] = ANSWERS[request.url ?? ''] ?? ['']
  if (headers?.['etag'] !== undefined && request.headers['if-none-match'] === headers['etag'])
    response.writeHead(304).end()
  else response.writeHead(200, headers).end(body)
})
beforeAll(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
const account = (path: string): Account => Account.parse({
    id: 'blog', kind: 'feed', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, user: '', folders: [], sent: null, private: true, certificate: null,
  }) // prettier-ignore
const open = (path: string, checkpoint: Parameters<typeof openFeed>[2] = null) =>
  openFeed(account(path), null, checkpoint, new AbortController().signal)

it.each(['/feed', '/packed'])('%s: an entry that holds a page makes no page of the feed', async path => {
  expect((await open(path)).count).toBe(1)
  expect((await probeFeed(account(path), null)).places).toMatchObject([{ count: 1 }])
})

it.each([
  ['/page', 'E_FEED_PAGE'],
  ['/empty', 'E_FEED_ANSWER'],
  ['/cut', 'E_FETCH_FAILED'],
])('what is sent in the place of a feed (%s) is a refusal, and the place in the feed stays', async (path, code) => {
  const first = await open('/feed')
  await expect(open(path, first.checkpoint())).rejects.toMatchObject({ code })
  expect((await open('/feed', first.checkpoint())).count).toBe(0)
})
