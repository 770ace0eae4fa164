import type { Work, World } from '../../io/world/world.ts'
import { WRITING } from '../import/writing.ts'
import type { Job } from '../operation.ts'
import { LOAD_AHEAD } from '../tasks.ts'
import { threadsOf } from './measuring-room.ts'

/** What a thread loads before it is asked for anything; `beside`: what the thread loads that it will start itself. */
export type Ahead = {
  readonly tasks: readonly string[]
  readonly limits: ReturnType<typeof threadsOf>
  readonly beside?: Ahead
}

export type MeasuringAhead = {
  /** the same job, for the import that is measured after it */
  readonly job: Job
  /** waits for what was begun; at once where nothing was */
  ready(): Promise<void>
}

/** Fewer rows than this are measured sooner than it pays to get ready for it. */
const WORTH_IT = 20_000

/**
 * Gets the threads ready that will measure what is being imported, once all of it was read and only writing is left, which
 * one processor does alone. `task`: what will be asked of them.
 */
export function measuringAhead(world: World, job: Job, task: 'check' | 'refresh'): MeasuringAhead {
  let begun: Promise<void> | null = null
  const begin = (rows: number): Promise<void> => {
    const limits = threadsOf(rows)
    const beside = { tasks: ['outgoing', 'hours'], limits }
    return startAhead(world.work, { tasks: [task], limits, beside }, job.signal)
  }
  const progress: Job['progress'] = (says, done, total) => {
    job.progress(says, done, total)
    if (says === WRITING && done >= WORTH_IT) begun ??= begin(done)
  }
  return {
    job: { ...job, progress },
    ready: async () => {
      await begun
    },
  }
}

/** Starts a thread that gets ready. It never fails: who finds none that is ready starts one. */
export async function startAhead(work: Work, ahead: Ahead, signal: AbortSignal): Promise<void> {
  const { limits } = ahead
  await work.run(LOAD_AHEAD, ahead, { progress: () => undefined, signal, limits }).catch(() => undefined)
}
