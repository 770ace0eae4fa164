import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { KeptPromise } from './mentorship.ts'

export type PromiseState = 'open' | 'overdue' | 'kept' | 'dropped'

/** A date is kept as the midnight it begins with, and who promised Friday has all of Friday. */
export function promiseState({ state, due }: Pick<KeptPromise, 'state' | 'due'>, now: Instant): PromiseState {
  return state === 'open' && due !== null && now >= due + DAY ? 'overdue' : state
}

/** Open ones, the soonest due first and those without a date last; then closed ones, the last closed first. */
export function sortPromises<P extends KeptPromise>(promises: readonly P[]): P[] {
  return promises.toSorted(
    (a, b) =>
      Number(a.state !== 'open') - Number(b.state !== 'open') ||
      (a.state === 'open'
        ? (a.due ?? Infinity) - (b.due ?? Infinity) || a.made - b.made
        : (b.closed ?? b.made) - (a.closed ?? a.made)) ||
      (a.id < b.id ? -1 : 1),
  )
}

/** How the promises of one side came out; those still open are not counted as broken. */
export type Kept = { readonly open: number; readonly overdue: number; readonly kept: number; readonly dropped: number }

/** @example countPromises(promises, 'me', now) // { open: 1, overdue: 1, kept: 3, dropped: 0 } */
export function countPromises(promises: readonly KeptPromise[], by: KeptPromise['by'], now: Instant): Kept {
  const count = { open: 0, overdue: 0, kept: 0, dropped: 0 }
  for (const promise of promises) if (promise.by === by) count[promiseState(promise, now)]++
  return count
}

/** True where less than so many days are left; true as well once the day is past. */
export function isDueSoon({ due }: Pick<KeptPromise, 'due'>, now: Instant, days = 7): boolean {
  return due !== null && due - now <= days * DAY
}
