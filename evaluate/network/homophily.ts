import { colemanIndex, homophily } from '../../src/measures/network/homophily.ts'
import { isKnown } from '../../src/model/measured.ts'
import { drawBinomial } from '../../src/stats/draws.ts'
import { seeded } from '../../src/stats/random.ts'
import type { Bar, Experiment } from '../experiment.ts'

const RUNS = 2000

/** B11: how often the 90 % interval of Coleman's index holds the truth, over shares 0.1 to 0.9 and pools 0.1 to 0.6. */
export const homophilyIntervals: Experiment = { id: 'B11', title: 'Homophily against a pool, simulated', run }

function run(): readonly Bar[] {
  return [20, 50, 200].map(n => {
    const value = held(n)
    return {
      id: `B11-${n}`,
      says: `homophily: share of runs whose 90 % interval holds the truth, n = ${n}`,
      value,
      bar: '0.85 to 0.95',
      pass: value >= 0.85 && value <= 0.95,
    }
  })
}

function held(n: number): number {
  const random = seeded(`B11 ${n}`)
  let hits = 0
  for (let run = 0; run < RUNS; run++) {
    const share = 0.1 + 0.8 * random()
    const pool = { share: 0.1 + 0.5 * random(), says: 'the pool', statistic: true }
    const inside = drawBinomial(random, n, share)
    const ties = Array.from({ length: n }, (_, index) => ({ category: index < inside ? 'own' : 'other', attention: 1 }))
    const { heads } = homophily(ties, 'own', pool, random)
    const truth = colemanIndex(share, pool.share) ?? Number.NaN
    if (isKnown(heads) && heads.low <= truth && truth <= heads.high) hits++
  }
  return hits / RUNS
}
