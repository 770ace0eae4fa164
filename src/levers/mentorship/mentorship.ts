import type { Agreement, Promised } from '../../model/detail-mentorship.ts'
import type { Instant } from '../../model/instant.ts'

/** A session that took place, as it was written down. */
export type SessionFact = {
  /** the observation behind it */
  readonly observation: string
  readonly at: Instant
  readonly minutes: number
  readonly what: string | null
  readonly notes: string | null
  /** what to take up the next time */
  readonly next: string | null
}

export type KeptPromise = Promised & { readonly id: string }

/** An agreement with all that belongs to it. People are contact records, so that it survives merges and splits. */
export type Mentorship = {
  readonly id: string
  /** when the agreement was last written down */
  readonly changed: Instant
  readonly agreement: Agreement
  readonly people: readonly string[]
  readonly promises: readonly KeptPromise[]
  /** the oldest first */
  readonly sessions: readonly SessionFact[]
}

/** It is going on: agreed on and neither paused nor ended. */
export function isGoingOn({ agreement }: Pick<Mentorship, 'agreement'>): boolean {
  return agreement.state === 'active'
}
