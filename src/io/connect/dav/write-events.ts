import { createObject, deleteObject, propfind, updateObject } from 'tsdav'
import { Refusal } from '../../../model/refusal.ts'
import type { AskedAccount } from '../outbound/account.ts'
import type { Fence } from '../outbound/fence.ts'
import { openOutbound } from '../outbound/fetch.ts'
import { davFetch } from './dav-fetch.ts'
import type { DavFetch } from './dav-fetch.ts'

/** An event that was put into a calendar. */
export type WrittenEvent = {
  readonly href: string
  /** as the server gave it for what was written; '' for what never got there */
  readonly etag: string
  /** names the text that was written */
  readonly digest: string
  /** why it is not touched any more: somebody else changed or removed it, or the server refuses it */
  readonly left: 'changed' | 'gone' | 'refused' | null
}
type WrittenEvents = Readonly<Record<string, WrittenEvent>>

/** What should stand in a calendar, by UID, and what was written there before. */
export type Writing = {
  readonly calendar: string
  readonly wanted: Readonly<Record<string, { readonly text: string; readonly digest: string }>>
  readonly written: WrittenEvents
}
/** `stopped`: why it ended early; `events` holds what was done until then. */
export type Wrote = { readonly events: WrittenEvents; readonly stopped: Refusal | null }

/**
 * Makes a calendar hold what is wanted: puts what is new, changes what is different, removes what is not wanted any more.
 * Only events that were written from here are touched, each only as it was left (If-Match, RFC 7232): one that somebody
 * changed or removed meanwhile is left alone. Refusals that end it (E_DAV_LOGIN, E_FETCH_*, E_STOPPED) are in `stopped`.
 */
export async function writeEvents(
  account: AskedAccount,
  secret: string | null,
  { calendar, wanted, written }: Writing,
  signal: AbortSignal,
  fence: Fence = account,
): Promise<Wrote> {
  const outbound = openOutbound(fence)
  const fetch = davFetch(outbound, account, secret, signal, calendar)
  const events: Record<string, WrittenEvent> = { ...written }
  try {
    for (const [uid, before] of Object.entries(written)) {
      if (uid in wanted) continue
      const after = await remove(before, fetch)
      if (after === null) delete events[uid]
      else events[uid] = after
    }
    for (const [uid, { text, digest }] of Object.entries(wanted)) {
      const before = written[uid]
      if (before !== undefined && isSettled(before, digest)) {
        // its removal was refused, and now it should stand there after all
        if (before.left === 'refused' && before.etag !== '') events[uid] = { ...before, left: null }
        continue
      }
      const href = before?.href ?? new URL(`${uid.split('@')[0]}.ics`, calendar).href
      events[uid] =
        before === undefined || before.etag === ''
          ? await create(href, text, digest, fetch)
          : await update(before, text, digest, fetch)
    }
    return { events, stopped: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { events, stopped: error }
  } finally {
    await outbound.close()
  }
}

/** There as it should be, or not ours any more. What was refused is tried again when it has become something else. */
function isSettled({ left, digest }: WrittenEvent, wanted: string): boolean {
  return left === 'changed' || left === 'gone' || digest === wanted
}

const TYPE = { 'content-type': 'text/calendar; charset=utf-8' }

async function create(href: string, text: string, digest: string, fetch: DavFetch): Promise<WrittenEvent> {
  const answer = await createObject({ url: href, data: text, headers: { ...TYPE, 'If-None-Match': '*' }, fetch })
  if (answer.ok) return wrote(href, answer, digest, fetch)
  // one of this name is there, from before a restore perhaps: it is ours only if it says to the letter what we would
  if (answer.status === 412) return adopt(href, text, digest, fetch)
  return { href, etag: '', digest, left: refused(answer) }
}

async function update(before: WrittenEvent, text: string, digest: string, fetch: DavFetch): Promise<WrittenEvent> {
  const { href, etag } = before
  const answer = await updateObject({ url: href, data: text, etag, headers: TYPE, fetch })
  if (answer.ok) return wrote(href, answer, digest, fetch)
  const left = answer.status === 412 || isGone(answer) ? await lostTo(href, fetch) : refused(answer)
  return { ...before, left }
}

/** Null: it is not there any more. */
async function remove(before: WrittenEvent, fetch: DavFetch): Promise<WrittenEvent | null> {
  const { href, etag, left } = before
  if (etag === '' || left === 'gone') return null
  if (left === 'changed') return before
  const answer = await deleteObject({ url: href, etag, fetch })
  if (answer.ok || isGone(answer)) return null
  if (answer.status !== 412) return { ...before, left: refused(answer) }
  const lost = await lostTo(href, fetch)
  return lost === 'gone' ? null : { ...before, left: lost }
}

async function adopt(href: string, text: string, digest: string, fetch: DavFetch): Promise<WrittenEvent> {
  const there = await fetch(href)
  const isSame = there.ok && linesOf(await there.text()) === linesOf(text)
  return isSame ? wrote(href, there, digest, fetch) : { href, etag: '', digest, left: 'changed' }
}

/** The lines of an object in no order, long ones joined: servers fold and order them as they like. */
function linesOf(text: string): string {
  return text
    .replaceAll(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .filter(line => line !== '')
    .toSorted()
    .join('\n')
}

/** Without an ETag nobody could see later whether somebody else changed it, so it would be left alone. */
async function wrote(href: string, answer: Response, digest: string, fetch: DavFetch): Promise<WrittenEvent> {
  const etag = answer.headers.get('etag') ?? (await etagOf(href, fetch))
  return { href, etag, digest, left: etag === '' ? 'refused' : null }
}

async function etagOf(href: string, fetch: DavFetch): Promise<string> {
  const [answer] = await propfind({ url: href, props: { 'd:getetag': {} }, depth: '0', fetch })
  const etag: unknown = answer?.props?.['getetag']
  return typeof etag === 'string' || typeof etag === 'number' ? String(etag) : ''
}

async function lostTo(href: string, fetch: DavFetch): Promise<'changed' | 'gone'> {
  return isGone(await fetch(href)) ? 'gone' : 'changed'
}

function isGone({ status }: Response): boolean {
  return status === 404 || status === 410
}

/** A server that is in trouble is asked again later; one that says no is believed. Refusal: E_DAV_ANSWER */
function refused({ status }: Response): 'refused' {
  if (status >= 500 && status !== 507)
    throw new Refusal('E_DAV_ANSWER', `The calendar server could not take the plan (${status}). Try again later.`, {
      status: 502,
    })
  return 'refused'
}
