import type { World } from '../../io/world/world.ts'
import { decodeOccupations } from '../../measures/occupation/decode-occupations.ts'
import type { Occupations } from '../../measures/occupation/decode-occupations.ts'
import { titleParts } from '../../measures/occupation/title-parts.ts'
import type { TitleIndex } from '../../measures/occupation/title-index.ts'
import { decodeAnchors } from '../../measures/skill/anchors.ts'
import type { AnchorTable } from '../../measures/skill/anchors.ts'
import { elementSkills } from '../../measures/skill/element-skills.ts'
import type { ElementSkills } from '../../measures/skill/element-skills.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { gunzip, readTitles } from '../refresh/occupation-titles.ts'

/** O*NET as the skill tools use it. */
export type Onet = {
  readonly occupations: Occupations
  readonly elements: ElementSkills
  readonly titles: TitleIndex
  readonly anchors: AnchorTable
  /** technologies by skill key, as places in `occupations.technologies` */
  readonly technologies: ReadonlyMap<string, number>
}

/** Said wherever O*NET's numbers are shown. */
export const ONET_CREDIT =
  'O*NET 30.2 and 29.3 by the U.S. Department of Labor, Employment and Training Administration (CC BY 4.0), changed: selected and rounded.'

const MOST_READINGS = 3
let read: Promise<Onet> | undefined

/** Read once a process, when first asked for: half a second and 20 MB that nobody pays who never looks at skills. */
export function readOnet(world: Pick<World, 'asset'>): Promise<Onet> {
  read ??= load(world)
  return read
}

async function load(world: Pick<World, 'asset'>): Promise<Onet> {
  const [titles, packed, anchors] = await Promise.all([
    readTitles(world),
    world.asset('onet/occupations.json.gz').then(gunzip),
    world.asset('onet/anchors.json.gz').then(gunzip),
  ])
  const occupations = decodeOccupations(packed)
  const technologies = new Map(occupations.technologies.map(({ name }, place) => [skillKey(name), place]))
  return { occupations, elements: elementSkills(occupations), titles, anchors: decodeAnchors(anchors), technologies }
}

/**
 * The occupations that a job title may name, as places in the list: the one that O*NET knows it for, else the first three
 * that carry it. None where O*NET does not know it.
 */
export function occupationsOfTitle({ titles, occupations }: Onet, title: string): readonly number[] {
  for (const words of titleParts(title))
    for (let from = 0; from < words.length; from++) {
      if (words.length - from === 1 && from > 0) break
      const said = words.slice(from).join(' ')
      const found = titles.find(said)
      if (found.length === 0) continue
      const only = titles.only(said)
      const places = only === null ? found.slice(0, MOST_READINGS) : [only]
      return places.flatMap(place => occupations.indexOf.get(titles.codes[place] ?? '') ?? [])
    }
  return []
}
