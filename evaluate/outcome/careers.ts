import { attribute } from '../../src/measures/outcome/attribution.ts'
import { leverRates } from '../../src/measures/outcome/lever-rates.ts'
import { worksBest } from '../../src/measures/outcome/works-best.ts'
import type { Journey } from '../../src/measures/outcome/journey.ts'
import { LEVERS } from '../../src/model/lever.ts'
import type { Lever } from '../../src/model/lever.ts'
import { drawGamma } from '../../src/stats/draws.ts'
import { drawPoisson } from '../../src/stats/poisson.ts'
import { seeded } from '../../src/stats/random.ts'
import { atLeast } from '../experiment.ts'
import type { Bar, Experiment } from '../experiment.ts'

/** Six levers with equal hours, as in MEASURES 8.4. */
const SIX = LEVERS.slice(0, 6)
const HOURS = 100
const CAREERS = 400
const YEARLY = [3, 6, 12, 30, 100] as const

/** Made careers of one year: true rates from Gamma(2, 1/2) around the common one, results by Poisson. */
function careers(results: number) {
  const random = seeded(`careers ${results}`)
  return Array.from({ length: CAREERS }, (_, career) => {
    const truth = SIX.map(() => (drawGamma(random, 2) / 2) * (results / SIX.length / HOURS))
    const credits = SIX.flatMap((lever, i) =>
      Array.from({ length: drawPoisson(random, (truth[i] ?? 0) * HOURS) }, () => ({ [lever]: 1 })),
    )
    const hours = new Map(SIX.map(lever => [lever, HOURS]))
    // the common rate is known here, as in the reference simulation
    const rates = leverRates(credits, hours, results / (SIX.length * HOURS), seeded(`rates ${career}`))
    const best = SIX[truth.indexOf(Math.max(...truth))] ?? 'networking'
    return { truth, credits, rates, best }
  })
}

/** B17: how often the 80 % interval of a lever's rate holds the true one. */
export const rateIntervals: Experiment = {
  id: 'B17',
  title: 'Results an hour by lever: the 80 % range covers, in careers whose truth is known',
  run: () =>
    YEARLY.map((results): Bar => {
      let [inside, all] = [0, 0]
      for (const { truth, rates } of careers(results))
        for (const [i, { low, high }] of rates.entries()) {
          inside += Number((truth[i] ?? 0) >= low && (truth[i] ?? 0) <= high)
          all++
        }
      const value = inside / all
      return {
        id: `B17/${results}`,
        says: `share of ${all} ranges that hold the true rate, ${results} results a year`,
        value,
        bar: '0.76 to 0.84',
        pass: value >= 0.76 && value <= 0.84,
      }
    }),
}

/** B18: the sentence "X works best for you", how often it is said and how often it is right. */
export const worksBestSentence: Experiment = {
  id: 'B18',
  title: 'The sentence "works best for you": right where it is said, not said on little',
  run: () => {
    let [said, right] = [0, 0]
    const bars: Bar[] = []
    for (const results of YEARLY) {
      let mine = 0
      for (const { credits, rates, best } of careers(results)) {
        const verdict = worksBest(rates, attribute(credits.map(journeyOf), SIX))
        if (verdict.best === null) continue
        if (credits.length < 12) return [fewer]
        mine++
        right += Number(verdict.best === best)
      }
      said += mine
      const value = mine / CAREERS
      if (results <= 6)
        bars.push({
          id: `B18/said/${results}`,
          says: `share of careers in which it is said, ${results} results a year`,
          value,
          bar: '<= 0.05',
          pass: value <= 0.05,
        })
    }
    return [
      atLeast('B18/right', `share of ${said} such sentences that name the truly best lever`, right / said, 0.85),
      ...bars,
    ]
  },
}

const fewer: Bar = { id: 'B18', says: 'said below twelve results', value: 0, bar: 'never', pass: false }

function journeyOf(credit: Readonly<Record<string, number>>, i: number): Journey {
  const touches = Object.keys(credit).map(lever => ({ at: 0, lever: lever as Lever }))
  return { id: String(i), at: 0, came: true, worth: 1, touches }
}
