import { drawBeta, drawBinomial } from '../src/stats/draws.ts'
import { seeded } from '../src/stats/random.ts'
import { fitRatePrior, shrinkRate } from '../src/stats/shrink-rates.ts'
import { near } from './experiment.ts'
import type { Bar, Experiment } from './experiment.ts'

/** Mean tries per person, and the error of raw and of shrunk rates in the reference (MEASURES 7.3). */
const CASES = [
  { tries: 1.5, raw: 0.403, shrunk: 0.184 },
  { tries: 12, raw: 0.214, shrunk: 0.129 },
] as const
const RUNS = 300

/** B14: 200 made-up people with true rates from Beta(2, 3), each tried a geometric number of times. */
export const shrinkage: Experiment = {
  id: 'B14',
  title: 'Reply rates: shrinking them towards the category reproduces the reference within 5 %',
  run: () =>
    CASES.flatMap(({ tries, raw, shrunk }): Bar[] => {
      const error = simulate(tries)
      return [
        near(`B14/${tries}/raw`, `error of raw rates, ${tries} tries a person`, error.raw, raw, raw * 0.05),
        near(`B14/${tries}/shrunk`, 'error of shrunk rates', error.shrunk, shrunk, shrunk * 0.05),
      ]
    }),
}

function simulate(mean: number): { readonly raw: number; readonly shrunk: number } {
  const random = seeded(`shrinkage ${mean}`)
  let [raw, shrunk, n] = [0, 0, 0]
  for (let run = 0; run < RUNS; run++) {
    const people = Array.from({ length: 200 }, () => {
      const truth = drawBeta(random, 2, 3)
      const tries = 1 + Math.floor(Math.log1p(-random()) / Math.log1p(-1 / mean))
      return { truth, n: tries, x: drawBinomial(random, tries, truth) }
    })
    const prior = fitRatePrior(people)
    if (prior === undefined) continue
    for (const person of people) {
      raw += (person.x / person.n - person.truth) ** 2
      shrunk += (shrinkRate(person, prior) - person.truth) ** 2
      n++
    }
  }
  return { raw: Math.sqrt(raw / n), shrunk: Math.sqrt(shrunk / n) }
}
