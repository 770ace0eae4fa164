import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { assetFolders } from './package-root.ts'
import type { Demo, World } from './world.ts'

/** Where the made-up person lives: hours of a day are theirs, whatever the zone of who looks at them. */
export const DEMO_ZONE = 'Europe/Amsterdam'

const DEMO_STORE = 'demo.sqlite.gz'

/** Lays the made-up person's database, imported and measured when the product was built, into a new folder. */
export async function layDemo(folder: string): Promise<void> {
  const path = assetFolders()
    .map(root => join(root, DEMO_STORE))
    .find(existsSync)
  if (path === undefined) return
  await writeFile(join(folder, 'groundwork.sqlite'), await promisify(gunzip)(await readFile(path)), { mode: 0o600 })
}

/** Holds the made-up person's world while it is open. Two who ask at once get the same one. */
export function makeDemo(aside: () => Promise<World>): Demo {
  let opening: Promise<World> | null = null
  let open: World | null = null
  const close = async (): Promise<void> => {
    const world = open
    open = null
    opening = null
    await world?.close()
  }
  const fillNew = async (fill: (world: World) => Promise<void>): Promise<World> => {
    const world = await aside()
    try {
      await fill(world)
    } catch (error) {
      opening = null
      await world.close()
      throw error
    }
    open = world
    return world
  }
  return { open: fill => (opening ??= fillNew(fill)), world: () => open, close }
}
