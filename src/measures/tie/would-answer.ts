import type { Instant } from '../../model/instant.ts'
import type { Known, Reason } from '../../model/measured.ts'
import type { RatePrior } from '../../stats/shrink-rates.ts'
import { count } from './explain.ts'
import type { TieReading } from './reading.ts'
import { replyKind, replyRate } from './reply-rates.ts'
import type { ReplyKind } from './reply-rates.ts'
import type { TieWindow } from './window.ts'

/** The priors of one ego, and what was already said with them: many people share one answer, and hold the same one. */
export type ReplyBook = {
  readonly priors: Readonly<Record<ReplyKind, RatePrior & { readonly own: boolean }>>
  readonly said: Map<string, Known>
}

/**
 * Would they answer, for a tie that has been quiet for more than a quarter of the window: the rate of its kind and this
 * person's own answers. There the model's own forecast is weak (AUC 0.55 to 0.73, MEASURES finding 4), so it is not shown.
 */
export function wouldAnswerByKind(reading: TieReading, asOf: Instant, window: TieWindow, book: ReplyBook): Known {
  const kind = replyKind(reading.out > 0 && reading.in > 0, reading.last, asOf, window)
  const tries = reading.tries[kind] ?? { n: 0, x: 0 }
  const prior = book.priors[kind]
  const key = `${kind} ${tries.n} ${tries.x}`
  const said = book.said.get(key)
  if (said !== undefined) return said
  const because: Reason[] = [{ text: SAYS[kind] }]
  if (tries.n > 0)
    because.push({ text: `They answered ${tries.x} of ${count(tries.n, 'such message')}.`, evidence: { n: tries.n } })
  const share = Math.round(prior.mean * 100)
  because.push({
    text: prior.own
      ? `Of your own messages to ties like this, ${share} % were answered.`
      : `You have written too few such messages to know your own rate; ${share} % is our judgement from public mail data.`,
  })
  const made: Known = { ...replyRate(tries, prior), n: tries.n, because }
  book.said.set(key, made)
  return made
}

const SAYS: Readonly<Record<ReplyKind, string>> = {
  cold: 'No earlier message was seen.',
  'one-way': 'So far only one of you has written.',
  'two-way active': 'You have both written, and lately.',
  'two-way quiet': 'You have both written, but it has been quiet for a while.',
  'two-way dormant': 'You have both written, long ago. Such ties answer about as often as active ones.',
}
