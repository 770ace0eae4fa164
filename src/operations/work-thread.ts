import { serve } from '../io/worker/serve.ts'
import { startEarly } from '../io/worker/threads.ts'
import { READER } from '../io/world/limits.ts'
import type { OpenSetting } from '../io/world/open-world.ts'
import type { Ahead } from './refresh/measure-ahead.ts'
import { LOAD_AHEAD } from './tasks.ts'

// The entry of a work thread. All else is loaded by it and not with it, so that what was compiled before is found again:
// it opens the same home with a connection of its own, does one task, and closes it.
serve(async ({ task, input, setting, progress, signal, part }) => {
  if (task === 'import') startEarly(new URL(import.meta.url), 'parse', setting, READER.readerMemory)
  if (task === LOAD_AHEAD) {
    const { loadAhead } = await import('./load-ahead.ts')
    return loadAhead(input as Ahead, new URL(import.meta.url), signal)
  }
  const { openWorld, run } = await load(task)
  const world = await openWorld(setting as OpenSetting)
  try {
    return await run(world, input as never, { progress, signal, part })
  } finally {
    await world.close()
  }
}, load)

async function load(task: string) {
  const [{ openWorld }, { TASKS }] = await Promise.all([import('../io/world/open-world.ts'), import('./tasks.ts')])
  const one = TASKS[task]
  if (!one) throw new Error(`there is no task ${task}`)
  return { openWorld, run: await one() }
}
