import type { DerivedState, PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { sameMeans } from '../../measures/tie/means.ts'
import type { TieMeans } from '../../measures/tie/means.ts'
import type { KeptReadings } from './kept-readings.ts'
import type { Resolved } from './people-of.ts'
import { sameList } from './same-list.ts'

export type Standing = {
  /** what they were measured with; null: none stand */
  readonly means: TieMeans | null
  readonly state: DerivedState | null
  readonly rows: ReadonlyMap<string, PersonRow>
  /** people who have a row and are not there any more */
  readonly gone: readonly string[]
}

const NONE: Standing = { means: null, state: null, rows: new Map(), gone: [] }

/**
 * The rows of earlier that measuring everybody would make again just so: the day and what all ties have in common are the
 * same, and nothing touched the person since, neither facts nor what the user decided.
 */
export async function rowsThatStand(
  world: World,
  { clusters }: Resolved,
  means: TieMeans,
  kept: KeptReadings | null,
  anew: ReadonlySet<string>,
): Promise<Standing> {
  const [state, before] = [await world.store.derived.state(), await world.store.derived.get<TieMeans>('ties')]
  // all three are written one after the other: where they disagree, that was interrupted
  if (kept === null || state === null || before === null) return NONE
  if (!sameState(state, kept.state) || !sameState(state, before.state)) return NONE
  if (!sameMeans(before.value, means)) return NONE
  const wanted = new Map(clusters.filter(({ id }) => !anew.has(id)).map(cluster => [cluster.id, cluster]))
  const rows = new Map<string, PersonRow>()
  const now = new Set(clusters.map(({ id }) => id))
  const gone: string[] = []
  for await (const page of world.store.people.all())
    for (const row of page) {
      if (!now.has(row.id)) gone.push(row.id)
      const cluster = wanted.get(row.id)
      if (cluster === undefined) continue
      if (sameList(row.records, cluster.records) && sameList(row.evidence, cluster.evidence)) rows.set(row.id, row)
    }
  return { means: before.value, state, rows, gone }
}

export function sameState(a: DerivedState, b: DerivedState): boolean {
  return a.dataVersion === b.dataVersion && a.measureVersion === b.measureVersion && a.asOf === b.asOf
}
