import { Refusal } from '../../../model/refusal.ts'
import { strictUtf8, windows1252 } from '../../../sources/text/decode.ts'
import { fileName, fileOf } from '../outbound/account.ts'
import type { Account, Checkpoint, Opened, Probe } from '../outbound/account.ts'
import type { Fence } from '../outbound/fence.ts'
import { basicAuthorization, openOutbound } from '../outbound/fetch.ts'
import type { Answer } from '../outbound/fetch.ts'
import { titleIn } from './feed-title.ts'

/**
 * Fetches a feed or calendar by its address, only if it has changed. An address that is itself a secret (Google's "secret
 * address") is given as `secret`, beginning with https:// (or http:// on the own network). E_FEED_GONE, E_FEED_LOGIN, E_FEED_PAGE, E_FEED_ANSWER, E_FETCH_*.
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
  if (isPage(answer.body)) throw pageInstead(new URL(answer.url).host)
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

/** What is there, what it calls itself, and how many entries it holds; behind a page, the feed that the page names. E_FEED_NONE where there is none. */
export async function probeFeed(account: Account, secret: string | null, fence: Fence = account): Promise<Probe> {
  let [at, answer] = [account, await get(account, secret, fence, NOTHING_KNOWN)]
  if (isPage(answer.body)) {
    const named = isSecretUrl(secret) ? null : feedNamedBy(answer)
    if (named === null) throw noFeed(answer.url)
    at = { ...account, url: named }
    answer = await get(at, secret, fence, NOTHING_KNOWN)
    if (isPage(answer.body)) throw noFeed(answer.url)
  }
  const title =
    titleIn(strictUtf8(answer.body) ?? windows1252(answer.body)) ?? URL.parse(answer.url)?.host ?? account.id
  return { places: [{ path: at.url, title, count: entriesIn(answer.body), role: 'none', proposed: true }] }
}

const NOTHING_KNOWN = { etag: '', modified: '' }

function isPage(body: Uint8Array): boolean {
  const head = Buffer.from(body.subarray(0, 2_000)).toString('latin1')
  // an entry of a feed can hold a page
  return /<!doctype\s+html|<html[\s>]/i.test(head) && !/<(?:rss|feed|rdf:RDF)[\s>]|BEGIN:VCALENDAR|^\W*\{/i.test(head)
}

/** It was a feed when the account was added: what stands there now is a notice, or it has moved. */
function pageInstead(host: string): Refusal {
  const says = `${host} sent a page in the place of the feed. Try again later; if that stays so, the feed has another address.`
  return new Refusal('E_FEED_PAGE', says, { status: 502 })
}

/** The address of the first feed that a page names in its head; null where it names none. */
function feedNamedBy({ body, url }: Answer): string | null {
  const head = Buffer.from(body.subarray(0, 200_000)).toString('utf8')
  for (const [tag] of head.matchAll(/<link\b[^>]{0,2000}>/gi)) {
    if (!/\brel\s*=\s*["']?[^"'>]*\balternate\b/i.test(tag)) continue
    if (!/\btype\s*=\s*["']?(?:application\/(?:rss|atom|feed)\+(?:xml|json)|text\/calendar)/i.test(tag)) continue
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag)
    const named = URL.parse((href?.[1] ?? href?.[2] ?? href?.[3] ?? '').replaceAll('&amp;', '&'), url)
    if (named !== null) return named.href
  }
  return null
}

function noFeed(url: string): Refusal {
  return new Refusal(
    'E_FEED_NONE',
    `At this address of ${new URL(url).host} is a page that names no feed or calendar. Look for "RSS", "feed" or "iCal" on it.`,
    { status: 502 },
  )
}

/** Whether the secret is itself the address. */
function isSecretUrl(secret: string | null): secret is string {
  return /^(?:https?|webcals?):/i.test(secret ?? '')
}

async function get(
  account: Account,
  secret: string | null,
  fence: Fence,
  known: { etag: string; modified: string },
  signal?: AbortSignal,
): Promise<Answer> {
  const authorization = isSecretUrl(secret) ? undefined : basicAuthorization(account.user, secret)
  const outbound = openOutbound(fence)
  try {
    const answer = await outbound.fetch(isSecretUrl(secret) ? secret : account.url, {
      headers: {
        accept: 'text/calendar, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5',
        ...(known.etag === '' ? {} : { 'if-none-match': known.etag }),
        ...(known.modified === '' ? {} : { 'if-modified-since': known.modified }),
      },
      ...(authorization === undefined ? {} : { authorization }),
      what: 'Feed or calendar',
      ...(signal === undefined ? {} : { signal }),
    })
    if (answer.status === 200 && answer.body.length === 0) throw nothing(new URL(answer.url).host)
    if (answer.status === 200 || answer.status === 304) return answer
    throw refused(answer, new URL(answer.url).host)
  } finally {
    await outbound.close()
  }
}

function nothing(host: string): Refusal {
  return new Refusal('E_FEED_ANSWER', `${host} sent nothing at all. Try again later.`, { status: 502 })
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
