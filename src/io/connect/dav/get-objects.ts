import { DAVNamespace, davRequest, getDAVAttribute } from 'tsdav'
import type { DAVResponse } from 'tsdav'
import { Refusal } from '../../../model/refusal.ts'
import type { Account } from '../outbound/account.ts'
import type { DavFetch } from './dav-fetch.ts'

/** `failed`: addresses of objects that the server lists, and neither hands over nor calls gone. */
type Got = { readonly answers: readonly DAVResponse[]; readonly failed: readonly string[] }

/** More objects of one run than this that cannot be handed over are no fault of the objects. */
const MOST_FAILED = 20

/**
 * Asks for objects of a collection by their addresses. Where the server fails at one of them and answers for none, they are
 * asked for in halves, so that one bad object costs only itself. Refusal: E_DAV_ANSWER where it fails at too many, or is busy.
 */
export async function getObjects(
  account: Account,
  path: string,
  hrefs: readonly string[],
  fetch: DavFetch,
  failedBefore: number,
): Promise<Got> {
  const answers = await multiGet(account, path, hrefs, fetch)
  const [only] = answers
  if (answers.length !== 1 || only === undefined || only.props !== undefined) {
    const refused = answers.flatMap(({ href, status }) => (status === 403 || status >= 500 ? [String(href)] : []))
    const failed = [...refused, ...unanswered(hrefs, answers, path)]
    if (failedBefore + failed.length > MOST_FAILED) throw troubled(502)
    return { answers, failed }
  }
  // a page, or an answer to nothing at all: what was asked for may still be there
  if (only.ok) {
    if (failedBefore + hrefs.length > MOST_FAILED) throw troubled(only.status)
    return { answers: [], failed: hrefs }
  }
  if (only.status === 429 || only.status === 503) throw troubled(only.status)
  if (hrefs.length === 1) {
    if (failedBefore >= MOST_FAILED) throw troubled(only.status)
    return { answers: [], failed: hrefs }
  }
  const middle = hrefs.length >> 1
  const first = await getObjects(account, path, hrefs.slice(0, middle), fetch, failedBefore)
  const second = await getObjects(account, path, hrefs.slice(middle), fetch, failedBefore + first.failed.length)
  return { answers: [...first.answers, ...second.answers], failed: [...first.failed, ...second.failed] }
}

/** What a server passes over in silence; it may write an address in another way than it listed it. */
function unanswered(hrefs: readonly string[], answers: readonly DAVResponse[], path: string): readonly string[] {
  if (answers.length >= hrefs.length) return []
  const said = new Set(answers.map(({ href }) => plain(String(href), path)))
  return hrefs.filter(href => !said.has(plain(href, path)))
}

function plain(href: string, path: string): string {
  const { pathname = href, search = '' } = URL.parse(href, path) ?? {}
  try {
    return decodeURIComponent(pathname) + search
  } catch {
    return pathname + search
  }
}

/**
 * The report as RFC 4791 (7.9) and RFC 6352 (8.7) have it, asked without tsdav's own function, which throws the whole answer
 * away where one of the objects has gone since it was listed.
 */
function multiGet({ kind }: Account, url: string, hrefs: readonly string[], fetch: DavFetch): Promise<DAVResponse[]> {
  const [namespace, report, data] =
    kind === 'caldav'
      ? [DAVNamespace.CALDAV, 'c:calendar-multiget', 'c:calendar-data']
      : [DAVNamespace.CARDDAV, 'card:addressbook-multiget', 'card:address-data']
  const body = {
    [report]: {
      _attributes: getDAVAttribute([DAVNamespace.DAV, namespace]),
      'd:prop': { 'd:getetag': {}, [data]: {} },
      'd:href': hrefs,
    },
  }
  return davRequest({ url, init: { method: 'REPORT', headers: { depth: '1' }, body }, fetch })
}

function troubled(status: number): Refusal {
  return new Refusal('E_DAV_ANSWER', `The server could not hand over what it lists (${status}). Try again later.`, {
    status: 502,
  })
}
