import { addressBookMultiGet, calendarMultiGet, propfind, syncCollection } from 'tsdav'
import type { DAVResponse } from 'tsdav'
import { Refusal } from '../../../model/refusal.ts'
import type { Account, Told } from '../outbound/account.ts'
import type { Collection } from './discover.ts'
import type { DavFetch } from './dav-fetch.ts'

export type Mark = { token: string; etags: Record<string, string> }

export type DavLimits = {
  /** objects asked for at once */
  readonly batch: number
  /** objects and bytes of one run */
  readonly objects: number
  readonly bytes: number
}
export const DAV_LIMITS: DavLimits = { batch: 200, objects: 20_000, bytes: 67_108_864 }

/** What one run has brought so far, over all collections. */
export type Load = { objects: number; bytes: number; readonly told: Told }

/**
 * Reads what is new or changed in a collection: by sync-token where the server has them, else by comparing ETags. Hands
 * over text object by object, and keeps in `mark` what was handed over, so that a run that breaks goes on from there.
 * True when the collection was read to its end.
 */
export async function readCollection(
  account: Account,
  collection: Collection,
  mark: Mark,
  load: Load,
  limits: DavLimits,
  fetch: DavFetch,
  onText: (text: string) => void,
): Promise<boolean> {
  const listed =
    (collection.canSync ? await listChanges(collection, mark, fetch) : null) ?? (await listAll(collection, fetch))
  const wanted = [...listed.etags].filter(([href, etag]) => etag === '' || mark.etags[href] !== etag)
  for (let at = 0; at < wanted.length; at += limits.batch) {
    if (load.objects >= limits.objects || load.bytes >= limits.bytes) return false
    const batch = wanted.slice(at, at + limits.batch)
    for (const answer of await getObjects(
      account,
      collection,
      batch.map(([href]) => href),
      fetch,
    )) {
      const text = dataOf(answer, account.kind)
      if (text === null) continue
      onText(text)
      load.objects++
      load.bytes += text.length
    }
    // also those that did not come: gone in between, and asked for again when they change
    for (const [href, etag] of batch) mark.etags[href] = etag
    load.told(load.objects, 0)
  }
  if (listed.token === '')
    for (const href of Object.keys(mark.etags)) if (!listed.etags.has(href)) delete mark.etags[href]
  if (listed.token !== '') mark.etags = {}
  mark.token = listed.token
  return true
}

type Listed = { readonly etags: Map<string, string>; readonly token: string }

/** What changed since the token (RFC 6578); null where the server does not take it any more. */
async function listChanges({ path }: Collection, mark: Mark, fetch: DavFetch): Promise<Listed | null> {
  const etags = new Map<string, string>()
  let token = mark.token
  for (let page = 0; page < 1_000; page++) {
    const answers = await syncCollection({
      url: path,
      props: { 'd:getetag': {} },
      syncLevel: 1,
      syncToken: token,
      fetch,
    })
    const next = tokenOf(answers)
    if (next === null) return null
    for (const answer of answers) if (answer.ok) putObject(answer, path, etags)
    const isCut = answers.some(({ status }) => status === 507)
    if (!isCut || next === token) return { etags, token: next }
    token = next
  }
  throw new Refusal('E_DAV_ANSWER', 'The server lists changes without end.', { status: 502 })
}

async function listAll({ path, title }: Collection, fetch: DavFetch): Promise<Listed> {
  const answers = await propfind({ url: path, props: { 'd:getetag': {}, 'd:resourcetype': {} }, depth: '1', fetch })
  const etags = new Map<string, string>()
  for (const answer of answers) {
    if (answer.status === 404 && answers.length === 1)
      throw new Refusal('E_DAV_GONE', `"${title}" is not there any more. Choose again.`, { status: 502 })
    if (answer.status >= 400 && answers.length === 1)
      throw new Refusal('E_DAV_ANSWER', `The server does not list "${title}" (${answer.status}).`, { status: 502 })
    if (answer.ok && !isCollection(answer)) putObject(answer, path, etags)
  }
  return { etags, token: '' }
}

function isCollection({ props }: DAVResponse): boolean {
  const type: unknown = props?.['resourcetype']
  return typeof type === 'object' && type !== null && 'collection' in type
}

function putObject({ href, props }: DAVResponse, path: string, etags: Map<string, string>): void {
  const url = typeof href === 'string' ? URL.parse(href, path) : null
  // an object lies in its collection; what lies elsewhere is not asked for
  if (url === null || url.origin !== new URL(path).origin || url.pathname.endsWith('/')) return
  const etag: unknown = props?.['getetag']
  etags.set(url.pathname + url.search, typeof etag === 'string' || typeof etag === 'number' ? String(etag) : '')
}

function tokenOf(answers: readonly DAVResponse[]): string | null {
  const raw = answers[0]?.raw as { multistatus?: { syncToken?: unknown } } | string | undefined
  const token = typeof raw === 'object' ? raw?.multistatus?.syncToken : undefined
  return typeof token === 'string' || typeof token === 'number' ? String(token) : null
}

async function getObjects(
  { kind }: Account,
  { path }: Collection,
  hrefs: string[],
  fetch: DavFetch,
): Promise<readonly DAVResponse[]> {
  const shared = { url: path, objectUrls: hrefs, depth: '1' as const, fetch }
  return kind === 'caldav'
    ? calendarMultiGet({ ...shared, props: { 'd:getetag': {}, 'c:calendar-data': {} } })
    : addressBookMultiGet({ ...shared, props: { 'd:getetag': {}, 'card:address-data': {} } })
}

function dataOf({ props }: DAVResponse, kind: Account['kind']): string | null {
  const data: unknown = props?.[kind === 'caldav' ? 'calendarData' : 'addressData']
  const text: unknown = typeof data === 'object' && data !== null && '_cdata' in data ? data['_cdata'] : data
  return typeof text === 'string' && text !== '' ? `${text.trimEnd()}\r\n` : null
}
