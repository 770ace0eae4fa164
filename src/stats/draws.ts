import type { Random } from './random.ts'

/** A standard normal number (Marsaglia's polar method). @example drawNormal(seeded(1)) */
export function drawNormal(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1
    const v = 2 * random() - 1
    const s = u * u + v * v
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s)
  }
}

/** Gamma with the shape given and rate 1 (Marsaglia and Tsang 2000; shapes below 1 are lifted by one). */
export function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(random)
    const v = (1 + c * x) ** 3
    if (v <= 0) continue
    if (Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Beta(a, b), as a ratio of two gammas. */
export function drawBeta(random: Random, a: number, b: number): number {
  const x = drawGamma(random, a)
  const y = drawGamma(random, b)
  return x + y === 0 ? Number(random() < a / (a + b)) : x / (x + y)
}

/**
 * How many of n trials succeed, each with chance p. Exact: halves n by a beta-distributed order statistic
 * (Relles 1972) until at most 32 plain trials are left.
 */
export function drawBinomial(random: Random, n: number, p: number): number {
  let left = n
  let chance = p
  let successes = 0
  while (left > 32 && chance > 0 && chance < 1) {
    const rank = 1 + Math.floor(left / 2)
    const split = drawBeta(random, rank, left + 1 - rank)
    if (split <= chance) {
      successes += rank
      left -= rank
      chance = Math.min(1, (chance - split) / (1 - split))
    } else {
      left = rank - 1
      chance = Math.min(1, chance / split)
    }
  }
  for (let trial = 0; trial < left; trial++) if (random() < chance) successes++
  return successes
}

/** How n draws fall on classes with the given shares (which need not sum to one). @example drawMultinomial(r, 10, [1, 1]) // [4, 6] */
export function drawMultinomial(random: Random, n: number, shares: readonly number[]): number[] {
  let left = n
  let mass = 0
  for (const share of shares) mass += share
  return shares.map((share, index) => {
    const last = index === shares.length - 1
    const count = last ? left : drawBinomial(random, left, mass > 0 ? Math.min(1, share / mass) : 0)
    left -= count
    mass -= share
    return count
  })
}
