import { Refusal } from '../../../model/refusal.ts'
import { fileName, fileOf } from '../outbound/account.ts'
import type { Account, Checkpoint, Opened, Probe, Told } from '../outbound/account.ts'
import type { Fence } from '../outbound/fence.ts'
import { openOutbound } from '../outbound/fetch.ts'
import { addressOf } from '../outbound/account-address.ts'
import { davFetch, isSibling } from './dav-fetch.ts'
import type { DavFetch } from './dav-fetch.ts'
import { discover, itself } from './discover.ts'
import type { Collection } from './discover.ts'
import { DAV_LIMITS, readCollection } from './read-collection.ts'
import type { DavLimits, Load, Mark, Telling } from './read-collection.ts'

/**
 * Reads what is new or changed in the chosen calendars or address books, as one file a collection. Reading only. What
 * came before something broke is kept (`stopped`). Throws where nothing came: E_DAV_*, E_FETCH_*, E_STOPPED.
 */
export async function openDav(
  account: Account,
  secret: string | null,
  checkpoint: Checkpoint | null,
  signal: AbortSignal,
  fence: Fence = account,
  limits: DavLimits = DAV_LIMITS,
  onCome: Told = () => undefined,
): Promise<Opened> {
  const outbound = openOutbound(fence)
  const marks: Record<string, Mark> = structuredClone(checkpoint?.kind === 'dav' ? checkpoint.collections : {})
  const load: Load = { objects: 0, bytes: 0, told: onCome }
  const texts = new Map<Collection, Buffer[]>()
  const told: Telling[] = []
  let more = false
  let [stopped, missing]: [Refusal | null, Refusal | null] = [null, null]
  try {
    const fetch = davFetch(outbound, account, secret, signal)
    const { there, gone } = await chosen(account, fetch)
    if (there.length === 0 && gone !== null) throw gone
    missing = gone
    more = await readAll(account, there, { marks, load, limits, texts, told, fetch }, trouble => {
      missing ??= trouble
    })
  } catch (error) {
    stopped = davRefusal(error)
    if (stopped === null || load.objects === 0) throw stopped ?? error
  } finally {
    await outbound.close()
  }
  const kind = account.kind === 'caldav' ? 'ics' : 'vcf'
  return {
    files: [...texts]
      .filter(([, chunks]) => chunks.length > 0)
      .map(([{ title }, chunks]) => fileOf(`${account.id}/${fileName(title)}.${kind}`, chunks)),
    count: load.objects,
    ...(account.kind === 'caldav' ? { calendars: told } : {}),
    checkpoint: () => ({
      kind: 'dav',
      collections: marks,
      looked: checkpoint?.kind === 'dav' ? checkpoint.looked : null,
    }),
    more,
    stopped,
    missing,
    notes: notesOf(account, told),
  }
}

type Run = {
  readonly marks: Record<string, Mark>
  readonly load: Load
  readonly limits: DavLimits
  readonly texts: Map<Collection, Buffer[]>
  readonly told: Telling[]
  readonly fetch: DavFetch
}

/** Reads one collection after the other. One that the server breaks at costs only itself, where it hands over another. */
async function readAll(
  account: Account,
  there: readonly Collection[],
  { marks, load, limits, texts, told, fetch }: Run,
  onTrouble: (trouble: Refusal) => void,
): Promise<boolean> {
  let [more, failed] = [false, 0]
  for (const collection of there) {
    const mark = (marks[collection.path] ??= { token: '', etags: {} })
    const chunks: Buffer[] = []
    texts.set(collection, chunks)
    const telling: Telling = { path: collection.path, listed: null, gone: [], came: [], failed: 0 }
    told.push(telling)
    try {
      const isWhole = await readCollection(account, collection, mark, load, limits, fetch, telling, text => {
        chunks.push(Buffer.from(text))
      })
      more ||= !isWhole
    } catch (error) {
      const refusal = davRefusal(error)
      failed++
      if (refusal === null || !isItsOwn(refusal) || failed === there.length) throw error
      onTrouble(troubleIn(collection, refusal))
    }
  }
  return more
}

/** The calendars or address books that are there. The connection and the password are tested by it. */
export async function probeDav(account: Account, secret: string | null, fence: Fence = account): Promise<Probe> {
  const outbound = openOutbound(fence)
  try {
    const found = await discover(account, davFetch(outbound, account, secret))
    return { places: found.map(({ path, title, count, role, proposed }) => ({ path, title, count, role, proposed })) }
  } catch (error) {
    throw davRefusal(error) ?? error
  } finally {
    await outbound.close()
  }
}

/**
 * The server that collections were found at, to be asked from then on. One that the user did not name, and that no
 * password is sent to, is not taken: what was given stays.
 */
export function serverOfDav(account: Account, places: Probe['places']): string {
  const given = new URL(addressOf(account))
  const found = places.map(({ path }) => URL.parse(path)).find(url => url !== null && url.protocol === given.protocol)
  if (found === undefined || found === null || !isSibling(found.host, given.host)) return given.href
  return found.host === given.host ? given.href : new URL('/', found).href
}

type Chosen = { readonly there: readonly Collection[]; readonly gone: Refusal | null }

/** The collections to read. One that is there no more costs only itself: another is never read in its place. */
async function chosen(account: Account, fetch: DavFetch): Promise<Chosen> {
  if (account.folders.length === 0) return { there: await discover(account, fetch), gone: null }
  const there: Collection[] = []
  let gone: Refusal | null = null
  for (const path of account.folders)
    try {
      there.push(await itself(path, account, fetch))
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'E_DAV_GONE') throw error
      gone ??= error
    }
  return { there, gone }
}

function isItsOwn({ code }: Refusal): boolean {
  return ['E_DAV_BUSY', 'E_DAV_ANSWER', 'E_DAV_GONE'].includes(code)
}

function troubleIn({ title }: Collection, refusal: Refusal): Refusal {
  const says = `The server does not hand over "${title}" just now; what came from it stays, and it is asked for again.`
  return refusal.code === 'E_DAV_GONE' ? refusal : new Refusal(refusal.code, says, { status: 502, cause: refusal })
}

function notesOf({ kind }: Account, told: readonly Telling[]): readonly string[] {
  const failed = told.reduce((sum, one) => sum + one.failed, 0)
  const [one, many] = kind === 'caldav' ? ['event', 'events'] : ['card', 'cards']
  if (failed === 0) return []
  return [
    `The server lists ${failed} ${failed === 1 ? one : many} that it could not hand over; asked for again next time.`,
  ]
}

/** tsdav throws plain errors about what a server answered. */
function davRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (!(error instanceof Error) || !/^(?:Collection|cannot|Invalid URL)/.test(error.message)) return null
  return new Refusal('E_DAV_ANSWER', 'The server answered in a way that no calendar or address book server does.', {
    status: 502,
    cause: error,
  })
}
