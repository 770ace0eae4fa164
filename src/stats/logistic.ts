/** The probability of a log-odds: 1 / (1 + exp(-x)), without overflow. @example logistic(0) // 0.5 */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x))
  const e = Math.exp(x)
  return e / (1 + e)
}

/** The log-odds of a probability: ln(p / (1 - p)); infinite at 0 and 1. @example logit(0.5) // 0 */
export function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p)
}

/** ln(1 + exp(x)) without overflow: the loss of a logistic model. @example softplus(0) // 0.6931 */
export function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x))
}
