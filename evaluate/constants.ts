import { softplus } from '../src/stats/logistic.ts'
import type { TieQuestion } from '../src/measures/tie/question.ts'
import { fitSets, others } from './fit.ts'
import { heldOut } from './held-out.ts'
import type { EgoWindow } from './held-out.ts'
import { QUESTIONS, readSets } from './rows.ts'
import type { Sets } from './rows.ts'
import { SET_IDS, dataFolder } from './sets.ts'

/** Prints the constants of src/measures/tie/coefficients.ts from the data: `node evaluate/constants.ts`. */
function main(): void {
  const folder = dataFolder()
  if (folder === undefined) throw new Error('no data: set GROUNDWORK_DATA')
  const sets = readSets(folder)
  for (const question of QUESTIONS) console.log(question, JSON.stringify(constantsOf(sets, question)))
}

function constantsOf(sets: Sets, question: TieQuestion) {
  const round = (digits: number) => (value: number) => Number(value.toFixed(digits))
  const all = fitSets(sets, SET_IDS, question)
  const windows = SET_IDS.map(id => heldOut(sets, id, question))
  return {
    intercept: round(3)(all.intercept),
    slopes: all.slopes.map(round(3)),
    means: all.means.map(round(3)),
    left: SET_IDS.map(id => fitSets(sets, others(id), question).slopes.map(round(3))),
    drift: driftOf(windows),
    driftBySet: windows.map(list => driftOf([list])),
    driftUncorrected: driftOf(windows.map(list => list.map(w => Object.assign({}, w, { shift: 0, sd: 0 })))),
  }
}

/** The sd of egos' true shifts around their corrected ones, by maximum likelihood; every set weighs the same. */
export function driftOf(sets: readonly (readonly EgoWindow[])[]): number {
  let best = { drift: 0, fit: Number.NEGATIVE_INFINITY }
  for (let drift = 0; drift <= 2.5; drift += 0.05) {
    const fit = sets
      .filter(list => list.length > 0)
      .reduce((sum, list) => sum + list.reduce((s, window) => s + evidence(window, drift), 0) / list.length, 0)
    if (fit > best.fit) best = { drift, fit }
  }
  return Number(best.drift.toFixed(2))
}

/** ln of the probability of an ego's labels when its shift is normal around the corrected one. */
function evidence({ logits, labels, shift, sd }: EgoWindow, drift: number): number {
  const wide = Math.max(1e-6, Math.hypot(sd, drift))
  const logs: number[] = []
  for (let step = -24; step <= 24; step++) {
    const unit = step / 6
    let log = (-unit * unit) / 2
    for (let i = 0; i < logits.length; i++) {
      const z = (logits[i] ?? 0) + shift + unit * wide
      log -= softplus(z) - (labels[i] ?? 0) * z
    }
    logs.push(log)
  }
  const top = Math.max(...logs)
  return top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0))
}

if (process.argv[1] === import.meta.filename) main()
