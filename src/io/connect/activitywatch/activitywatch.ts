import { DAY, HOUR, MINUTE } from '../../../model/instant.ts'
import { Refusal } from '../../../model/refusal.ts'
import { fileOf } from '../outbound/account.ts'
import type { Account, Checkpoint, Opened, Probe, Told } from '../outbound/account.ts'
import type { Fence } from '../outbound/fence.ts'
import { openOutbound } from '../outbound/fetch.ts'
import { bucketsOf, eventsOf, timeOf } from './watch-api.ts'
import type { Bucket, WatchApi, WatchEvent } from './watch-api.ts'

/** What happened so lately may still grow. */
const GROWING = 10 * MINUTE
/** Nothing is older than the program, and a window a month from year one would never end. */
const OLDEST = Date.UTC(2014, 0)

export type WatchLimits = {
  /** of events, in one run */
  readonly bytes: number
  /** asked for at once */
  readonly days: number
}
export const WATCH_LIMITS: WatchLimits = { bytes: 67_108_864, days: 30 }

/**
 * Reads what ActivityWatch has recorded since the last run, in the form of its own export. Hours are summed up by what reads
 * them, and windows are cut to the times in which somebody sat there: so only whole hours of the clock are handed over, of all
 * buckets the same ones, and each hour once. Its server is on this machine, so the account must be `private`. What came before something
 * broke is kept (`stopped`). Throws where nothing came: E_WATCH_*, E_FETCH_*, E_STOPPED.
 */
export async function openWatch(
  account: Account,
  secret: string | null,
  checkpoint: Checkpoint | null,
  signal: AbortSignal,
  fence: Fence = account,
  limits: WatchLimits = WATCH_LIMITS,
  told: Told = () => undefined,
): Promise<Opened> {
  const outbound = openOutbound(fence)
  const api: WatchApi = { account, secret, outbound, signal }
  const marks = { ...(checkpoint?.kind === 'activitywatch' ? checkpoint.buckets : {}) }
  const come: Come = { bytes: 0, count: 0, events: new Map() }
  let buckets: Readonly<Record<string, Bucket>> = {}
  let [more, stopped]: [boolean, Refusal | null] = [false, null]
  try {
    buckets = chosenOf(account, await bucketsOf(api))
    const until = endOf(buckets, Date.now())
    for (let from = await beginOf(api, buckets, marks, until); from < until && !more;) {
      const to = Math.min(from + limits.days * DAY, until)
      await readHours(api, Object.keys(buckets), { from, to }, come)
      for (const id of Object.keys(buckets)) marks[id] = new Date(to).toISOString()
      told(come.count, 0)
      from = to
      more = from < until && come.bytes >= limits.bytes
    }
  } catch (error) {
    if (!(error instanceof Refusal) || come.count === 0) throw error
    stopped = error
  } finally {
    await outbound.close()
  }
  return {
    files: filesOf(account, buckets, come),
    count: come.count,
    checkpoint: () => ({ kind: 'activitywatch', buckets: marks }),
    more,
    stopped,
    missing: missingOf(account, buckets),
    notes: [],
  }
}

/** The buckets that are there. */
export async function probeWatch(account: Account, secret: string | null, fence: Fence = account): Promise<Probe> {
  const outbound = openOutbound(fence)
  try {
    const buckets = await bucketsOf({ account, secret, outbound })
    const places = Object.entries(buckets).map(([id, { type }]) => {
      return { path: id, title: `${id} (${type})`, count: null, role: 'none' as const, proposed: true }
    })
    return { places }
  } finally {
    await outbound.close()
  }
}

/** What came so far: events as JSON, by their bucket. */
type Come = { bytes: number; count: number; readonly events: Map<string, string[]> }
type Hours = { readonly from: number; readonly to: number }

function chosenOf({ folders }: Account, buckets: Readonly<Record<string, Bucket>>): Readonly<Record<string, Bucket>> {
  if (folders.length === 0) return buckets
  const chosen = Object.fromEntries(Object.entries(buckets).filter(([id]) => folders.includes(id)))
  if (Object.keys(chosen).length === 0) throw gone(folders[0] ?? '')
  return chosen
}

