import { coverage, total, unseenCategories } from './hill-numbers.ts'

/**
 * Shares of the categories behind a sample: those seen are lowered, the rare ones most, so that together they make the
 * estimated coverage, and as many categories as must have been missed share the rest (Chao and Jost 2015, the bootstrap of
 * their appendix). Sums to one.
 * @example adjustedShares([3, 1, 1]) // [0.588, 0.073, 0.073, 0.267]
 */
export function adjustedShares(counts: readonly number[]): number[] {
  const n = total(counts)
  const seen = counts.filter(count => count > 0)
  const covered = coverage(seen)
  const missed = unseenCategories(seen)
  let rest = 0
  for (const count of seen) rest += (count / n) * (1 - count / n) ** n
  const lambda = rest > 0 ? (1 - covered) / rest : 0
  const shares = seen.map(count => Math.max(0, (count / n) * (1 - lambda * (1 - count / n) ** n)))
  for (let index = 0; index < missed; index++) shares.push((1 - covered) / missed)
  const sum = total(shares)
  return shares.map(share => share / sum)
}
