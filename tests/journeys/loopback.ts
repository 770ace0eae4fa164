import { createServer } from 'node:http'
import type { Server } from 'node:http'

/** A server on this machine, as a user has them: ActivityWatch with two buckets, and a blog with a feed. */
export type Loopback = { readonly origin: string; readonly asked: readonly string[]; stop(): void }

const HOUR = 3_600_000

/** `key`: what ActivityWatch has to be asked with. */
export async function startLoopback(key?: string): Promise<Loopback> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const json = (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (key !== undefined && request.headers.authorization !== `Bearer ${key}`) response.writeHead(401).end()
    else if (path === '/api/0/buckets/') json(buckets())
    else if (path.startsWith('/api/0/buckets/aw-watcher-window')) json(eventsWithin(path))
    else if (path.startsWith('/api/0/')) json([])
    // the second time nothing comes, as from a server that is slow: what is fetched can be stopped in the middle
    else if (path === '/slow.xml' && asked.filter(one => one === path).length === 2) return
    else if (path === '/feed.xml' || path === '/slow.xml')
      response.setHeader('content-type', 'application/rss+xml').end(FEED)
    else response.writeHead(404).end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    asked,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const BEGAN = Date.now() - 30 * HOUR

function buckets(): Record<string, unknown> {
  const created = new Date(BEGAN).toISOString()
  const bucket = (id: string, type: string) => ({ id, type, client: id, hostname: 'made', created, last_updated: null })
  return {
    'aw-watcher-window_made': bucket('aw-watcher-window_made', 'currentwindow'),
    'aw-watcher-afk_made': bucket('aw-watcher-afk_made', 'afkstatus'),
  }
}

/** Ten hours at the computer, asked for by window as the real one answers. */
function eventsWithin(path: string): unknown[] {
  const query = new URL(path, 'http://made.example').searchParams
  const [from, to] = [Date.parse(query.get('start') ?? ''), Date.parse(query.get('end') ?? '')]
  return Array.from({ length: 10 }, (_, hour) => ({
    id: hour,
    timestamp: new Date(BEGAN + hour * HOUR).toISOString(),
    duration: 1_800,
    data: { app: 'Editor', title: `plan ${hour}` },
  })).filter(({ timestamp }) => Date.parse(timestamp) >= from && Date.parse(timestamp) < to)
}

export const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>A made blog</title><link>https://blog.made.example</link>
${[1, 2, 3].map(n => `<item><title>Piece ${n}</title><link>https://blog.made.example/${n}</link><guid>made-${n}</guid><pubDate>Tue, 0${n} Sep 2026 10:00:00 GMT</pubDate></item>`).join('\n')}
</channel></rss>`
