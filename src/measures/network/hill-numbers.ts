import { digamma } from '../../stats/digamma.ts'

/** How often each category was seen; zeros are passed over. Whole numbers for all estimators but the plug-in ones. */
export type Counts = readonly number[]

/**
 * Effective number of categories of order 1 as it stands in the list: exp of Shannon's entropy (Hill 1973; Jost 2006).
 * In [1, categories]; 0 for an empty list. Exact for a census, too low for a sample.
 * @example plugIn1([10, 6, 4, 2, 1, 1, 1]) // 4.906499
 */
export function plugIn1(counts: Counts): number {
  const n = total(counts)
  return n === 0 ? 0 : Math.exp(shannon(counts, n))
}

/** Effective number of order 2, 1 / sum p^2 (inverse Simpson): weighs the common categories more. @example plugIn2([1, 1]) // 2 */
export function plugIn2(counts: Counts): number {
  const n = total(counts)
  let squares = 0
  for (const x of counts) squares += (x / n) ** 2
  return n === 0 ? 0 : 1 / squares
}

/** exp(H + (S - 1) / 2n), Miller 1955: the simplest correction. @example millerMadow1([10, 6, 4, 2, 1, 1, 1]) // 5.532062 */
export function millerMadow1(counts: Counts): number {
  const n = total(counts)
  const observed = counts.filter(x => x > 0).length
  return n === 0 ? 0 : Math.exp(shannon(counts, n) + (observed - 1) / (2 * n))
}

/**
 * Effective number of order 1 of what a sample was drawn from (Chao and Jost 2015, from singletons and doubletons).
 * The tail sum is taken as a positive continued fraction, so it stays exact for millions of draws.
 * @example chaoJost1([10, 6, 4, 2, 1, 1, 1]) // 6.137903
 */
export function chaoJost1(counts: Counts): number {
  const n = total(counts)
  if (n === 0) return 0
  const top = digamma(n)
  let entropy = 0
  for (const x of counts) if (x > 0 && x < n) entropy += (x / n) * (top - digamma(x))
  const { ones, twos } = rare(counts)
  const chance = unseenChance(n, ones, twos)
  if (ones > 0 && chance < 1) entropy += (ones / n) * tail(n, 1 - chance)
  return Math.exp(entropy)
}

/** Effective number of order 2 without bias in 1 / D: n (n - 1) / sum x (x - 1); null where nothing was seen twice. @example simpson2([10, 6, 4, 2, 1, 1, 1]) // 4.477612 */
export function simpson2(counts: Counts): number | null {
  const n = total(counts)
  let pairs = 0
  for (const x of counts) pairs += x * (x - 1)
  return pairs === 0 ? null : (n * (n - 1)) / pairs
}

/**
 * Sample coverage: the share of what the sample was drawn from that belongs to categories already seen (Good 1953;
 * Chao and Jost 2012). In [0, 1]. @example coverage([10, 6, 4, 2, 1, 1, 1]) // 0.883243
 */
export function coverage(counts: Counts): number {
  const n = total(counts)
  const { ones, twos } = rare(counts)
  if (n === 0) return 0
  if (ones === 0) return 1
  return 1 - (ones / n) * (1 - unseenChance(n, ones, twos))
}

/** How many categories at least were not seen (Chao 1984, bias-corrected where nothing was seen twice), rounded up. */
export function unseenCategories(counts: Counts): number {
  const n = total(counts)
  const { ones, twos } = rare(counts)
  if (n === 0) return 0
  return Math.ceil(((n - 1) / n) * (twos > 0 ? (ones * ones) / (2 * twos) : (ones * (ones - 1)) / 2))
}

/** The size of the sample: the sum of the counts. @example total([10, 6, 4]) // 20 */
export function total(counts: Counts): number {
  let sum = 0
  for (const x of counts) sum += x
  return sum
}

function shannon(counts: Counts, n: number): number {
  let entropy = 0
  for (const x of counts) if (x > 0) entropy -= (x / n) * Math.log(x / n)
  return entropy
}

function rare(counts: Counts): { ones: number; twos: number } {
  let ones = 0
  let twos = 0
  for (const x of counts) {
    if (x === 1) ones++
    if (x === 2) twos++
  }
  return { ones, twos }
}

/** The A of Chao and Jost: mean share of a category seen once. */
function unseenChance(n: number, ones: number, twos: number): number {
  if (twos > 0) return (2 * twos) / ((n - 1) * ones + 2 * twos)
  return ones > 0 ? 2 / ((n - 1) * (ones - 1) + 2) : 1
}

/**
 * q^(1-n) (-ln(1-q) - sum_{r<n} q^r / r) = sum_{j>=1} q^j / (n - 1 + j) = (q / n) F(1, n; n + 1; q), by Gauss's continued
 * fraction (DLMF 15.7) and Lentz's method: the plain formula takes the difference of two huge equal numbers.
 */
function tail(n: number, q: number): number {
  let value = 1
  let c = 1
  let d = 0
  for (let k = 1; k < 1_000_000; k++) {
    const half = Math.floor(k / 2)
    const step = k % 2 === 1 ? (n + half) ** 2 / ((n + k - 1) * (n + k)) : half ** 2 / ((n + k - 1) * (n + k))
    d = 1 / (1 - step * q * d)
    c = 1 - (step * q) / c
    value *= c * d
    if (Math.abs(c * d - 1) < 1e-15) break
  }
  return q / n / value
}
