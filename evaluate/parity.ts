import type { TieQuestion } from '../src/measures/tie/question.ts'
import { logLoss } from '../src/stats/proper-scores.ts'
import { near } from './experiment.ts'
import type { Bar, Experiment } from './experiment.ts'
import { egoAuc, pooled } from './held-out.ts'
import type { SetId } from './sets.ts'

/** Mean per-ego AUC and log loss after the intercept update, as the reference has them (MEASURES 1.5). */
const REFERENCE: readonly (readonly [TieQuestion, SetId, number | null, number])[] = [
  ['continues', 'college', 0.763, 0.258],
  ['continues', 'eu150', 0.779, 0.575],
  ['continues', 'radoslaw', 0.774, 0.582],
  ['continues', 'enron', 0.766, 0.602],
  ['twoWay', 'college', 0.748, 0.162],
  ['twoWay', 'eu150', 0.801, 0.41],
  ['twoWay', 'radoslaw', 0.772, 0.592],
  ['twoWay', 'enron', 0.81, 0.423],
  ['wouldAnswer', 'eu150', 0.743, 0.572],
  ['wouldAnswer', 'radoslaw', 0.736, 0.543],
  ['wouldAnswer', 'enron', 0.719, 0.586],
]

/** B1: same protocol, same features, same figures as the reference. */
export const parity: Experiment = {
  id: 'B1',
  title: 'The tie model agrees with the reference, fitted without the set it is tested on',
  run: lab =>
    REFERENCE.flatMap(([question, id, auc, loss]): Bar[] => {
      const windows = lab.heldOut(id, question)
      const { labels, forecasts } = pooled(windows, true)
      const ours = near(
        `B1/${question}/${id}/loss`,
        `log loss of ${question} on ${id}`,
        logLoss(labels, forecasts),
        loss,
        0.01,
      )
      if (auc === null) return [ours]
      return [
        near(`B1/${question}/${id}/auc`, `AUC within one person, ${question} on ${id}`, egoAuc(windows), auc, 0.005),
        ours,
      ]
    }),
}
