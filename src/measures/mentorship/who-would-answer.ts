import type { Measured } from '../../model/measured.ts'
import { isKnown } from '../../model/measured.ts'
import { drawBeta } from '../../stats/draws.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'

const DRAWS = 400
const Z90 = 1.645

/**
 * How many of some people would answer if each were asked: the sum of their chances, with a 90 % range from draws of each
 * chance (a beta with the middle and the range it is given with) and then of each answer. Unknown where nobody's chance is.
 * @example three people at 50 % (30 to 70 %): 1.5 (0 to 3)
 */
export function countAnswers(chances: readonly Measured[], random: Random): Measured {
  const known = chances.filter(isKnown)
  if (known.length === 0)
    return { unknown: [{ text: 'Nobody with whom contact was seen both ways is known to have it.' }] }
  const shapes = known.map(({ value, low, high }) => betaOf(value, (high - low) / (2 * Z90)))
  const counts = Float64Array.from({ length: DRAWS }, () =>
    shapes.reduce((sum, [a, b]) => sum + Number(random() < drawBeta(random, a, b)), 0),
  ).sort()
  const value = known.reduce((sum, one) => sum + one.value, 0)
  return {
    value,
    low: Math.min(value, quantileSorted(counts, 0.05)),
    high: Math.max(value, quantileSorted(counts, 0.95)),
    n: known.length,
    because: [
      {
        text: `${known.length} ${known.length === 1 ? 'person' : 'people'}, each with the chance that an answer comes.`,
      },
    ],
  }
}

/** The beta with that mean and standard deviation; where no beta has both, one that is nearly certain of its mean's side. */
function betaOf(mean: number, sd: number): readonly [number, number] {
  const m = Math.min(0.99, Math.max(0.01, mean))
  const variance = Math.min(Math.max(sd, 0.01) ** 2, m * (1 - m) * 0.9)
  const size = (m * (1 - m)) / variance - 1
  return [m * size, (1 - m) * size]
}
