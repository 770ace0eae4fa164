import { learnNoLifetimes } from '../io/worker/garbage.ts'
import { serve } from '../io/worker/serve.ts'
import type { ThreadTask } from '../io/worker/serve.ts'
import { startEarly } from '../io/worker/threads.ts'
import { READER } from '../io/world/limits.ts'
import type { OpenSetting } from '../io/world/open-world.ts'
import type { ParseRequest } from './import/parse-files.ts'
import { IMPORT, PARSE } from './import/task-names.ts'
import type { Ahead } from './refresh/measure-ahead.ts'
import { LOAD_AHEAD } from './tasks.ts'

// The entry of a work thread. All else is loaded by it and not with it, so that what was compiled before is found again:
// it opens the same home with a connection of its own, does one task, and closes it.
serve(async ({ task, input, setting, ...job }) => {
  if (task === IMPORT) startReader()
  if (task === PARSE) return parse(setting as OpenSetting, input, job)
  if (task === LOAD_AHEAD) {
    const { loadAhead } = await import('./load-ahead.ts')
    return loadAhead(input as Ahead, new URL(import.meta.url), job.signal)
  }
  const { openWorld, run } = await loadTask(task)
  const world = await openWorld(setting as OpenSetting)
  try {
    return await run(world, input as never, job)
  } finally {
    await world.close()
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

function load(task: string): Promise<unknown> {
  if (task === IMPORT) startReader()
  return task === PARSE ? loadParse() : loadTask(task)
}

/** Who imports will want a reader: it loads while the store is opened. */
function startReader(): void {
  startEarly(new URL(import.meta.url), { task: PARSE, memory: READER.readerMemory, fenced: true })
}

async function loadTask(task: string) {
  const [{ openWorld }, { TASKS }] = await Promise.all([import('../io/world/open-world.ts'), import('./tasks.ts')])
  const one = TASKS[task]
  if (!one) throw new Error(`there is no task ${task}`)
  return { openWorld, run: await one() }
}
