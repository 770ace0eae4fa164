import { Checkpoint } from '../../io/connect/outbound/account.ts'
import type { Opened, Told } from '../../io/connect/outbound/account.ts'
import { hostOf } from '../../io/connect/outbound/account-address.ts'
import type { KeptAccount } from '../../io/store/account-types.ts'
import type { ImportRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { Instant } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import { isCalledOff } from '../import/called-off.ts'
import { emailKey } from '../../sources/text/keys.ts'
import { readInputs } from '../import/read-inputs.ts'
import { UNWATCHED } from '../operation.ts'
import type { Job } from '../operation.ts'
import { keepDeleted, lookedAt, sinceOf } from './deleted-meetings.ts'
import { askedAccount } from './asked-account.ts'
import { noSuchAccount } from './find-account.ts'
import { inMemory } from './in-memory.ts'
import type { Came } from './shapes.ts'

/** What a run has brought so far; handed over after each part that was committed. */
export type SoFar = {
  readonly row: ImportRow | null
  readonly came: Came
  readonly notes: readonly string[]
  readonly more: boolean
  /** why it ended early */
  readonly stopped: { readonly code: string; readonly message: string } | null
}
type Handing = Job & { part(value: SoFar): Promise<void> }

const NOTHING: SoFar = {
  row: null,
  came: { kept: 0, matched: 0, skipped: 0, failed: 0 },
  notes: [],
  more: false,
  stopped: null,
}

/**
 * Fetches what is new from an account, part after part, in a thread of its own. Each part is read by the same sources as
 * files are and committed with its checkpoint, all parts as one import; of the part that a stop breaks off, what had come.
 * Refusals: those of the wire and of the sources; what was handed over before stays.
 */
export async function fetchAccount(world: World, { id }: { id: string }, job: Handing): Promise<SoFar> {
  const kept = await world.store.accounts.get(id)
  if (kept === null) throw noSuchAccount(id)
  let checkpoint = Checkpoint.nullable().catch(null).parse(kept.checkpoint)
  let soFar = NOTHING
  for (let earlier = 0; ;) {
    const says = `Asking ${hostOf(kept.body)}`
    job.progress(earlier === 0 ? says : `${says} for more`, earlier, 0)
    let share: Share = { done: earlier, total: 0 }
    const opened = await open(world, kept, checkpoint, job.signal, (done, total) => {
      share = { done: earlier + done, total: total === 0 ? 0 : earlier + total }
      job.progress(cameSays(kept.body, share), share.done, share.total)
    })
    const next = lookedAt(opened, world.now())
    // a server that always has more and never gives any would be asked without end
    const isStuck = opened.more && opened.count === 0 && JSON.stringify(next) === JSON.stringify(checkpoint)
    soFar = await keepPart(
      world,
      kept,
      { opened, next, since: sinceOf(checkpoint, world.now()) },
      soFar,
      keepingJob(job, share),
    )
    await job.part(soFar)
    if (job.signal.aborted) throw new Refusal('E_STOPPED', 'The run was stopped.', { status: 409 })
    checkpoint = next
    earlier += opened.count
    if (!opened.more || isStuck || opened.stopped !== null) return soFar
  }
}

/** So many messages, events or cards have come, of at most so many; 0: that is not known. */
type Share = { readonly done: number; readonly total: number }

/** Such as "1,200 of 9,000 messages from 127.0.0.1:143". */
function cameSays(account: KeptAccount['body'], { done, total }: Share): string {
  const of = total > done ? ` of ${total.toLocaleString('en')}` : ''
  return `${done.toLocaleString('en')}${of} ${COMES[account.kind]} from ${hostOf(account)}`
}

export const COMES = {
  imap: 'messages',
  caldav: 'events',
  carddav: 'cards',
  feed: 'entries',
  activitywatch: 'events',
} as const

/** Writing a part shows how far the whole is, and is not broken off: a part is small, and stopped it is kept. */
function keepingJob(job: Handing, { done, total }: Share): Handing {
  return { ...job, signal: UNWATCHED.signal, progress: says => job.progress(says, done, total) }
}

async function open(
  world: World,
  { body }: KeptAccount,
  checkpoint: Checkpoint | null,
  signal: AbortSignal,
  told: Told,
): Promise<Opened> {
  const secrets = await world.wire.secrets()
  try {
    const account = await askedAccount(world, body)
    return await secrets.useSecret(body.id, secret => world.wire.open(account, secret, checkpoint, signal, told))
  } finally {
    await world.store.accounts.noteCalls(world.wire.takeCalls())
  }
}

/** What a part brought, how far the account is read with it, and what lay ahead when it was last read to its end. */
type PartOf = { readonly opened: Opened; readonly next: Checkpoint; readonly since: Instant }

/** Writes a part with its checkpoint, in one transaction where there is anything to write. */
async function keepPart(
  world: World,
  { body }: KeptAccount,
  { opened, next, since }: PartOf,
  soFar: SoFar,
  job: Handing,
): Promise<SoFar> {
  const { more, stopped, missing = null } = opened
  const told = stopped ?? missing
  const ended = {
    notes: [...new Set([...soFar.notes, ...opened.notes])],
    more: more || stopped !== null,
    stopped: told === null ? null : { code: told.code, message: told.message },
  }
  const calendars = opened.calendars === undefined ? {} : { calendars: opened.calendars }
  const run = { account: body.id, into: soFar.row?.id ?? null, checkpoint: next, since, ...calendars }
  if (opened.files.length === 0) {
    const { row, off, notes } = await keepDeleted(world, body.title, run)
    const came = { ...soFar.came, kept: soFar.came.kept + off }
    return { ...ended, notes: [...new Set([...ended.notes, ...notes])], row: row ?? soFar.row, came }
  }
  const brought = await inMemory(body.title, body.id, opened.files, soFar.row?.inputs[0]?.sha256)
  const own = emailKey(body.user)?.value
  const read = await readInputs(
    world,
    { files: [], answers: {}, preview: false, wire: { brought, own: own === undefined ? [] : [own], run } },
    job,
  )
  const { added, matched, skipped, failed } = read.counts
  const { came } = soFar
  return {
    ...ended,
    notes: [...new Set([...ended.notes, ...read.lines.filter(isCalledOff).map(({ reason }) => reason)])],
    row: read.row,
    came: {
      kept: came.kept + added,
      matched: came.matched + matched,
      skipped: came.skipped + skipped,
      failed: came.failed + failed,
    },
  }
}
