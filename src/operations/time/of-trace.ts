import type { Trace } from '../../io/store/store.ts'

/** The name of an entry in decisions: the same however often the file is read. */
export function idOf({ source, key }: Pick<Trace, 'source' | 'key'>): string {
  return `${source} ${key}`
}

/** The contact records of everybody in it, each once. */
export function peopleOf({ people }: Pick<Trace, 'people'>): string[] {
  return [...new Set(people.map(({ record }) => record))]
}
