import { fitBoundedLogistic } from '../src/stats/bounded-logistic.ts'
import { DAY } from '../src/model/instant.ts'
import { readFacts } from '../src/measures/tie/features.ts'
import { indexAt } from '../src/measures/tie/event.ts'
import { auc } from '../src/stats/auc.ts'
import { seeded } from '../src/stats/random.ts'
import type { Random } from '../src/stats/random.ts'
import { atLeast, near } from './experiment.ts'
import type { Bar, Experiment, Lab } from './experiment.ts'
import { egoAuc, heldOut } from './held-out.ts'
import type { Row, Sets } from './rows.ts'
import { PLANS, SET_IDS } from './sets.ts'

/** B6: the harness sees nothing where there is nothing, and sees a leak where one is planted. */
export const leaks: Experiment = {
  id: 'B6',
  title: 'Controls: shuffled labels cannot be predicted, a feature from the future is noticed',
  run: lab => {
    const shuffled = shuffle(lab.sets, seeded(6))
    const blind = (['eu150', 'radoslaw', 'enron'] as const).map(id =>
      near(
        `B6/shuffled/${id}`,
        `AUC on ${id} with labels shuffled within each person`,
        egoAuc(heldOut(shuffled, id, 'twoWay')),
        0.5,
        0.02,
      ),
    )
    return [...blind, planted(lab)]
  },
}

function shuffle(sets: Sets, random: Random): Sets {
  const mixed = (rows: readonly Row[]): Row[] => {
    const labels = new Map<number, Row['label'][]>()
    for (const { ego, label } of rows) labels.set(ego, [...(labels.get(ego) ?? []), label])
    for (const list of labels.values()) mixList(list, random)
    return rows.map(row => Object.assign({}, row, { label: labels.get(row.ego)?.pop() ?? row.label }))
  }
  const each = SET_IDS.map(id => [
    id,
    { dyads: sets[id].dyads, rows: new Map([...sets[id].rows].map(([cut, rows]) => [cut, mixed(rows)])) },
  ])
  return Object.fromEntries(each) as unknown as Sets
}

/** Fisher and Yates. */
function mixList<Item>(list: Item[], random: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [list[i], list[j]]
    if (a === undefined || b === undefined) continue
    list[i] = b
    list[j] = a
  }
}

/** One more feature: messages in the first quarter of the horizon. A model that may read it must look too good. */
function planted({ sets }: Lab): Bar {
  const { window, train, test } = PLANS.eu150
  const rows = (cuts: readonly number[], spoiled: boolean) =>
    cuts.flatMap(cut =>
      sets.eu150.dyads.flatMap(({ events }) => {
        const facts = readFacts(events, cut * DAY, window)
        if (facts === undefined) return []
        const end = cut * DAY + window.horizon
        const after = events.slice(indexAt(events, cut * DAY), indexAt(events, end))
        const label = Number(after.some(event => event.out) && after.some(event => !event.out))
        const future = spoiled ? after.filter(({ at }) => at < cut * DAY + window.horizon / 4).length : 0
        return [{ x: [-(facts.x[0] ?? 0), facts.x[3] ?? 0, facts.x[5] ?? 0, Math.log1p(future)], label }]
      }),
    )
  const score = (spoiled: boolean): number => {
    const known = rows(train, spoiled)
    const x = Float64Array.from(known.flatMap(row => row.x))
    const b = fitBoundedLogistic({ x, width: 4, y: known.map(row => row.label), weight: known.map(() => 1) }, 1e-3)
    const unseen = rows(test, spoiled)
    return auc(
      unseen.map(row => row.label),
      unseen.map(row => row.x.reduce((z, value, k) => z + value * (b[k + 1] ?? 0), 0)),
    )
  }
  return atLeast('B6/planted', 'AUC that a feature from after the cut adds on eu150', score(true) - score(false), 0.03)
}
