import { startEarly, THREAD_LIMITS } from '../io/worker/threads.ts'
import { WORK_THREAD } from '../io/world/package-root.ts'
import type { World } from '../io/world/world.ts'
import { isMailByName } from './import/mail-by-name.ts'
import type { ReadRequest } from './import/read-inputs.ts'
import { startReader } from './import/start-reader.ts'
import { IMPORT } from './import/task-names.ts'

/**
 * Starts the threads of an import that a command line is about to ask for: they load while the command is read and the
 * store is opened. Whoever asks for no import has started them in vain, and they hold up nothing. `files`: what stands on
 * the command line. `here`: mail will be written by the thread that asks (`mailHere`).
 */
export function startImport(files: readonly string[], here: boolean): void {
  if (here && isMailByName(files)) return startReader(WORK_THREAD, files)
  startEarly(WORK_THREAD, { task: IMPORT, memory: THREAD_LIMITS.memory, fenced: false, input: { files } })
}

/**
 * The same world, in which this thread writes what is imported of mail. For a program that is asked for one import and has
 * nothing else to do meanwhile: a thread for the writing takes a tenth as long to start and to load as a mailbox of a gigabyte
 * to import. What strangers wrote is read in a thread of its own all the same (decision 0040). While the database settles at
 * the end, which for the largest mailboxes takes seconds, a stop waits.
 */
export function mailHere(world: World): World {
  const run: World['work']['run'] = async <R>(
    task: string,
    input: unknown,
    watch: Parameters<World['work']['run']>[2],
  ): Promise<R> => {
    if (task !== IMPORT || !isMailByName((input as ReadRequest).files)) return world.work.run<R>(task, input, watch)
    const { readInputs } = await import('./import/read-inputs.ts')
    return readInputs(world, input as ReadRequest, watch) as Promise<R>
  }
  return { ...world, work: { run } }
}
