import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { packError } from './messages.ts'
import type { FromThread, ThreadData, ToThread } from './messages.ts'

/** What a task in a thread is given. `setting` is what the opener of the world passed on (see io/world/open-world.ts). */
export type ThreadTask = {
  readonly task: string
  readonly input: unknown
  readonly setting: unknown
  progress(says: string, done: number, total: number): void
  readonly signal: AbortSignal
  /**
   * Hands over a part of the result before the end, in order. Waits while several have not been dealt with, so that
   * neither side piles up what the other cannot follow. `moves`: memory in it that is moved and not copied. `most`: so many
   * may be on the way at once, 4 where nothing is said.
   */
  part(value: unknown, moves?: readonly ArrayBuffer[], most?: number): Promise<void>
  /** Hands over a part like `part`, and waits for what its taker says of it. */
  ask(value: unknown): Promise<unknown>
}

/** Progress is told at most this often, so that a loop over a million rows may call it for each. */
const TELL_EVERY = 80

/** Parts on the way at once: enough that both threads always have work. */
const MOST_PARTS = 4

/**
 * Runs the task this thread was started for, and after it those it is sent, one at a time; answers each with its result
 * or its error. `load`: what a task needs, for a thread that was started early; `input`: what is known of it by then. Called once, by the entry file of the
 * thread. Outside a thread it throws: there is nobody to answer to.
 */
export function serve(
  handler: (task: ThreadTask) => Promise<unknown>,
  load: (task: string, input: unknown) => Promise<unknown> = async () => undefined,
): void {
  const port = parentPort
  if (!port) throw new Error('serve() is called in a worker thread only')
  enableCompileCache()
  const data = workerData as ThreadData
  // what cannot be loaded now cannot be loaded for the task either, which then says so
  if (data.isEarly === true) load(data.task, data.input).catch(() => undefined)
  let now = data.isEarly === true ? NOTHING : runTask(port, data, handler)
  port.on('message', (message: ToThread) => {
    if (message.kind === 'task') now = runTask(port, message.data, handler)
    else now.hear(message)
  })
}

/** What a thread does that waits for its first task. */
const NOTHING = { hear: (): void => undefined }

/** Runs one task, and hears what is said to it meanwhile. */
function runTask(
  port: MessagePort,
  { task, input, setting }: ThreadData,
  handler: (task: ThreadTask) => Promise<unknown>,
): { hear(message: ToThread): void } {
  const stop = new AbortController()
  const tell = (message: FromThread): void => port.postMessage(message)
  const way = partsOnTheWay(port, stop.signal)
  const alive = setInterval(() => tell({ kind: 'alive' }), 5_000)
  handler({ task, input, setting, progress: teller(tell), signal: stop.signal, part: way.part, ask: way.ask })
    .finally(() => clearInterval(alive))
    .then(
      value => tell({ kind: 'result', value }),
      (error: unknown) => tell({ kind: 'error', error: packError(error) }),
    )
  return {
    hear: message => {
      if (message.kind === 'stop') stop.abort()
      else if (message.kind === 'taken') way.taken(message.reply)
      way.goOn()
    },
  }
}

/** Parts that were handed over and not dealt with yet, in order, with whoever waits for what is said of one. */
function partsOnTheWay(port: MessagePort, signal: AbortSignal) {
  const waiting: ((reply: unknown) => void)[] = []
  let goOn = (): void => undefined
  const hand = (value: unknown, moves: readonly ArrayBuffer[], hear: (reply: unknown) => void): void => {
    waiting.push(hear)
    port.postMessage({ kind: 'part', value } satisfies FromThread, [...moves])
  }
  return {
    async part(value: unknown, moves: readonly ArrayBuffer[] = [], most = MOST_PARTS): Promise<void> {
      hand(value, moves, () => undefined)
      while (waiting.length >= most && !signal.aborted) await new Promise<void>(resolve => (goOn = resolve))
    },
    ask: (value: unknown): Promise<unknown> => new Promise(resolve => hand(value, [], resolve)),
    taken: (reply: unknown): void => waiting.shift()?.(reply),
    goOn: (): void => goOn(),
  }
}

/** Tells progress, but the same step not more often than anybody can read; its last count only where it is known which is. */
function teller(tell: (message: FromThread) => void): ThreadTask['progress'] {
  let toldAt = 0
  let toldSays = ''
  return (says, done, total) => {
    const now = performance.now()
    const isLast = total > 0 && done >= total
    if (says === toldSays && !isLast && now - toldAt < TELL_EVERY) return
    toldAt = now
    toldSays = says
    tell({ kind: 'progress', says, done, total })
  }
}
