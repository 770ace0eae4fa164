import type { KeptAccount } from '../../io/store/account-types.ts'
import { DAY, HOUR, MINUTE } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'

const FIRST_RETRY = 15 * MINUTE
const WEEK = 7 * DAY

type Scheduled = Pick<KeptAccount, 'addedAt' | 'lastRun' | 'last'> & {
  readonly body: Pick<KeptAccount['body'], 'every'>
}

/**
 * When an account is fetched by itself the next time; null: only when asked. After a run that failed: soon, then ever
 * later. What only the user can put right, such as a password that is not taken, is not tried often: services lock accounts.
 * A run in the future was noted by a clock that was wrong then: it is due now, and not after years.
 *
 * @example nextRun({ body: { every: 24 }, addedAt: 0, lastRun: 0, last: { failures: 0, error: null, ... } }, 0) // 86_400_000
 */
export function nextRun({ body, addedAt, lastRun, last }: Scheduled, now: Instant): Instant | null {
  if (body.every === null) return null
  if ((lastRun ?? addedAt) > now + MINUTE) return now
  const usual = body.every * HOUR
  if (last.failures === 0 || lastRun === null) return (lastRun ?? addedAt) + usual
  const doubled = 2 ** Math.min(20, last.failures - 1)
  const wait = isForUser(last.error?.code ?? '')
    ? Math.min(Math.max(usual, WEEK), Math.max(usual, HOUR) * doubled)
    : Math.min(Math.max(usual, DAY), FIRST_RETRY * doubled)
  return lastRun + wait
}

/** Accounts whose time has come, the one that waits longest first. What was missed while nothing ran is due once. */
export function dueAccounts<A extends Scheduled & { readonly running: boolean }>(
  accounts: readonly A[],
  now: Instant,
): readonly A[] {
  return accounts
    .flatMap(account => {
      const at = account.running ? null : nextRun(account, now)
      return at !== null && at <= now ? [{ account, at }] : []
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ account }) => account)
}

function isForUser(code: string): boolean {
  return /_(?:LOGIN|WHO|PRIVATE|URL|TLS|PLAIN|GONE|NONE|NAME|DAMAGED)$/.test(code)
}
