import { z } from 'zod'
import { Refusal } from '../../../model/refusal.ts'
import type { Account } from '../outbound/account.ts'
import type { Outbound } from '../outbound/fetch.ts'

/** What is asked of one ActivityWatch, and how. */
export type WatchApi = {
  readonly account: Account
  /** its API key, where it has one */
  readonly secret: string | null
  readonly outbound: Outbound
  readonly signal?: AbortSignal
}

const Bucket = z.looseObject({
  id: z.string(),
  type: z.string(),
  created: z.string().nullish(),
  last_updated: z.string().nullish(),
  metadata: z.looseObject({ start: z.string().nullish(), end: z.string().nullish() }).nullish(),
})
export type Bucket = z.infer<typeof Bucket>
const Event = z.looseObject({ timestamp: z.string(), duration: z.number().default(0) })
export type WatchEvent = z.infer<typeof Event>

/** What is recorded, by its name. Refusals: E_WATCH_ANSWER, E_WATCH_LOGIN, E_FETCH_* */
export async function bucketsOf(api: WatchApi): Promise<Readonly<Record<string, Bucket>>> {
  const read = z.record(z.string(), z.unknown()).safeParse(await get(api, 'buckets/'))
  if (!read.success) throw notWatch()
  const known = Object.entries(read.data).flatMap(([id, value]) => {
    const bucket = Bucket.safeParse(value)
    return bucket.success ? [[id, bucket.data] as const] : []
  })
  if (known.length === 0 && Object.keys(read.data).length > 0) throw notWatch()
  return Object.fromEntries(known)
}

/** Events of a bucket that touch a span, the newest first; at most `limit` (-1: all). Some servers cut them to the span. */
export async function eventsOf(
  api: WatchApi,
  id: string,
  span: { readonly from?: number; readonly until: number; readonly limit?: number },
): Promise<readonly WatchEvent[]> {
  const asked = new URLSearchParams({ limit: String(span.limit ?? -1) })
  if (span.from !== undefined) asked.set('start', new Date(span.from).toISOString())
  asked.set('end', new Date(span.until).toISOString())
  const events = z
    .array(Event)
    .safeParse(await get(api, `buckets/${encodeURIComponent(id)}/events?${asked.toString()}`))
  if (!events.success) throw notWatch()
  return events.data
}

/** A moment as ActivityWatch writes it; null where it is none. */
export function timeOf(text: string | null | undefined): number | null {
  const at = Date.parse(text ?? '')
  return Number.isNaN(at) ? null : at
}

async function get({ account, secret, outbound, signal }: WatchApi, path: string): Promise<unknown> {
  const base = new URL('/api/0/', account.url).href
  const { status, body } = await outbound.fetch(`${base}${path}`, {
    headers: { accept: 'application/json' },
    ...(secret === null || secret === '' ? {} : { authorization: `Bearer ${secret}` }),
    what: 'ActivityWatch',
    ...(signal === undefined ? {} : { signal }),
  })
  if (status === 401)
    throw new Refusal(
      'E_WATCH_LOGIN',
      secret === null || secret === ''
        ? 'This ActivityWatch wants its API key, which stands in the configuration of its server.'
        : 'This ActivityWatch did not take the API key; copy it again from the configuration of its server.',
      { status: 502 },
    )
  if (status >= 500)
    throw new Refusal('E_WATCH_BUSY', `ActivityWatch answered with an error (${status}). Try again later.`, {
      status: 502,
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
    { status: 502 },
  )
}
