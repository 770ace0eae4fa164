import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { decodeOccupations } from '../occupation/decode-occupations.ts'
import { decodeTitles } from '../occupation/title-index.ts'
import { elementSkills } from '../skill/element-skills.ts'
import { likenessIndex } from './likeness.ts'
import { occupationTexts, rarityBy } from './rarity.ts'
import { makeVocabulary } from './vocabulary.ts'

const folder = new URL('../../../data/onet/', import.meta.url)
const bytes = (name: string) => gunzipSync(readFileSync(new URL(name, folder)))

/** O*NET as it is shipped, and what is made from it: the product reads advertisements with nothing else. */
export const onet = decodeOccupations(bytes('occupations.json.gz'))
export const titles = decodeTitles(bytes('titles.json.gz'))
export const elements = elementSkills(onet)
export const vocabulary = makeVocabulary(onet, elements)
const texts = occupationTexts(onet, titles)
export const counts = texts.counts
export const rarityOf = rarityBy(counts)
export const likeness = { index: likenessIndex(texts), titles, onet }
