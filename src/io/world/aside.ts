import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

const open = new Set<string>()
let sweepsAtExit = false

/**
 * A new folder for a throw-away world, named by the process that owns it. Inside the home and not in the system's
 * temporary folder: that one is often held in memory and open to other users.
 */
export async function makeAside(home: string): Promise<{ readonly folder: string; remove(): void }> {
  const all = join(home, 'aside')
  await mkdir(all, { recursive: true, mode: 0o700 })
  sweep(all)
  const folder = mkdtempSync(join(all, `${process.pid}-`))
  open.add(folder)
  if (!sweepsAtExit) process.once('exit', () => open.forEach(remove))
  sweepsAtExit = true
  return { folder, remove: () => remove(folder) }
}

function remove(folder: string): void {
  open.delete(folder)
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Removes what processes left behind that were ended before they could tidy up. */
function sweep(all: string): void {
  for (const name of readdirSync(all)) {
    const owner = Number(name.split('-')[0])
    if (Number.isInteger(owner) && !isAlive(owner)) rmSync(join(all, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
