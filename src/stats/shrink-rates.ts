/** What was tried and how often it came off, for one person. */
export type Tries = { readonly n: number; readonly x: number }

/** A Beta prior as its mean and how many tries it is worth: Beta(mean * worth, (1 - mean) * worth). */
export type RatePrior = { readonly mean: number; readonly worth: number }

/**
 * The Beta prior behind many people's rates, by the method of moments (beta-binomial):
 * mu = sum x / sum n; s2 = sum n (x/n - mu)^2 / sum n; tau = max((s2 - mu(1-mu)K/N) / (1 - K/N), 0.005);
 * worth = max(mu(1-mu)/tau - 1, 1). Undefined below 20 people or 40 tries, where it would be noise.
 * @example fitRatePrior([{ n: 3, x: 1 }]) // undefined
 */
export function fitRatePrior(tries: Iterable<Tries>): RatePrior | undefined {
  const sums = noTries()
  for (const one of tries) addTries(sums, one)
  return priorFrom(sums)
}

/** All that the prior needs to know of many people: how many, their tries, what came off, and the sum of x^2 / n. */
export type TrySums = { people: number; total: number; came: number; squares: number }

export function noTries(): TrySums {
  return { people: 0, total: 0, came: 0, squares: 0 }
}

export function addTries(sums: TrySums, { n, x }: Tries): void {
  if (n === 0) return
  sums.people++
  sums.total += n
  sums.came += x
  sums.squares += (x * x) / n
}

/** `fitRatePrior` from the sums. */
export function priorFrom({ people, total, came, squares }: TrySums): RatePrior | undefined {
  if (people < 20 || total < 40) return undefined
  const mean = came / total
  // sum n (x/n - mu)^2 = sum x^2/n - mu^2 N
  const spread = Math.max(0, squares / total - mean * mean)
  const noise = people / total
  const between = noise < 1 ? Math.max((spread - mean * (1 - mean) * noise) / (1 - noise), 0.005) : 0.005
  return { mean, worth: Math.max((mean * (1 - mean)) / between - 1, 1) }
}

/** One person's rate after the prior: (x + mean * worth) / (n + worth). @example shrinkRate({ n: 3, x: 2 }, { mean: 0.35, worth: 10 }) // 0.423 */
export function shrinkRate({ n, x }: Tries, { mean, worth }: RatePrior): number {
  return (x + mean * worth) / (n + worth)
}
