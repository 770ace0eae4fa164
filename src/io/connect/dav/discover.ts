import { propfind } from 'tsdav'
import type { DAVResponse } from 'tsdav'
import { Refusal } from '../../../model/refusal.ts'
import type { Account, Place } from '../outbound/account.ts'
import { addressOf } from '../outbound/account-address.ts'
import type { DavFetch } from './dav-fetch.ts'

export type Collection = Place & { readonly canSync: boolean }

/**
 * Finds calendars or address books from what the user knows: the address of a collection, of a server, or a mail
 * address; by way of .well-known, the principal and its home (RFC 6764). E_DAV_NONE where there is none, and E_FETCH_*.
 */
export async function discover(account: Account, fetch: DavFetch): Promise<readonly Collection[]> {
  const start = addressOf(account)
  const wellKnown = new URL(`/.well-known/${account.kind}`, start).href
  let first: unknown = null
  for (const url of new Set([start, wellKnown, new URL('/', start).href])) {
    try {
      const found = await from(url, account, fetch)
      if (found.length > 0) return found
    } catch (error) {
      // a server may know only one of the three ways; a wrong password it knows on all
      if (
        !(error instanceof Refusal) ||
        ['E_DAV_LOGIN', 'E_FETCH_PRIVATE', 'E_FETCH_TLS', 'E_FETCH_TIMEOUT', 'E_STOPPED'].includes(error.code)
      )
        throw error
      first ??= error
    }
  }
  if (first !== null) throw first
  const what = account.kind === 'caldav' ? 'calendar' : 'address book'
  throw new Refusal(
    'E_DAV_NONE',
    `No ${what} was found at ${new URL(start).host}. Give the address of the ${what} itself.`,
    {
      status: 502,
    },
  )
}

/** The calendar or address book at this very address. E_DAV_GONE where there is none, or none for this user. */
export async function itself(path: string, account: Account, fetch: DavFetch): Promise<Collection> {
  const type = account.kind === 'caldav' ? 'calendar' : 'addressbook'
  const answers = await askOr404(path, account, fetch)
  const [found] = collectionsOf(answers.filter(isThere), path, type)
  if (found !== undefined) return found
  const name = lastOf(new URL(path)) ?? path
  // a page, or a list of nothing, says neither that it is there nor that it has gone
  if (answers.length > 0 && answers.every(({ ok, props }) => ok && props === undefined))
    throw new Refusal('E_DAV_ANSWER', `The server says nothing about "${name}" just now. Try again later.`, {
      status: 502,
    })
  throw new Refusal('E_DAV_GONE', `"${name}" is not there any more. Choose again; what came from it stays.`, {
    status: 502,
  })
}

/** Some servers say "forbidden" of what is not there: it is, where the password is good for the rest. */
async function askOr404(path: string, account: Account, fetch: DavFetch): Promise<readonly DAVResponse[]> {
  try {
    return await propfind({ url: path, props: PROPS, depth: '0', fetch })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'E_DAV_LOGIN') throw error
    await ask(new URL('/', addressOf(account)).href, '0', fetch)
    return []
  }
}

const PROPS = {
  'd:displayname': {},
  'd:resourcetype': {},
  'd:current-user-principal': {},
  'd:supported-report-set': {},
  'c:calendar-home-set': {},
  'card:addressbook-home-set': {},
  'c:supported-calendar-component-set': {},
}

async function from(url: string, account: Account, fetch: DavFetch): Promise<readonly Collection[]> {
  const [type, home] =
    account.kind === 'caldav' ? ['calendar', 'calendarHomeSet'] : ['addressbook', 'addressbookHomeSet']
  let here = await ask(url, '0', fetch)
  const itself = collectionsOf(here, url, type)
  if (itself.length > 0) return itself
  const principal = hrefOf(here, 'currentUserPrincipal', url)
  if (principal !== null) here = await ask(principal, '0', fetch)
  const homes = hrefOf(here, home, principal ?? url)
  // some servers keep everything right below what was given
  const below = homes ?? principal ?? url
  return collectionsOf(await ask(below, '1', fetch), below, type)
}

async function ask(url: string, depth: '0' | '1', fetch: DavFetch): Promise<readonly DAVResponse[]> {
  const answers = await propfind({ url, props: PROPS, depth, fetch })
  return answers.filter(isThere)
}

function isThere({ ok, status }: DAVResponse): boolean {
  return ok && status < 400
}

/** The last part of an address, as far as it can be read: some servers write names in older encodings. */
function lastOf({ pathname }: URL): string | undefined {
  const last = pathname.split('/').findLast(Boolean)
  try {
    return last === undefined ? undefined : decodeURIComponent(last)
  } catch {
    return last
  }
}

function hrefOf(answers: readonly DAVResponse[], prop: string, base: string): string | null {
  for (const { props } of answers) {
    const value: unknown = props?.[prop]
    const one: unknown = Array.isArray(value) ? value[0] : value
    const href: unknown = typeof one === 'object' && one !== null && 'href' in one ? one.href : null
    const text: unknown = Array.isArray(href) ? href[0] : href
    if (typeof text === 'string' && text !== '') return URL.parse(text, base)?.href ?? null
  }
  return null
}

function collectionsOf(answers: readonly DAVResponse[], base: string, type: string): readonly Collection[] {
  const found: Collection[] = []
  for (const { href, props } of answers) {
    const url = typeof href === 'string' ? URL.parse(href, base) : null
    if (url === null || !keysOf(props?.['resourcetype']).includes(type) || !holdsEvents(props)) continue
    const name: unknown = props?.['displayname']
    found.push({
      path: url.href,
      title: typeof name === 'string' || typeof name === 'number' ? String(name) : (lastOf(url) ?? url.host),
      count: null,
      role: 'none',
      proposed: true,
      canSync: JSON.stringify(props?.['supportedReportSet'] ?? '').includes('syncCollection'),
    })
  }
  return found
}

function holdsEvents(props: unknown): boolean {
  const set = JSON.stringify((props as Record<string, unknown> | undefined)?.['supportedCalendarComponentSet'] ?? '')
  return !/VTODO|VJOURNAL/.test(set) || set.includes('VEVENT')
}

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
