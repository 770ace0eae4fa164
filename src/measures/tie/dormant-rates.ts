import type { Instant } from '../../model/instant.ts'
import type { Known, Reason } from '../../model/measured.ts'
import { betaQuantile } from '../../stats/beta-distribution.ts'
import { roundTo, twoDigits } from '../../stats/round-to.ts'
import type { RatePrior } from '../../stats/shrink-rates.ts'
import { count, spanWords } from './explain.ts'
import type { TieReading } from './reading.ts'

type Kind = 'oneWay' | 'twoWay'
type Question = 'continues' | 'twoWay'
type Rate = Pick<Known, 'value' | 'low' | 'high' | 'n'>

/** How often ties that had gone quiet for a whole window came back within the next horizon, by what they were before. */
export type DormantRates = Readonly<Record<Kind, Readonly<Record<Question, Rate>>>>

/** Own cases beyond this many add no certainty: the next half year is not a draw from the last one. */
const OWN_CASES = 100

/**
 * Means over eu150, Radoslaw and Enron at their last cut (measured 2026-11-23; 2,764 to 5,102 dormant ties, prior worth
 * ten cases): any contact 0.10 one-way and 0.16 two-way, two-way contact 0.03 and 0.10.
 */
const PRIORS: Readonly<Record<Kind, Readonly<Record<Question, RatePrior>>>> = {
  oneWay: { continues: { mean: 0.1, worth: 10 }, twoWay: { mean: 0.03, worth: 10 } },
  twoWay: { continues: { mean: 0.16, worth: 10 }, twoWay: { mean: 0.1, worth: 10 } },
}

/** The rates of one ego: the priors, updated by what dormant ties did in the last completed horizon. */
export function dormantRates(readings: readonly Pick<TieReading, 'pastDormant' | 'out' | 'in'>[]): DormantRates {
  const cases = readings.filter(({ pastDormant }) => pastDormant !== undefined)
  const rates = (kind: Kind) => {
    const alike = cases.filter(reading => dormantKind(reading) === kind)
    const rate = (question: Question): Rate => {
      const came = alike.filter(({ pastDormant }) => pastDormant?.[question] === true).length
      // rounded (decision 0023): a case more or less among hundreds says nothing new
      return posterior(PRIORS[kind][question], twoDigits(alike.length), roundTo(came / Math.max(1, alike.length), 0.01))
    }
    return { continues: rate('continues'), twoWay: rate('twoWay') }
  }
  return { oneWay: rates('oneWay'), twoWay: rates('twoWay') }
}

/**
 * The measures of a dormant tie: the rate of its kind, which says little of this one person. `said`: reasons given before
 * with the same rates; thousands of people share them.
 */
export function dormantMeasures(
  reading: TieReading,
  { asOf, dormant, said = new Map() }: { readonly asOf: Instant; readonly dormant: DormantRates; readonly said?: Said },
): { readonly continues: Known; readonly twoWay: Known } {
  const rates = dormant[dormantKind(reading)]
  const silence =
    reading.last === null ? 'No contact was seen' : `The last contact was ${spanWords(asOf - reading.last)} ago`
  const measure = (rate: Rate): Known => {
    const key = `${rate.n} ${silence}`
    const because = said.get(key) ?? reasons(silence, rate)
    said.set(key, because)
    return { ...rate, n: reading.out + reading.in, because }
  }
  return { continues: measure(rates.continues), twoWay: measure(rates.twoWay) }
}

type Said = Map<string, Reason[]>

function reasons(silence: string, { n }: Rate): Reason[] {
  return [
    { text: `${silence}; this is how often such ties come back by themselves.` },
    n > 0
      ? { text: `It rests on ${count(n, 'tie')} of yours that had gone quiet.`, evidence: { n } }
      : { text: 'It rests on public mail data: your own archive shows no such case yet.' },
  ]
}

/**
 * What the tie was by its earlier history. Where it came back since, that return is among `out` and `in` too: a small
 * bias towards two-way that touches the own cases only.
 */
export function dormantKind({ out, in: received }: Pick<TieReading, 'out' | 'in'>): Kind {
  return out > 0 && received > 0 ? 'twoWay' : 'oneWay'
}

function posterior({ mean, worth }: RatePrior, n: number, share: number): Rate {
  const cases = Math.min(n, OWN_CASES)
  const [a, b] = [mean * worth + share * cases, (1 - mean) * worth + (1 - share) * cases]
  return { value: a / (a + b), low: betaQuantile(0.05, a, b), high: betaQuantile(0.95, a, b), n }
}
