import type { Instant } from '../../model/instant.ts'
import type { RatePrior } from '../../stats/shrink-rates.ts'
import { roundTo, twoDigits } from '../../stats/round-to.ts'
import { dormantRates } from './dormant-rates.ts'
import type { DormantRates } from './dormant-rates.ts'
import type { TieGist } from './gist.ts'
import { WINDOW_PRIOR, shiftFrom } from './intercept.ts'
import { tieLogit } from './model.ts'
import type { Shift } from './model.ts'
import type { TieQuestion } from './question.ts'
import { replyPriors } from './reply-rates.ts'
import type { ReplyKind } from './reply-rates.ts'
import type { TieWindow } from './window.ts'

/** What all ties of one ego have in common at a date. Plain data: it can be kept as JSON. */
export type TieMeans = {
  readonly asOf: Instant
  readonly window: TieWindow
  readonly shifts: Readonly<Record<TieQuestion, Shift>>
  readonly priors: Readonly<Record<ReplyKind, RatePrior & { readonly own: boolean }>>
  readonly dormant: DormantRates
}

/** Log-odds: at most six tenths of a percentage point of any probability, a twentieth of the doubt about it. */
const [SHIFT_STEP, SD_STEP] = [0.05, 0.01]

/**
 * What everybody's readings say together, rounded to steps far inside its own doubt (decision 0023): a few people more or
 * less seldom move it, and where it stays, so does every tie whose own reading stays.
 */
export function meansOf(readings: readonly TieGist[], asOf: Instant, window: TieWindow): TieMeans {
  const shifts = shiftsOf(readings)
  const priors = replyPriors(readings)
  return { asOf, window, shifts, priors, dormant: dormantRates(readings) }
}

/** Whether ties measured with the one stand as they are with the other. */
export function sameMeans(a: TieMeans, b: TieMeans): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** One pass for all three questions, since going through every reading is what takes the time. */
function shiftsOf(readings: readonly TieGist[]): TieMeans['shifts'] {
  const columns = () => ({ n: 0, logits: new Float64Array(readings.length), labels: new Float64Array(readings.length) })
  const seen = { continues: columns(), twoWay: columns(), wouldAnswer: columns() }
  const add = (question: TieQuestion, x: ArrayLike<number>, came: boolean | null): void => {
    const column = seen[question]
    if (came === null) return
    column.logits[column.n] = tieLogit(question, x)
    column.labels[column.n++] = came ? 1 : 0
  }
  for (const { past } of readings) {
    if (past === undefined) continue
    const { x, outcome } = past
    add('continues', x, outcome.continues)
    add('twoWay', x, outcome.twoWay)
    add('wouldAnswer', x, outcome.wouldAnswer)
  }
  const shiftOf = ({ n, logits, labels }: ReturnType<typeof columns>): Shift => {
    const { shift, sd } = shiftFrom(logits.subarray(0, n), labels.subarray(0, n), WINDOW_PRIOR)
    return { shift: roundTo(shift, SHIFT_STEP), sd: roundTo(sd, SD_STEP), n: twoDigits(n) }
  }
  return {
    continues: shiftOf(seen.continues),
    twoWay: shiftOf(seen.twoWay),
    wouldAnswer: shiftOf(seen.wouldAnswer),
  }
}
