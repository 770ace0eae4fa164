import type { LastRun } from '../../io/store/account-types.ts'
import type { World } from '../../io/world/world.ts'
import { SECOND } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Job } from '../operation.ts'
import { refreshIfDue, refreshSoon } from '../refresh/keep-fresh.ts'
import type { SoFar } from './fetch-account.ts'
import { findAccount } from './find-account.ts'
import type { Came, Fetched } from './shapes.ts'

/** Milliseconds that a stopped run may take to write down what had come. */
const KEEPING = 20 * SECOND

/**
 * Fetches an account and notes how that ended. What came before something broke is kept, and then it is no refusal but a
 * note. Stopped by the user, it refuses with E_STOPPED; stopped with the server (`isScheduled`), it is due again.
 * Refusals: E_NOT_FOUND, E_RUNNING, E_IMPORT_UNDONE and E_ACCOUNT_GONE for what the user did meanwhile, and where nothing came those of the wire and of the sources.
 */
export async function runAccount(
  world: World,
  id: string,
  job: Job,
  { isScheduled = false }: { readonly isScheduled?: boolean } = {},
): Promise<Fetched> {
  const { body, last } = await findAccount(world, id)
  if (!(await world.store.accounts.claim(id)))
    throw new Refusal('E_RUNNING', `${body.title} is being fetched already; wait for it to end.`, { status: 409 })
  let soFar: SoFar | null = null
  const take = (value: unknown): void => void (soFar = value as SoFar)
  const keep = (ended: LastRun): Promise<void> => world.store.accounts.ended(id, world.now(), ended)
  try {
    const all = await world.work.run<SoFar>(
      'fetch',
      { id },
      {
        ...job,
        part: take,
        fenced: true,
        limits: { grace: KEEPING },
      },
    )
    await keep({
      came: all.came,
      more: all.more,
      error: all.stopped,
      failures: all.stopped && all.more ? last.failures + 1 : 0,
    })
    soFar = all
  } catch (error) {
    const before = soFar as SoFar | null
    if (job.signal.aborted) {
      if (!isScheduled) await keep({ came: before?.came ?? last.came, more: true, error: null, failures: 0 })
      if (before?.row) await refreshSoon(world)
      throw stopped(before)
    }
    if (isUsersOwn(error)) {
      await keep({ came: NONE, more: true, error: null, failures: 0 })
      if (before?.row) await refreshSoon(world)
      throw error
    }
    const told = toldOf(error)
    const [came, more] = before === null ? [last.came, last.more] : [before.came, true]
    await keep({ came, more, error: told, failures: last.failures + 1 })
    if (!before?.row || !(error instanceof Refusal)) throw error
    soFar = { ...before, stopped: told, more: true }
  } finally {
    await world.store.accounts.release(id)
  }
  if (soFar.row)
    await refreshIfDue(world, job).catch((error: unknown) => {
      // what came is kept; who reads next has it measured
      if (!job.signal.aborted) throw error
    })
  return answerOf(body.title, soFar)
}

const NONE: Came = { kept: 0, matched: 0, skipped: 0, failed: 0 }

/** Whoever takes back what came, or removes the account, while it runs ends the run: that is no failure, and nothing of it came. */
function isUsersOwn(error: unknown): error is Refusal {
  return error instanceof Refusal && ['E_IMPORT_UNDONE', 'E_ACCOUNT_GONE'].includes(error.code)
}

function answerOf(title: string, { row, came, notes, more, stopped: why }: SoFar): Fetched {
  return {
    import: row,
    came,
    notes: why === null ? [...notes] : [...notes, why.message],
    more,
    says: saysOf(title, came),
  }
}

/** @example saysOf('Work mail', { kept: 40, matched: 3, skipped: 0, failed: 0 }) // '40 new facts came from Work mail.' */
function saysOf(title: string, { kept, matched }: Came): string {
  if (kept > 0) return `${kept.toLocaleString('en')} new ${kept === 1 ? 'fact' : 'facts'} came from ${title}.`
  return matched > 0 ? `Nothing new at ${title}: all of it was here before.` : `Nothing new at ${title}.`
}

function stopped(soFar: SoFar | null): Refusal {
  const kept = soFar?.came.kept ?? 0
  const says = kept > 0 ? `Stopped. The ${kept.toLocaleString('en')} new facts that came are kept.` : 'Stopped.'
  return new Refusal('E_STOPPED', `${says} The next run goes on from there.`, { status: 409 })
}

/** What an account shows of a run that failed; of a bug only that it was one. */
function toldOf(error: unknown): { code: string; message: string } {
  if (error instanceof Refusal) return { code: error.code, message: error.message }
  return { code: 'E_INTERNAL', message: 'The run failed by a fault of Groundwork; what came before is kept.' }
}
