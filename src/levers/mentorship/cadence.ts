import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Mentorship } from './mentorship.ts'

/** How the sessions keep to what was agreed. */
export type Cadence = {
  /** the last session written down, or the last time you were seen together if that is later; null: neither */
  readonly last: Instant | null
  /** when the next one is due; null where it is not going on */
  readonly due: Instant | null
  /** whole days past that, 0 where it is not */
  readonly late: number
  /** overdue by more than a quarter of the cadence, three days at least: people have weeks */
  readonly overdue: boolean
  /** it is time, and nothing shows whether you met */
  readonly unseen: boolean
}

const GRACE_SHARE = 0.25
const GRACE_LEAST = 3

/**
 * `met`: the last time a calendar or another source shows both together, null where none does.
 * @example cadenceOf(every 14 days, last session 20 days ago) // late 6, overdue
 */
export function cadenceOf(
  { agreement, sessions }: Pick<Mentorship, 'agreement' | 'sessions'>,
  met: Instant | null,
  now: Instant,
): Cadence {
  const { state, since, every } = agreement
  const written = sessions.reduce<Instant | null>((last, { at }) => (last === null || at > last ? at : last), null)
  const seen = met !== null && met >= since && met <= now ? met : null
  const last = written === null ? seen : seen === null ? written : Math.max(written, seen)
  if (state !== 'active') return { last, due: null, late: 0, overdue: false, unseen: false }
  const due = (last ?? since) + every * DAY
  const late = Math.max(0, Math.floor((now - due) / DAY))
  const isLate = now - due > Math.max(GRACE_LEAST, every * GRACE_SHARE) * DAY
  return { last, due, late, overdue: isLate && last !== null, unseen: isLate && last === null }
}
