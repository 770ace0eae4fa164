import type { Seniority } from './job-function.ts'
import { NO_RANK, RANKS } from './title-seniority-words.ts'
import { WordPatterns } from './word-patterns.ts'
import type { Match } from './word-patterns.ts'

type Meaning = { readonly order: number; readonly seniority: Seniority | null; readonly own: boolean }
/** What the words of rank say. `own`: they name the running of a whole business; `said`: the words themselves. */
export type Rank = { readonly seniority: Seniority; readonly own: boolean; readonly said: string }

const PATTERNS = new WordPatterns<Meaning>().add(NO_RANK, { order: 99, seniority: null, own: false })
for (const [order, { seniority, own, words }] of RANKS.entries())
  PATTERNS.add(own, { order, seniority, own: true }).add(words, { order, seniority, own: false })

/**
 * The rank that a title's words state, or null. Longer phrases hide the words inside them ("product manager" is no manager,
 * "vice president" no president); of what remains the strongest counts (see RANKS).
 * @example rankOf(['senior', 'product', 'manager']) // { seniority: 'senior', own: false, said: 'senior' }
 */
export function rankOf(words: readonly string[]): Rank | null {
  let best: Match<Meaning> | null = null
  for (const match of apart(PATTERNS.find(words))) {
    if (match.means.seniority === null) continue
    if (best === null || match.means.order < best.means.order) best = match
  }
  if (best === null || best.means.seniority === null) return null
  const said = words.slice(best.at, best.at + best.words).join(' ')
  return { seniority: best.means.seniority, own: best.means.own, said }
}

/** Matches that do not overlap, the longest taken first. */
function apart(matches: readonly Match<Meaning>[]): Match<Meaning>[] {
  const taken: Match<Meaning>[] = []
  for (const match of matches.toSorted((a, b) => b.words - a.words || a.at - b.at))
    if (taken.every(other => match.at >= other.at + other.words || other.at >= match.at + match.words))
      taken.push(match)
  return taken
}
