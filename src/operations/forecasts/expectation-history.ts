import type { DerivedState } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { OriginFact } from '../../findings/facts.ts'
import { share } from '../../measures/tie/reciprocity-measures.ts'
import type { Origin } from '../../measures/tie/origin.ts'
import { isKnown } from '../../model/measured.ts'
import { stagesOf } from '../../levers/opportunity/opportunity.ts'
import type { Known } from '../outcomes/opportunity-book.ts'
import type { Signs } from '../outcomes/indicators.ts'
import type { HistoryRow } from './shapes.ts'

const NAME = 'expectation-history'

const WHOM: Readonly<Record<Origin, string>> = {
  event: 'people first met at events',
  invitation: 'connections made by an invitation',
  work: 'people first met at work',
  introduced: 'people you were introduced to',
  unknown: 'people first seen in company',
}

/** What came of things like those one expects, from what was imported: there on the first day. Kept for the screens. */
export async function deriveHistory(
  world: World,
  origins: OriginFact,
  signs: Signs,
  opportunities: readonly Known[],
  state: DerivedState,
): Promise<HistoryRow[]> {
  const ties = origins.groups.flatMap(({ origin, twoWay }): HistoryRow[] => {
    if (!isKnown(twoWay) || origin === 'unknown') return []
    const { n, value } = twoWay
    const became = 'became two-way within a year'
    return [{ id: origin, whom: WHOM[origin], became, n, came: Math.round(value * n), measured: twoWay }]
  })
  const rows = [
    ...ties,
    ...counted(
      'first-messages',
      'first messages of yours',
      'were answered within 30 days',
      signs.firstMessages.map(one => one.answered),
    ),
    ...counted(
      'applications',
      'applications that are over',
      'got an answer that was seen',
      opportunities
        .filter(one => one.kind === 'role' && one.standing.endedAt !== null)
        .map(({ steps }) => stagesOf(steps) > 1),
    ),
  ]
  await world.store.derived.put(NAME, rows, state)
  return rows
}

/** The history as it was last derived. */
export async function readHistory(world: World): Promise<HistoryRow[]> {
  return [...((await world.store.derived.get<readonly HistoryRow[]>(NAME))?.value ?? [])]
}

const FEWEST = 5

function counted(id: string, whom: string, became: string, came: readonly boolean[]): HistoryRow[] {
  if (came.length < FEWEST) return []
  const x = came.filter(one => one).length
  return [
    {
      id,
      whom,
      became,
      n: came.length,
      came: x,
      measured: share(x, came.length, `${x} of ${came.length} ${whom} ${became}.`, ''),
    },
  ]
}
