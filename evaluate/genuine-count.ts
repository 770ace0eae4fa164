import { countGenuine, whomToAsk } from '../src/measures/tie/count.ts'
import { drawBeta, drawNormal } from '../src/stats/draws.ts'
import { logistic, logit } from '../src/stats/logistic.ts'
import { seeded } from '../src/stats/random.ts'
import { atLeast, atMost } from './experiment.ts'
import type { Experiment } from './experiment.ts'

const RUNS = 500

/** B7: 812 made-up ties, a model that is off by a shift (sd 0.7) and noise (sd 0.8); thirty answers (MEASURES 1.7). */
export const genuineCount: Experiment = {
  id: 'B7',
  title: 'The count of genuine ties: its 90 % range covers, and thirty answers shrink its error',
  run: () => {
    const { covered, gained } = simulate(30)
    return [
      atLeast('B7/coverage/low', 'how often the 90 % range holds the true count', covered, 0.87),
      atMost('B7/coverage/high', 'the same, not idly wide', covered, 0.95),
      atLeast('B7/error', 'share of the error that thirty answers remove', gained, 0.35),
    ]
  },
}

function simulate(answers: number): { readonly covered: number; readonly gained: number } {
  const random = seeded('count of genuine ties')
  const draws = (n: number, a: number, b: number): number[] => Array.from({ length: n }, () => drawBeta(random, a, b))
  let [covered, before, after] = [0, 0, 0]
  for (let run = 0; run < RUNS; run++) {
    const truth = [...draws(570, 1, 40), ...draws(160, 1.2, 8), ...draws(82, 2, 3)]
    const genuine = truth.map(p => random() < p)
    const bias = 0.7 * drawNormal(random)
    const ties = truth.map((p, i) => ({
      person: `${i}`,
      logit: logit(Math.max(p, 1e-12)) + 0.8 * drawNormal(random) + bias,
    }))
    const asked = new Set(whomToAsk(ties, answers, run).map(({ person }) => person))
    const known = ties.map((tie, i) => Object.assign({}, tie, asked.has(tie.person) && { label: genuine[i] === true }))
    const total = genuine.filter(Boolean).length
    const { value, low, high } = countGenuine(known, { seed: run }).measured
    covered += Number(low <= total && total <= high) / RUNS
    before += (ties.reduce((sum, tie) => sum + logistic(tie.logit), 0) - total) ** 2
    after += (value - total) ** 2
  }
  return { covered, gained: 1 - Math.sqrt(after / before) }
}
