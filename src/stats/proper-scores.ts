/** Mean squared error of forecasts (Brier 1950), 0 best. @example brier([1, 0], [0.9, 0.2]) // 0.025 */
export function brier(labels: ArrayLike<number>, forecasts: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < labels.length; i++) sum += ((forecasts[i] ?? 0) - (labels[i] ?? 0)) ** 2
  return sum / labels.length
}

/**
 * Mean surprise -ln(forecast of what came), forecasts clipped to [clip, 1 - clip] so that one sure miss cannot be
 * infinite. @example logLoss([1], [0.5]) // 0.6931
 */
export function logLoss(labels: ArrayLike<number>, forecasts: ArrayLike<number>, clip = 1e-3): number {
  let sum = 0
  for (let i = 0; i < labels.length; i++) {
    const p = Math.min(1 - clip, Math.max(clip, forecasts[i] ?? 0))
    sum -= (labels[i] ?? 0) > 0 ? Math.log(p) : Math.log1p(-p)
  }
  return sum / labels.length
}
