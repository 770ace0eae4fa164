import type { Measured } from '../../model/measured.ts'
import { isKnown } from '../../model/measured.ts'
import { betaCdf, betaQuantile } from '../../stats/beta-distribution.ts'

/** Which of two shares is higher, said only as surely as the numbers allow. `probability`: that the first is higher. */
export type Comparison = {
  readonly says: 'clearly' | 'perhaps' | 'cannot tell'
  readonly higher: 'first' | 'second'
  readonly probability: number
}

const CLEARLY = 0.975
const PERHAPS = 0.9
const STEPS = 200

/**
 * Compares two shares of counted cases by the probability that the one behind the first is higher, under Jeffreys priors:
 * P(A > B) with A ~ Beta(x + 1/2, n - x + 1/2), the mean of B's distribution function over 200 equally likely values of A
 * (error below 0.002). "Clearly" from 0.975 on, "perhaps" from 0.9; null where either is unknown.
 * @example compareShares({ value: 0.5, n: 40, ... }, { value: 0.1, n: 40, ... }) // clearly, first
 */
export function compareShares(first: Measured, second: Measured): Comparison | null {
  if (!isKnown(first) || !isKnown(second) || first.n === 0 || second.n === 0) return null
  const [a, b] = [jeffreys(first), jeffreys(second)]
  let sum = 0
  for (let i = 0; i < STEPS; i++) sum += betaCdf(betaQuantile((i + 0.5) / STEPS, ...a), ...b)
  const probability = sum / STEPS
  const sure = Math.max(probability, 1 - probability)
  return {
    says: sure >= CLEARLY ? 'clearly' : sure >= PERHAPS ? 'perhaps' : 'cannot tell',
    higher: probability >= 0.5 ? 'first' : 'second',
    probability,
  }
}

function jeffreys({ value, n }: { value: number; n: number }): [number, number] {
  const x = Math.round(value * n)
  return [x + 0.5, n - x + 0.5]
}
