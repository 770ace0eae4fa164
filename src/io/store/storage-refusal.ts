import { basename, dirname } from 'node:path'
import { Refusal } from '../../model/refusal.ts'

const BUSY = 5
const LOCKED = 6
const READONLY = 8
const IOERR = 10
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const NOTADB = 26

/** True where another process or connection holds the lock. */
export function isBusy(cause: unknown): boolean {
  const code = sqliteCode(cause)
  return code === BUSY || code === LOCKED
}

/** True where the file is no sound database. */
export function isDamage(cause: unknown): boolean {
  const code = sqliteCode(cause)
  return code === CORRUPT || code === NOTADB
}

/** What the disk or another process did becomes a sentence; a fault in our own SQL stays what it is. */
export function asStorageRefusal(cause: unknown, path: string): unknown {
  if (cause instanceof Refusal) return cause
  const code = sqliteCode(cause)
  const folder = dirname(path)
  const because = { cause, detail: { path } }
  if (code === BUSY || code === LOCKED)
    return new Refusal(
      'E_BUSY',
      'Another import or program is writing to your data right now; try again in a moment.',
      {
        ...because,
        status: 409,
      },
    )
  if (isDamage(cause))
    return new Refusal('E_DB_DAMAGED', `The database ${basename(path)} is damaged; run "groundwork doctor".`, {
      ...because,
      status: 500,
    })
  if (code === FULL)
    return new Refusal(
      'E_DISK_FULL',
      `The disk that holds ${folder} is full; nothing was changed. Free some space and try again.`,
      {
        ...because,
        status: 507,
      },
    )
  if (code === READONLY || code === IOERR || code === CANTOPEN || isSystemError(cause))
    return new Refusal(
      'E_STORAGE',
      `Cannot read or write in ${folder} (${cause instanceof Error ? cause.message : String(cause)}); nothing was changed. Check the disk and the folder's permissions.`,
      { ...because, status: 500 },
    )
  return cause
}

function sqliteCode(cause: unknown): number | null {
  if (!(cause instanceof Error) || !('errcode' in cause)) return null
  // the low byte is the primary code; the rest says more than we need
  return typeof cause.errcode === 'number' ? cause.errcode & 0xff : null
}

function isSystemError(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause && 'code' in cause
}
