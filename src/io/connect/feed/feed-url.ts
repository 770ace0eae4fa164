import { Refusal } from '../../../model/refusal.ts'
import { fileName, fileOf } from '../outbound/account.ts'
import type { Account, Checkpoint, Opened, Probe } from '../outbound/account.ts'
import type { Fence } from '../outbound/fence.ts'
import { basicAuthorization, openOutbound } from '../outbound/fetch.ts'
import type { Answer } from '../outbound/fetch.ts'

/** Most bytes of a feed or calendar; the source behind has its own, smaller caps. */
const MOST = 52_428_800

/**
 * Fetches a feed or calendar by its address, only if it has changed. An address that is itself a secret (Google's "secret
 * address") is given as `secret`, beginning with https://. E_FEED_GONE, E_FEED_LOGIN, E_FEED_ANSWER, and E_FETCH_*.
 */
export async function openFeed(
  account: Account,
  secret: string | null,
  checkpoint: Checkpoint | null,
  signal: AbortSignal,
  fence: Fence = account,
): Promise<Opened> {
  const known = checkpoint?.kind === 'feed' ? checkpoint : { kind: 'feed' as const, etag: '', modified: '' }
  const answer = await get(account, secret, fence, known, signal)
  const next = {
    kind: 'feed' as const,
    etag: (answer.headers['etag'] ?? '').slice(0, 1_000),
    modified: (answer.headers['last-modified'] ?? '').slice(0, 100),
  }
  const isNew = answer.status === 200
  return {
    files: isNew ? [fileOf(`${account.id}/${nameOf(answer, account)}`, [answer.body])] : [],
    count: isNew ? entriesIn(answer.body) : 0,
    checkpoint: () => (isNew ? next : known),
    more: false,
    stopped: null,
    notes: [],
  }
}

/** Whether something is there, and how many entries it holds. */
export async function probeFeed(account: Account, secret: string | null, fence: Fence = account): Promise<Probe> {
  const answer = await get(account, secret, fence, { etag: '', modified: '' })
  const title = nameOf(answer, account)
  return { places: [{ path: account.url, title, count: entriesIn(answer.body), role: 'none', proposed: true }] }
}

async function get(
  account: Account,
  secret: string | null,
  fence: Fence,
  known: { etag: string; modified: string },
  signal?: AbortSignal,
): Promise<Answer> {
  const isSecretUrl = /^(?:https|webcals?):/i.test(secret ?? '')
  const authorization = isSecretUrl ? undefined : basicAuthorization(account.user, secret)
  const outbound = openOutbound(fence)
  try {
    const answer = await outbound.fetch(isSecretUrl && secret !== null ? secret : account.url, {
      headers: {
        accept: 'text/calendar, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5',
        ...(known.etag === '' ? {} : { 'if-none-match': known.etag }),
        ...(known.modified === '' ? {} : { 'if-modified-since': known.modified }),
      },
      ...(authorization === undefined ? {} : { authorization }),
      most: MOST,
      what: 'Feed or calendar',
      ...(signal === undefined ? {} : { signal }),
    })
    if (answer.status === 200 || answer.status === 304) return answer
    throw refused(answer, new URL(answer.url).host)
  } finally {
    await outbound.close()
  }
}

function refused({ status }: Answer, host: string): Refusal {
  if (status === 401 || status === 403)
    return new Refusal('E_FEED_LOGIN', `${host} wants a name and a password for this, or other ones.`, { status: 502 })
  if (status === 404 || status === 410)
    return new Refusal('E_FEED_GONE', `${host} has nothing at this address (any more). Check it.`, { status: 502 })
  return new Refusal('E_FEED_ANSWER', `${host} answered with an error (${status}). Try again later.`, { status: 502 })
}

function nameOf({ body }: Answer, account: Account): string {
  const head = Buffer.from(body.subarray(0, 200)).toString('latin1')
  const host = fileName(URL.parse(account.url)?.hostname ?? account.id)
  return `${host}.${/BEGIN:VCALENDAR/i.test(head) ? 'ics' : /^\W*\{/.test(head) ? 'json' : 'xml'}`
}

function entriesIn(body: Uint8Array): number {
  return (
    Buffer.from(body)
      .toString('latin1')
      .match(/BEGIN:VEVENT|<(?:item|entry)[\s>]|"date_published"/gi)?.length ?? 0
  )
}
