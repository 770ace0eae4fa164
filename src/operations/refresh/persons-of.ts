import type { Trace } from '../../io/store/store.ts'

/** The people who had a part in an observation, each once; those who were only there, and the ego, are left out. */
export function personsOf(people: Trace['people'], personOf: ReadonlyMap<string, string>): string[] {
  const found = new Set<string>()
  for (const { record, role } of people) {
    const person = role === 'other' ? undefined : personOf.get(record)
    if (person !== undefined) found.add(person)
  }
  return [...found]
}
