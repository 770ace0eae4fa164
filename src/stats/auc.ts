/**
 * The chance that a random positive ranks above a random negative, ties counting half (Mann-Whitney U / (n+ n-)).
 * NaN without both kinds. @example auc([0, 1], [0.2, 0.9]) // 1
 */
export function auc(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  const n = labels.length
  const order = new Uint32Array(n).map((_, i) => i).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0))
  let positives = 0
  let rankSum = 0
  for (let from = 0; from < n;) {
    let to = from
    while (to < n && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to++
    const rank = (from + to + 1) / 2
    for (let i = from; i < to; i++) {
      if ((labels[order[i] ?? 0] ?? 0) > 0) {
        positives++
        rankSum += rank
      }
    }
    from = Math.max(to, from + 1)
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (n - positives))
}
