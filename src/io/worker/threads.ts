import { Worker } from 'node:worker_threads'
import { MINUTE, SECOND } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import type { Work } from '../world/world.ts'
import { holdGarbage } from './garbage.ts'
import { keepIdle, takeIdle, unlisten, waits } from './idle-threads.ts'
import type { ThreadShape } from './idle-threads.ts'
import { unpackError } from './messages.ts'
import type { FromThread, ThreadData, ToThread } from './messages.ts'

/** What one task may cost. Milliseconds and MiB; every refusal names its cap. */
export type ThreadLimits = {
  readonly memory: number
  readonly deadline: number
  /** longest silence: a thread whose loop turns says "alive" every few seconds, so silence means it hangs */
  readonly stall: number
  /** how long a stopped task may take to put things back before its thread is ended */
  readonly grace: number
}
export const THREAD_LIMITS: ThreadLimits = {
  memory: 1_536,
  deadline: 120 * MINUTE,
  stall: 5 * MINUTE,
  grace: 3 * SECOND,
}

/**
 * Work in threads started from `entry`, one task at a time in each, so that a task which eats memory or hangs takes
 * nothing with it. A thread that ended a small task well waits a while for another, unless the task was fenced. Refusals: E_WORK_MEMORY, E_WORK_TIME, E_STOPPED, and whatever the task itself refuses. A bug in the task is thrown
 * as it was.
 */
export function threads(entry: URL, setting: unknown, limits: ThreadLimits = THREAD_LIMITS): Work {
  return {
    run: <R>(task: string, input: unknown, watch: Watch): Promise<R> => {
      if (watch.signal.aborted) return Promise.reject(stopped())
      return runOne(entry, { task, input, setting }, atMost(limits, watch.limits), watch) as Promise<R>
    },
  }
}

/** Room for new objects, in MiB: less makes reading slower, and every thread of an import takes as much. */
const YOUNG = 24

/** Milliseconds. A thread whose task took longer is ended: what it holds is large, and loading it anew is little beside. */
const SMALL = 5 * SECOND

type Watch = Parameters<Work['run']>[2]

function runOne(entry: URL, data: ThreadData, limits: ThreadLimits, watch: Watch): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const shape = { entry, memory: limits.memory, young: watch.limits?.young ?? YOUNG }
    const waiting = takeIdle(watch.fenced ? { ...shape, early: data.task } : shape)
    const worker = waiting ?? startThread(shape, data)
    const letGo = holdGarbage(watch.limits?.garbage)
    const unwatch = (): void => {
      letGo()
      clocks.clear()
      watch.signal.removeEventListener('abort', onStop)
    }
    const end = (settle: () => void): void => {
      unwatch()
      unlisten(worker)
      worker.on('error', () => undefined)
      void worker.terminate().finally(settle)
    }
    const fail = (error: Error): void => end(() => reject(error))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    const post = (message: ToThread): void => worker.postMessage(message)
    if (waiting) post({ kind: 'task', data })
    const began = performance.now()
    const onStop = (): void => {
      post({ kind: 'stop' })
      clocks.stopped()
    }
    // one part after the other, also where taking one waits; the result comes after them, maybe after the thread is gone
    let answered = false
    let taking: Promise<void> = Promise.resolve()
    const take = (value: unknown): void => {
      taking = taking.then(() => watch.part?.(value)).then(reply => post({ kind: 'taken', reply }))
      taking.catch(fail)
    }
    const clocks = clocksOf(limits, fail)
    watch.signal.addEventListener('abort', onStop, { once: true })
    worker.on('message', (message: FromThread) => {
      clocks.heard()
      if (message.kind === 'progress') watch.progress(message.says, message.done, message.total)
      if (message.kind === 'part') take(message.value)
      if (message.kind === 'result') {
        answered = true
        taking = taking.then(
          () => {
            unwatch()
            // what it said is all there: nobody waits for it to be gone
            if (watch.fenced || (watch.ends ?? performance.now() - began > SMALL)) end(() => undefined)
            else keepIdle(shape, worker)
            resolve(message.value)
          },
          () => undefined,
        )
      }
      if (message.kind === 'error') fail(watch.signal.aborted ? stopped() : unpackError(message.error))
    })
    worker.on('error', (error: Error) => fail(isOutOfMemory(error) ? tooBig(limits.memory) : error))
    worker.on('exit', code => {
      if (!answered) fail(watch.signal.aborted ? stopped() : new Error(`a work thread ended with ${code}`))
    })
  })
}

/** The clocks of one task: for all of it, for silence, and for putting things back once it is stopped. */
function clocksOf({ deadline, stall, grace }: ThreadLimits, fail: (error: Error) => void) {
  const after = (limit: number, error: () => Refusal): NodeJS.Timeout => setTimeout(() => fail(error()), limit)
  const whole = after(deadline, () => late(deadline))
  const watchSilence = (): NodeJS.Timeout => after(stall, () => late(stall))
  let silence = watchSilence()
  let ending: NodeJS.Timeout | undefined
  return {
    heard(): void {
      clearTimeout(silence)
      silence = watchSilence()
    },
    stopped(): void {
      ending = after(grace, stopped)
    },
    clear(): void {
      for (const timer of [whole, silence, ending]) clearTimeout(timer)
    },
  }
}

/** A task that will be run soon. `memory`: MiB. `fenced` as it will be: then the thread does that one task and no other. */
export type Early = {
  readonly task: string
  readonly memory: number
  readonly fenced: boolean
  /** what is known of the task, for what it loads */
  readonly input?: unknown
}

/**
 * Starts a thread for a task that will be run soon with the same entry and memory, so that it has loaded everything by then.
 * Where no task comes it is ended like others that wait; where one waits already, it is that one.
 */
export function startEarly(entry: URL, { task, memory, fenced, input = null }: Early): void {
  const plain = { entry, memory: Math.min(memory, THREAD_LIMITS.memory), young: YOUNG }
  const shape = fenced ? { ...plain, early: task } : plain
  if (!waits(shape)) keepIdle(shape, startThread(shape, { task, input, setting: null, isEarly: true }))
}

function startThread({ entry, memory, young }: ThreadShape, workerData: ThreadData): Worker {
  return new Worker(entry, {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: young },
  })
}

function atMost(
  limits: ThreadLimits,
  {
    memory = limits.memory,
    stall = limits.stall,
    grace = limits.grace,
  }: Partial<Pick<ThreadLimits, 'memory' | 'stall' | 'grace'>> = limits,
): ThreadLimits {
  return { ...limits, memory: Math.min(limits.memory, memory), stall: Math.min(limits.stall, stall), grace }
}

function isOutOfMemory(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function stopped(): Refusal {
  return new Refusal('E_STOPPED', 'This was stopped before it was done; nothing has changed.', { status: 409 })
}

function late(limit: number): Refusal {
  return new Refusal(
    'E_WORK_TIME',
    `This took longer than ${Math.round(limit / SECOND)} seconds and was ended; nothing has changed. Try a smaller file, or raise the cap readerStall in the settings.`,
    { status: 422, detail: { limit } },
  )
}

function tooBig(limit: number): Refusal {
  return new Refusal(
    'E_WORK_MEMORY',
    `This needed more than ${limit} MiB of memory and was ended; nothing has changed. Try a smaller file, or raise the cap readerMemory in the settings.`,
    { status: 422, detail: { limit } },
  )
}
