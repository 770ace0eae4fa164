import type { Worker } from 'node:worker_threads'
import { SECOND } from '../../model/instant.ts'

/**
 * How a thread is started: its entry file, and MiB of memory for old and for new objects. `early`: the one task that it was
 * started for and has not been given yet.
 */
export type ThreadShape = {
  readonly entry: URL
  readonly memory: number
  readonly young: number
  readonly early?: string
}

/** How long a thread waits for another task before it is ended. */
const WAITS = 30 * SECOND

const idle = new Map<string, { readonly worker: Worker; readonly timer: NodeJS.Timeout }[]>()

const keyOf = ({ entry, memory, young, early = '' }: ThreadShape): string => `${memory} ${young} ${early} ${entry.href}`

/**
 * A thread of this shape that has loaded what tasks load and waits for one; null when there is none. The loading is most
 * of what a small task costs: a refresh after one correction takes a tenth of the time that it takes to load it.
 */
export function takeIdle(shape: ThreadShape): Worker | null {
  const one = idle.get(keyOf(shape))?.pop()
  if (!one) return null
  clearTimeout(one.timer)
  unlisten(one.worker)
  one.worker.ref()
  return one.worker
}

/** Whether a thread of this shape waits for a task. */
export function waits(shape: ThreadShape): boolean {
  return (idle.get(keyOf(shape))?.length ?? 0) > 0
}

/** Lets a thread that has ended its task wait for another. It holds up neither the end of the process nor, for long, memory. */
export function keepIdle(shape: ThreadShape, worker: Worker): void {
  const key = keyOf(shape)
  const waiting = idle.get(key) ?? []
  idle.set(key, waiting)
  unlisten(worker)
  const drop = (): void => {
    const at = waiting.findIndex(one => one.worker === worker)
    if (at >= 0) clearTimeout(waiting.splice(at, 1)[0]?.timer)
    void worker.terminate()
  }
  worker.on('error', drop)
  worker.on('exit', drop)
  worker.unref()
  waiting.push({ worker, timer: setTimeout(drop, WAITS).unref() })
}

/** By name: Node itself listens to a worker as well, and hands over no message without. */
export function unlisten(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}
