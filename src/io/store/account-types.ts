import type { Instant } from '../../model/instant.ts'
import type { Account } from '../connect/outbound/account.ts'
import type { OutboundCall } from '../connect/outbound/calls.ts'

/** What the user said about an account. The password is not in it. */
export type AccountBody = Account & {
  readonly title: string
  /** hours between runs; null: only when asked */
  readonly every: number | null
}

/** How the last run ended. */
export type LastRun = {
  readonly came: AccountCounts | null
  /** it ended before everything had come */
  readonly more: boolean
  readonly error: { readonly code: string; readonly message: string } | null
  /** runs in a row that failed */
  readonly failures: number
}
export type AccountCounts = {
  readonly kept: number
  readonly matched: number
  readonly skipped: number
  readonly failed: number
}

/** Meetings that count as called off from now on, and those that all went at once and so were left as they are. */
export type CalledOff = { readonly off: number; readonly left: number }

export type KeptAccount = {
  readonly body: AccountBody
  readonly addedAt: Instant
  readonly hasSecret: boolean
  /** how far it was read; null: from the beginning */
  readonly checkpoint: unknown
  /** what was written into a calendar of it; null: nothing */
  readonly written: unknown
  /** a process that lives is fetching it now */
  readonly running: boolean
  readonly lastRun: Instant | null
  readonly last: LastRun
  /** its newest import that was not taken back */
  readonly lastImport: string | null
  /** facts that its imports added and that were not taken back */
  readonly total: number
}

export type Accounts = {
  /** gives it its id. Refusal: E_BUSY */
  add(body: Omit<AccountBody, 'id'>, hasSecret: boolean, at: Instant): Promise<KeptAccount>
  /** in the order in which they were added */
  list(): Promise<readonly KeptAccount[]>
  get(id: string): Promise<KeptAccount | null>
  change(body: AccountBody, hasSecret: boolean): Promise<void>
  remove(id: string): Promise<void>
  /** Takes an account for a run; false where one goes on, in this process or another. A process that died holds nothing. */
  claim(id: string): Promise<boolean>
  release(id: string): Promise<void>
  /** notes how a run ended */
  ended(id: string, at: Instant, last: LastRun): Promise<void>
  /** for a part of a run that brought nothing to keep */
  saveCheckpoint(id: string, checkpoint: unknown): Promise<void>
  /** notes what stands in a calendar of it by now */
  saveWritten(id: string, written: unknown): Promise<void>
  /** the account that an import came from; null: it came from files */
  ofImport(importId: string): Promise<string | null>
  /** the newest calls are kept, older ones go */
  noteCalls(calls: readonly OutboundCall[]): Promise<void>
  /** newest first */
  calls(limit: number): Promise<readonly OutboundCall[]>
}
