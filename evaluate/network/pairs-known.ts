import { acquaintanceGraph } from '../../src/measures/network/acquaintance-graph.ts'
import type { Acquaintance } from '../../src/measures/network/acquaintance-graph.ts'
import { MAX_RECIPIENTS } from '../../src/measures/network/co-presence.ts'
import { knowEachOther } from '../../src/measures/network/know-each-other.ts'
import { isKnown } from '../../src/model/measured.ts'
import { atLeast } from '../experiment.ts'
import type { Experiment } from '../experiment.ts'
import type { Dyad } from '../sets.ts'

/** Fewer two-way ties make too few pairs to speak of. */
const FEWEST_TIES = 5

/**
 * T4: "at least X % of the pairs among your ties know each other", said to everybody in a network of which all mail is known:
 * for how many is X no more than the share of pairs who wrote to each other?
 */
export const pairsKnown: Experiment = {
  id: 'T4',
  title: 'The least share of pairs who know each other, where the whole network is known',
  run: lab =>
    (['eu150', 'radoslaw', 'enron'] as const).map(id => {
      const { dyads } = lab.sets[id]
      const [mailsOf, wrote] = [mailsByEgo(dyads), new Set(dyads.map(({ ego, alter }) => `${ego} ${alter}`))]
      let [held, n] = [0, 0]
      for (const [ego, ties] of twoWayTies(dyads)) {
        if (ties.length < FEWEST_TIES) continue
        const mails = mailsOf.get(ego) ?? []
        const stated = knowEachOther(acquaintanceGraph(ties.map(String), pairsIn(mails)), mails.length)
        const all = ties.flatMap((a, i) => ties.slice(i + 1).map(b => wrote.has(`${a} ${b}`)))
        if (!isKnown(stated)) continue
        n++
        if (stated.low <= all.filter(Boolean).length / all.length) held++
      }
      return atLeast(
        `T4/${id}`,
        `share of ${n} people on ${id} whose stated least is no more than the truth`,
        held / n,
        0.9,
      )
    }),
}

function twoWayTies(dyads: readonly Dyad[]): Map<number, number[]> {
  const ties = new Map<number, number[]>()
  for (const { ego, alter, events } of dyads)
    if (events.some(({ out }) => out) && events.some(({ out }) => !out))
      ties.set(ego, [...(ties.get(ego) ?? []), alter])
  return ties
}

/** Everybody else in each mail that a person sent or got to or with several. */
function mailsByEgo(dyads: readonly Dyad[]): Map<number, number[][]> {
  const sent = new Map<string, { readonly from: number; readonly to: number[] }>()
  for (const { ego, alter, events } of dyads)
    for (const { at, out, group } of events) {
      if (!out || group !== true) continue
      const mail = sent.get(`${ego} ${at}`) ?? { from: ego, to: [] }
      sent.set(`${ego} ${at}`, mail)
      mail.to.push(alter)
    }
  const mails = new Map<number, number[][]>()
  const put = (ego: number, people: number[]): void => {
    const known = mails.get(ego)
    if (known === undefined) mails.set(ego, [people])
    else known.push(people)
  }
  for (const { from, to } of sent.values()) {
    if (to.length > MAX_RECIPIENTS) continue
    put(from, to)
    for (const one of to) put(one, [from, ...to.filter(other => other !== one)])
  }
  return mails
}

function* pairsIn(mails: readonly (readonly number[])[]): Generator<Acquaintance> {
  for (const people of mails)
    for (const [i, a] of people.entries())
      for (const b of people.slice(i + 1)) yield { a: `${a}`, b: `${b}`, weight: 1 }
}
