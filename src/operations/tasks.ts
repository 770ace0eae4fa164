import type { World } from '../io/world/world.ts'
import { readInputs } from './import/read-inputs.ts'
import type { ReadRequest } from './import/read-inputs.ts'
import type { Job } from './operation.ts'
import { measurePeople } from './refresh/measure-people.ts'
import { refreshAll } from './refresh/refresh-all.ts'

type Task = (world: World, input: unknown, job: Job) => Promise<unknown>

/** The heavy parts of operations, run in a thread by name (`world.work.run`). Input and result are plain data. */
export const TASKS: Readonly<Record<string, Task>> = {
  import: (world, input, job) => readInputs(world, input as ReadRequest, job),
  ties: async (world, input, job) => (await measurePeople(world, (input as { asOf: number }).asOf, job, 'drop')).rows,
  refresh: (world, _input, job) => refreshAll(world, job),
}
