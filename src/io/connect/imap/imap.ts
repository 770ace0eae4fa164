import { setTimeout as wait } from 'node:timers/promises'
import type { ImapFlow } from 'imapflow'
import { Refusal } from '../../../model/refusal.ts'
import { fileName, fileOf } from '../outbound/account.ts'
import type { Account, Checkpoint, Opened, Place, Probe, Told } from '../outbound/account.ts'
import type { Fence } from '../outbound/fence.ts'
import { serverOf } from '../outbound/account-address.ts'
import { breakOff, brokenBy, connectImap, IMAP_LIMITS } from './connect-imap.ts'
import type { ImapLimits } from './connect-imap.ts'
import { foldersToRead, gone, isSame, listFolders } from './folders.ts'
import type { Folder } from './folders.ts'
import { imapFailure, isFinal, isNotThere, isRefusedBy } from './imap-failure.ts'
import { ImapRun } from './imap-run.ts'

/**
 * Reads the headers of what is new in the chosen folders, as one mbox a folder. Nothing on the server is changed. A
 * connection that breaks is made anew; what came is kept in any case (`stopped` says why the run ended). Throws only
 * where nothing came: E_IMAP_*, E_FETCH_PRIVATE, E_FETCH_HOST, E_STOPPED.
 */
export async function openImap(
  account: Account,
  secret: string | null,
  checkpoint: Checkpoint | null,
  signal: AbortSignal,
  fence: Fence = account,
  limits: ImapLimits = IMAP_LIMITS,
  told: Told = () => undefined,
): Promise<Opened> {
  const run = new ImapRun(checkpoint?.kind === 'imap' ? checkpoint.folders : {}, limits, told)
  const { host } = serverOf(account)
  const state: State = { reached: false, places: null, stopped: null, missing: null, refused: new Set() }
  for (let failures = 0, before = 0; ; before = run.count) {
    const failure = await attempt(account, secret, signal, fence, limits, run, state)
    if (failure === null) break
    const refusal = imapFailure(failure, host)
    if (refusal === null) throw failure
    failures = run.count > before ? 1 : failures + 1
    const isBroken = refusal.code === 'E_IMAP_DROPPED' || refusal.code === 'E_IMAP_TIMEOUT'
    if (isBroken && (run.judge() || (failures > 1 && run.leaveOut()))) failures--
    const passed = refusal.code === 'E_IMAP_LIMIT' && run.passOver()
    if (passed) failures = 0
    // who waits is told once that nobody answers; a connection that had come about is made anew
    const isSilent = refusal.code === 'E_IMAP_TIMEOUT' && !state.reached
    const isOver = isFinal(refusal) || isSilent || failures >= limits.attempts
    if (isOver || (refusal.code === 'E_IMAP_LIMIT' && !passed)) {
      if (run.count === 0) throw refusal
      state.stopped = refusal
      break
    }
    await wait(Math.min(4_000, 200 * 2 ** failures), undefined, { signal }).catch(() => {})
  }
  return openedOf(account, run, state)
}

/** What is there: folders with their counts. The connection and the password are tested by it. */
export async function probeImap(
  account: Account,
  secret: string | null,
  fence: Fence = account,
  limits: ImapLimits = IMAP_LIMITS,
): Promise<Probe> {
  const client = await connectImap(account, secret, fence, limits)
  try {
    return {
      places: (await listFolders(client)).map(({ path, title, count, role, proposed }) => ({
        path,
        title,
        count,
        role,
        proposed,
      })),
    }
  } catch (error) {
    throw imapFailure(error, serverOf(account).host) ?? error
  } finally {
    await leave(client)
  }
}

type State = {
  /** the server took the name and password once */
  reached: boolean
  places: readonly Folder[] | null
  stopped: Refusal | null
  missing: Refusal | null
  /** folders that the server does not show */
  readonly refused: Set<string>
}

