import type { PersonRow } from '../../io/store/store.ts'

const NEAR = new Set(['close', 'active'])

/**
 * How new the surroundings of a person are to the ego: 1 less the greatest cosine likeness of (company, function, place)
 * to anybody the ego is in close contact with now (MEASURES 2.3). Fields that are not known count as different: what
 * is not known cannot be claimed to be the same. Range [0, 1]. @example noveltyAgainst([])('p_a') // 1
 */
export function noveltyAgainst(people: readonly PersonRow[]): (person: string) => number {
  const near = people.filter(({ tie }) => NEAR.has(tie.band)).map(fieldsOf)
  const byId = new Map(people.map(person => [person.id, person]))
  return id => {
    const person = byId.get(id)
    if (!person) return 1
    const mine = fieldsOf(person)
    return 1 - Math.max(0, ...near.map(other => cosine(mine, other)))
  }
}

function fieldsOf({ company, function: job, place }: PersonRow): ReadonlySet<string> {
  const fields = { company, job, place }
  return new Set(Object.entries(fields).flatMap(([name, value]) => (value ? [`${name} ${value.toLowerCase()}`] : [])))
}

function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  return a.intersection(b).size / Math.sqrt(a.size * b.size)
}
