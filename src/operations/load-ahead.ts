import { readAsset } from '../io/world/assets.ts'
import { threads } from '../io/worker/threads.ts'
import { startAhead } from './refresh/measure-ahead.ts'
import type { Ahead } from './refresh/measure-ahead.ts'
import { readOnet } from './skills/read-onet.ts'
import { TASKS } from './tasks.ts'

/**
 * Loads what tasks need and does none of them, so that this thread can begin at once when it is asked for one. It opens no
 * world: whoever imports meanwhile holds the database. `entry`: the file that this thread runs.
 */
export async function loadAhead({ tasks, beside }: Ahead, entry: URL, signal: AbortSignal): Promise<void> {
  const others = beside === undefined ? null : startAhead(threads(entry, {}), beside, signal)
  await Promise.all(tasks.map(task => TASKS[task]?.()))
  if (beside !== undefined) await readOnet({ asset: readAsset })
  await others
}
