import type { Known } from '../../model/measured.ts'
import type { Instant } from '../../model/instant.ts'
import { betaQuantile } from '../../stats/beta-distribution.ts'
import { roundTo, twoDigits } from '../../stats/round-to.ts'
import { addTries, noTries, priorBeside, rateAfter, shrinkRate } from '../../stats/shrink-rates.ts'
import type { RatePrior, Tries, TrySums } from '../../stats/shrink-rates.ts'
import type { TieEvent } from './event.ts'
import type { TieWindow } from './window.ts'

/** What lay between ego and alter before the ego wrote first (MEASURES 2.3). */
export const REPLY_KINDS = ['cold', 'one-way', 'two-way active', 'two-way quiet', 'two-way dormant'] as const
export type ReplyKind = (typeof REPLY_KINDS)[number]

/** First messages to one person, by what lay before them, and how many were answered in time. */
export type ReplyTries = Partial<Record<ReplyKind, Tries>>

/** The priors of MEASURES 2.3, each worth ten tries; `two-way quiet` (silent for h/4 to h) shares the dormant one. */
const PRIORS: Readonly<Record<ReplyKind, RatePrior>> = {
  cold: { mean: 0.2, worth: 10 },
  'one-way': { mean: 0.2, worth: 10 },
  'two-way active': { mean: 0.55, worth: 10 },
  'two-way quiet': { mean: 0.5, worth: 10 },
  'two-way dormant': { mean: 0.5, worth: 10 },
}

/** Which kind a message written now would be. `last` is the last event either way, null if none was ever seen. */
export function replyKind(twoWay: boolean, last: Instant | null, at: Instant, window: TieWindow): ReplyKind {
  if (last === null) return 'cold'
  if (!twoWay) return 'one-way'
  const silence = at - last
  if (silence < window.history / 4) return 'two-way active'
  return silence < window.history ? 'two-way quiet' : 'two-way dormant'
}

/**
 * Counts the ego's first messages to one person: no answers to what just came in, one try per reply window, the youngest
 * left out because their time is not over. Group messages are left out too: they are answered half as often.
 */
export function readReplyTries(events: readonly TieEvent[], asOf: Instant, window: TieWindow): ReplyTries {
  const tries: Partial<Record<ReplyKind, { n: number; x: number }>> = {}
  let [wrote, received] = [false, false]
  let tried = Number.NEGATIVE_INFINITY
  let next = 0
  for (let i = 0; i < events.length; i++) {
    const { at, out, channel, group } = events[i] as TieEvent
    const before = events[i - 1]
    const within = window.replyWithin[channel]
    if (out && at <= asOf - within && at - tried >= within) {
      tried = at
      const answering = before !== undefined && !before.out && at - before.at < within
      if (!answering && group !== true) {
        while (next < events.length && ((events[next] as TieEvent).out || (events[next] as TieEvent).at <= at)) next++
        const answer = events[next]
        const kind = replyKind(wrote && received, before?.at ?? null, at, window)
        const sum = (tries[kind] ??= { n: 0, x: 0 })
        sum.n++
        if (answer !== undefined && answer.at - at <= within && answer.at < asOf) sum.x++
      }
    }
    if (out) wrote = true
    else received = true
  }
  return tries
}

const DOUBT_STEP = 0.01

/**
 * The prior of every kind: from the ego's own tries, beside the stated worth, where there are 20 people and 40 tries, else
 * the stated one. Own ones are rounded to a percentage point and a whole try (decision 0023).
 */
export function replyPriors(
  people: Iterable<{ readonly tries: ReplyTries }>,
): Record<ReplyKind, RatePrior & { readonly own: boolean }> {
  const sums: Readonly<Record<ReplyKind, TrySums>> = {
    cold: noTries(),
    'one-way': noTries(),
    'two-way active': noTries(),
    'two-way quiet': noTries(),
    'two-way dormant': noTries(),
  }
  for (const { tries } of people)
    for (const kind of REPLY_KINDS) {
      const mine = tries[kind]
      if (mine !== undefined) addTries(sums[kind], mine)
    }
  const prior = (kind: ReplyKind): RatePrior & { readonly own: boolean } => {
    const own = priorBeside(sums[kind], PRIORS[kind])
    if (own === undefined) return { ...PRIORS[kind], own: false }
    const { mean, worth, doubt = 0 } = own
    return {
      mean: roundTo(mean, 0.01),
      worth: twoDigits(roundTo(worth, 1)),
      doubt: roundTo(doubt, DOUBT_STEP),
      own: true,
    }
  }
  return {
    cold: prior('cold'),
    'one-way': prior('one-way'),
    'two-way active': prior('two-way active'),
    'two-way quiet': prior('two-way quiet'),
    'two-way dormant': prior('two-way dormant'),
  }
}

/** Half the odds of a rate: what a message to a group may expect (MEASURES 2.3). @example groupRate(0.5) // 0.333 */
export function groupRate(rate: number): number {
  const odds = rate / (1 - rate) / 2
  return odds / (1 + odds)
}

/**
 * The rate of one person with its 90 % interval, from the kind's prior and this person's own tries.
 * @example replyRate({ n: 3, x: 2 }, { mean: 0.35, worth: 10 }) // 0.423, 0.212 to 0.648
 */
export function replyRate(tries: Tries, prior: RatePrior): Pick<Known, 'value' | 'low' | 'high'> {
  const [a, b] = rateAfter(tries, prior)
  return { value: shrinkRate(tries, prior), low: betaQuantile(0.05, a, b), high: betaQuantile(0.95, a, b) }
}
