import type { World } from '../../io/world/world.ts'
import type { Job } from '../operation.ts'
import { refreshIfDue } from '../refresh/keep-fresh.ts'

/** The imports that an account's runs made and that still stand, the newest first. Asked for while the account is there. */
export async function standingImports(world: World, account: string): Promise<readonly string[]> {
  const ids: string[] = []
  for (const { id, status } of await world.store.imports.list())
    if (status === 'done' && (await world.store.accounts.ofImport(id)) === account) ids.push(id)
  return ids
}

/** Takes imports back one after the other; how many facts are gone. What other imports hold too stays. */
export async function takeBack(world: World, imports: readonly string[], job: Job): Promise<number> {
  let removed = 0
  for (const id of imports) removed += (await world.store.imports.undo(id, world.now())).removed
  await refreshIfDue(world, job)
  return removed
}
