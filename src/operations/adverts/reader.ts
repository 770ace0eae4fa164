import type { World } from '../../io/world/world.ts'
import { likenessIndex } from '../../measures/advert/likeness.ts'
import type { LikenessParts } from '../../measures/advert/likeness.ts'
import { occupationTexts, rarityBy } from '../../measures/advert/rarity.ts'
import type { Rarity } from '../../measures/advert/rarity.ts'
import type { Vocabulary } from '../../measures/advert/vocabulary.ts'
import { readOnet } from '../skills/read-onet.ts'
import type { Onet } from '../skills/read-onet.ts'
import { vocabularyOf } from './vocabulary-of.ts'

/** What advertisements are read with: the names that are looked for, and the words of all occupations. */
export type AdvertReader = {
  readonly onet: Onet
  readonly vocabulary: Vocabulary
  readonly rarityOf: Rarity
  readonly likeness: LikenessParts
}

let made: Promise<AdvertReader> | undefined

/** Made once a process, when the first advertisement is read: a second that nobody pays who reads none. */
export function advertReader(world: World): Promise<AdvertReader> {
  made ??= readOnet(world).then(makeReader)
  return made
}

/** From O*NET alone, so that a test can leave titles out. */
export function makeReader(onet: Onet, skips?: ReadonlySet<string>): AdvertReader {
  const texts = occupationTexts(onet.occupations, onet.titles, skips)
  return {
    onet,
    vocabulary: vocabularyOf(onet),
    rarityOf: rarityBy(texts.counts),
    likeness: { index: likenessIndex(texts), titles: onet.titles, onet: onet.occupations },
  }
}
