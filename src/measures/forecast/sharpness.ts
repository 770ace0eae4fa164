import type { Measured } from '../../model/measured.ts'
import { bootstrap } from '../../stats/bootstrap.ts'
import { calibrationError } from '../../stats/calibration-error.ts'
import { brier, logLoss } from '../../stats/proper-scores.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'
import { chances, FEWEST } from './resolved.ts'
import type { Resolved } from './resolved.ts'

/** Mean squared error with a bootstrap 90 % interval; unknown below 10 forecasts. */
export function brierOf(resolved: readonly Resolved[], random: Random): Measured {
  return resampled(
    resolved,
    FEWEST.brier,
    (y, p) => brier(y, p),
    'Mean squared distance of forecast and outcome',
    random,
  )
}

/** Mean surprise in nats, forecasts clipped to 0.01..0.99; unknown below 10 forecasts. */
export function logScoreOf(resolved: readonly Resolved[], random: Random): Measured {
  return resampled(resolved, FEWEST.brier, (y, p) => logLoss(y, p, 0.01), 'Mean surprise at what came', random)
}

/**
 * 1 - Brier / Brier of the base rate of the same category, each forecast left out of its own base rate (MEASURES 7.1).
 * Unknown below 50 forecasts: with 20 even a perfect forecaster is below 0 one time in seven.
 */
export function skillOf(resolved: readonly Resolved[], random: Random): Measured {
  const { y } = chances(resolved)
  const base = leftOutRates(resolved)
  return resampled(
    resolved,
    FEWEST.skill,
    (labels, p, places) => {
      const reference = brier(
        labels,
        Float64Array.from(places, place => base[place] ?? 0.5),
      )
      return reference > 0 ? 1 - brier(labels, p) / reference : Number.NaN
    },
    'How much less error than the base rate of the same kind leaves',
    random,
    y,
  )
}

/** The base rate of each forecast's category without that forecast; 1/2 where it is the only one. */
export function leftOutRates(resolved: readonly Resolved[]): Float64Array {
  const sums = new Map<string, { n: number; x: number }>()
  for (const { category, came } of resolved) {
    const { n, x } = sums.get(category) ?? { n: 0, x: 0 }
    sums.set(category, { n: n + 1, x: x + Number(came) })
  }
  return Float64Array.from(resolved, ({ category, came }) => {
    const { n, x } = sums.get(category) ?? { n: 0, x: 0 }
    return n > 1 ? (x - Number(came)) / (n - 1) : 0.5
  })
}

/**
 * Calibration error over ten groups, and whether it can be told from that of a perfect forecaster with the same forecasts
 * (the 95th per cent of 1,000 simulated ones). Unknown below 200: the plain figure is far from 0 even for a perfect one.
 */
export function calibrationErrorOf(
  resolved: readonly Resolved[],
  random: Random,
): { readonly measured: Measured; readonly isTold: boolean | null } {
  const { p, y } = chances(resolved)
  const n = p.length
  if (n < FEWEST.calibrationError) return { measured: tooFew(n, FEWEST.calibrationError), isTold: null }
  const value = calibrationError(y, p)
  const perfect = Float64Array.from({ length: 1_000 }, () =>
    calibrationError(
      p.map(chance => Number(random() < chance)),
      p,
    ),
  ).sort()
  const band = { low: quantileSorted(perfect, 0.05), high: quantileSorted(perfect, 0.95) }
  const text = `A perfect forecaster with these forecasts would show ${band.low.toFixed(3)} to ${band.high.toFixed(3)}.`
  const spread = bootstrap(n, counts => weightedError(y, p, counts), random)
  return {
    measured: { value, low: Math.min(value, spread.low), high: Math.max(value, spread.high), n, because: [{ text }] },
    isTold: value > band.high,
  }
}

function weightedError(y: Float64Array, p: Float64Array, counts: Uint16Array): number {
  const [labels, forecasts]: [number[], number[]] = [[], []]
  for (const [i, times] of counts.entries())
    for (let k = 0; k < times; k++) {
      labels.push(y[i] ?? 0)
      forecasts.push(p[i] ?? 0)
    }
  return calibrationError(labels, forecasts)
}

function resampled(
  resolved: readonly Resolved[],
  fewest: number,
  of: (y: Float64Array, p: Float64Array, places: readonly number[]) => number,
  says: string,
  random: Random,
  labels = chances(resolved).y,
): Measured {
  const { p } = chances(resolved)
  const n = p.length
  if (n < fewest) return tooFew(n, fewest)
  const all = Array.from({ length: n }, (_, i) => i)
  const value = of(labels, p, all)
  if (!Number.isFinite(value))
    return { unknown: [{ text: 'All of one kind came out the same; there is nothing to compare with.' }] }
  const { low, high } = bootstrap(
    n,
    counts => {
      const places = all.flatMap(i => Array.from({ length: counts[i] ?? 0 }, () => i))
      return of(
        Float64Array.from(places, i => labels[i] ?? 0),
        Float64Array.from(places, i => p[i] ?? 0),
        places,
      )
    },
    random,
    { resamples: 400 },
  )
  return {
    value,
    low: Math.min(value, low),
    high: Math.max(value, high),
    n,
    because: [{ text: `${says}, over ${n}.` }],
  }
}

function tooFew(n: number, fewest: number): Measured {
  return {
    unknown: [
      {
        text: `${n} ${n === 1 ? 'forecast has its answer' : 'forecasts have their answer'}; from ${fewest} on this can be said.`,
      },
    ],
  }
}
