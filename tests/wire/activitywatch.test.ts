import { afterEach, describe, expect, it, vi } from 'vitest'
import { openWatch, probeWatch, WATCH_LIMITS } from '../../src/io/connect/activitywatch/activitywatch.ts'
import { Account } from '../../src/io/connect/outbound/account.ts'
import type { Checkpoint, Opened } from '../../src/io/connect/outbound/account.ts'
import { startWatch } from './watch-server.ts'
import type { Recorded, RecordedBucket } from './watch-server.ts'

const HOUR = 3_600_000
const BEGAN = Date.UTC(2026, 8, 1, 8)
let stop = (): void => undefined
afterEach(() => {
  vi.useRealTimers()
  stop()
})

const signal = new AbortController().signal
const accountAt = (url: string, folders: string[] = []): Account => Account.parse({
    id: 'aw', kind: 'activitywatch', url, user: '', folders, sent: null, private: true, certificate: null,
  }) // prettier-ignore

/** Somebody who works for `hours` from BEGAN on without a break, in windows of 50 minutes, as recorded until `now`. */
function working(hours: number, now: number): Record<string, RecordedBucket> {
  const until = Math.min(BEGAN + hours * HOUR, now)
  const windows: Recorded[] = []
  for (let at = BEGAN, n = 0; at < until; at += 50 * 60_000, n++)
    windows.push({ timestamp: new Date(at).toISOString(), duration: Math.min(3_000, (until - at) / 1_000), data: { app: 'Editor', title: `note ${n % 3}` } }) // prettier-ignore
  const away = [{ timestamp: new Date(BEGAN).toISOString(), duration: (until - BEGAN) / 1_000, data: { status: 'not-afk' } }] // prettier-ignore
  const created = new Date(BEGAN).toISOString()
  return {
    'aw-watcher-window_made': { type: 'currentwindow', created, events: windows },
    'aw-watcher-afk_made': { type: 'afkstatus', created, events: away },
  }
}

type Stretch = { from: number; until: number }
async function stretches(opened: Opened): Promise<Record<string, Stretch[]>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of opened.files[0]?.open() ?? []) chunks.push(chunk)
  if (chunks.length === 0) return {}
  const { buckets } = JSON.parse(Buffer.concat(chunks).toString()) as {
    buckets: Record<string, { type: string; events: Recorded[] }>
  }
  return Object.fromEntries(
    Object.values(buckets).map(({ type, events }) => [
      type,
      events
        .map(({ timestamp, duration }) => ({
          from: Date.parse(timestamp),
          until: Date.parse(timestamp) + duration * 1_000,
        }))
        .toSorted((a, b) => a.from - b.from),
    ]),
  )
}
const lengthOf = (spans: readonly Stretch[] = []): number =>
  spans.reduce((sum, { from, until }) => sum + until - from, 0)

describe.each([true, false])('ActivityWatch whose server cuts events to what is asked for: %s', cuts => {
  it('run every hour while somebody works brings each hour once, whole, of windows and of presence alike', async () => {
    const got: Record<string, Stretch[]> = {}
    let checkpoint: Checkpoint | null = null
    for (let now = BEGAN + 0.4 * HOUR; now < BEGAN + 12 * HOUR; now += 0.9 * HOUR) {
      vi.useFakeTimers({ now, toFake: ['Date'] })
      const server = await startWatch(working(9, now), { cuts })
      stop = server.stop
      const opened: Opened = await openWatch(accountAt(server.url), null, checkpoint, signal)
      server.stop()
      checkpoint = opened.checkpoint()
      for (const [type, spans] of Object.entries(await stretches(opened))) {
        const before = got[type] ?? []
        for (const { from, until } of spans) {
          expect(before.every(one => one.until <= from)).toBe(true)
          expect(until).toBeLessThan(now)
        }
        got[type] = [...before, ...spans]
      }
    }
    expect(lengthOf(got['currentwindow'])).toBe(9 * HOUR)
    expect(lengthOf(got['afkstatus'])).toBe(9 * HOUR)
  })

  it('a run that the server breaks off keeps the hours that came, and the next goes on from there', async () => {
    const buckets = working(9, BEGAN + 500 * HOUR)
    let fails = true
    const server = await startWatch(buckets, { cuts, says: (_, n) => (fails && n > 8 ? 0 : 200) })
    stop = server.stop
    const limits = { ...WATCH_LIMITS, days: 1 / 24 }
    const first = await openWatch(accountAt(server.url), null, null, signal, undefined, limits)
    expect(first.stopped).toMatchObject({ code: 'E_FETCH_FAILED' })
    fails = false
    const second = await openWatch(accountAt(server.url), null, first.checkpoint(), signal, undefined, limits)
    expect(second.stopped).toBe(null)
    const [a, b] = [await stretches(first), await stretches(second)]
    for (const type of ['currentwindow', 'afkstatus'])
      expect([type, lengthOf(a[type]) + lengthOf(b[type])]).toEqual([type, 9 * HOUR])
    const again = await openWatch(accountAt(server.url), null, second.checkpoint(), signal)
    expect([again.count, again.files.length, again.more]).toEqual([0, 0, false])
  })
})

