import { auc } from '../src/stats/auc.ts'
import { atLeast } from './experiment.ts'
import type { Experiment } from './experiment.ts'
import { fitSets, logitOf, others } from './fit.ts'
import { labelled, rowsOf } from './rows.ts'
import { PLANS } from './sets.ts'

/** B8: first messages to ties that had been quiet for more than a quarter of the window. Weak by nature. */
export const reconnecting: Experiment = {
  id: 'B8',
  title: 'Who answers after a quiet spell: weak, so screens show the rate of the kind',
  run: lab =>
    (
      [
        ['eu150', 0.66],
        ['radoslaw', 0.72],
      ] as const
    ).map(([id, bar]) => {
      const model = fitSets(lab.sets, others(id), 'wouldAnswer')
      const rows = labelled(rowsOf(lab.sets, id, PLANS[id].test), 'wouldAnswer').filter(({ x }) => (x[0] ?? 0) > 0.25)
      const value = auc(
        rows.map(row => row.label.wouldAnswer),
        rows.map(row => logitOf(model, row.x)),
      )
      return atLeast(
        `B8/${id}`,
        `AUC of would-answer after a quiet spell on ${id} (${rows.length} first messages)`,
        value,
        bar,
      )
    }),
}
