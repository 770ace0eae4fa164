import type { Word } from './stem.ts'
import { isEveryday } from './vocabulary.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

/** A name found in a list of words: from which word, and how many. */
export type FoundTerm = { readonly term: Term; readonly at: number; readonly length: number }

const CUES =
  /\b(?:experience|proficien|knowledge|using|use of|familiar|skills?|program|language|tools?|software|fluent|confident|ease with|expert|know|working with|strong|advanced|basic|hands-on|command of|hadoop|linux|sql)\w*/i
/** Before a single letter that is no name: "Class C", "vitamin C", "hepatitis C", "grade R". */
const NO_LETTER = new Set(
  'class grade plan vitamin type hepatitis series level category option phase group section appendix part vitamins'.split(
    ' ',
  ),
)

/**
 * The known names in the words of one piece; of names that share words the longest, then the first. An everyday word counts
 * only in its own letters, beside another name or a word of asking: "we excel" and "word has it" are no tools.
 */
export function findTerms(words: readonly Word[], vocabulary: Vocabulary, text: string, offset: number): FoundTerm[] {
  const all: FoundTerm[] = []
  for (const [at, word] of words.entries()) {
    const firsts = word.norm === word.stem ? [word.norm] : [word.norm, word.stem]
    for (const first of firsts)
      for (const term of vocabulary.byFirst.get(first) ?? [])
        if (fits(term, words, at)) all.push({ term, at, length: term.words.length })
  }
  all.sort((a, b) => b.length - a.length || a.at - b.at)
  const taken = new Set<number>()
  const found: FoundTerm[] = []
  for (const one of all) {
    const places = Array.from({ length: one.length }, (_, i) => one.at + i)
    if (places.some(place => taken.has(place))) continue
    for (const place of places) taken.add(place)
    found.push(one)
  }
  const possible = found.filter(one => !isDoubtful(one.term) || isAlone(one, words, text, offset))
  return possible
    .filter(one => !isDoubtful(one.term) || isMeant(one, words, possible.length > 1, text, offset))
    .sort((a, b) => a.at - b.at)
}

function fits({ words: wanted, byStem, exact }: Term, words: readonly Word[], at: number): boolean {
  for (const [i, want] of wanted.entries()) {
    const word = words[at + i]
    if (word === undefined) return false
    if (byStem ? word.stem !== want : word.norm !== want && !isPlural(word.norm, want)) return false
  }
  return exact === null || (words[at]?.text.replace(/['’]s$/, '') ?? '') === exact
}

function isPlural(norm: string, want: string): boolean {
  return want.length > 3 && norm === `${want}s`
}

function isDoubtful({ words, exact }: Term): boolean {
  return words.length === 1 && exact !== null && isEveryday(words[0] ?? '')
}

/** Part of no other word or name: "R&D", "C-level", "class C". */
function isAlone({ at, term }: FoundTerm, words: readonly Word[], text: string, offset: number): boolean {
  const word = words[at]
  if (word === undefined) return false
  const [before, after] = [text.charAt(word.from - offset - 1), text.slice(word.to - offset)]
  if (/[&.]/.test(before) || /^(?:[&’']|-\p{L})/u.test(after)) return false
  return term.words[0]?.length !== 1 || !NO_LETTER.has(words[at - 1]?.norm ?? '')
}

/** Beside another name, or a word of asking; or all that a short point says. */
function isMeant({ at }: FoundTerm, words: readonly Word[], hasOthers: boolean, text: string, offset: number): boolean {
  if (hasOthers) return true
  const begins = at === 0 && /^\s+\p{Ll}/u.test(text.slice((words[at]?.to ?? 0) - offset))
  return CUES.test(text) ? !begins : words.length <= 3
}
