import type { Lever } from '../../model/lever.ts'
import { drawPoisson } from '../../stats/poisson.ts'
import { seeded } from '../../stats/random.ts'
import { drawFrom, meanOf } from './lever-belief.ts'
import type { Belief } from './lever-belief.ts'

const FUTURES = 500

export type LeverExperiment = {
  readonly lever: Lever
  /** outcomes a week that the best first hour is believed to bring more, once this lever was tried; at least 0 */
  readonly gain: number
  /** how often the trial would change which lever looks best, 0 to 1 */
  readonly changes: number
}

/**
 * What trying each lever for some weeks would teach: E[max_l a_l / tau_l after the weeks] - max_l E[a_l / tau_l], the
 * knowledge gradient (Frazier, Powell and Dayanik 2008), over 500 futures: a world from the belief, outcomes by Poisson in it,
 * the belief after them. Compared by the first hour, since levers flatten at different hours. The most telling first.
 */
export function leverExperiments(
  levers: readonly { readonly lever: Lever; readonly belief: Belief }[],
  { weeks, hours, seed }: { readonly weeks: number; readonly hours: number; readonly seed: string },
): LeverExperiment[] {
  const firstHour = ({ belief }: { belief: Belief }): number => meanOf(belief) / belief.tau
  const found = levers.map(({ lever, belief }) => {
    const random = seeded(`${seed} ${lever}`)
    const others = levers.filter(one => one.lever !== lever).map(firstHour)
    const bestOther = Math.max(0, ...others)
    const now = meanOf(belief) / belief.tau
    const exposure = weeks * Math.log1p(hours / belief.tau)
    let [sum, changes] = [0, 0]
    for (let future = 0; future < FUTURES; future++) {
      const outcomes = drawPoisson(random, drawFrom(belief, random) * exposure)
      const then = (belief.shape + outcomes) / (belief.rate + exposure) / belief.tau
      sum += Math.max(then, bestOther)
      if (then > bestOther !== now > bestOther) changes++
    }
    // chance alone may show a loss, which knowing cannot be
    const gain = Math.max(0, sum / FUTURES - Math.max(now, bestOther))
    return { lever, gain, changes: changes / FUTURES }
  })
  return found.toSorted((a, b) => b.gain - a.gain || b.changes - a.changes)
}
