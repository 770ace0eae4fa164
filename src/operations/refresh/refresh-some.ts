import type { PersonRow, RecordRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { readTie } from '../../measures/tie/reading.ts'
import { tieFromReading } from '../../measures/tie/tie-measures.ts'
import type { TieMeans } from '../../measures/tie/means.ts'
import { readEvents } from './events-of.ts'
import { refresh } from './keep-fresh.ts'
import { titleReader } from './occupation-titles.ts'
import { resolveRecords } from './people-of.ts'
import type { Resolved } from './people-of.ts'
import { personRow } from './person-row.ts'

/**
 * Derives again only the people behind some records, with what all ties had in common when everybody was last measured:
 * what a decision about one person needs, within the time of a click. Findings follow with the next full measuring.
 * Where nothing was measured yet, everything is.
 */
export async function refreshSome(world: World, records: readonly string[]): Promise<void> {
  if (records.length === 0) return
  await derive(world, records, await peopleBehind(world, records))
}

/**
 * Makes a change that takes something away, and derives again the people whom it took from: whoever was there before it, so that
 * records that are gone afterwards are out of their people too. `records`: those that the change may touch.
 */
export async function refreshAfter<T>(
  world: World,
  records: readonly string[],
  makeChange: () => Promise<T>,
): Promise<T> {
  const before = await peopleBehind(world, records)
  const made = await makeChange()
  if (before.length > 0)
    await derive(
      world,
      before.flatMap(person => person.records),
      before,
    )
  return made
}

async function derive(world: World, records: readonly string[], before: readonly PersonRow[]): Promise<void> {
  const state = await world.store.derived.state()
  const means = await world.store.derived.get<TieMeans>('ties')
  if (!state || !means) return refresh(world)
  const { clusters, ...told } = await whoTheyAre(world, records, { before, since: state.dataVersion })
  const titleOf = await titleReader(world)
  const rows: PersonRow[] = []
  for (const cluster of clusters) {
    const events = await readEvents(world.store.observations, cluster.records, state.asOf)
    const { window } = means.value
    const tie = tieFromReading(readTie({ person: cluster.id, events }, state.asOf, window), means.value)
    rows.push(personRow(cluster, told, tie, titleOf))
  }
  const now = new Set(rows.map(({ id }) => id))
  const gone = before.map(({ id }) => id).filter(id => !now.has(id))
  await world.store.people.replace(rows, state, { gone })
}

/**
 * Where nothing has changed who is who since everybody was put together, they are who they were: a few records alone do not
 * tell how rare a name is. Else they are put together again, as well as that goes by themselves.
 */
async function whoTheyAre(
  world: World,
  records: readonly string[],
  { before, since }: { readonly before: readonly PersonRow[]; readonly since: number },
): Promise<Pick<Resolved, 'clusters' | 'records' | 'decisions'>> {
  const theirs = before.flatMap(person => person.records)
  const found = await world.store.records.get(theirs)
  // a record that is gone says nothing of it itself
  if (found.length < theirs.length || (await world.store.records.retoldSince(since))) {
    const all = new Set([...records, ...theirs, ...(await joined(world, records))])
    return resolveRecords(world, await world.store.records.get([...all]))
  }
  return {
    clusters: before,
    records: new Map(found.map(record => [record.id, record])),
    decisions: await world.store.decisions.list({ undone: false }),
  }
}

async function peopleBehind(world: World, records: readonly string[]): Promise<PersonRow[]> {
  const people = new Map<string, PersonRow>()
  for (const record of records) {
    const person = await world.store.people.get(record)
    if (person) people.set(person.id, person)
  }
  return [...people.values()]
}

/** Records of the same people that are not in the list yet: what was written by hand names the person it belongs to. */
async function joined(world: World, records: readonly string[]): Promise<string[]> {
  const found: RecordRow[] = []
  for (const record of records)
    found.push(...(await world.store.records.byKey({ kind: 'handle', value: `person:${record}` })))
  return found.map(({ id }) => id)
}
