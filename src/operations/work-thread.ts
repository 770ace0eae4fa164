import { serve } from '../io/worker/serve.ts'
import { openWorld } from '../io/world/open-world.ts'
import type { OpenSetting } from '../io/world/open-world.ts'
import { TASKS } from './tasks.ts'

// The entry of a work thread: it opens the same home with a connection of its own, does one task, and closes it.
serve(async ({ task, input, setting, progress, signal, part }) => {
  const run = TASKS[task]
  if (!run) throw new Error(`there is no task ${task}`)
  const world = await openWorld(setting as OpenSetting)
  try {
    return await run(world, input, { progress, signal, part })
  } finally {
    await world.close()
  }
})
