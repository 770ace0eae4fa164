import type { World } from '../../io/world/world.ts'
import { exposureOf } from '../../measures/allocation/lever-belief.ts'
import type { LeverRecord } from '../../measures/allocation/lever-belief.ts'
import { WAY_PRIORS } from '../../measures/allocation/ways.ts'
import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import { readFacts } from '../skills/read-facts.ts'
import type { WeeksSpent } from './weeks-spent.ts'

/**
 * What was seen of each lever, for beliefs to learn from: results credited to it in the weeks whose hours were seen, and
 * the hours of those weeks. Results before hours were seen say nothing of what an hour brings.
 */
export async function readLeverRecords(world: World, { weeks }: WeeksSpent): Promise<Map<Lever, LeverRecord>> {
  const first = weeks[0]?.week
  const since = first === undefined ? null : Date.parse(`${first}T00:00:00Z`)
  const { lists } = await readFacts(world, ['outcome'])
  const credited = new Map<Lever, number>()
  for (const { observation } of lists.flat())
    if (observation.lever !== undefined && since !== null && (observation.at ?? 0) >= since)
      credited.set(observation.lever, (credited.get(observation.lever) ?? 0) + 1)
  return new Map(
    LEVERS.map(lever => [
      lever,
      {
        credited: credited.get(lever) ?? 0,
        exposure: exposureOf(
          weeks.map(({ hours }) => hours.get(lever) ?? 0),
          tauOf(lever),
        ),
      },
    ]),
  )
}

export function tauOf(lever: Lever): number {
  return WAY_PRIORS.find(one => one.lever === lever)?.tau ?? 1
}
