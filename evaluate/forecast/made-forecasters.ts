import { biasOf } from '../../src/measures/forecast/bias.ts'
import { recalibrated, recalibration } from '../../src/measures/forecast/recalibration.ts'
import type { Resolved } from '../../src/measures/forecast/resolved.ts'
import { isKnown } from '../../src/model/measured.ts'
import { drawBeta } from '../../src/stats/draws.ts'
import { logistic, logit } from '../../src/stats/logistic.ts'
import { seeded } from '../../src/stats/random.ts'
import type { Random } from '../../src/stats/random.ts'
import { atLeast, atMost } from '../experiment.ts'
import type { Bar, Experiment } from '../experiment.ts'

const PEOPLE = 2_000
const BIASES = [0, 0.5, -0.5, 1, -1] as const

type Made = { readonly forecasts: readonly Resolved[]; readonly truth: readonly number[] }

/** A forecaster who sees chances from Beta(1.5, 3) and is off by so many log-odds (the reference's sim_i). */
function forecaster(random: Random, n: number, off: number): Made {
  const truth = Array.from({ length: n }, () => Math.min(0.98, Math.max(0.02, drawBeta(random, 1.5, 3))))
  return {
    truth,
    forecasts: truth.map((chance, at) => ({
      probability: logistic(logit(chance) + off),
      came: random() < chance,
      category: 'made',
      at,
    })),
  }
}

/** B15: the range of bias covers what is true, and nobody is called too hopeful by chance. */
export const biasRanges: Experiment = {
  id: 'B15',
  title: 'Forecasts: the 90 % range of bias covers, false alarms stay rare (30 forecasts, made people)',
  run: () => {
    const bars: Bar[] = []
    for (const off of BIASES) {
      const random = seeded(`bias ${off}`)
      let [inside, alarms] = [0, 0]
      for (let person = 0; person < PEOPLE; person++) {
        const { forecasts, truth } = forecaster(random, 30, off)
        const { bias, isBiased } = biasOf(forecasts)
        const actual = forecasts.reduce((sum, { probability }, i) => sum + probability - (truth[i] ?? 0), 0) / 30
        inside += Number(isKnown(bias) && bias.low <= actual && actual <= bias.high)
        alarms += Number(isBiased)
      }
      const value = inside / PEOPLE
      bars.push({
        id: `B15/coverage/${off}`,
        says: `share of ranges that hold the true bias, people off by ${off} log-odds`,
        value,
        bar: '0.85 to 0.95',
        pass: value >= 0.85 && value <= 0.95,
      })
      if (off === 0)
        bars.push(atMost('B15/alarm', 'share of right forecasters who are told otherwise', alarms / PEOPLE, 0.06))
    }
    for (const n of [10, 20]) {
      const random = seeded(`few ${n}`)
      let alarms = 0
      for (let person = 0; person < PEOPLE; person++)
        alarms += Number(biasOf(forecaster(random, n, 0).forecasts).isBiased)
      bars.push(
        atMost(`B15/alarm/${n}`, `the same with ${n} forecasts, by the exact distribution`, alarms / PEOPLE, 0.06),
      )
    }
    return bars
  },
}

/** B16: better numbers from the first half of one's forecasts, on the second half: always, and only where they are offered. */
export const betterNumbers: Experiment = {
  id: 'B16',
  title: 'Recalibration learned on the first half helps the second where somebody is biased, and is harmless where not',
  run: () => {
    const bars: Bar[] = []
    for (const [off, n, share] of [
      [1, 30, 0.76],
      [-1, 30, 0.76],
      [1, 60, 0.85],
      [-1, 60, 0.85],
      [0.5, 60, 0.65],
    ] as const) {
      const { better } = halves(n, off, () => true)
      bars.push(
        atLeast(
          `B16/better/${off}/${n}`,
          `share of people off by ${off} who are read better, ${n} forecasts`,
          better,
          share,
        ),
      )
    }
    const always = halves(60, 0, () => true)
    bars.push(
      atMost('B16/harm', 'log score it costs a right forecaster on average, were it always used', always.change, 0.01),
    )
    const offered = halves(60, 0, half => biasOf(half).isBiased)
    bars.push(
      atMost(
        'B16/harm/offered',
        'the same as it is: offered only where chance does not explain the past',
        offered.all,
        0.003,
      ),
    )
    return bars
  },
}

/** Over people: share read better and mean change of log score where used; mean change over all, unused ones at 0. */
function halves(n: number, off: number, isUsed: (half: readonly Resolved[]) => boolean) {
  const random = seeded(`halves ${n} ${off}`)
  let [used, better, sum] = [0, 0, 0]
  for (let person = 0; person < PEOPLE; person++) {
    const { forecasts } = forecaster(random, n, off)
    const [first, second] = [forecasts.slice(0, n / 2), forecasts.slice(n / 2)]
    if (!isUsed(first)) continue
    const by = recalibration(first)
    const change = logScore(second, p => recalibrated(p, by)) - logScore(second, p => p)
    used++
    better += Number(change < 0)
    sum += change
  }
  return { better: better / used, change: sum / used, all: sum / PEOPLE }
}

/** Mean surprise, forecasts read by `read`. */
export function logScore(forecasts: readonly Resolved[], read: (probability: number) => number): number {
  const clip = (p: number): number => Math.min(0.99, Math.max(0.01, p))
  return (
    forecasts.reduce((sum, { probability, came }) => {
      const p = clip(read(probability))
      return sum - (came ? Math.log(p) : Math.log(1 - p))
    }, 0) / forecasts.length
  )
}
