import { calibrationError } from '../src/stats/calibration-error.ts'
import { logLoss } from '../src/stats/proper-scores.ts'
import { atLeast, atMost } from './experiment.ts'
import type { Bar, Experiment } from './experiment.ts'
import { egoAuc, pooled } from './held-out.ts'

/** B3: two-way probabilities mean what they say after a person's own last window. */
export const calibration: Experiment = {
  id: 'B3',
  title: 'Two-way probabilities are calibrated after the update from the last completed window',
  run: lab =>
    (['college', 'eu150', 'radoslaw', 'enron'] as const).flatMap((id): Bar[] => {
      const windows = lab.heldOut(id, 'twoWay')
      const [shipped, updated] = [pooled(windows, false), pooled(windows, true)]
      const bar = id === 'eu150' || id === 'enron' ? 0.05 : 0.1
      const worse = logLoss(updated.labels, updated.forecasts) - logLoss(shipped.labels, shipped.forecasts)
      return [
        atMost(`B3/${id}/ece`, `calibration error on ${id}`, calibrationError(updated.labels, updated.forecasts), bar),
        atMost(`B3/${id}/loss`, `log loss that the update costs on ${id}`, worse, 0.005),
      ]
    }),
}

/** B4: as good as a 26-feature model fitted on the set itself. A stretch: reported, not required. */
export const stretch: Experiment = {
  id: 'B4',
  title: 'Stretch: as good as a model of 26 features fitted on the set itself',
  run: lab =>
    (
      [
        ['eu150', 0.81],
        ['radoslaw', 0.79],
        ['enron', 0.82],
      ] as const
    ).map(([id, bar]) => ({
      ...atLeast(`B4/${id}`, `AUC within one person, two-way on ${id}`, egoAuc(lab.heldOut(id, 'twoWay')), bar),
      stretch: true,
    })),
}
