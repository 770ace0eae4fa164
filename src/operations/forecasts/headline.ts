import type { Bias } from '../../measures/forecast/bias.ts'
import type { HistoryRow } from './shapes.ts'

/** The sentence on top: what was expected and what came, with what chance alone would give; before that, what history says. `waiting`: how many are not settled. */
export function headlineOf(
  { n, expected, came, chance, isBiased }: Bias,
  history: readonly HistoryRow[],
  waiting: number,
): string {
  if (n === 0) {
    if (waiting > 0 && history.length === 0)
      return `${waiting === 1 ? 'One thing is' : `${waiting} things are`} expected; what came of it is compared when its day is over.`
    const [first] = history
    if (first === undefined)
      return 'Nothing is expected yet. Write down what you hope of somebody or something, and see what comes.'
    return `Of ${first.n} ${first.whom}, ${first.came} ${first.became}.`
  }
  const hoped = Math.round(expected * 10) / 10
  const band = `chance alone would give ${chance.low} to ${chance.high} in 95 of 100 cases`
  const verdict = isBiased ? (expected > came ? ' You expect too much.' : ' You expect too little.') : ''
  return `You expected ${hoped} of ${n}, ${came} came; ${band}.${verdict}`
}
