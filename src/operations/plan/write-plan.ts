import type { KeptAccount } from '../../io/store/account-types.ts'
import type { World } from '../../io/world/world.ts'
import { MINUTE } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import { askedAccount } from '../accounts/asked-account.ts'
import { findAccount } from '../accounts/find-account.ts'
import type { Job } from '../operation.ts'
import { allowedCalendars, NOTHING_WANTED, stillWritten, wantedPlan, writtenIn } from './written-plan.ts'
import type { AllowedCalendar, WantedPlan, WrittenPlan } from './written-plan.ts'

/** How long a server that was in trouble is left in peace. */
const PAUSE = 15 * MINUTE

/**
 * Brings a calendar of an account to where the plan is: what was accepted stands in it, what is not planned any more does
 * not. Without permission, or with one for another calendar, what was written before is removed first. Noted with the
 * account is what was done, also where it ended early. Refusals: E_NOT_FOUND, E_RUNNING.
 */
export function writePlan(world: World, id: string, job: Job): Promise<WrittenPlan | null> {
  return holding(world, id, () => world.work.run<WrittenPlan | null>('write', { id, nothing: false }, job))
}

/**
 * Takes everything out of an account's calendar that was written there, whatever is allowed, and goes on only where nothing
 * of it is left but what somebody changed; nobody writes there in between. Tells how many stayed because they were changed.
 * Refusals: E_PLAN_STANDS with what stopped it, E_NOT_FOUND, E_RUNNING.
 */
export function takeOutPlan(world: World, id: string, job: Job, then: () => Promise<void>): Promise<number> {
  return holding(world, id, async () => {
    const { body } = await findAccount(world, id)
    const still = await world.work.run<WrittenPlan | null>('write', { id, nothing: true }, job)
    const there = still === null ? 0 : stillWritten({ written: still })
    if (still?.error || there > 0)
      throw new Refusal('E_PLAN_STANDS', notTakenOut(body.title, there, still?.error?.message ?? null), { status: 409 })
    await then()
    return Object.values(still?.events ?? {}).filter(({ left }) => left === 'changed').length
  })
}

function notTakenOut(title: string, there: number, why: string | null): string {
  const entries = there === 1 ? '1 entry of the plan still stands' : `${there} entries of the plan still stand`
  const because = why ?? 'The server refused to let go of them.'
  return `${because} ${entries} in a calendar of ${title}, so the account is kept; try again later, or remove it and leave them there.`
}

async function holding<T>(world: World, id: string, work: () => Promise<T>): Promise<T> {
  const { body } = await findAccount(world, id)
  if (!(await world.store.accounts.claim(id)))
    throw new Refusal('E_RUNNING', `${body.title} is being asked already; wait for it to end.`, { status: 409 })
  try {
    return await work()
  } finally {
    await world.store.accounts.release(id)
  }
}

/** Writes where the plan has changed since it was written last; what fails is noted and tried again later. */
export async function writeDue(world: World, signal: AbortSignal): Promise<void> {
  const allowed = await allowedCalendars(world)
  for (const account of await world.store.accounts.list()) {
    if (signal.aborted) return
    if (account.running || !(await isDue(world, account, allowed.get(account.body.id)))) continue
    try {
      await writePlan(world, account.body.id, { signal, progress: () => undefined })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
}

async function isDue(world: World, account: KeptAccount, allowed: AllowedCalendar | undefined): Promise<boolean> {
  const written = writtenIn(account)
  if (allowed === undefined && written === null) return false
  if (written?.error && written.at + PAUSE > world.now()) return false
  const { named } = allowed === undefined ? NOTHING_WANTED : await wantedPlan(world, allowed.calendar)
  return written?.error != null || named !== (written?.wanted ?? '')
}

/** The same in a thread of its own: what a server answers is parsed there. `nothing`: as if no calendar were allowed. */
export async function writePlanTask(
  world: World,
  { id, nothing }: { id: string; nothing: boolean },
  job: Job,
): Promise<WrittenPlan | null> {
  const account = await findAccount(world, id)
  const allowed = nothing ? undefined : (await allowedCalendars(world)).get(id)
  let before = writtenIn(account)
  try {
    if (before !== null && before.calendar !== allowed?.calendar) {
      before = await writeInto(world, account, before.calendar, NOTHING_WANTED, before, job.signal)
      // what could not be removed is tried again before anything is written elsewhere
      if (before.error !== null || nothing) return before
      // what the server does not let go of stays on the list, so that it is said, and tried again when asked
      if (stillWritten({ written: before }) > 0 && allowed === undefined) return before
      await world.store.accounts.saveWritten(id, null)
      before = null
    }
    if (allowed === undefined) return before
    const wanted = await wantedPlan(world, allowed.calendar)
    return await writeInto(world, account, allowed.calendar, wanted, before, job.signal)
  } finally {
    await world.store.accounts.noteCalls(world.wire.takeCalls())
  }
}

async function writeInto(
  world: World,
  { body }: KeptAccount,
  calendar: string,
  { events: wanted, named }: WantedPlan,
  before: WrittenPlan | null,
  signal: AbortSignal,
): Promise<WrittenPlan> {
  const secrets = await world.wire.secrets()
  const account = await askedAccount(world, body)
  const { events, stopped } = await secrets.useSecret(body.id, secret =>
    world.wire.write(account, secret, { calendar, wanted, written: before?.events ?? {} }, signal),
  )
  const error = stopped === null ? null : { code: stopped.code, message: stopped.message }
  const written: WrittenPlan = {
    calendar,
    events: { ...events },
    wanted: error === null ? named : (before?.wanted ?? ''),
    at: world.now(),
    error,
  }
  await world.store.accounts.saveWritten(body.id, written)
  return written
}
