import { hash } from 'node:crypto'
import type { Checkpoint, Opened } from '../../io/connect/outbound/account.ts'
import type { AccountRun, ImportRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { calledOffLines } from '../import/called-off.ts'

/** Servers clear away what is months old; what lay ahead longer ago than this may be gone for that. */
const LONGEST = 30 * DAY

/** How far the account is read with this part; a calendar that was read to its end was looked at now. */
export function lookedAt(opened: Opened, now: Instant): Checkpoint {
  const next = opened.checkpoint()
  return next.kind === 'dav' && !opened.more && opened.stopped === null ? { ...next, looked: now } : next
}

/** What lay ahead of this moment, and is there no more, did not take place: the last look, or now where there was none. */
export function sinceOf(checkpoint: Checkpoint | null, now: Instant): Instant {
  const looked = checkpoint?.kind === 'dav' ? checkpoint.looked : null
  return looked === null ? now : Math.max(now - LONGEST, Math.min(looked, now))
}

type KeptDeleted = { readonly row: ImportRow | null; readonly off: number; readonly notes: readonly string[] }

/** Keeps a part that brought nothing new: an import of its own, or of its run, only where meetings are called off by it. */
export async function keepDeleted(world: World, title: string, run: AccountRun): Promise<KeptDeleted> {
  const nothing = { row: null, off: 0, notes: [] }
  if (run.calendars?.every(({ gone, listed }) => gone.length === 0 && listed === null) !== false) {
    await world.store.accounts.saveCheckpoint(run.account, run.checkpoint)
    return nothing
  }
  const sha256 = hash('sha256', JSON.stringify([run.into, run.calendars, run.since]))
  const writer = await world.store.imports.begin(title, world.now(), [{ name: title, sha256, bytes: 0 }], run)
  try {
    const called = writer.callOff()
    const lines = calledOffLines(title, called)
    const notes = lines.map(({ reason }) => reason)
    if (called.off > 0) {
      writer.ledger([], lines, [])
      return { row: await writer.commit(), off: called.off, notes }
    }
    await writer.abort()
    await world.store.accounts.saveCheckpoint(run.account, run.checkpoint)
    return { ...nothing, notes }
  } finally {
    await writer.abort()
  }
}
