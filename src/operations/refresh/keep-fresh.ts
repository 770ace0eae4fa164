import type { World } from '../../io/world/world.ts'
import { lastDays } from '../check/last-days.ts'
import type { StoredCheck } from '../check/report.ts'
import type { Job } from '../operation.ts'
import { UNWATCHED } from '../operation.ts'
import { MEASURE_VERSION } from './measure-version.ts'
import { measuringRoom } from './measuring-room.ts'
import { sameState } from './rows-that-stand.ts'

const running = new WeakMap<World, Promise<void>>()

/** True where people, ties and findings were derived from the data as they are now, by the measures as they are now. */
export async function isFresh(world: World): Promise<boolean> {
  const state = await world.store.derived.state()
  if (!state || state.measureVersion !== MEASURE_VERSION) return false
  // people come first, and what is found in them after that
  const found = await world.store.derived.get<StoredCheck>('check')
  if (found === null || !sameState(found.state, state)) return false
  if (state.dataVersion !== (await world.store.dataVersion())) return false
  const days = await lastDays(world)
  // what is dated in the future moves the last day shown with every day, also where no contact does
  return days === null || (state.asOf === days.contact && found.value.shown === days.shown)
}

/** Derives everything anew in a thread of its own, once at a time; a second caller waits for the first. */
export async function refresh(world: World, job: Job = UNWATCHED): Promise<void> {
  const already = running.get(world)
  if (already) {
    // another's measuring may have been stopped or failed; this one is to be had all the same
    await already.catch(() => undefined)
    if (await isFresh(world)) return
  }
  const run = inThread(world, job).finally(() => running.delete(world))
  running.set(world, run)
  await run
}

/** `refresh` where anything is to be derived; what brought nothing new costs no measuring. */
export async function refreshIfDue(world: World, job: Job = UNWATCHED): Promise<void> {
  if (!(await isFresh(world))) await refresh(world, job)
}

async function inThread(world: World, job: Job): Promise<void> {
  await world.work.run<void>('refresh', {}, { ...job, limits: await measuringRoom(world) })
}

/** Starts a refresh where one is due and does not wait. True while one runs: the reader sees what was last derived. */
export async function refreshSoon(world: World): Promise<boolean> {
  if (running.has(world)) return true
  if (await isFresh(world)) return false
  // the reader must not fail because measuring did; the next reader tries again, and `doctor` names the fault
  refresh(world).catch(() => undefined)
  return true
}
