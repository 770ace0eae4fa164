/** AUC of one score under many weightings of the rows: sorts once. Weights are counts of a bootstrap. */
export function weightedAuc(
  labels: readonly number[],
  scores: readonly number[],
): (weight: (row: number) => number) => number {
  const order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0))
  return weight => {
    let [below, wins, positives] = [0, 0, 0]
    for (let from = 0; from < order.length;) {
      let [to, plus, minus] = [from, 0, 0]
      const score = scores[order[from] ?? 0]
      for (; to < order.length && scores[order[to] ?? 0] === score; to++) {
        const row = order[to] ?? 0
        if ((labels[row] ?? 0) > 0) plus += weight(row)
        else minus += weight(row)
      }
      wins += plus * (below + minus / 2)
      below += minus
      positives += plus
      from = to
    }
    return wins / (positives * below)
  }
}
