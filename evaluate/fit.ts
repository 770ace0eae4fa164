import { fitBoundedLogistic } from '../src/stats/bounded-logistic.ts'
import { FEATURES } from '../src/measures/tie/features.ts'
import type { TieQuestion } from '../src/measures/tie/question.ts'
import { PLANS, SET_IDS } from './sets.ts'
import type { SetId } from './sets.ts'
import { labelled, rowsOf } from './rows.ts'
import type { Row, Sets } from './rows.ts'

/** A logistic model on the raw scale of the features, with the feature means and sds it was fitted on. */
export type Fitted = {
  readonly intercept: number
  readonly slopes: readonly number[]
  readonly means: readonly number[]
  readonly sds: readonly number[]
}

/** +1: more of it is a stronger tie; -1: less of it is. */
const ORIENT = FEATURES.map(feature => (feature === 'recency' || feature === 'recencyIn' ? -1 : 1))

/** Fits the sign-constrained model of MEASURES 1.4 on whole sets, each weighing the same. */
export function fitSets(
  sets: Sets,
  ids: readonly SetId[],
  question: TieQuestion,
  draw?: (row: Row, id: SetId) => number,
): Fitted {
  const groups = ids.map(id => {
    const rows = labelled(rowsOf(sets, id, [...PLANS[id].train, ...PLANS[id].test]), question)
    const times = rows.map(row => draw?.(row, id) ?? 1)
    const mass = times.reduce((sum, n) => sum + n, 0)
    return { rows, weight: times.map(n => n / mass) }
  })
  const rows = groups.flatMap(group => group.rows)
  const weight = groups.flatMap(group => group.weight)
  return fitRows(
    rows,
    weight,
    rows.map(row => row.label[question]),
  )
}

/** All sets but one: the test that matches the product, which meets people it was never fitted on. */
export function others(id: SetId): SetId[] {
  return SET_IDS.filter(other => other !== id)
}

/** Log-odds of a fitted model. */
export function logitOf({ intercept, slopes }: Fitted, x: ArrayLike<number>): number {
  return slopes.reduce((z, slope, k) => z + slope * (x[k] ?? 0), intercept)
}

function fitRows(rows: readonly Row[], weight: readonly number[], y: readonly number[]): Fitted {
  const width = FEATURES.length
  const mass = weight.reduce((sum, w) => sum + w, 0)
  const means = FEATURES.map((_, k) => rows.reduce((sum, { x }, i) => sum + (weight[i] ?? 0) * (x[k] ?? 0), 0) / mass)
  const sds = FEATURES.map((_, k) => {
    const variance =
      rows.reduce((sum, { x }, i) => sum + (weight[i] ?? 0) * ((x[k] ?? 0) - (means[k] ?? 0)) ** 2, 0) / mass
    return Math.sqrt(variance)
  })
  const z = new Float64Array(rows.length * width)
  rows.forEach(({ x }, i) => {
    for (let k = 0; k < width; k++)
      z[i * width + k] = ((ORIENT[k] ?? 1) * ((x[k] ?? 0) - (means[k] ?? 0))) / (sds[k] ?? 1)
  })
  const b = fitBoundedLogistic({ x: z, width, y, weight }, 1e-3)
  const slopes = FEATURES.map((_, k) => ((ORIENT[k] ?? 1) * (b[k + 1] ?? 0)) / (sds[k] ?? 1))
  return {
    intercept: (b[0] ?? 0) - slopes.reduce((sum, slope, k) => sum + slope * (means[k] ?? 0), 0),
    slopes,
    means,
    sds,
  }
}
