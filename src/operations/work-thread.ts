import { learnNoLifetimes } from '../io/worker/garbage.ts'
import { serve } from '../io/worker/serve.ts'
import type { ThreadTask } from '../io/worker/serve.ts'
import type { OpenSetting } from '../io/world/open-world.ts'
import type { ParseRequest } from './import/parse-files.ts'
import { isMailByName } from './import/mail-by-name.ts'
import { startReader } from './import/start-reader.ts'
import { IMPORT, PARSE } from './import/task-names.ts'
import type { Ahead } from './refresh/measure-ahead.ts'
import { LOAD_AHEAD } from './tasks.ts'

// The entry of a work thread. All else is loaded by it and not with it, so that what was compiled before is found again:
// it opens the same home with a connection of its own, does one task, and closes it.
serve(async ({ task, input, setting, ...job }) => {
  if (task === IMPORT) startReader(new URL(import.meta.url), (input as Named)?.files ?? [])
  if (task === PARSE) return parse(setting as OpenSetting, input, job)
  if (task === LOAD_AHEAD) {
    const { loadAhead } = await import('./load-ahead.ts')
    return loadAhead(input as Ahead, new URL(import.meta.url), job.signal)
  }
  const { openWorld, run } = await loadTask(task)
  const world = await openWorld(setting as OpenSetting)
  // what was imported is safe before the store is closed: who waits for it is answered first
  const isLater = task === IMPORT && (setting as OpenSetting).once !== true
  try {
    return await run(world, input as never, job)
  } finally {
    // whoever would hear that it cannot be closed has its answer
    if (isLater) setImmediate(() => void world.close().catch(() => undefined))
    else await world.close()
  }
}, load)

/** Reads what strangers wrote, without a store: it is handed the files named, and nothing else is at hand. */
async function parse(
  { uploads = '' }: OpenSetting,
  input: unknown,
  job: Omit<ThreadTask, 'task' | 'input' | 'setting'>,
) {
  const { inputsWith, parseFiles } = await loadParse()
  learnNoLifetimes()
  return parseFiles(inputsWith(uploads), input as ParseRequest, job)
}

async function loadParse() {
  const [{ inputsWith }, { parseFiles }] = await Promise.all([
    import('../io/world/open-inputs.ts'),
    import('./import/parse-files.ts'),
  ])
  return { inputsWith, parseFiles }
}

/** What is known of an import before it is asked for. */
type Named = { readonly files?: readonly string[] } | null

function load(task: string, input: unknown): Promise<unknown> {
  if (task === IMPORT) startReader(new URL(import.meta.url), (input as Named)?.files ?? [])
  if (task !== PARSE) return loadTask(task)
  return isMailByName((input as Named)?.files ?? [])
    ? loadParse()
    : Promise.all([loadParse(), import('../sources/index.ts')])
}

async function loadTask(task: string) {
  const [{ openWorld }, { TASKS }] = await Promise.all([import('../io/world/open-world.ts'), import('./tasks.ts')])
  const one = TASKS[task]
  if (!one) throw new Error(`there is no task ${task}`)
  return { openWorld, run: await one() }
}
