import type { World } from '../../io/world/world.ts'
import { MINUTE } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import { writeDue } from '../plan/write-plan.ts'
import { runAccount } from './run-account.ts'
import { dueAccounts } from './schedule.ts'

/** How often it is looked whether the time of an account has come. */
const LOOK = MINUTE

/**
 * Fetches accounts when their time has come, one after the other, while the server runs; at the start those whose time
 * came meanwhile, once. The plan goes out the same way, into the calendars that the user allowed. What fails is noted with its account; a bug goes to `report`. `stop` ends a run: what was
 * committed stays, and the run is due again at the next start.
 */
export function keepSchedule(world: World, report: (error: unknown) => void): { stop(): Promise<void> } {
  const stopper = new AbortController()
  let looking: Promise<void> | null = null
  const look = (): void => {
    looking ??= runDue(world, stopper.signal)
      .then(() => writeDue(world, stopper.signal))
      .catch(report)
      .finally(() => (looking = null))
  }
  look()
  const timer = setInterval(look, LOOK)
  // a server that ends need not wait for it
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      stopper.abort()
      await looking
    },
  }
}

/** Runs what is due now. A refusal is kept with its account and ends nothing here. */
export async function runDue(world: World, signal: AbortSignal): Promise<void> {
  for (const { body } of dueAccounts(await world.store.accounts.list(), world.now())) {
    if (signal.aborted) return
    try {
      await runAccount(world, body.id, { signal, progress: () => undefined }, { isScheduled: true })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
}