it('comes in parts that are no larger than the cap, each beginning where the last ended', async () => {
  const server = await startWatch(working(40, BEGAN + 500 * HOUR), { tellsStart: true })
  stop = server.stop
  let [opened, parts, whole]: [Opened | null, number, number] = [null, 0, 0]
  do {
    const before: Checkpoint | null = opened?.checkpoint() ?? null
    opened = await openWatch(accountAt(server.url), null, before, signal, undefined, { bytes: 1_000, days: 0.25 })
    whole += lengthOf((await stretches(opened))['currentwindow'])
    parts++
  } while (opened.more)
  expect(parts).toBeGreaterThan(3)
  expect(whole).toBe(40 * HOUR)
})

it('what was brought into a bucket from before it was made is found, where the server does not say where it begins', async () => {
  const buckets = working(9, BEGAN + 500 * HOUR)
  const late = Object.fromEntries(
    Object.entries(buckets).map(([id, bucket]) => [
      id,
      { ...bucket, created: new Date(BEGAN + 400 * HOUR).toISOString() },
    ]),
  )
  const server = await startWatch(late)
  stop = server.stop
  expect(lengthOf((await stretches(await openWatch(accountAt(server.url), null, null, signal)))['currentwindow'])).toBe(
    9 * HOUR,
  )
})

it('a clock that was ahead for one run leaves no gap behind', async () => {
  const server = await startWatch(working(9, BEGAN + 500 * HOUR))
  stop = server.stop
  vi.useFakeTimers({ now: BEGAN + 90_000 * HOUR, toFake: ['Date'] })
  const first = await openWatch(accountAt(server.url), null, null, signal)
  server.stop()
  vi.useFakeTimers({ now: BEGAN + 40 * HOUR, toFake: ['Date'] })
  const later = await startWatch(working(30, BEGAN + 40 * HOUR))
  stop = later.stop
  const second = await openWatch(accountAt(later.url), null, first.checkpoint(), signal)
  expect(lengthOf((await stretches(second))['currentwindow'])).toBe(21 * HOUR)
})

it('wants its key where it has one, and says what it is not', async () => {
  const server = await startWatch(working(2, BEGAN + HOUR), { key: 'key-of-ana' })
  stop = server.stop
  await expect(probeWatch(accountAt(server.url), null)).rejects.toMatchObject({ code: 'E_WATCH_LOGIN' })
  expect((await probeWatch(accountAt(server.url), 'key-of-ana')).places).toHaveLength(2)
  await expect(openWatch(accountAt(server.url, ['aw-gone']), 'key-of-ana', null, signal)).rejects.toMatchObject({
    code: 'E_WATCH_GONE',
  })
  const some = await openWatch(accountAt(server.url, ['aw-gone', 'aw-watcher-window_made']), 'key-of-ana', null, signal)
  expect(some.missing).toMatchObject({ code: 'E_WATCH_GONE' })
})
