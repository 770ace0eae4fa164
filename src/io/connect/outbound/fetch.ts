import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { request } from 'undici'
import type { Dispatcher } from 'undici'
import { Refusal } from '../../../model/refusal.ts'
import { recordCall } from './calls.ts'
import { checkedUrl } from './checked-url.ts'
import { CALL_LIMITS } from './call-limits.ts'
import type { CallLimits } from './call-limits.ts'
import { openDispatcher } from './dispatcher.ts'
import { fetchFailure } from './failure.ts'
import type { Fence } from './fence.ts'

export type Call = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** goes along as Authorization, but only to the host that the user named */
  readonly authorization?: string
  /** an answer that passes on elsewhere is handed over as it is: what is written goes nowhere else */
  readonly stays?: boolean
  /** why, for the page of what leaves this machine */
  readonly what: string
  readonly signal?: AbortSignal
  /** how many times as long as usual it may take: some servers read all they hold before the first word */
  readonly patience?: number
}
export type Answer = {
  readonly url: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}
export type Outbound = { fetch(url: string, call: Call): Promise<Answer>; close(): Promise<void> }

/**
 * Opens the way out for one account. Each call: address checked at every hop, at most so many redirects, so long, and so
 * many bytes unpacked as `limits` says; what only reads is asked once more where the connection is dropped. Refusals: E_FETCH_URL, _PRIVATE, _HOST, _REDIRECT, _TIMEOUT, _TLS, _SIZE, _FAILED, E_STOPPED.
 */
export function openOutbound(fence: Fence, limits: CallLimits = fence.calls ?? CALL_LIMITS): Outbound {
  const dispatcher = openDispatcher(fence, limits)
  return {
    fetch: (url, call) => follow(checkedUrl(url, fence.private), call, { dispatcher, fence, limits }),
    close: () => dispatcher.destroy(),
  }
}

type Way = { readonly dispatcher: Dispatcher; readonly fence: Fence; readonly limits: CallLimits }

async function follow(start: URL, call: Call, way: Way): Promise<Answer> {
  const late = AbortSignal.timeout(waitOf(call, way))
  const signal = call.signal === undefined ? late : AbortSignal.any([late, call.signal])
  let url = start
  let isHome = true
  for (let hop = 0; hop <= way.limits.hops; hop++) {
    const ask = (): Promise<Answer> => one(url, call, isHome, signal, way)
    const again = (error: unknown): Promise<Answer> => {
      if (signal.aborted || !isDropped(error) || !READS.has(call.method ?? 'GET')) throw error
      return ask()
    }
    const answer = await ask()
      .catch(again)
      .catch((error: unknown) => {
        if (call.signal?.aborted) throw new Refusal('E_STOPPED', 'The run was stopped.', { status: 409 })
        const refusal = fetchFailure(late.aborted ? late.reason : error, url.host)
        if (refusal === null) throw error
        throw hop > 0 && refusal.code === 'E_FETCH_PRIVATE' ? elsewhere(start.host) : refusal
      })
    const to = answer.headers['location']
    if (![301, 302, 303, 307, 308].includes(answer.status) || to === undefined || call.stays === true) return answer
    const next = nextUrl(to, url, start.host, way)
    isHome &&= next.origin === url.origin
    url = next
  }
  throw new Refusal(
    'E_FETCH_REDIRECT',
    `${start.host} passes on more than ${times(way.limits.hops)} (the cap fetchHops in the settings).`,
    { status: 502 },
  )
}

/** Milliseconds that a call may take. */
function waitOf({ patience = 1 }: Call, { limits }: Way): number {
  return limits.total * patience
}

function times(n: number): string {
  return n === 1 ? 'once' : `${n} times`
}

/** What only reads may be asked twice. */
const READS = new Set(['GET', 'PROPFIND', 'REPORT', 'OPTIONS'])

/** A connection that was dropped, as happens to one that was kept open a moment too long. */
function isDropped(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:UND_ERR_SOCKET|ECONNRESET|EPIPE)$/.test(String(error.code))
}

function nextUrl(to: string, from: URL, host: string, { fence }: Way): URL {
  const next = URL.parse(to, from.href)
  if (next === null || (from.protocol === 'https:' && next.protocol !== 'https:')) throw elsewhere(host)
  try {
    return checkedUrl(next.href, fence.private)
  } catch (error) {
    throw error instanceof Refusal ? elsewhere(host) : error
  }
}

function elsewhere(host: string): Refusal {
  return new Refusal('E_FETCH_REDIRECT', `${host} passes on to a place that is not safe to ask, so it was not asked.`, {
    status: 502,
  })
}

async function one(url: URL, call: Call, isHome: boolean, signal: AbortSignal, way: Way): Promise<Answer> {
  recordCall(url.host, call.what)
  const { statusCode, headers, body } = await request(url, {
    dispatcher: way.dispatcher,
    method: (call.method ?? 'GET') as Dispatcher.HttpMethod,
    headers: {
      'user-agent': 'Groundwork',
      'accept-encoding': 'gzip',
      ...call.headers,
      ...(isHome && call.authorization !== undefined ? { authorization: call.authorization } : {}),
    },
    ...(call.body === undefined ? {} : { body: call.body }),
    headersTimeout: waitOf(call, way),
    // whoever has begun to answer has read all there is: from then on a silence is a connection that is gone
    bodyTimeout: way.limits.total,
    signal,
  })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += (chunk as Uint8Array).length
    if (size > way.limits.bytes) throw tooLarge(url, way.limits.bytes)
    chunks.push(chunk as Uint8Array)
  }
  const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]))
  return {
    url: url.href,
    status: statusCode,
    headers: plain,
    body: unpacked(Buffer.concat(chunks), plain, url, way.limits.bytes),
  }
}

function unpacked(bytes: Uint8Array, headers: Record<string, string>, url: URL, most: number): Uint8Array {
  const coding = headers['content-encoding']?.trim().toLowerCase() ?? ''
  if (bytes.length === 0 || coding === '' || coding === 'identity') return bytes
  const cap = { maxOutputLength: most }
  try {
    if (coding === 'gzip' || coding === 'x-gzip') return gunzipSync(bytes, cap)
    if (coding === 'deflate') return inflateSync(bytes, cap)
    if (coding === 'br') return brotliDecompressSync(bytes, cap)
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(url, most)
    throw new Refusal('E_FETCH_FAILED', `What ${url.host} sent is damaged. Try again later.`, {
      status: 502,
      cause: error,
    })
  }
  throw new Refusal('E_FETCH_FAILED', `${url.host} packs its answer in a way that is not read.`, { status: 502 })
}

function tooLarge(url: URL, most: number): Refusal {
  const says = `${url.host} sent more than ${most.toLocaleString('en')} bytes, the most that is read of one answer (the cap fetchBytes in the settings).`
  return new Refusal('E_FETCH_SIZE', says, { status: 502 })
}

/** The value of Authorization for a user with a password; undefined where there is neither. */
export function basicAuthorization(user: string, secret: string | null): string | undefined {
  return secret === null || secret === '' ? undefined : `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`
}
