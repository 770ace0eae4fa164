import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../model/refusal.ts'

const NAME = 'groundwork.sqlite'
const MADE = '.made'

/** The data folder, made where it is missing, and its database file, readable by this user alone. Refusal: E_DIR */
export function prepareFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
    return join(folder, NAME)
  } catch (cause) {
    throw new Refusal(
      'E_DIR',
      `Cannot use the data folder ${folder}; choose one that you may write to (GROUNDWORK_HOME).`,
      {
        cause,
        status: 500,
      },
    )
  }
}

/**
 * Makes an empty file first, so that SQLite gives its companions the same narrow permissions. A file that is there is
 * never opened: on POSIX systems, closing it would drop the locks of every connection that this process has to it, and
 * another program could then take the write-ahead log away from under them. Refusal: E_DIR
 */
export function prepareFile(path: string): void {
  try {
    if (!existsSync(path)) makeEmpty(path)
    for (const name of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(name)) chmodSync(name, 0o600)
  } catch (cause) {
    throw new Refusal('E_DIR', `Cannot write the database ${path}; check its permissions.`, { cause, status: 500 })
  }
}

function makeEmpty(path: string): void {
  try {
    closeSync(openSync(path, 'ax', 0o600))
  } catch (cause) {
    // somebody else made it in between
    if (!existsSync(path)) throw cause
  }
}

/** Notes that a database was made here: from then on an empty file in its place is damage. */
export function markMade(folder: string): void {
  closeSync(openSync(join(folder, MADE), 'a', 0o600))
}

/** True where a database was made here and its file holds nothing now. */
export function isEmptied(folder: string, path: string): boolean {
  return existsSync(path) && statSync(path).size === 0 && existsSync(join(folder, MADE))
}

/** Moves a damaged database out of the way, whole, and says where it is now. */
export function setAside(path: string, at: number): string {
  const stamp = new Date(at).toISOString().replaceAll(/[:.]/g, '-')
  const aside = `${path}.damaged-${stamp}`
  for (const part of ['', '-wal', '-shm']) if (existsSync(path + part)) renameSync(path + part, aside + part)
  return aside
}

/** Databases that were set aside and not yet dealt with, oldest first. */
export function damagedCopies(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(name => name.startsWith(`${NAME}.damaged-`) && !/-(wal|shm)$/.test(name))
    .sort()
    .map(name => join(folder, name))
}

/** Verified backups in a folder, oldest first; only finished ones carry this name. */
export function listBackups(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => /^groundwork-.*\.sqlite$/.test(name))
    .map(name => join(folder, name))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs || (a < b ? -1 : 1))
}
