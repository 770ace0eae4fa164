import { startEarly, THREAD_LIMITS } from '../io/worker/threads.ts'
import { WORK_THREAD } from '../io/world/package-root.ts'
import { IMPORT } from './import/task-names.ts'

/**
 * Starts the threads of an import that a command line is about to ask for: they load while the command is read and the
 * store is opened, a sixth of the time of a mailbox of 500 MB. Whoever asks for no import has started them in vain, and
 * they hold up nothing.
 */
export function startImport(): void {
  startEarly(WORK_THREAD, { task: IMPORT, memory: THREAD_LIMITS.memory, fenced: false })
}
