import type { World } from '../../io/world/world.ts'
import type { LeverRecord } from '../../measures/allocation/lever-belief.ts'
import { WAY_PRIORS } from '../../measures/allocation/ways.ts'
import type { Lever } from '../../model/lever.ts'
import { creditedByLever } from '../outcomes/credited.ts'

const WEEK = 7 * 86_400_000

/**
 * What was seen of each lever, for beliefs to learn from: results credited to it, in the user's own weights, in the time
 * whose hours were seen, and those hours. Results from before hours were seen say nothing of what an hour brings.
 */
export async function readLeverRecords(world: World): Promise<Map<Lever, LeverRecord>> {
  const { since, levers } = await creditedByLever(world)
  if (since === null) return new Map()
  const weeks = Math.max(1, (world.now() - since) / WEEK)
  return new Map(
    levers.map(({ lever, worth, hours }) => [
      lever,
      // as if every week had had the mean: sums of three years are kept, not their weeks
      { credited: worth, exposure: weeks * Math.log1p((hours ?? 0) / weeks / tauOf(lever)) },
    ]),
  )
}

function tauOf(lever: Lever): number {
  return WAY_PRIORS.find(one => one.lever === lever)?.tau ?? 1
}
