import { biasOf } from '../../src/measures/forecast/bias.ts'
import { measureForecasts } from '../../src/measures/forecast/measure-forecasts.ts'
import { recalibrated, recalibration } from '../../src/measures/forecast/recalibration.ts'
import { murphy } from '../../src/measures/forecast/reliability.ts'
import type { Resolved } from '../../src/measures/forecast/resolved.ts'
import { isKnown } from '../../src/model/measured.ts'
import { seeded } from '../../src/stats/random.ts'
import { atMost } from '../experiment.ts'
import type { Bar, Experiment } from '../experiment.ts'
import { logScore } from './made-forecasters.ts'
import { readCollections } from './real-forecasts.ts'
import type { Collection, RealForecast } from './real-forecasts.ts'

const FEWEST = 10
/** From so many on, half of them teach and half test. */
const HALVABLE = 40

/** F1: the measures on real forecasts against a plain computation of the same definitions, person by person. */
export const realForecasts: Experiment = {
  id: 'F1',
  title: 'Real forecasts: the measures agree with a plain computation, person by person',
  run: ({ folder }) =>
    readCollections(folder).map((collection): Bar => {
      let worst = 0
      let people = 0
      for (const mine of byPerson(collection).filter(list => list.length >= FEWEST)) {
        people++
        worst = Math.max(worst, gapOf(mine))
      }
      return atMost(
        `F1/${collection.id}`,
        `largest gap over ${people} people: Brier, log score, skill, bias, z, Murphy, calibration error`,
        worst,
        1e-9,
      )
    }),
}

/** F2: held-back forecasts of real people: does what is offered after the first half help on the second? */
export const heldBackForecasts: Experiment = {
  id: 'F2',
  title: 'Held-back forecasts of real people: better numbers where they are offered',
  run: ({ folder }) =>
    readCollections(folder).flatMap((collection): Bar[] => {
      let [offered, change, all, forecasts] = [0, 0, 0, 0]
      for (const mine of byPerson(collection).filter(list => list.length >= HALVABLE)) {
        const resolved = mine.map(asResolved).toSorted((a, b) => a.at - b.at)
        const middle = Math.floor(resolved.length / 2)
        const [first, second] = [resolved.slice(0, middle), resolved.slice(middle)]
        all++
        if (!biasOf(first).isBiased) continue
        const by = recalibration(first)
        offered++
        forecasts += second.length
        change += logScore(second, p => recalibrated(p, by)) - logScore(second, p => p)
      }
      if (offered === 0) return []
      return [
        atMost(
          `F2/${collection.id}`,
          `mean change of log score for ${offered} of ${all} people to whom it is offered (${forecasts} held-back forecasts)`,
          change / offered,
          0,
        ),
      ]
    }),
}

function byPerson({ forecasts }: Collection): RealForecast[][] {
  // by time, so that equal forecasts stand in the same order for both computations
  const sorted = forecasts.toSorted((a, b) => a.at - b.at)
  return [...Map.groupBy(sorted, ({ person }) => person).values()]
}

function asResolved({ p, y, at }: RealForecast): Resolved {
  return { probability: p, came: y === 1, category: 'all', at }
}

/** The largest difference between a measure of the product and the same written down plainly from its definition. */
function gapOf(mine: readonly RealForecast[]): number {
  const resolved = mine.map(asResolved)
  const measured = measureForecasts(resolved, 0, seeded(1))
  const plain = plainly(mine)
  const value = (one: typeof measured.brier): number => (isKnown(one) ? one.value : Number.NaN)
  const parts = murphy(resolved)
  const gaps = [
    value(measured.brier) - plain.brier,
    value(measured.logScore) - plain.logScore,
    value(measured.bias.bias) - plain.bias,
    measured.bias.z - plain.z,
    parts.reliability - parts.resolution + parts.uncertainty + parts.within - plain.brier,
    ...(isKnown(measured.skill) ? [measured.skill.value - plain.skill] : []),
    ...(isKnown(measured.calibrationError) ? [measured.calibrationError.value - plain.error] : []),
  ]
  return Math.max(...gaps.map(Math.abs).map(gap => (Number.isNaN(gap) ? Number.POSITIVE_INFINITY : gap)))
}

/** MEASURES 7.1 word by word, with nothing of the product. */
function plainly(mine: readonly RealForecast[]) {
  const n = mine.length
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length
  const came = mine.reduce((sum, { y }) => sum + y, 0)
  const brier = mean(mine.map(({ p, y }) => (p - y) ** 2))
  const reference = mean(mine.map(({ y }) => ((came - y) / (n - 1) - y) ** 2))
  const sorted = mine.map((one, i) => ({ ...one, i })).toSorted((a, b) => a.p - b.p || a.i - b.i)
  let error = 0
  for (let bin = 0, from = 0; bin < 10; bin++) {
    const to = from + Math.floor(n / 10) + Number(bin < n % 10)
    const part = sorted.slice(from, to)
    if (part.length > 0)
      error += (part.length / n) * Math.abs(mean(part.map(({ y }) => y)) - mean(part.map(({ p }) => p)))
    from = to
  }
  return {
    brier,
    logScore: mean(mine.map(({ p, y }) => -(y * Math.log(p) + (1 - y) * Math.log(1 - p)))),
    skill: 1 - brier / reference,
    bias: mean(mine.map(({ p, y }) => p - y)),
    z: mine.reduce((sum, { p, y }) => sum + p - y, 0) / Math.sqrt(mine.reduce((sum, { p }) => sum + p * (1 - p), 0)),
    error,
  }
}
