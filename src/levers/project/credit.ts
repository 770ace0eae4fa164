import { countFirstPerson } from '../../measures/work/first-person.ts'

/** Somebody's part in a project, as far as it is told. */
export type Part = { readonly name: string; readonly did: string | null }

/** How the user tells of a project: "we" beside "I", and whether those who had a part are named. */
export type Telling = {
  readonly one: number
  readonly many: number
  /** a sentence that names everybody, to be used wherever the project is told; null where nobody is known */
  readonly line: string | null
  /** what would make the telling fair; null where nothing is amiss */
  readonly suggests: string | null
}

const MOST_NAMED = 8

/**
 * Reads how a project is told. Nobody who had a part should have to look for their name: where others are known and the text
 * speaks of "I" alone, or names none of them, it says so and offers the sentence.
 * @example tellingOf('I built it.', [{ name: 'Ana Ruiz', did: 'design' }]).line // 'With Ana Ruiz (design).'
 */
export function tellingOf(text: string, parts: readonly Part[]): Telling {
  const { one, many } = countFirstPerson(text)
  const line = parts.length === 0 ? null : `With ${namesOf(parts)}.`
  const isNamed = parts.some(({ name }) => text.toLowerCase().includes(name.toLowerCase()))
  if (line === null || text.trim() === '') return { one, many, line, suggests: null }
  const alone = one > 0 && many === 0
  const suggests = alone
    ? `The text says "I" ${one === 1 ? 'once' : `${one} times`} and "we" never, and ${parts.length === 1 ? 'somebody else' : `${parts.length} others`} had a part in it.`
    : isNamed
      ? null
      : 'The text names nobody who had a part in it.'
  return { one, many, line, suggests }
}

function namesOf(parts: readonly Part[]): string {
  const named = parts
    .slice(0, MOST_NAMED)
    .map(({ name, did }) => (did === null || did === '' ? name : `${name} (${did})`))
  const more = parts.length - named.length
  if (more > 0) return `${named.join(', ')} and ${more} more`
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`
}
