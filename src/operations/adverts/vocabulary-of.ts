import { makeVocabulary } from '../../measures/advert/vocabulary.ts'
import type { Vocabulary } from '../../measures/advert/vocabulary.ts'
import type { Onet } from '../skills/read-onet.ts'

const made = new WeakMap<Onet, Vocabulary>()

/** The names that advertisements are read by, made once from O*NET as it is read. */
export function vocabularyOf(onet: Onet): Vocabulary {
  const known = made.get(onet) ?? makeVocabulary(onet.occupations, onet.elements)
  made.set(onet, known)
  return known
}
