import type { World } from '../io/world/world.ts'
import type { Job } from './operation.ts'

/** `part` hands over something before the end; the task waits while whoever started it lags behind. */
export type Task = (world: World, input: never, job: TaskJob) => Promise<unknown>
export type TaskJob = Job & {
  part(value: unknown, moves?: readonly ArrayBuffer[]): Promise<void>
  ask(value: unknown): Promise<unknown>
}

/**
 * The heavy parts of operations, run in a thread by name (`world.work.run`). Input and result are plain data. Each is
 * loaded when its thread starts: one that only writes needs no parsers, and starts sooner and smaller without them.
 */
export const TASKS: Readonly<Record<string, () => Promise<Task>>> = {
  import: async () => (await import('./import/read-inputs.ts')).readInputs,
  fetch: async () => (await import('./accounts/fetch-account.ts')).fetchAccount,
  look: async () => (await import('./accounts/preview-account.ts')).previewAccount,
  probe: async () => (await import('./accounts/probe-account.ts')).probeAccount,
  write: async () => (await import('./plan/write-plan.ts')).writePlanTask,
  outgoing: async () => (await import('./refresh/outgoing-facts.ts')).readOutgoing,
  hours: async () => (await import('./refresh/hours-beside.ts')).readHours,
  ties: async () => (await import('./refresh/measure-people.ts')).tiesTask,
  refresh: async () => (await import('./refresh/refresh-all.ts')).refreshTask,
  check: async () => (await import('./refresh/refresh-all.ts')).checkTask,
}

/** What a thread is asked for that is only to load what others of these need. */
export const LOAD_AHEAD = 'load-ahead'
