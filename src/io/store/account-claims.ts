import { randomBytes } from 'node:crypto'
import { uptime } from 'node:os'
import { HOUR, MINUTE, SECOND } from '../../model/instant.ts'

/*
 * Who is fetching an account now: a process, a word of its own because numbers of processes come again, and since when.
 * What a process that died left behind holds nothing; nor does a claim older than any run can be, or than this machine runs:
 * after a power cut its number may belong to another program by now.
 */
const WORD = randomBytes(8).toString('base64url')
const LONGEST = 12 * HOUR
const held = new Set<string>()

/** Notes in this process that the account is taken; gives back what the database keeps. */
export function takeClaim(id: string): string {
  held.add(id)
  return `${process.pid} ${WORD} ${Date.now()} ${id}`
}

export function letGo(id: string): void {
  held.delete(id)
}

/** True while the process that took it lives and has not let go. */
export function isHeld(claim: string | null, started = Date.now() - uptime() * SECOND): boolean {
  if (claim === null) return false
  const [pid = '', word = '', since = '', id = ''] = claim.split(' ')
  if (Date.now() - Number(since) > LONGEST || Number(since) < started - MINUTE) return false
  return Number(pid) === process.pid ? word === WORD && held.has(id) : isAlive(Number(pid))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
