import { bootstrap } from '../src/stats/bootstrap.ts'
import { seeded } from '../src/stats/random.ts'
import { atLeast } from './experiment.ts'
import type { Bar, Experiment, Lab } from './experiment.ts'
import { fitSets, logitOf, others } from './fit.ts'
import { labelled, rowsOf } from './rows.ts'
import { PLANS } from './sets.ts'
import type { SetId } from './sets.ts'
import { weightedAuc } from './weighted-auc.ts'

/** B2: better than what anybody could count: volume or recency, whichever is better; fitted on the other sets only. */
export const worth: Experiment = {
  id: 'B2',
  title: 'The model, fitted on the other sets, beats the better of volume and recency',
  run: lab =>
    (['eu150', 'radoslaw', 'enron'] as const).flatMap(id => [
      ...gain(lab, id, 'twoWay', 0.01),
      ...gain(lab, id, 'wouldAnswer', 0.04),
    ]),
}

function gain(lab: Lab, id: SetId, question: 'twoWay' | 'wouldAnswer', bar: number): Bar[] {
  const rows = labelled(rowsOf(lab.sets, id, PLANS[id].test), question)
  const model = fitSets(lab.sets, others(id), question)
  const labels = rows.map(row => row.label[question])
  const of = (scores: readonly number[]) => weightedAuc(labels, scores)
  const ours = of(rows.map(row => logitOf(model, row.x)))
  const volume = of(rows.map(row => row.volume))
  const recency = of(rows.map(row => row.recency))
  const egos = [...new Set(rows.map(row => row.ego))]
  const index = new Map(egos.map((ego, i) => [ego, i]))
  const unit = rows.map(row => index.get(row.ego) ?? 0)
  const once = (): number => 1
  const difference = ours(once) - Math.max(volume(once), recency(once))
  const { low } = bootstrap(
    egos.length,
    counts => {
      const weight = (row: number): number => counts[unit[row] ?? 0] ?? 0
      return ours(weight) - Math.max(volume(weight), recency(weight))
    },
    seeded(`worth ${id} ${question}`),
    { resamples: 200, level: 0.95 },
  )
  return [
    atLeast(`B2/${question}/${id}`, `AUC gained for ${question} on ${id}`, difference, bar),
    atLeast(`B2/${question}/${id}/low`, 'its lower 95 % bound', low, 0),
  ]
}
