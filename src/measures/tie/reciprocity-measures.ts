import { HOUR } from '../../model/instant.ts'
import type { Known, Measured } from '../../model/measured.ts'
import { betaQuantile } from '../../stats/beta-distribution.ts'
import { bootstrapRatio } from '../../stats/bootstrap.ts'
import { poissonBinomial } from '../../stats/poisson-binomial.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'
import { count } from './explain.ts'
import type { Exchange } from './reciprocity.ts'

/** Shares in [0, 1]; speeds are medians in hours. `needed`: of the ego's returns after long silence, the share followed by silence again. */
export type Reciprocity = {
  readonly starts: Measured
  readonly answers: Measured
  readonly youAnswer: Measured
  readonly speed: Measured
  readonly yourSpeed: Measured
  readonly needed: Measured
}

/** Who starts, who answers and how fast in one tie. Shares carry Jeffreys intervals, medians the interval between two order statistics. */
export function measureReciprocity(exchange: Exchange): Reciprocity {
  const { sessions, begun, asked, answered, wasAsked, didAnswer, returns, needed } = exchange
  return {
    starts: share(begun, sessions, `You began ${begun} of ${count(sessions, 'exchange')}.`, 'No message was seen.'),
    answers: share(
      answered,
      asked,
      `They answered ${answered} of ${asked} times.`,
      'You have not written to them yet.',
    ),
    youAnswer: share(
      didAnswer,
      wasAsked,
      `You answered ${didAnswer} of ${wasAsked} times.`,
      'They have not written to you yet.',
    ),
    speed: median(exchange.theirWaits, 'they took to answer'),
    yourSpeed: median(exchange.yourWaits, 'you took to answer'),
    needed: share(
      needed,
      returns,
      `You came back after a long silence ${count(returns, 'time')}; ${needed} of them were short and silence followed.`,
      'You never came back after a long silence.',
    ),
  }
}

/**
 * The same over all ties: shares of everything that happened, with intervals by resampling people (not messages: the
 * messages of one tie hang together). `random` must be seeded.
 */
export function measureReciprocityOverall(exchanges: readonly Exchange[], random: Random): Reciprocity {
  const over = (
    part: (one: Exchange) => number,
    whole: (one: Exchange) => number,
    says: string,
    none: string,
  ): Measured => pooledShare(exchanges, part, whole, says, none, random)
  return {
    starts: over(
      one => one.begun,
      one => one.sessions,
      'exchanges were begun by you',
      'No message was seen.',
    ),
    answers: over(
      one => one.answered,
      one => one.asked,
      'of your turns were answered',
      'You have not written to anybody yet.',
    ),
    youAnswer: over(
      one => one.didAnswer,
      one => one.wasAsked,
      'of their turns were answered by you',
      'Nobody has written to you yet.',
    ),
    speed: median(
      exchanges.flatMap(one => one.theirWaits),
      'people took to answer you',
    ),
    yourSpeed: median(
      exchanges.flatMap(one => one.yourWaits),
      'you took to answer',
    ),
    needed: over(
      one => one.needed,
      one => one.returns,
      'returns after a long silence were short and silence followed',
      'You never came back to anybody after a long silence.',
    ),
  }
}

/** A share with its Jeffreys interval, Beta(x + 1/2, n - x + 1/2). */
export function share(x: number, n: number, says: string, none: string): Measured {
  if (n === 0) return { unknown: [{ text: none }] }
  const [a, b] = [x + 0.5, n - x + 0.5]
  const low = x === 0 ? 0 : betaQuantile(0.05, a, b)
  const high = x === n ? 1 : betaQuantile(0.95, a, b)
  return { value: x / n, low, high, n, because: [{ text: says, evidence: { n } }] }
}

function pooledShare(
  exchanges: readonly Exchange[],
  part: (one: Exchange) => number,
  whole: (one: Exchange) => number,
  says: string,
  none: string,
  random: Random,
): Measured {
  const seen = exchanges.filter(one => whole(one) > 0)
  const n = seen.reduce((sum, one) => sum + whole(one), 0)
  const x = seen.reduce((sum, one) => sum + part(one), 0)
  const text = `${x} of ${n} ${says}, over ${count(seen.length, 'tie')}.`
  if (seen.length < 5) return share(x, n, text, none)
  const ties = seen.map(one => ({ top: part(one), bottom: whole(one) }))
  // a tie with many turns weighs more than one with few: so many of equal weight would say as much
  const worth = n ** 2 / ties.reduce((sum, { bottom }) => sum + bottom ** 2, 0)
  const { low, high } = bootstrapRatio(ties, random, { resamples: 500, worth })
  const value = x / n
  return { value, low: Math.min(low, value), high: Math.max(high, value), n, because: [{ text, evidence: { n } }] }
}

/** The median with the tightest pair of order statistics that holds it with 90 % and more (binomial, n >= 5). */
function median(waits: readonly number[], says: string): Measured {
  const n = waits.length
  if (n < 5) {
    const seen = n === 0 ? 'No answer was seen' : `Only ${count(n, 'answer')} ${n === 1 ? 'was' : 'were'} seen`
    return { unknown: [{ text: `${seen}; from five on the usual time can be said.` }] }
  }
  const hours = Float64Array.from(waits, wait => wait / HOUR).sort()
  const rank = lowRank(n)
  const known: Known = {
    value: quantileSorted(hours, 0.5),
    low: hours[rank] ?? 0,
    high: hours[n - 1 - rank] ?? 0,
    n,
    because: [{ text: `The middle one of ${count(n, 'time')} that ${says}.`, evidence: { n } }],
  }
  return known
}

/** The largest k with P(Binomial(n, 1/2) <= k) <= 0.05: order statistics k and n-1-k (from 0) hold the median with 90 %. */
function lowRank(n: number): number {
  if (n > 400) return Math.floor(n / 2 - 0.8225 * Math.sqrt(n) - 0.5)
  const mass = poissonBinomial(new Float64Array(n).fill(0.5))
  let sum = 0
  let rank = -1
  while (sum + (mass[rank + 1] ?? 1) <= 0.05) sum += mass[++rank] ?? 1
  return Math.max(0, rank)
}
