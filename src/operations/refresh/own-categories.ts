import type { World } from '../../io/world/world.ts'
import type { Attribute } from '../../measures/network/variety.ts'
import type { TitleReading } from '../../measures/occupation/classify-title.ts'
import { employerKey } from './employer-key.ts'

/** What the ego is themselves by each attribute, as profiles, positions and schools say; null where nothing says it. */
export async function ownCategories(
  world: World,
  titleOf: (title: string) => TitleReading,
): Promise<Readonly<Record<Attribute, string | null>>> {
  const [positions, profiles, schools] = await Promise.all([
    world.store.observations.ofKinds(['position']),
    world.store.observations.ofKinds(['profile']),
    world.store.observations.ofKinds(['education']),
  ])
  const now = positions
    .map(({ observation }) => observation.detail)
    .find(({ until }) => until === null || until === undefined)
  const read = now?.title === undefined ? null : titleOf(now.title)
  const said = <K extends 'industry' | 'place'>(field: K) =>
    profiles.map(({ observation }) => observation.detail[field]).find(value => value !== undefined && value !== '') ??
    null
  return {
    function: read?.function ?? null,
    seniority: read?.seniority ?? null,
    industry: said('industry'),
    employer: now?.company === undefined ? null : employerKey(now.company),
    place: said('place'),
    school: schools.map(({ observation }) => observation.detail.school).find(value => value !== undefined) ?? null,
    since: null,
  }
}
