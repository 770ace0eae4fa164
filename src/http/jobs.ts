import { randomUUID } from 'node:crypto'
import type { World } from '../io/world/world.ts'
import { Refusal } from '../model/refusal.ts'
import { runChecked } from '../operations/call.ts'
import type { Operation } from '../operations/operation.ts'
import { errorBody } from './answers.ts'
import type { ErrorBody } from './answers.ts'

export type JobState = {
  readonly id: string
  readonly operation: string
  /** the id that its input names: which account, import or restore it is about */
  readonly about: string | null
  readonly state: 'running' | 'done' | 'failed' | 'stopped'
  readonly progress: { readonly says: string; readonly done: number; readonly total: number }
  readonly output?: unknown
  readonly error?: ErrorBody['error']
}

/** The long works of this server, running and lately ended. They outlive the request, the page and a reload. */
export type Jobs = {
  /** `input` has been checked already; `asked` is what a page gave, before its paths were made whole */
  start(entry: Operation, world: World, input: unknown, asked?: unknown): JobState
  /** without what came of each, which may be megabytes: a page asks for all of them again and again */
  list(): readonly Omit<JobState, 'output'>[]
  get(id: string): JobState
  /** what it was asked for, as far as its operation has that told again: what a page goes on with after a reload, or elsewhere */
  input(id: string): Readonly<Record<string, unknown>>
  /** asks it to stop; the state changes when it has */
  stop(id: string): JobState
  /** calls back at once and at every change; returns how to end that */
  watch(id: string, tell: (state: JobState) => void): () => void
  /** stops all and waits for them */
  close(): Promise<void>
}

type Running = {
  state: JobState
  readonly input: Readonly<Record<string, unknown>>
  readonly stopper: AbortController
  readonly watchers: Set<(state: JobState) => void>
  readonly ended: Promise<void>
}

const KEPT = 50
const MOST_RUNNING = 8

export function makeJobs(report: (error: unknown) => void): Jobs {
  const all = new Map<string, Running>()
  const find = (id: string): Running => {
    const job = all.get(id)
    if (!job) throw new Refusal('E_NOT_FOUND', 'There is no such job; it may have ended long ago.', { status: 404 })
    return job
  }
  const change = (job: Running, next: Partial<JobState>): void => {
    job.state = { ...job.state, ...next }
    for (const tell of job.watchers) tell(job.state)
  }
  return {
    start(entry, world, input, asked = input) {
      refuseTooMany([...all.values()])
      const job = launch({ entry, world, input, retold: retoldOf(entry, asked) }, change, report)
      all.set(job.state.id, job)
      forgetOld(all)
      return job.state
    },
    list: () => [...all.values()].map(({ state: { output: _output, ...state } }) => state).toReversed(),
    get: id => find(id).state,
    input: id => find(id).input,
    stop(id) {
      const job = find(id)
      job.stopper.abort()
      return job.state
    },
    watch(id, tell) {
      const job = find(id)
      job.watchers.add(tell)
      tell(job.state)
      return () => job.watchers.delete(tell)
    },
    async close() {
      for (const job of all.values()) job.stopper.abort()
      await Promise.all([...all.values()].map(job => job.ended))
    },
  }
}

type Asked = { entry: Operation; world: World; input: unknown; retold: Readonly<Record<string, unknown>> }

function launch(
  { entry, world, input, retold }: Asked,
  change: (job: Running, next: Partial<JobState>) => void,
  report: (error: unknown) => void,
): Running {
  const stopper = new AbortController()
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  const progress = { says: 'Starting', done: 0, total: 0 }
  const job: Running = {
    state: { id: randomUUID(), operation: entry.name, about: idIn(input), state: 'running', progress },
    input: retold,
    stopper,
    watchers: new Set(),
    ended,
  }
  const watch = {
    signal: stopper.signal,
    progress: (says: string, done: number, total: number) => change(job, { progress: { says, done, total } }),
  }
  runChecked(entry, world, input, watch)
    .then(
      output => change(job, { state: 'done', output }),
      (error: unknown) => {
        if (!(error instanceof Refusal)) report(error)
        change(job, { state: stopper.signal.aborted ? 'stopped' : 'failed', ...errorBody(error) })
      },
    )
    .finally(resolve)
  return job
}

function retoldOf({ retold = [] }: Operation, asked: unknown): Readonly<Record<string, unknown>> {
  const all = Object.entries((asked ?? {}) as Record<string, unknown>)
  return Object.fromEntries(all.filter(([field]) => retold.includes(field)))
}

function idIn(input: unknown): string | null {
  return typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string' ? input.id : null
}

function refuseTooMany(all: readonly Running[]): void {
  if (all.filter(job => job.state.state === 'running').length >= MOST_RUNNING)
    throw new Refusal('E_BUSY', `${MOST_RUNNING} jobs are running already; wait for one to end, or stop one.`, {
      status: 429,
    })
}

/** Ended jobs go, the oldest first, once there are more than fifty. */
function forgetOld(all: Map<string, Running>): void {
  for (const [id, job] of all) {
    if (all.size <= KEPT) return
    if (job.state.state !== 'running') all.delete(id)
  }
}
