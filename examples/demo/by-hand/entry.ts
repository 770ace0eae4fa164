import type { Life, Person } from '../life.ts'

/**
 * Something that ego wrote down in the product itself, as the operation that does it: what no export of another service
 * holds. `daysAgo` counts back from the day on which the life is opened. `as` names the answer; a text `=name.field` in the
 * input of a later entry stands for that field of it.
 */
export type ByHand = {
  readonly operation: string
  readonly daysAgo: number
  readonly input: Readonly<Record<string, unknown>>
  readonly as?: string
}

/** Genuine ties by whom to name them, without the hard cases, best first. */
export function friendsOf(life: Life, met: Person['met']): string[] {
  return life.people
    .filter(one => one.tie === 'genuine' && one.hardCase === null && one.met === met)
    .toSorted((a, b) => b.strength - a.strength)
    .flatMap(({ emails }) => emails[0] ?? [])
}
