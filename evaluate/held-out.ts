import { learnShift, WINDOW_PRIOR } from '../src/measures/tie/intercept.ts'
import type { TieQuestion } from '../src/measures/tie/question.ts'
import { auc } from '../src/stats/auc.ts'
import { logistic } from '../src/stats/logistic.ts'
import { fitSets, logitOf, others } from './fit.ts'
import { PLANS } from './sets.ts'
import type { SetId } from './sets.ts'
import type { Row, Sets } from './rows.ts'

/** One ego at one cut under a model that never saw the ego's set: log-odds as shipped, and the ego's own correction. */
export type EgoWindow = {
  readonly ego: number
  readonly cut: number
  readonly rows: readonly Row[]
  readonly logits: readonly number[]
  readonly labels: readonly number[]
  readonly shift: number
  readonly sd: number
  readonly before: number
}

/** Leave-one-set-out forecasts (MEASURES 1.5, step 7): fitted on the other sets, corrected by the ego's window before. Egos with 5 ties and more. */
export function heldOut(sets: Sets, id: SetId, question: TieQuestion): EgoWindow[] {
  const model = fitSets(sets, others(id), question)
  return PLANS[id].pairs.flatMap(([past, now]) => {
    const before = byEgo(sets[id].rows.get(past) ?? [], question)
    return [...byEgo(sets[id].rows.get(now) ?? [], question)].flatMap(([ego, rows]) => {
      if (rows.length < 5) return []
      const known = (before.get(ego) ?? []).map(row => ({
        logit: logitOf(model, row.x),
        came: row.label[question] > 0,
      }))
      const { shift, sd } = learnShift(known, WINDOW_PRIOR)
      const logits = rows.map(row => logitOf(model, row.x))
      return [
        { ego, cut: now, rows, logits, labels: rows.map(row => row.label[question]), shift, sd, before: known.length },
      ]
    })
  })
}

/** Labels and probabilities of all windows in one list; `corrected`: with each ego's own shift. */
export function pooled(windows: readonly EgoWindow[], corrected: boolean): { labels: number[]; forecasts: number[] } {
  return {
    labels: windows.flatMap(({ labels }) => labels),
    forecasts: windows.flatMap(({ logits, shift }) => logits.map(z => logistic(z + (corrected ? shift : 0)))),
  }
}

/** Mean AUC over egos with at least 3 ties that came true and 3 that did not. */
export function egoAuc(
  windows: readonly { readonly labels: readonly number[]; readonly logits: readonly number[] }[],
): number {
  const values = windows
    .filter(({ labels }) => {
      const positive = labels.filter(label => label > 0).length
      return positive >= 3 && labels.length - positive >= 3
    })
    .map(({ labels, logits }) => auc(labels, logits))
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function byEgo(rows: readonly Row[], question: TieQuestion): Map<number, Row[]> {
  const egos = new Map<number, Row[]>()
  for (const row of rows) {
    if (row.label[question] < 0) continue
    const list = egos.get(row.ego)
    if (list === undefined) egos.set(row.ego, [row])
    else list.push(row)
  }
  return egos
}
