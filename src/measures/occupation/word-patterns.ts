/** A pattern of words as found in a normalised title: where it begins, how many words, and what it stands for. */
export type Match<T> = { readonly at: number; readonly words: number; readonly means: T }
type Pattern<T> = { readonly words: readonly string[]; readonly means: T }

/**
 * Finds many patterns in a list of words at once. A pattern is words with a space between; a word may end or begin with a
 * star ("entwickl*", "*leiter"). All matches are given, overlapping ones too.
 */
export class WordPatterns<T> {
  readonly #exact = new Map<string, Pattern<T>[]>()
  readonly #starts = new Map<string, Pattern<T>[]>()
  readonly #ends: Pattern<T>[] = []

  /** Adds each pattern of a comma-separated list. */
  add(list: string, means: T): this {
    for (const text of list.split(',')) {
      const words = text.trim().split(' ')
      const first = words[0]
      if (first === undefined || first === '') continue
      const pattern = { words, means }
      if (first.startsWith('*')) this.#ends.push(pattern)
      else if (first.endsWith('*')) push(this.#starts, first.slice(0, Math.min(3, first.length - 1)), pattern)
      else push(this.#exact, first, pattern)
    }
    return this
  }

  find(words: readonly string[]): Match<T>[] {
    const found: Match<T>[] = []
    for (const [at, word] of words.entries()) {
      for (const pattern of this.#exact.get(word) ?? []) this.#try(pattern, words, at, found)
      for (const pattern of this.#starts.get(word.slice(0, 3)) ?? []) this.#try(pattern, words, at, found)
      if (word.length > 6) for (const pattern of this.#ends) this.#try(pattern, words, at, found)
    }
    return found
  }

  #try(pattern: Pattern<T>, words: readonly string[], at: number, found: Match<T>[]): void {
    for (const [index, wanted] of pattern.words.entries()) {
      const word = words[at + index]
      if (word === undefined || !fits(wanted, word)) return
    }
    found.push({ at, words: pattern.words.length, means: pattern.means })
  }
}

function fits(wanted: string, word: string): boolean {
  if (wanted.endsWith('*')) return word.startsWith(wanted.slice(0, -1))
  if (wanted.startsWith('*')) return word.length > wanted.length && word.endsWith(wanted.slice(1))
  return wanted === word
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