/** A bucket that was chosen and is there no more costs only itself. */
function missingOf({ folders }: Account, buckets: Readonly<Record<string, Bucket>>): Refusal | null {
  const missing = folders.find(id => !Object.hasOwn(buckets, id))
  return missing === undefined ? null : gone(missing)
}

function gone(id: string): Refusal {
  return new Refusal('E_WATCH_GONE', `ActivityWatch has no "${id}" any more. Choose again; what came from it stays.`, {
    status: 502,
  })
}

/** Up to where hours are whole: the end of the last event, and never what may still grow. */
function endOf(buckets: Readonly<Record<string, Bucket>>, now: number): number {
  const whole = hourOf(now - GROWING)
  const ends = Object.values(buckets).flatMap(({ metadata, last_updated: last }) => timeOf(metadata?.end ?? last) ?? [])
  // not further than there is anything, so that a clock that was wrong once leaves no gap behind
  return ends.length === 0 ? whole : Math.min(whole, hourOf(Math.max(...ends) - 1) + HOUR)
}

/** Where the first of the buckets is read on; one that is new from its beginning, and the others along with it. */
async function beginOf(
  api: WatchApi,
  buckets: Readonly<Record<string, Bucket>>,
  marks: Readonly<Record<string, string>>,
  until: number,
): Promise<number> {
  let begin = until
  for (const [id, bucket] of Object.entries(buckets))
    begin = Math.min(begin, timeOf(marks[id]) ?? (await firstOf(api, id, bucket, until)))
  return Math.max(hourOf(begin), OLDEST)
}

/** Where a bucket begins. One that says only when it was made may hold what was brought into it from elsewhere. */
async function firstOf(api: WatchApi, id: string, { metadata, created }: Bucket, until: number): Promise<number> {
  const known = timeOf(metadata?.start)
  if (known !== null) return known
  let begin = timeOf(created) ?? until
  for (let back = DAY; begin > OLDEST; back *= 2) {
    const [before] = await eventsOf(api, id, { until: begin, limit: 1 })
    if (before === undefined || (timeOf(before.timestamp) ?? begin) >= begin) return begin
    begin -= back
  }
  return OLDEST
}

/** Reads these hours of all buckets, and hands them over only when all have come. */
async function readHours(api: WatchApi, ids: readonly string[], hours: Hours, come: Come): Promise<void> {
  const read = new Map<string, string[]>()
  for (const id of ids) {
    // some servers give what began before with its own beginning, some cut it, and some leave it out
    const events = await eventsOf(api, id, { from: hours.from - DAY, until: hours.to })
    read.set(
      id,
      events.flatMap(event => cutTo(hours, event)),
    )
  }
  for (const [id, events] of read) {
    const own = come.events.get(id) ?? []
    come.events.set(id, own)
    for (const event of events) own.push(event)
    come.count += events.length
    come.bytes += events.reduce((sum, event) => sum + event.length, 0)
  }
}

/** The part of an event that lies within these hours, as JSON; none where it lies outside. */
function cutTo({ from, to }: Hours, event: WatchEvent): readonly string[] {
  const at = timeOf(event.timestamp)
  if (at === null || at >= to) return []
  const end = at + event.duration * 1_000
  if (at >= from && end <= to) return [JSON.stringify(event)]
  if (end <= from) return []
  const begin = Math.max(at, from)
  const timestamp = new Date(begin).toISOString()
  return [JSON.stringify({ ...event, timestamp, duration: (Math.min(end, to) - begin) / 1_000 })]
}

function filesOf(account: Account, buckets: Readonly<Record<string, Bucket>>, { events }: Come): Opened['files'] {
  const written = Object.entries(buckets).flatMap(([id, bucket]) => {
    const own = events.get(id) ?? []
    if (own.length === 0) return []
    const head = JSON.stringify({ ...bucket, events: undefined }).slice(0, -1)
    return [`${JSON.stringify(id)}:${head},"events":[${own.join(',')}]}`]
  })
  if (written.length === 0) return []
  return [fileOf(`${account.id}/aw-buckets-export.json`, [Buffer.from(`{"buckets":{${written.join(',')}}}`)])]
}

function hourOf(at: number): number {
  return Math.floor(at / HOUR) * HOUR
}
