import { Refusal } from '../../../model/refusal.ts'
import type { Account } from '../outbound/account.ts'
import { addressOf } from '../outbound/account-address.ts'
import { basicAuthorization } from '../outbound/fetch.ts'
import type { Outbound } from '../outbound/fetch.ts'

/** So many times as long a list of all that is in a collection may take: the first time some servers read thousands of objects for it. */
const LISTING = 10

export type DavFetch = typeof globalThis.fetch

/**
 * `fetch` as tsdav wants it, over the one way out: every address is checked, wherever it was named. The password goes to
 * the host of the account and to its siblings below the same name, nowhere else. What would change anything is passed on
 * only for objects right in the collection `into`; without one this is for reading only. E_DAV_LOGIN, E_DAV_BUSY, E_FETCH_*.
 */
export function davFetch(
  outbound: Outbound,
  account: Account,
  secret: string | null,
  signal?: AbortSignal,
  into: string | null = null,
): DavFetch {
  const home = new URL(addressOf(account)).host
  const authorization = basicAuthorization(account.user, secret)
  return async (input, init) => {
    const url = String(input)
    const method = init?.method ?? 'GET'
    const writes = !['GET', 'PROPFIND', 'REPORT', 'OPTIONS'].includes(method)
    if (writes && !(['PUT', 'DELETE'].includes(method) && into !== null && isRightIn(url, into)))
      throw new Error(`${method} is not for reading`)
    const host = URL.parse(url)?.host ?? ''
    const headers = new Headers(init?.headers)
    const answer = await outbound.fetch(url, {
      method,
      headers: Object.fromEntries(headers),
      ...(typeof init?.body === 'string' ? { body: init.body } : {}),
      ...(authorization !== undefined && isSibling(host, home) ? { authorization } : {}),
      stays: writes,
      ...(method === 'REPORT' || headers.get('depth') === '1' ? { patience: LISTING } : {}),
      what: writes
        ? 'Your plan (CalDAV)'
        : account.kind === 'caldav'
          ? 'Calendars (CalDAV)'
          : 'Address books (CardDAV)',
      ...(signal === undefined ? {} : { signal }),
    })
    if (answer.status === 401 || (answer.status === 403 && method === 'PROPFIND'))
      throw new Refusal(
        'E_DAV_LOGIN',
        `${home} did not take the name and password. Some services want a password made for apps.`,
        {
          status: 502,
        },
      )
    // what lists things and cannot now has not lost them; single objects are another matter (`getObjects`)
    if (isTrouble(answer.status) && (method === 'PROPFIND' || /sync-collection/.test(String(init?.body))))
      throw busy(home, answer.status, answer.headers['retry-after'])
    if (answer.status === 207 && !isFinished(answer.body))
      throw new Refusal('E_DAV_ANSWER', `The answer of ${home} broke off before its end. Try again later.`, {
        status: 502,
      })
    const isEmpty = answer.status === 204 || answer.status === 304
    const response = new Response(isEmpty ? null : Buffer.from(answer.body), {
      status: answer.status,
      headers: answer.headers,
    })
    Object.defineProperty(response, 'url', { value: answer.url })
    return response
  }
}

/** Too many questions, or trouble of its own; that something is not known there (501) is an answer. */
function isTrouble(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 501 && status !== 505)
}

function busy(host: string, status: number, after = ''): Refusal {
  const minutes = /^\d{1,6}$/.test(after) ? Math.ceil(Number(after) / 60) : 0
  const when = minutes === 0 ? 'later' : minutes === 1 ? 'in a minute' : `in ${minutes} minutes`
  return new Refusal('E_DAV_BUSY', `${host} cannot answer just now (${status}). Try again ${when}.`, { status: 502 })
}

/** Whether a list goes to its end: the reader of XML takes half of one for a short one. */
function isFinished(body: Uint8Array): boolean {
  const end = Buffer.from(body.subarray(-2_000)).toString('latin1')
  return /multistatus(?:\s[^<>]*)?\/?>\s*(?:<!--[^<>]*-->\s*)*$/i.test(end)
}

/** Whether an address is that of an object right in a collection, and of nothing above, below or beside it. */
export function isRightIn(url: string, collection: string): boolean {
  const [object, home] = [URL.parse(url), URL.parse(collection)]
  if (object === null || home === null || object.origin !== home.origin) return false
  if (!home.pathname.endsWith('/') || !object.pathname.startsWith(home.pathname)) return false
  return /^[a-z0-9-]+\.ics$/.test(object.pathname.slice(home.pathname.length)) && object.search === ''
}

/** Whether two hosts lie below one name of their owner: "p42-caldav.icloud.com" and "caldav.icloud.com". */
export function isSibling(host: string, home: string): boolean {
  if (host === home) return true
  const parent = home.split('.').slice(1)
  const isOwned = parent.length >= 2 && !/^(?:co|com|org|net|gov|edu|ac|gob|or|ne|go|gv)$/.test(parent[0] ?? '')
  return isOwned && /[a-z]/.test(parent.at(-1) ?? '') && host.endsWith(`.${parent.join('.')}`)
}
