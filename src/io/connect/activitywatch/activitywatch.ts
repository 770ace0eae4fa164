import { z } from 'zod'
import { Refusal } from '../../../model/refusal.ts'
import { fileOf } from '../outbound/account.ts'
import type { Account, Checkpoint, Opened, Probe } from '../outbound/account.ts'
import type { Fence } from '../outbound/fence.ts'
import { openOutbound } from '../outbound/fetch.ts'
import type { Outbound } from '../outbound/fetch.ts'

const DAY = 86_400_000
/** An event is asked for when it has grown to its end. */
const GROWING = 600_000
const MOST = 52_428_800

export type WatchLimits = { readonly bytes: number; readonly days: number }
export const WATCH_LIMITS: WatchLimits = { bytes: 67_108_864, days: 30 }

/**
 * Reads what ActivityWatch has recorded since the last run, month by month, in the form of its own export. Its server is
 * on this machine, so the account must be `private`. E_WATCH_ANSWER, and E_FETCH_*.
 */
export async function openWatch(
  account: Account,
  checkpoint: Checkpoint | null,
  signal: AbortSignal,
  fence: Fence = account,
  limits: WatchLimits = WATCH_LIMITS,
): Promise<Opened> {
  const outbound = openOutbound(fence)
  const marks = { ...(checkpoint?.kind === 'activitywatch' ? checkpoint.buckets : {}) }
  const load: Load = { bytes: 0, count: 0, more: false }
  const written: string[] = []
  try {
    for (const [id, bucket] of Object.entries(await bucketsOf(account, outbound, signal))) {
      if (account.folders.length > 0 && !account.folders.includes(id)) continue
      const events = await eventsOf(account, id, bucket, marks, load, limits, outbound, signal)
      if (events.length > 0)
        written.push(
          `${JSON.stringify(id)}:${JSON.stringify(bucket).replace(/\}$/, '')},"events":[${events.join(',')}]}`,
        )
    }
  } finally {
    await outbound.close()
  }
  const text = Buffer.from(`{"buckets":{${written.join(',')}}}`)
  return {
    files: written.length === 0 ? [] : [fileOf(`${account.id}/aw-buckets-export.json`, [text])],
    count: load.count,
    checkpoint: () => ({ kind: 'activitywatch', buckets: marks }),
    more: load.more,
    stopped: null,
    notes: [],
  }
}

/** The buckets that are there. */
export async function probeWatch(account: Account, fence: Fence = account): Promise<Probe> {
  const outbound = openOutbound(fence)
  try {
    const buckets = await bucketsOf(account, outbound)
    const places = Object.entries(buckets).map(([id, { type }]) => {
      return { path: id, title: `${id} (${type})`, count: null, role: 'none' as const, proposed: true }
    })
    return { places }
  } finally {
    await outbound.close()
  }
}

type Load = { bytes: number; count: number; more: boolean }

const Bucket = z.looseObject({
  id: z.string(),
  type: z.string(),
  created: z.string().optional(),
  last_updated: z.string().nullish(),
  metadata: z.looseObject({ start: z.string().nullish(), end: z.string().nullish() }).nullish(),
})
type Bucket = z.infer<typeof Bucket>
const Event = z.looseObject({ timestamp: z.string(), duration: z.number().default(0) })

async function bucketsOf(account: Account, outbound: Outbound, signal?: AbortSignal): Promise<Record<string, Bucket>> {
  const read = z.record(z.string(), Bucket).safeParse(await get(account, 'buckets/', outbound, signal))
  if (!read.success) throw notWatch()
  return read.data
}

/** The events of a bucket as JSON, up to the cap of the run; the mark of the bucket moves along. */
async function eventsOf(
  account: Account,
  id: string,
  bucket: Bucket,
  marks: Record<string, string>,
  load: Load,
  limits: WatchLimits,
  outbound: Outbound,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const found: string[] = []
  const until = Date.now() - GROWING
  const end = Math.min(until, timeOf(bucket.metadata?.end ?? bucket.last_updated ?? '') ?? until)
  let from = timeOf(marks[id] ?? '') ?? timeOf(bucket.metadata?.start ?? bucket.created ?? '') ?? until - 3_650 * DAY
  // nothing is older than the program, and a window a month from year one would never end
  from = Math.max(from, Date.UTC(2014, 0))
  let growing = Infinity
  while (from <= end) {
    if (load.bytes >= limits.bytes) {
      load.more = true
      break
    }
    const to = Math.min(from + limits.days * DAY, until)
    const path = `buckets/${encodeURIComponent(id)}/events?limit=-1&start=${iso(from)}&end=${iso(to)}`
    const events = z.array(Event).safeParse(await get(account, path, outbound, signal))
    if (!events.success) throw notWatch()
    for (const event of events.data) {
      const at = timeOf(event.timestamp)
      // one that began before the window was in the window before; one that still grows comes next time
      if (at === null || at < from || at >= to) continue
      if (at + event.duration * 1000 > until) {
        growing = Math.min(growing, at)
        continue
      }
      const text = JSON.stringify(event)
      found.push(text)
      load.bytes += text.length
      load.count++
    }
    from = to
    marks[id] = new Date(Math.min(to, growing)).toISOString()
    if (to >= until) break
  }
  return found
}

function iso(at: number): string {
  return encodeURIComponent(new Date(at).toISOString())
}

function timeOf(text: string): number | null {
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at
}

async function get(account: Account, path: string, outbound: Outbound, signal?: AbortSignal): Promise<unknown> {
  const base = new URL('/api/0/', account.url).href
  const { status, body } = await outbound.fetch(`${base}${path}`, {
    headers: { accept: 'application/json' },
    most: MOST,
    what: 'ActivityWatch',
    ...(signal === undefined ? {} : { signal }),
  })
  if (status !== 200) throw notWatch()
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as unknown
  } catch {
    throw notWatch()
  }
}

function notWatch(): Refusal {
  return new Refusal(
    'E_WATCH_ANSWER',
    'What answers there is not ActivityWatch. It is usually at http://127.0.0.1:5600',
    {
      status: 502,
    },
  )
}