/** One connection's worth of reading; gives back what broke it, null where all was read. */
async function attempt(
  account: Account,
  secret: string | null,
  signal: AbortSignal,
  fence: Fence,
  limits: ImapLimits,
  run: ImapRun,
  state: State,
): Promise<unknown> {
  let client: ImapFlow | null = null
  const stop = (): void => client?.close()
  let unwatch = (): void => undefined
  run.begin()
  try {
    if (signal.aborted) throw stopped()
    client = await connectImap(account, secret, fence, limits)
    state.reached = true
    signal.addEventListener('abort', stop, { once: true })
    if (state.places === null) {
      const { there, missing } = foldersToRead(account, await listFolders(client, chosenOf(account)))
      if (there.length === 0 && missing !== null) throw missing
      state.places = there
      state.missing = missing
    }
    run.expect(state.places)
    unwatch = watchSteps(client, run, limits)
    for (const place of state.places) if (!run.isFull) await readOne(client, place, run, state, chosenOf(account))
    return state.refused.size < state.places.length ? null : state.missing
  } catch (error) {
    if (signal.aborted) return stopped()
    return error instanceof Refusal || client === null ? error : (brokenBy(client) ?? error)
  } finally {
    signal.removeEventListener('abort', stop)
    unwatch()
    if (client !== null) await leave(client)
  }
}

function chosenOf({ folders, sent }: Account): readonly string[] {
  return sent === null ? folders : [sent, ...folders]
}

/** Breaks off where nothing comes for long, whatever is said meanwhile. */
function watchSteps(client: ImapFlow, run: ImapRun, { still }: ImapLimits): () => void {
  let steps = run.steps
  const timer = setInterval(() => {
    if (run.steps === steps) breakOff(client)
    steps = run.steps
  }, still)
  return () => clearInterval(timer)
}

/** A folder that the server refuses costs only itself; one that is listed and is none costs nothing, unless it was `chosen`. */
async function readOne(
  client: ImapFlow,
  place: Folder,
  run: ImapRun,
  state: State,
  chosen: readonly string[],
): Promise<void> {
  try {
    await run.read(client, place)
  } catch (error) {
    const isItsOwn = isRefusedBy(error) || (error instanceof Refusal && error.code === 'E_IMAP_REFUSED')
    if (!isItsOwn || !client.usable) throw error
    state.refused.add(place.path)
    if (isNotThere(error)) {
      if (chosen.some(path => isSame(path, place.path))) state.missing ??= gone(place.path)
      return
    }
    state.missing ??= new Refusal(
      'E_IMAP_REFUSED',
      `The server does not show the folder "${place.path}". What came from it stays; leave it out, or try again later.`,
      { status: 502, cause: error },
    )
  }
}

/** A server that does not answer to a farewell is left without one. */
async function leave(client: ImapFlow): Promise<void> {
  if (client.usable) await Promise.race([client.logout().catch(() => {}), wait(1_000, undefined, { ref: false })])
  client.close()
}

function stopped(): Refusal {
  return new Refusal('E_STOPPED', 'The run was stopped; what came until then is kept.', { status: 409 })
}

function openedOf(account: Account, run: ImapRun, state: State): Opened {
  const places = state.places ?? []
  const files = places
    .map(place => ({ place, chunks: run.chunksOf(place.path) }))
    .filter(({ chunks }) => chunks.length > 0)
    .map(({ place, chunks }) => fileOf(`${account.id}/${nameOf(place)}.mbox`, chunks))
  const clipped = run.clipped === 1 ? '1 message has' : `${run.clipped} messages have`
  const unshown = run.refused === 1 ? '1 message' : `${run.refused} messages`
  const skipped = [
    ...(run.clipped === 0 ? [] : [`${clipped} headers beyond the cap; left out.`]),
    ...(run.refused === 0 ? [] : [`The server lists ${unshown} that it does not show; left out.`]),
  ]
  const folders = Object.fromEntries([...run.marks].map(([path, { validity, last }]) => [path, { validity, last }]))
  return {
    files,
    count: run.count,
    checkpoint: () => ({ kind: 'imap', folders }),
    more: run.isFull,
    stopped: state.stopped,
    missing: state.missing,
    notes: [...run.notes, ...skipped],
  }
}

/**
 * Where a folder's own name does not say it, a last part tells the mail source what it holds: what was sent, spam, drafts.
 *
 * @example nameOf({ path: 'Versendet', title: 'Versendet', role: 'sent' }) // 'Versendet/Sent'
 */
function nameOf({ path, role, title }: Pick<Place, 'path' | 'role' | 'title'>): string {
  const holds = role === 'sent' ? 'Sent' : role === 'junk' ? 'Spam' : role === 'drafts' ? 'Drafts' : fileName(title)
  const folder = fileName(path)
  return folder === holds ? folder : `${folder}/${holds}`
}
