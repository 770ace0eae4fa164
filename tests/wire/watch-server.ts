import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'

export type Recorded = {
  readonly timestamp: string
  readonly duration: number
  readonly data: Readonly<Record<string, unknown>>
}
export type RecordedBucket = { readonly type: string; readonly created: string; events: Recorded[] }

/**
 * A stand-in of ActivityWatch's server on loopback, because the real one needs a desktop to watch. `cuts`: what crosses the ends of
 * what is asked for is cut there, as its newer servers do; else only what begins within is given, as older ones do.
 */
export async function startWatch(
  buckets: Readonly<Record<string, RecordedBucket>>,
  how: { cuts?: boolean; key?: string; tellsStart?: boolean; says?: (path: string, n: number) => number } = {},
) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x')
    asked.push(url.pathname)
    const status = how.says?.(url.pathname, asked.length) ?? 200
    if (status === 0) return void response.destroy()
    if (how.key !== undefined && request.headers.authorization !== `Bearer ${how.key}`) return say(response, 401, {})
    if (status !== 200) return say(response, status, { message: 'no' })
    answer(request, url, response)
  })
  const answer = (_: IncomingMessage, url: URL, response: ServerResponse): void => {
    if (url.pathname === '/api/0/buckets/')
      return say(
        response,
        200,
        Object.fromEntries(
          Object.entries(buckets).map(([id, bucket]) => [id, describe(id, bucket, how.tellsStart === true)]),
        ),
      )
    const id = /^\/api\/0\/buckets\/([^/]+)\/events$/.exec(url.pathname)?.[1]
    const bucket = id === undefined ? undefined : buckets[decodeURIComponent(id)]
    if (bucket === undefined) return say(response, 404, { message: "There's no bucket named so" })
    say(response, 200, within(bucket.events, url.searchParams, how.cuts !== false))
  }
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    asked,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function say(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

function describe(id: string, { type, created, events }: RecordedBucket, tellsStart: boolean) {
  const ends = events.map(event => Date.parse(event.timestamp) + event.duration * 1_000)
  const last = ends.length === 0 ? {} : { last_updated: new Date(ends.reduce((a, b) => Math.max(a, b))).toISOString() }
  const start = events.map(({ timestamp }) => timestamp).toSorted()[0]
  const metadata = tellsStart ? { metadata: { start, end: last.last_updated ?? null }, events: null } : {}
  return { id, name: null, type, client: 'made', hostname: 'made-host', created, ...last, ...metadata }
}

function within(events: readonly Recorded[], asked: URLSearchParams, cuts: boolean): readonly unknown[] {
  const time = (name: string, otherwise: number): number => {
    const text = asked.get(name)
    return text === null ? otherwise : Date.parse(text)
  }
  const [start, end] = [time('start', -Infinity), time('end', Infinity)]
  const limit = Number(asked.get('limit') ?? -1)
  const found = events
    .map((event, n) => ({ ...event, id: n + 1, at: Date.parse(event.timestamp) }))
    .filter(({ at, duration }) => (cuts ? at + duration * 1_000 >= start : at >= start) && at <= end)
    .toSorted((a, b) => b.at - a.at)
    .slice(0, limit < 0 ? undefined : limit)
  return found.map(({ at, ...event }) => {
    if (!cuts) return event
    const [from, until] = [Math.max(at, start), Math.min(at + event.duration * 1_000, end)]
    return { ...event, timestamp: new Date(from).toISOString(), duration: (until - from) / 1_000 }
  })
}
