import type { TieQuestion } from './question.ts'

/** A shipped logistic model. Slopes, means and `left` in the order of FEATURES, on the raw scale of the features. */
export type TieModel = {
  readonly intercept: number
  readonly slopes: readonly number[]
  /** the feature means of the five sets, each set weighing the same */
  readonly means: readonly number[]
  /** the slopes when each of the five sets in turn is left out of the fit */
  readonly left: readonly (readonly number[])[]
  /** sd of how far a person's true shift in the next window lies from the updated one, beyond the posterior's own sd */
  readonly drift: number
}

/**
 * Intercepts and slopes: MEASURES 1.4, fitted on five public sets with equal weight and signs held to sense.
 * The rest is printed by `node evaluate/constants.ts` (2026-11-23): `means` over all rows of all cuts; `left` by refitting
 * without college, eu150, radoslaw, enron, sms in turn; `drift` by maximum likelihood of leave-one-set-out forecasts.
 * Drift counts the dying network (college) in full: without it 0.85, 0.75, 0.4 would do.
 */
export const TIE_MODELS: Readonly<Record<TieQuestion, TieModel>> = {
  continues: {
    intercept: -0.658,
    slopes: [-3.673, 0, 2.129, 0.168, 0, 0.149, 0, 0],
    means: [0.357, 0.503, 0.608, 0.409, 0.71, 0.952, 0.438, 0.406],
    left: [
      [-2.868, 0, 1.566, 0.331, 0.109, 0, 0, 0],
      [-3.757, 0, 2.028, 0.188, 0, 0.162, 0, 0],
      [-4.022, 0, 2.212, 0.085, 0.117, 0.052, 0, 0],
      [-3.486, -0.086, 2.419, 0.097, 0.002, 0.247, 0, 0],
      [-4.014, -0.005, 2.308, 0.166, 0, 0.082, 0, 0],
    ],
    drift: 1.05,
  },
  twoWay: {
    intercept: -1.925,
    slopes: [-2.02, -0.183, 0.903, 0.359, 0, 0.483, 0, 0.334],
    means: [0.357, 0.503, 0.608, 0.409, 0.71, 0.952, 0.438, 0.406],
    left: [
      [-1.292, -0.162, 0.399, 0.458, 0, 0.491, 0, 0.282],
      [-2.212, -0.167, 1.011, 0.369, 0, 0.424, 0, 0.408],
      [-2.374, -0.142, 0.818, 0.325, 0.285, 0.32, 0, 0],
      [-1.841, -0.289, 1.169, 0.304, 0, 0.509, 0, 0.437],
      [-2.384, -0.187, 1.064, 0.333, 0, 0.469, 0, 0.428],
    ],
    drift: 0.95,
  },
  wouldAnswer: {
    intercept: -1.062,
    slopes: [0, -0.595, 0.104, 0, 0.169, 0, 2.382, 0.122],
    means: [0.2, 0.366, 0.631, 1.042, 1.153, 1.5, 0.52, 0.489],
    left: [
      [0, -0.57, 0.089, 0, 0.167, 0, 2.717, 0.215],
      [0, -0.518, 0.239, 0, 0.147, 0, 2.426, 0.112],
      [0, -0.627, 0, 0, 0.309, 0, 1.888, 0],
      [0, -0.427, 0.026, 0, 0.219, 0, 2.247, 0.099],
      [0, -0.798, 0.067, 0.082, 0, 0, 2.349, 0.119],
    ],
    drift: 0.45,
  },
}
