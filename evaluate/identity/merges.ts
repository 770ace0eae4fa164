import type { TrueLife } from './true-life.ts'

/** Of all that was put together, how much truly is one human; of all that is, how much was put together. */
export type Merges = {
  /** pairs of records in one cluster that mean the same human, and all such pairs whose meaning is known */
  readonly right: number
  readonly joined: number
  /** joins needed to make each human one (records less one), and those that were made, without asking or by suggestion */
  readonly needed: number
  readonly made: number
  readonly offered: number
}

/**
 * Precision by pairs, because one wrong join spoils all the pairs it makes; recall by joins, because that is what a user
 * would have to do by hand. A suggestion counts where it joins two clusters of the same human.
 */
export function countMerges({ resolved, meant }: TrueLife): Merges {
  let [right, joined] = [0, 0]
  const partsOf = new Map<string, Set<string>>()
  const records = new Map<string, number>()
  const humanOf = new Map<string, string>()
  for (const { id, records: members } of resolved.clusters) {
    const people = members.map(record => meant.get(record) ?? null).filter(person => person !== null)
    for (const [place, one] of people.entries())
      for (const other of people.slice(place + 1)) {
        joined += 1
        if (one === other && !one.startsWith('shared:')) right += 1
      }
    for (const person of people) {
      if (person.startsWith('shared:')) continue
      records.set(person, (records.get(person) ?? 0) + 1)
      partsOf.set(person, (partsOf.get(person) ?? new Set()).add(id))
      humanOf.set(id, person)
    }
  }
  const needed = [...records.values()].reduce((sum, n) => sum + n - 1, 0)
  const left = [...partsOf.values()].reduce((sum, parts) => sum + parts.size - 1, 0)
  const offered = joinsOffered(resolved.suggestions, partsOf, humanOf)
  return { right, joined, needed, made: needed - left, offered }
}

/** How many joins the suggestions would make, each taken once. */
function joinsOffered(
  suggestions: TrueLife['resolved']['suggestions'],
  partsOf: ReadonlyMap<string, ReadonlySet<string>>,
  humanOf: ReadonlyMap<string, string>,
): number {
  const root = new Map<string, string>()
  const find = (of: string): string => {
    let at = of
    for (let next = root.get(at); next !== undefined; next = root.get(at)) at = next
    return at
  }
  let joins = 0
  for (const { a, b } of suggestions) {
    const human = humanOf.get(a)
    if (human === undefined || human !== humanOf.get(b) || partsOf.get(human) === undefined) continue
    const [one, other] = [find(a), find(b)]
    if (one === other) continue
    root.set(one, other)
    joins += 1
  }
  return joins
}
