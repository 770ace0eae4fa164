import { normaliseTitle } from '../occupation/title-text.ts'
import { SPELLINGS } from './skill-key.ts'

/** The skills that a text names, as keys. */
export type Mentions = (text: string) => ReadonlySet<string>

/** A word of fewer letters is no name in running text: "C", "R", "UX". */
const SHORTEST = 3
/** Skills whose names are everyday words: they count where a source lists them, not where a sentence holds them. */
const EVERYDAY = new Set(
  (
    'go rest word access spring swift rust dart elm excel make scheme basic react express flask spark hive pig storm beam ' +
    'chef puppet salt sketch numbers pages keynote notion slack teams outlook project office science english german french ' +
    'design speaking monitoring coordination installation mechanical administrative transportation latin next node think'
  ).split(' '),
)
const NONE: ReadonlySet<string> = new Set()

/**
 * Finds the named skills in texts: whole words, any of a skill's spellings. Everyday words and very short ones are left out.
 * Takes time by the length of the text, whatever the number of skills.
 * @example mentionsOf(['kubernetes'])('Moved billing to K8s') // Set { 'kubernetes' }
 */
export function mentionsOf(skills: Iterable<string>): Mentions {
  const phrases = new Map<string, string>()
  // for each first word, how many words the names have that begin with it
  const lengths = new Map<string, Set<number>>()
  for (const skill of skills)
    for (const spelling of [skill, ...(SPELLINGS.get(skill) ?? [])]) {
      const phrase = normaliseTitle(spelling)
      if (phrase.length < SHORTEST || EVERYDAY.has(phrase) || phrases.has(phrase)) continue
      phrases.set(phrase, skill)
      const words = phrase.split(' ')
      const known = lengths.get(words[0] ?? '')
      if (known === undefined) lengths.set(words[0] ?? '', new Set([words.length]))
      else known.add(words.length)
    }
  return text => {
    const plain = normaliseTitle(text)
    if (plain === '') return NONE
    const words = plain.split(' ')
    const found = new Set<string>()
    for (const [at, word] of words.entries())
      for (const length of lengths.get(word) ?? []) {
        const skill = phrases.get(length === 1 ? word : words.slice(at, at + length).join(' '))
        if (skill !== undefined) found.add(skill)
      }
    return found
  }
}
