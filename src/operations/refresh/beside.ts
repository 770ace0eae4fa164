import type { World } from '../../io/world/world.ts'
import type { Job } from '../operation.ts'
import { measuringRoom } from './measuring-room.ts'

/** Fewer messages than this are looked through sooner than a thread starts. */
const WORTH_A_THREAD = 20_000

/** A part of the measuring that needs nothing of the rest but what it is handed. */
export type Part<R> = {
  /** its name among the tasks, and what it is handed; plain data */
  readonly task: string
  input(): unknown
  /** the same in this thread, where a life is too small for another */
  here(): Promise<R>
  /** what is done before it: one thread does one part after the other, and ends with the last */
  readonly after?: () => Promise<unknown>
  readonly isLast: boolean
}

/**
 * Starts a part in a thread beside this one, so that both processors have work. What it comes to is asked for where it is
 * needed, by calling what is returned; a fault shows there and not before. In a small life it is done then.
 */
export async function beside<R>(world: World, job: Job, part: Part<R>): Promise<() => Promise<R>> {
  const coverage = await world.store.observations.coverage()
  const messages = coverage.reduce((sum, { kind, n }) => sum + (kind === 'message' ? n : 0), 0)
  return messages < WORTH_A_THREAD ? later(part.here) : begun(inThread(world, job, part))
}

async function inThread<R>(world: World, job: Job, { task, input, after, isLast }: Part<R>): Promise<R> {
  // how much garbage may lie about is said for all threads at once, by whoever started this one
  const { garbage: _, ...limits } = await measuringRoom(world)
  await after?.()
  return world.work.run<R>(task, input(), { progress: () => undefined, signal: job.signal, limits, ends: isLast })
}

function later<R>(here: () => Promise<R>): () => Promise<R> {
  let made: Promise<R> | null = null
  return () => (made ??= here())
}

/** A function of its own, so that what it returns holds the result and nothing that it was made from. */
function begun<R>(made: Promise<R>): () => Promise<R> {
  // whoever needs it sees the error; until then it must not end the process
  made.catch(() => undefined)
  return () => made
}
