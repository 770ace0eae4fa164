import { JOB_FUNCTIONS } from './job-function.ts'
import type { JobFunction } from './job-function.ts'
import { FUNCTION_WORDS } from './title-function-words.ts'
import { WordPatterns } from './word-patterns.ts'
import type { Match } from './word-patterns.ts'

type Meaning = { readonly job: JobFunction; readonly strength: 1 | 2 | 3 }
/** What the words of field say: strength 3 a known phrase, 2 a noun that names the job, 1 a field; `said`: the words. */
export type Field = { readonly job: JobFunction; readonly strength: 1 | 2 | 3; readonly said: string }

const PATTERNS = new WordPatterns<Meaning>()
for (const job of Object.keys(JOB_FUNCTIONS) as JobFunction[]) {
  const { phrases, heads, topics } = FUNCTION_WORDS[job]
  PATTERNS.add(phrases, { job, strength: 3 }).add(heads, { job, strength: 2 }).add(topics, { job, strength: 1 })
}

/**
 * The function that a title's words state, or null. A phrase beats a noun, a noun a field; among equals the longer one, then
 * the earlier.
 * @example fieldOf(['lecturer', 'in', 'computer', 'science']) // { job: 'education', strength: 2, said: 'lecturer' }
 */
export function fieldOf(words: readonly string[]): Field | null {
  let best: Match<Meaning> | null = null
  for (const match of PATTERNS.find(words)) if (best === null || beats(match, best)) best = match
  if (best === null) return null
  return { ...best.means, said: words.slice(best.at, best.at + best.words).join(' ') }
}

function beats(a: Match<Meaning>, b: Match<Meaning>): boolean {
  return a.means.strength - b.means.strength || a.words - b.words
    ? a.means.strength > b.means.strength || (a.means.strength === b.means.strength && a.words > b.words)
    : a.at < b.at
}
