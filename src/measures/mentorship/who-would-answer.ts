import type { Known, Measured } from '../../model/measured.ts'
import { isKnown } from '../../model/measured.ts'
import { poissonBinomial } from '../../stats/poisson-binomial.ts'

/** Beyond so many people the count is as good as normal, and the convolution takes longer than a click. */
const MANY = 400
const Z90 = 1.645

/**
 * How many of some people would answer if each were asked: the sum of their chances, with a 90 % range of the count.
 * Whoever's chance is itself uncertain answers with the middle of it: for a count of one answer each, a chance drawn from
 * its range and then an answer drawn from the chance is the same as an answer drawn from its mean. So the count is
 * Poisson-binomial. Unknown where nobody's chance is.
 * Source: Wang 1993, On the number of successes in independent trials, Statistica Sinica 3.
 * @example three people at 50 %: 1.5 (0 to 3)
 */
export function countAnswers(chances: readonly Measured[]): Measured {
  const known = chances.filter(isKnown)
  if (known.length === 0)
    return { unknown: [{ text: 'Nobody with whom contact was seen both ways is known to have it.' }] }
  const { value, low, high } = known.length > MANY ? byNormal(known) : byCount(known)
  return {
    value,
    low: Math.min(value, low),
    high: Math.max(value, high),
    n: known.length,
    because: [
      {
        text: `${known.length} ${known.length === 1 ? 'person' : 'people'}, each with the chance that an answer comes.`,
      },
    ],
  }
}

type Range = { readonly value: number; readonly low: number; readonly high: number }

function byCount(known: readonly Known[]): Range {
  const mass = poissonBinomial(known.map(({ value }) => value))
  return { value: sumOf(known), low: quantileOf(mass, 0.05), high: quantileOf(mass, 0.95) }
}

function byNormal(known: readonly Known[]): Range {
  let [value, variance] = [0, 0]
  for (const one of known) {
    value += one.value
    variance += one.value * (1 - one.value)
  }
  const spread = Math.sqrt(variance)
  const half = Z90 * spread
  return { value, low: Math.max(0, Math.floor(value - half)), high: Math.min(known.length, Math.ceil(value + half)) }
}

function sumOf(known: readonly Known[]): number {
  return known.reduce((sum, { value }) => sum + value, 0)
}

/** The least count that holds a share of the distribution. */
function quantileOf(mass: Float64Array, share: number): number {
  let sum = 0
  for (let k = 0; k < mass.length; k++) {
    sum += mass[k] ?? 0
    if (sum >= share) return k
  }
  return mass.length - 1
}
