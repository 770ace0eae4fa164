import type { PersonRow } from '../../io/store/store.ts'
import { JOB_FUNCTIONS } from '../../measures/occupation/job-function.ts'

const FEWEST = 3

/** What more than half of those of whom it is known share: `n` of `known`. */
export type Mostly = { field: 'company' | 'function' | 'place'; value: string; n: number; known: number }

/**
 * What a world has in common, so that its name can be found: an employer, a field, a place. Said only where at least
 * three share it and they are more than half of those of whom it is known.
 * @example mostlyOf([]) // []
 */
export function mostlyOf(people: readonly PersonRow[]): Mostly[] {
  const fields = ['company', 'function', 'place'] as const
  return fields.flatMap(field => {
    const values = people.flatMap(person => person[field] ?? [])
    const counts = new Map<string, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    if (most === undefined || most[1] < FEWEST || most[1] * 2 <= values.length) return []
    const [value, n] = most
    return [{ field, value: field === 'function' ? wordsOf(value) : value, n, known: values.length }]
  })
}

function wordsOf(value: string): string {
  return Object.entries(JOB_FUNCTIONS).find(([id]) => id === value)?.[1] ?? value
}
