import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Places } from './world.ts'

/** The backups in the folder, newest first. Half-written ones have a temporary name and are not listed. */
export async function listBackups(folder: string): ReturnType<Places['listBackups']> {
  const names = (await readdir(folder)).filter(name => /\.(db|sqlite|sqlite3)$/.test(name) && !name.startsWith('.'))
  const rows = await Promise.all(
    names.map(async name => {
      const path = join(folder, name)
      const { mtimeMs, size } = await stat(path)
      return { path, at: Math.round(mtimeMs), bytes: size }
    }),
  )
  return rows.toSorted((a, b) => b.at - a.at)
}
