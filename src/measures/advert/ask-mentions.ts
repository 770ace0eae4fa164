import type { Mentions } from '../skill/mentions.ts'
import { findTerms } from './find-terms.ts'
import { isNear } from './near-words.ts'
import { wordsOf } from './stem.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Finds the skills that an advertisement asks in other texts, in any of the ways that are known to write them, or with all
 * of their words near each other: what a role asks is looked for as it was read. `wanted`: keys of skills.
 * @example askMentions(vocabulary, ['wound care'])('Dressing changes at night') // Set { 'wound care' }
 */
export function askMentions(vocabulary: Vocabulary, wanted: Iterable<string>): Mentions {
  const keys = new Set(wanted)
  const named = new Set([...vocabulary.byFirst.values()].flat().map(({ key }) => key))
  // a known name of one word is only itself
  const phrases = [...keys]
    .map(key => ({ key, stems: wordsOf(key).map(({ stem }) => stem) }))
    .filter(({ key, stems }) => stems.length > 1 || !named.has(key))
  return text => {
    const words = wordsOf(text)
    const found = new Set<string>()
    for (const { term } of findTerms(words, vocabulary, text, 0)) if (keys.has(term.key)) found.add(term.key)
    if (phrases.length === 0) return found
    const stems = words.map(({ stem }) => stem)
    for (const phrase of phrases) if (isNear(phrase.stems, stems)) found.add(phrase.key)
    return found
  }
}
