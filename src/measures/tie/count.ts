import { isKnown } from '../../model/measured.ts'
import type { Known } from '../../model/measured.ts'
import type { Tie } from '../../model/tie.ts'
import { drawNormal } from '../../stats/draws.ts'
import { logistic, logit } from '../../stats/logistic.ts'
import { pickWeighted } from '../../stats/pick-weighted.ts'
import { recalibrate } from '../../stats/recalibrate.ts'
import type { Recalibration } from '../../stats/recalibrate.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import { seeded } from '../../stats/random.ts'
import type { Random } from '../../stats/random.ts'
import { count } from './explain.ts'
import { LABEL_PRIOR } from './intercept.ts'

/**
 * A tie that may be genuine: the log-odds that the model gives it (null where no channel has shown the person), and the
 * user's own answer where there is one.
 */
export type Candidate = { readonly person: string; readonly logit: number | null; readonly label?: boolean }

/** Every person as a candidate: by their two-way probability, with the user's yes and no ("unsure" is no answer). */
export function candidatesOf(ties: Iterable<Tie>, labels: ReadonlyMap<string, boolean>): Candidate[] {
  const candidates: Candidate[] = []
  for (const { person, twoWay } of ties) {
    const label = labels.get(person)
    const odds = isKnown(twoWay) ? logit(Math.min(1 - 1e-6, Math.max(1e-6, twoWay.value))) : null
    candidates.push({ person, logit: odds, ...(label !== undefined && { label }) })
  }
  return candidates
}

/** How many ties are genuine; `dots`: the 5th ... 95th percentile in steps of five, each one twentieth of the belief. */
export type GenuineCount = { readonly measured: Known; readonly dots: readonly number[]; readonly level: Recalibration }

/** How far "sure" and "unsure" of the model may have to be stretched or squeezed for one person (sd of the slope). */
const SLOPE_PRIOR = 0.2

/** The posterior is drawn this often; the percentiles shown are steady to about one tie in a hundred. */
const DRAWS = 1000

/**
 * The number of genuine ties among the candidates, as a median with a 90 % interval (MEASURES 1.7). The answers move the
 * intercept (Newton, prior sd 0.7); then the posterior is drawn: a shift, and with it every tie that was not answered as
 * a coin of its own chance; answered ties count as answered, those of people never seen too; unanswered and never seen: not counted. No answers: the prior alone, so a wide range. Same seed,
 * same count. @example countGenuine([], { seed: 1 }).measured.value // 0
 */
export function countGenuine(
  candidates: readonly Candidate[],
  { seed, priorSd = LABEL_PRIOR }: { readonly seed: number | string; readonly priorSd?: number },
): GenuineCount {
  const answered = candidates.filter(({ label }) => label !== undefined)
  const yes = answered.filter(({ label }) => label === true).length
  const seen = answered.flatMap(({ logit, label }) => (logit === null ? [] : [{ logit, came: Number(label) }]))
  const level = recalibrate(
    seen.map(({ logit }) => logit),
    seen.map(({ came }) => came),
    { shiftSd: priorSd, slopeSd: SLOPE_PRIOR },
  )
  const open = Float64Array.from(
    candidates.flatMap(({ logit, label }) => (label === undefined && logit !== null ? [logit] : [])),
  )
  const random = seeded(seed)
  const n = open.length + answered.length
  const totals = new Float64Array(DRAWS)
  for (let i = 0; i < DRAWS; i++) totals[i] = yes + drawTotal(open, level, random)
  totals.sort()
  const dots = Array.from({ length: 20 }, (_, i) => Math.round(quantileSorted(totals, (i + 0.5) / 20)))
  const at = (q: number): number => Math.round(quantileSorted(totals, q))
  const because = [
    { text: `${count(n, 'tie')} could be measured or were answered for; each counts with its own probability.` },
    answered.length === 0
      ? { text: 'You have answered none of the thirty questions yet, so the range is wide.' }
      : {
          text: `Your ${count(answered.length, 'answer')}, ${yes} of them yes, set the level.`,
          evidence: { n: answered.length },
        },
  ]
  return { measured: { value: at(0.5), low: at(0.05), high: at(0.95), n, because }, dots, level }
}

/**
 * Whom to ask: drawn without replacement with chance proportional to sqrt(p (1 - p)) + 0.03, so that answers fall where
 * the model doubts and yet everybody seen can be drawn. A person's luck depends on seed and person alone: the list stays the
 * same while answers come in, as long as `logit` is the one before any answer.
 */
export function whomToAsk(candidates: Iterable<Candidate>, n: number, seed: number | string): Candidate[] {
  return pickWeighted(
    candidates,
    n,
    ({ logit }) => {
      if (logit === null) return 0
      const p = logistic(logit)
      return Math.sqrt(p * (1 - p)) + 0.03
    },
    ({ person }) => seeded(`${seed}:${person}`)(),
  )
}

/** One draw of how many come true; beyond 3,000 ties by the normal limit, whose error there is below half a tie. */
function drawTotal(logits: Float64Array, level: Recalibration, random: Random): number {
  const [first, second] = [drawNormal(random), drawNormal(random)]
  const { correlation } = level
  const shift = level.shift + level.shiftSd * first
  const slope = level.slope + level.slopeSd * (correlation * first + Math.sqrt(1 - correlation ** 2) * second)
  let total = 0
  if (logits.length <= 3000) {
    for (let i = 0; i < logits.length; i++) if (random() < logistic(shift + slope * (logits[i] ?? 0))) total++
    return total
  }
  let variance = 0
  for (let i = 0; i < logits.length; i++) {
    const p = logistic(shift + slope * (logits[i] ?? 0))
    total += p
    variance += p * (1 - p)
  }
  return Math.max(0, Math.round(total + Math.sqrt(variance) * drawNormal(random)))
}
