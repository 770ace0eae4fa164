import { fitMbg, mbgAny } from '../src/measures/tie/mbg.ts'
import type { TieQuestion } from '../src/measures/tie/question.ts'
import { auc } from '../src/stats/auc.ts'
import { fitBoundedLogistic } from '../src/stats/bounded-logistic.ts'
import { DAY } from '../src/model/instant.ts'
import type { Lab } from './experiment.ts'
import { fitSets, logitOf, others } from './fit.ts'
import { QUESTIONS, labelled, rowsOf } from './rows.ts'
import type { Row } from './rows.ts'
import { PLANS, SET_IDS } from './sets.ts'
import type { SetId } from './sets.ts'

/** AUC over all ties of the test cuts: what simple counts reach, and what ours reaches without ever having seen the set. */
export type Baseline = {
  readonly set: SetId
  readonly question: TieQuestion
  readonly n: number
  readonly share: number
  readonly volume: number
  readonly recency: number
  readonly both: number
  readonly mbg: number | null
  readonly ours: number
}

/** Every set and question. Volume + recency and MBG are fitted on the set's own earlier cuts, ours on the other sets. */
export function baselines(lab: Lab): Baseline[] {
  return SET_IDS.flatMap(set => QUESTIONS.map(question => baseline(lab, set, question)))
}

function baseline(lab: Lab, set: SetId, question: TieQuestion): Baseline {
  const rows = labelled(rowsOf(lab.sets, set, PLANS[set].test), question)
  const train = labelled(rowsOf(lab.sets, set, PLANS[set].train), question)
  const labels = rows.map(row => row.label[question])
  const score = (of: (row: Row) => number): number => auc(labels, rows.map(of))
  const simple = fitBoundedLogistic(
    {
      x: Float64Array.from(train.flatMap(pair)),
      width: 2,
      y: train.map(row => row.label[question]),
      weight: train.map(() => 1),
    },
    1e-3,
  )
  const model = fitSets(lab.sets, others(set), question)
  const mbg = question === 'continues' ? fitMbg(train.map(row => row.repeat)) : undefined
  const ahead = PLANS[set].window.horizon / DAY
  return {
    set,
    question,
    n: rows.length,
    share: labels.reduce((sum, label) => sum + label, 0) / labels.length,
    volume: score(row => row.volume),
    recency: score(row => row.recency),
    both: score(row => pair(row).reduce((z, value, k) => z + value * (simple[k + 1] ?? 0), 0)),
    mbg: mbg === undefined ? null : score(row => mbgAny(mbg, row.repeat, ahead)),
    ours: score(row => logitOf(model, row.x)),
  }
}

function pair({ volume, recency }: Row): [number, number] {
  return [Math.log1p(volume), recency]
}
