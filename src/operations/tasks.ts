import type { World } from '../io/world/world.ts'
import { parseFiles } from './import/parse-files.ts'
import type { ParseRequest } from './import/parse-files.ts'
import { readInputs } from './import/read-inputs.ts'
import type { ReadRequest } from './import/read-inputs.ts'
import type { Job } from './operation.ts'
import { measurePeople } from './refresh/measure-people.ts'
import { readOutgoing } from './refresh/outgoing-facts.ts'
import { refreshAll } from './refresh/refresh-all.ts'

/** `part` hands over something before the end; the task waits while whoever started it lags behind. */
type Task = (
  world: World,
  input: unknown,
  job: Job & { part(value: unknown, moves?: readonly ArrayBuffer[]): Promise<void> },
) => Promise<unknown>

/** The heavy parts of operations, run in a thread by name (`world.work.run`). Input and result are plain data. */
export const TASKS: Readonly<Record<string, Task>> = {
  parse: (world, input, job) => parseFiles(world, input as ParseRequest, job),
  import: (world, input, job) => readInputs(world, input as ReadRequest, job),
  ties: async (world, input, job) => (await measurePeople(world, (input as { asOf: number }).asOf, job, 'drop')).rows,
  outgoing: (world, input) => readOutgoing(world, (input as { personOf: ReadonlyMap<string, string> }).personOf),
  refresh: (world, _input, job) => refreshAll(world, job),
}
