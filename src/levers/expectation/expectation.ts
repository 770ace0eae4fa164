import { z } from 'zod'
import { SIGNS } from '../../model/hope-words.ts'
import type { Instant } from '../../model/instant.ts'

/** What something is expected of. Each is a kind of its own when it is told how the user's expectations come out. */
export const SUBJECTS = ['person', 'event', 'application', 'piece', 'effort', 'other'] as const
export const Subject = z.enum(SUBJECTS)
export type Subject = z.infer<typeof Subject>

export const Sign = z.enum(SIGNS)
export type Sign = z.infer<typeof Sign>

/** An expectation as it is kept; the number that was entered is never changed. `about.id`: a contact record or an opportunity. */
export const KeptForecast = z.strictObject({
  says: z.string(),
  about: z.strictObject({ kind: Subject, id: z.string().nullable(), label: z.string() }),
  probability: z.number().min(0.01).max(0.99),
  sign: Sign,
  made: z.number().int(),
  by: z.number().int(),
  /** every time the date was moved, before it was over */
  extended: z.array(z.strictObject({ from: z.number().int(), at: z.number().int() })),
  answer: z.strictObject({ came: z.boolean(), at: z.number().int() }).nullable(),
  calledOff: z.strictObject({ at: z.number().int(), why: z.string().nullable() }).nullable(),
})
export type KeptForecast = z.infer<typeof KeptForecast>

/**
 * Where an expectation stands. `told`: who says so. `silence`: its date is over and nobody said anything, which counts as not
 * come (MEASURES 7.1), and is asked about.
 */
export type Settled = {
  readonly state: 'open' | 'came' | 'did-not' | 'called-off'
  readonly told: 'you' | 'source' | 'silence' | null
  readonly at: Instant | null
}

/**
 * Settles an expectation. The user's word first; called off counts as nothing; then a sign seen within its time, `seenAt`;
 * past its date without any it did not come. Newer data that show a sign within its time change that by themselves.
 * @example settle({ ...reply, by: 10 }, null, 11) // did-not, by silence, at 10
 */
export function settle(
  { made, by, answer, calledOff }: Pick<KeptForecast, 'made' | 'by' | 'answer' | 'calledOff'>,
  seenAt: Instant | null,
  now: Instant,
): Settled {
  if (calledOff !== null) return { state: 'called-off', told: 'you', at: calledOff.at }
  if (answer !== null) return { state: answer.came ? 'came' : 'did-not', told: 'you', at: Math.min(answer.at, by) }
  if (seenAt !== null && seenAt > made && seenAt <= by) return { state: 'came', told: 'source', at: seenAt }
  if (now > by) return { state: 'did-not', told: 'silence', at: by }
  return { state: 'open', told: null, at: null }
}

/** A thing that passed between the ego and the person, as far as signs look at it. */
export type Passed = { readonly at: Instant; readonly kind: string; readonly direction: 'out' | 'in' | 'both' | 'none' }

/** When the sign was first seen after `made` with a person; null: not seen. `passed` in any order. */
export function seenWith(sign: Sign, passed: readonly Passed[], made: Instant): Instant | null {
  const first = (is: (one: Passed) => boolean): number =>
    passed.reduce(
      (least, one) => (one.at > made && is(one) ? Math.min(least, one.at) : least),
      Number.POSITIVE_INFINITY,
    )
  const inward = first(({ kind, direction }) => WRITTEN.has(kind) && direction !== 'out' && direction !== 'none')
  const outward = first(({ kind, direction }) => WRITTEN.has(kind) && direction !== 'in' && direction !== 'none')
  const met = first(({ kind, direction }) => MET.has(kind) && direction !== 'none')
  const at =
    sign === 'reply'
      ? inward
      : sign === 'meeting'
        ? met
        : sign === 'two-way'
          ? Math.min(met, Math.max(inward, outward))
          : Number.POSITIVE_INFINITY
  return Number.isFinite(at) ? at : null
}

const WRITTEN: ReadonlySet<string> = new Set(['message', 'call'])
const MET: ReadonlySet<string> = new Set(['meeting', 'encounter', 'call'])
