import { DAY } from '../src/model/instant.ts'
import { readFacts } from '../src/measures/tie/features.ts'
import type { TieQuestion } from '../src/measures/tie/question.ts'
import { readOutcome } from '../src/measures/tie/outcome.ts'
import { PLANS, SET_IDS, loadSet } from './sets.ts'
import type { Dyad, SetId } from './sets.ts'

/** One tie at one cut: features before it, labels after it (-1: not defined), and what simple baselines read. */
export type Row = {
  readonly ego: number
  readonly cut: number
  readonly x: readonly number[]
  readonly label: Readonly<Record<TieQuestion, number>>
  readonly volume: number
  readonly recency: number
  readonly both: number
  /** days of contact less one, from first to last such day, from first day to the cut (all in days): what MBG reads */
  readonly repeat: { readonly x: number; readonly last: number; readonly age: number }
}

export type Sets = Readonly<
  Record<SetId, { readonly dyads: readonly Dyad[]; readonly rows: ReadonlyMap<number, readonly Row[]> }>
>

export const QUESTIONS: readonly TieQuestion[] = ['continues', 'twoWay', 'wouldAnswer']

/** Reads all five sets and their rows at every cut. */
export function readSets(folder: string): Sets {
  const read = (id: SetId) => {
    const dyads = loadSet(folder, id)
    const plan = PLANS[id]
    const cuts = [...plan.train, ...plan.test]
    return { dyads, rows: new Map(cuts.map(cut => [cut, rowsAt(dyads, id, cut)])) }
  }
  return Object.fromEntries(SET_IDS.map(id => [id, read(id)])) as unknown as Sets
}

/** The rows of chosen cuts, one list. */
export function rowsOf(sets: Sets, id: SetId, cuts: readonly number[]): Row[] {
  return cuts.flatMap(cut => sets[id].rows.get(cut) ?? [])
}

/** Those rows for which a question has an answer. */
export function labelled(rows: readonly Row[], question: TieQuestion): Row[] {
  return rows.filter(row => row.label[question] >= 0)
}

function rowsAt(dyads: readonly Dyad[], id: SetId, cut: number): Row[] {
  const { window } = PLANS[id]
  const at = cut * DAY
  const rows: Row[] = []
  for (const { ego, events } of dyads) {
    const facts = readFacts(events, at, window)
    if (facts === undefined) continue
    const outcome = readOutcome(events, at, window)
    const firstDay = Math.floor(facts.first / DAY)
    rows.push({
      ego,
      cut,
      x: facts.x,
      label: {
        continues: Number(outcome.continues),
        twoWay: Number(outcome.twoWay),
        wouldAnswer: outcome.wouldAnswer === null ? -1 : Number(outcome.wouldAnswer),
      },
      volume: facts.n,
      recency: -(facts.x[0] ?? 0),
      both: Number(facts.out > 0 && facts.in > 0),
      repeat: { x: facts.days - 1, last: Math.floor(facts.last / DAY) - firstDay, age: cut - firstDay },
    })
  }
  return rows
}
