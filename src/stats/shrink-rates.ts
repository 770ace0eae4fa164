/** What was tried and how often it came off, for one person. */
export type Tries = { readonly n: number; readonly x: number }

/**
 * A Beta prior as its mean and how many tries it is worth: Beta(mean * worth, (1 - mean) * worth). `doubt`: standard deviation
 * of the mean itself, where it was estimated from few.
 */
export type RatePrior = { readonly mean: number; readonly worth: number; readonly doubt?: number }

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

/** All that the prior needs to know of many people: how many, their tries, what came off, the sums of x^2 / n and of n^2. */
export type TrySums = { people: number; total: number; came: number; squares: number; weights: number }

/** The sums of nobody yet; `addTries` changes them in place. */
export function noTries(): TrySums {
  return { people: 0, total: 0, came: 0, squares: 0, weights: 0 }
}

/** Adds one person to the sums, in place; without tries they say nothing and are left out. `x` of `n` came off, 0 <= x <= n. */
export function addTries(sums: TrySums, { n, x }: Tries): void {
  if (n === 0) return
  sums.people++
  sums.total += n
  sums.came += x
  sums.squares += (x * x) / n
  sums.weights += n * n
}

/** `fitRatePrior` from the sums. */
function priorFrom({ people, total, came, squares }: TrySums): RatePrior | undefined {
  if (people < 20 || total < 40) return undefined
  const mean = came / total
  // sum n (x/n - mu)^2 = sum x^2/n - mu^2 N
  const spread = Math.max(0, squares / total - mean * mean)
  const noise = people / total
  const between = noise < 1 ? Math.max((spread - mean * (1 - mean) * noise) / (1 - noise), 0.005) : 0.005
  return { mean, worth: Math.max((mean * (1 - mean)) / between - 1, 1) }
}

/** How many second tries of somebody the stated worth counts as, beside those that were seen: only they tell people apart. */
const STATED = 5

/**
 * The prior of many people's rates where one was stated before any was seen: `fitRatePrior` with its spread between people,
 * mu(1-mu) / (worth + 1), drawn towards that of the stated worth, as if that had been seen in five second tries; and with the
 * doubt about its mean, sqrt(spread of rates * sum n^2) / sum n. In simulation (evaluation T3) ranges that leave either out
 * hold the truth in 77 to 82 of 100 cases where nine of ten are stated. Undefined as `fitRatePrior` is.
 */
export function priorBeside(sums: TrySums, stated: RatePrior): RatePrior | undefined {
  const own = priorFrom(sums)
  if (own === undefined) return undefined
  const { people, total, squares, weights } = sums
  const { mean } = own
  const between = (worth: number): number => (mean * (1 - mean)) / (worth + 1)
  const second = total - people
  const spread = (between(own.worth) * second + between(stated.worth) * STATED) / (second + STATED)
  const worth = spread > 0 ? Math.max((mean * (1 - mean)) / spread - 1, 1) : own.worth
  return { mean, worth, doubt: Math.sqrt(Math.max(0, squares / total - mean * mean) * weights) / total }
}

/**
 * Beta(a, b) of one person's rate after the prior: its mean is `shrinkRate`, its variance that of the conjugate Beta and what
 * the doubt about the prior's mean adds, (worth / (n + worth))^2 doubt^2.
 * @example rateAfter({ n: 3, x: 2 }, { mean: 0.35, worth: 10 }) // [5.5, 7.5]
 */
export function rateAfter(tries: Tries, prior: RatePrior): readonly [a: number, b: number] {
  const { mean, worth, doubt = 0 } = prior
  const [a, b] = [tries.x + mean * worth, tries.n - tries.x + (1 - mean) * worth]
  if (doubt === 0 || a <= 0 || b <= 0) return [a, b]
  const n = a + b
  const value = a / n
  const variance = (value * (1 - value)) / (n + 1) + ((worth / n) * doubt) ** 2
  const count = Math.max((value * (1 - value)) / variance - 1, 0.5)
  return [value * count, (1 - value) * count]
}

/** One person's rate after the prior: (x + mean * worth) / (n + worth). @example shrinkRate({ n: 3, x: 2 }, { mean: 0.35, worth: 10 }) // 0.423 */
export function shrinkRate({ n, x }: Tries, { mean, worth }: RatePrior): number {
  return (x + mean * worth) / (n + worth)
}
