import { propfind, syncCollection } from 'tsdav'
import type { DAVResponse } from 'tsdav'
import { Refusal } from '../../../model/refusal.ts'
import { eventNames } from '../../../sources/calendar/event-names.ts'
import type { Account, Told, ToldCalendar } from '../outbound/account.ts'
import type { Collection } from './discover.ts'
import type { DavFetch } from './dav-fetch.ts'
import { getObjects } from './get-objects.ts'

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

/** What a collection tells of its objects, while it is read. */
export type Telling = {
  readonly path: string
  listed: ToldCalendar['listed']
  gone: ToldCalendar['gone']
  came: { href: string; names: readonly string[] }[]
  /** objects that the server lists and could not hand over */
  failed: number
}

/**
 * Reads what is new or changed in a collection: by sync-token where the server has them, else by comparing ETags. Hands
 * over text object by object, and keeps in `mark` what was handed over, so that a run that breaks goes on from there. What
 * the collection says of its objects stands in `telling`, as far as it came. True when the collection was read to its end.
 */
export async function readCollection(
  account: Account,
  collection: Collection,
  mark: Mark,
  load: Load,
  limits: DavLimits,
  fetch: DavFetch,
  telling: Telling,
  onText: (text: string) => void,
): Promise<boolean> {
  const listed =
    (collection.canSync ? await listChanges(collection, mark, fetch) : null) ?? (await listAll(collection, fetch))
  telling.listed = listed.isWhole ? [...listed.etags.keys()] : null
  telling.gone = listed.gone
  const failed = new Set<string>()
  const wanted = [...listed.etags].filter(([href, etag]) => etag === '' || mark.etags[href] !== etag)
  for (let at = 0; at < wanted.length; at += limits.batch) {
    if (load.objects >= limits.objects || load.bytes >= limits.bytes) return false
    const batch = wanted.slice(at, at + limits.batch)
    const hrefs = batch.map(([href]) => href)
    const got = await getObjects(account, collection.path, hrefs, fetch, failed.size)
    for (const answer of got.answers) {
      const text = dataOf(answer, account.kind)
      if (text === null) continue
      onText(text)
      if (account.kind === 'caldav')
        telling.came.push({ href: hrefIn(answer, collection.path), names: eventNames(text) })
      load.objects++
      load.bytes += text.length
    }
    // also those that are gone since they were listed
    for (const href of got.failed) failed.add(hrefOf(href, collection.path))
    for (const [href, etag] of batch) if (!failed.has(href)) mark.etags[href] = etag
    load.told(load.objects, 0)
  }
  telling.failed = failed.size
  // what could not be handed over is listed and asked for again the next time, and nothing else is
  if (failed.size > 0) return true
  if (listed.token === '' && listed.isWhole)
    for (const href of Object.keys(mark.etags)) if (!listed.etags.has(href)) delete mark.etags[href]
  if (listed.token !== '') mark.etags = {}
  mark.token = listed.token
  return true
}

/** `gone`: what the server says is there no more; `isWhole`: what is not among `etags` is not there. */
type Listed = {
  readonly etags: Map<string, string>
  readonly token: string
  readonly gone: readonly string[]
  readonly isWhole: boolean
}

/** What changed since the token (RFC 6578); null where the server does not take it any more. */
async function listChanges({ path }: Collection, mark: Mark, fetch: DavFetch): Promise<Listed | null> {
  const etags = new Map<string, string>()
  const gone = new Set<string>()
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
    for (const answer of answers)
      if (answer.ok) putObject(answer, path, etags)
      else if (answer.status === 404 || answer.status === 410) gone.add(hrefIn(answer, path))
    const isCut = answers.some(({ status }) => status === 507)
    if (!isCut || next === token) {
      // deleted and made anew between two pages
      for (const href of etags.keys()) gone.delete(href)
      return { etags, token: next, gone: [...gone], isWhole: mark.token === '' && !isCut }
    }
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
    // what is no list of objects at all has none, not even of nothing
    if (answers.length === 1 && (answer.status >= 400 || (answer.props === undefined && answer.href !== undefined)))
      throw new Refusal('E_DAV_ANSWER', `The server does not list "${title}" (${answer.status}).`, { status: 502 })
    if (answer.ok && !isCollection(answer)) putObject(answer, path, etags)
  }
  if (etags.size === 0 && !answers.some(isCollection))
    throw new Refusal('E_DAV_ANSWER', `The server lists nothing at all for "${title}". Try again later.`, {
      status: 502,
    })
  return { etags, token: '', gone: [], isWhole: isWhole(answers) }
}

function hrefIn({ href }: DAVResponse, path: string): string {
  return typeof href === 'string' ? hrefOf(href, path) : ''
}

/** The address of an object within its server; '' where it is none in this collection. */
function hrefOf(href: string, path: string): string {
  const url = URL.parse(href, path)
  if (url === null || url.origin !== new URL(path).origin || url.pathname.endsWith('/')) return ''
  return url.pathname + url.search
}

/** A list that was not cut short, with the collection itself at its head as in every real one. */
function isWhole(answers: readonly DAVResponse[]): boolean {
  return answers.some(isCollection) && !answers.some(({ status }) => status === 507)
}

function isCollection({ props }: DAVResponse): boolean {
  const type: unknown = props?.['resourcetype']
  return typeof type === 'object' && type !== null && 'collection' in type
}

function putObject(answer: DAVResponse, path: string, etags: Map<string, string>): void {
  const href = hrefIn(answer, path)
  // an object lies in its collection; what lies elsewhere is not asked for
  if (href === '') return
  const etag: unknown = answer.props?.['getetag']
  etags.set(href, typeof etag === 'string' || typeof etag === 'number' ? String(etag) : '')
}

function tokenOf(answers: readonly DAVResponse[]): string | null {
  const raw = answers[0]?.raw as { multistatus?: { syncToken?: unknown } } | string | undefined
  const token = typeof raw === 'object' ? raw?.multistatus?.syncToken : undefined
  return typeof token === 'string' || typeof token === 'number' ? String(token) : null
}

function dataOf({ props }: DAVResponse, kind: Account['kind']): string | null {
  const data: unknown = props?.[kind === 'caldav' ? 'calendarData' : 'addressData']
  const text: unknown = typeof data === 'object' && data !== null && '_cdata' in data ? data['_cdata'] : data
  return typeof text === 'string' && text !== '' ? `${text.trimEnd()}\r\n` : null
}
