import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import { number } from './base.ts'
import type { Sql } from './sql.ts'
import { openSqlite } from './sqlite.ts'
import { asStorageRefusal } from './storage-refusal.ts'

export type Backup = { readonly path: string; readonly bytes: number; readonly observations: number }

/**
 * Copies the database while others may read and write it. The copy gets its final name only after it is on the disk, opens,
 * passes the integrity check and holds as many observations as it should. Refusals: E_BACKUP, E_DISK_FULL, E_STORAGE
 */
export async function backup(sql: Sql, path: string, folder: string, at: Instant): Promise<Backup> {
  const partial = join(folder, `.partial-${process.pid}-${at}.sqlite`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw asStorageRefusal(cause, partial)
  }
  try {
    rmSync(partial, { force: true })
    closeSync(openSync(partial, 'wx', 0o600))
    sql.run('VACUUM INTO ?', partial)
    flush(partial)
    const found = verify(partial)
    const final = freeName(folder, at)
    renameSync(partial, final)
    flush(folder)
    return { path: final, bytes: statSync(final).size, observations: found }
  } catch (cause) {
    throw asStorageRefusal(cause, path)
  } finally {
    rmSync(partial, { force: true })
  }
}

/** How many observations a copy holds, once it has shown to be sound. Refusal: E_BACKUP */
function verify(path: string): number {
  const copy = openSqlite(path, { durable: true, readOnly: true, patience: 1_000, cacheMegabytes: 16 })
  try {
    const verdict = copy.all('PRAGMA integrity_check(1)')[0]?.['integrity_check']
    if (verdict !== 'ok')
      throw new Refusal(
        'E_BACKUP',
        `The backup did not pass its check (${String(verdict)}) and was thrown away; check the disk.`,
        {
          status: 500,
        },
      )
    return number(copy.get('SELECT count(*) AS n FROM observation')?.['n'])
  } finally {
    copy.close()
  }
}

function freeName(folder: string, at: Instant): string {
  const stamp = new Date(at).toISOString().replaceAll(/[:.]/g, '-')
  let name = join(folder, `groundwork-${stamp}.sqlite`)
  for (let again = 2; existsSync(name); again++) name = join(folder, `groundwork-${stamp}-${again}.sqlite`)
  return name
}

function flush(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
