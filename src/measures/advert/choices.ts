import type { AskKind } from './ask.ts'

/** Something that was found in a piece; places are of the text given. */
export type Placed = { readonly kind: AskKind; readonly key: string; readonly from: number; readonly to: number }

const OR = /^\s*,?\s*(?:and\/)?or\s+(?:(?:an?|the|in|with)\s+)?$/i
const COMMA = /^\s*,\s*$/

/**
 * Of what was found in one piece, the things of which one would do: those with "or" between them, and those that commas put
 * before them. "And" ends such a list, and years of work are never one of it.
 * @example "Java, Kotlin or Go": all three. "JavaScript or TypeScript, HTML and CSS": JavaScript and TypeScript.
 */
export function choicesIn<T extends Placed>(found: readonly T[], text: string): T[][] {
  const things = found.filter(({ kind }) => kind !== 'years').toSorted((a, b) => a.from - b.from)
  const choices: T[][] = []
  let list: T[] = []
  let isChoice = false
  for (const thing of things) {
    const before = list.at(-1)
    const between = before === undefined ? '' : text.slice(before.to, thing.from)
    const isOr = OR.test(between)
    if (!isOr && (isChoice || !COMMA.test(between))) {
      if (isChoice) choices.push(list)
      list = []
      isChoice = false
    }
    list.push(thing)
    isChoice ||= isOr
  }
  if (isChoice) choices.push(list)
  return choices
}

/**
 * By the id of each thing that is asked only as one of several: the id of the choice, that of its first thing. Where one of
 * them is also asked for by itself, in a piece that asks, the choice is made, and each stands for itself.
 */
export function choiceOf<T extends Placed>(
  pieces: readonly { readonly found: readonly T[]; readonly text: string; readonly isAsked: boolean }[],
): ReadonlyMap<string, string> {
  const choices: string[][] = []
  const alone = new Set<string>()
  for (const { found, text, isAsked } of pieces) {
    const here = choicesIn(found, text)
    choices.push(...here.map(list => [...new Set(list.map(idOf))]))
    const chosen = new Set(here.flat())
    if (isAsked) for (const one of found) if (!chosen.has(one)) alone.add(idOf(one))
  }
  const of = new Map<string, string>()
  for (const ids of choices) {
    const free = ids.filter(id => !of.has(id))
    const [first] = free
    if (first === undefined || free.length < 2 || ids.some(id => alone.has(id))) continue
    for (const id of free) of.set(id, first)
  }
  return of
}

function idOf({ kind, key }: Placed): string {
  return `${kind} ${key}`
}
