import type { CalledOff } from '../../io/store/account-types.ts'
import type { LedgerLine } from '../../model/ledger.ts'

const DELETED = 'W_CALENDAR_DELETED'
const MANY = 'W_CALENDAR_EMPTIED'

/** What the ledger says of meetings that were deleted in a calendar before they took place. */
export function calledOffLines(file: string, { off, left }: CalledOff): readonly LedgerLine[] {
  const lines: LedgerLine[] = []
  const add = (code: string, reason: string): void => void lines.push({ file, outcome: 'warned', code, reason })
  if (off > 0)
    add(
      DELETED,
      `${meetings(off)} deleted there before taking place, and ${off === 1 ? 'counts' : 'count'} as called off.`,
    )
  if (left > 0)
    add(MANY, `${meetings(left)} to come and are gone at once, which looks like a fault there: nothing was called off.`)
  return lines
}

/** Whether a line of a ledger is about meetings that their calendar deleted, and not about a row that was read. */
export function isCalledOff({ code }: LedgerLine): boolean {
  return code === DELETED || code === MANY
}

function meetings(n: number): string {
  return n === 1 ? '1 meeting was' : `${n.toLocaleString('en')} meetings were`
}
