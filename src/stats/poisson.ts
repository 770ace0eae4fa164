import { drawBinomial, drawGamma } from './draws.ts'
import { logGamma } from './log-gamma.ts'
import type { Random } from './random.ts'

/**
 * A Poisson count with the mean given: by multiplying uniforms (Knuth) up to 30, above that by halving the mean with a gamma
 * waiting time (Ahrens and Dieter 1974). @example drawPoisson(seeded(1), 2.5)
 */
export function drawPoisson(random: Random, mean: number): number {
  let [left, count] = [mean, 0]
  while (left > 30) {
    const arrivals = Math.floor((7 * left) / 8)
    const time = drawGamma(random, arrivals)
    if (time > left) return count + drawBinomial(random, arrivals - 1, left / time)
    count += arrivals
    left -= time
  }
  const end = Math.exp(-left)
  for (let product = random(); product > end; product *= random()) count++
  return count
}

/** The shares of all counts from 0 to so many that less than 1e-12 lies above. @example poissonShares(1)[0] // 0.368 */
export function poissonShares(mean: number): number[] {
  if (mean <= 0) return [1]
  const most = Math.ceil(mean + 8 * Math.sqrt(mean) + 20)
  return Array.from({ length: most + 1 }, (_, count) => Math.exp(count * Math.log(mean) - mean - logGamma(count + 1)))
}
