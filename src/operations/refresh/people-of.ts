import type { RecordRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { isOffice } from '../../identity/office.ts'
import { resolve } from '../../identity/resolve.ts'
import type { Resolution } from '../../identity/resolve.ts'
import type { Decision } from '../../model/decision.ts'
import type { Ego } from '../../model/source.ts'
import { egoOf, isOwnKey } from '../ego.ts'

const PERSON = 'person:'

/** Contact records put together to people, the ego and what is no person left out. */
export type Resolved = {
  readonly clusters: Resolution['clusters']
  readonly suggestions: Resolution['suggestions']
  readonly records: ReadonlyMap<string, RecordRow>
  /** those that stand, in the order they were made */
  readonly decisions: readonly Decision[]
  /** whose own records were left out */
  readonly ego: Ego
}

export async function resolvePeople(world: World): Promise<Resolved> {
  const records: RecordRow[] = []
  for await (const batch of world.store.records.all()) records.push(...batch)
  return resolveRecords(world, records)
}

/** The same for some records only; they must hold whole people. */
export async function resolveRecords(world: World, records: readonly RecordRow[]): Promise<Resolved> {
  const decisions = await world.store.decisions.list({ undone: false })
  const ego = await egoOf(world)
  const { clusters, suggestions } = resolve(records, [...handLinks(records), ...decisions], ego.names)
  const byId = new Map(records.map(record => [record.id, record]))
  const isOther = (id: string): boolean => !byId.get(id)?.keys.some(key => isOwnKey(ego, key))
  const isSomebody = (ids: readonly string[]): boolean => {
    const said = contextOf(ids, decisions)
    if (said === null) return ids.some(id => !isOffice(byId.get(id) ?? NO_RECORD))
    return said !== 'not-a-person' && said !== 'role-account'
  }
  const others = clusters.filter(cluster => cluster.records.every(isOther) && isSomebody(cluster.records))
  const kept = new Set(others.flatMap(cluster => cluster.records))
  return {
    clusters: others,
    suggestions: suggestions.filter(({ a, b }) => kept.has(a) && kept.has(b)),
    records: byId,
    decisions,
    ego,
  }
}

/** Person id by record id. */
export function personByRecord(clusters: Resolved['clusters']): ReadonlyMap<string, string> {
  return new Map(clusters.flatMap(({ id, records }) => records.map(record => [record, id] as const)))
}

/** What was written by hand about a person names them by record; that is a decision to keep the two together. */
function handLinks(records: readonly RecordRow[]): Decision[] {
  return records.flatMap(({ id, source, keys }) => {
    const named =
      source === 'hand' ? keys.filter(({ kind, value }) => kind === 'handle' && value.startsWith(PERSON)) : []
    return named.map(({ value }): Decision => ({
      id: `hand:${id}`,
      at: 0,
      undone: false,
      order: 0,
      body: { kind: 'merge', records: [value.slice(PERSON.length), id], why: 'you wrote it down for this person' },
    }))
  })
}

const NO_RECORD = { name: null, keys: [] }

/** What the user said lies behind the contact, the last word; null where nothing was said. */
function contextOf(records: readonly string[], decisions: readonly Decision[]): string | null {
  const last = decisions.findLast(({ body }) => body.kind === 'context' && records.includes(body.record))?.body
  return last?.kind === 'context' ? last.context : null
}
