import type { DerivedState, PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { unpackGists } from '../../measures/tie/gist.ts'
import type { TieGist } from '../../measures/tie/gist.ts'
import { meansOf, sameMeans } from '../../measures/tie/means.ts'
import type { TieMeans } from '../../measures/tie/means.ts'
import { quietTies } from '../../measures/tie/quiet.ts'
import { movedBetween, tiesFromMeans } from '../../measures/tie/tie-measures.ts'
import type { Ego } from '../../model/source.ts'
import { egoOf } from '../ego.ts'
import { EGO } from './keep-people.ts'
import { keepGist, keepReading, readingOn, sameWindow } from './kept-readings.ts'
import type { PersonReading } from './kept-readings.ts'
import { noteAliasesOf } from './note-aliases.ts'
import { titleReader } from './occupation-titles.ts'
import { personRow } from './person-row.ts'
import { readPeople, windowOf } from './read-people.ts'
import { sameState } from './rows-that-stand.ts'
import { sameList } from './same-list.ts'

/**
 * People and ties after something changed, at the cost of those whom it touched: who they are stays, their events are read
 * again, what all ties share is worked out from gists, and rows that it moved are written anew. The result is that of
 * measuring everybody; the second model follows with what is found in them. False, and nothing is done, where that cannot
 * be known: who is who may have changed, another day or window came, or what is kept is not of one piece (decision 0024).
 */
export async function refreshTouched(world: World, state: DerivedState): Promise<boolean> {
  const before = await standing(world, state)
  if (before === null) return false
  const changed = await touchedPeople(world, before.state)
  if (changed === null) return false
  const { people: touched, nobodys } = changed
  await noteAliasesOf(world, touched, nobodys, before.ego)
  const read: PersonReading[] = []
  for await (const some of readPeople(world, touched, { asOf: state.asOf, late: 'count', window: before.means.window }))
    read.push(...some)
  const gists = await gistsWith(world, read)
  if (gists === null) return false
  const means = meansOf(gists, state.asOf, before.means.window)
  const rows = await rowsOf(world, touched, read, means)
  const moved = await rowsMoved(world, gists, { before: before.means, after: means, touched })
  const now = await world.store.derived.state()
  if ((await world.store.dataVersion()) !== state.dataVersion || now === null || !sameState(now, before.state))
    return false
  const readings = read.map((one, i) => keepReading(touched[i]?.records ?? [], one))
  const theirs = read.map(({ reading }) => keepGist(reading))
  await world.store.readings.keep(readings, theirs, state, { all: false, allGists: false, gone: [] })
  await world.store.people.replace(rows, state, { gone: [], moved })
  await world.store.derived.putAll({ [EGO]: before.ego, ties: means, quiet: quietTies(gists) }, state)
  return true
}

/** What everybody was last measured with, where that still tells who is who on this day. */
async function standing(
  world: World,
  { measureVersion, asOf }: DerivedState,
): Promise<{ readonly state: DerivedState; readonly means: TieMeans; readonly ego: Ego } | null> {
  const { derived, readings, records } = world.store
  const [state, read, means] = [await derived.state(), await readings.state(), await derived.get<TieMeans>('ties')]
  if (state === null || read === null || means === null) return null
  if (!sameState(state, read) || !sameState(state, means.state)) return null
  if (state.measureVersion !== measureVersion || state.asOf !== asOf) return null
  if (await records.retoldSince(state.dataVersion)) return null
  if (!sameWindow(await windowOf(world, asOf), means.value.window)) return null
  const [ego, kept] = [await egoOf(world), await derived.get(EGO)]
  return JSON.stringify(ego) === JSON.stringify(kept?.value) ? { state, means: means.value, ego } : null
}

/**
 * The rows of those whose records gained or lost something, or were decided upon, and the records of nobody who has a row;
 * null where nobody can tell who they are.
 */
async function touchedPeople(
  world: World,
  { dataVersion }: DerivedState,
): Promise<{ readonly people: readonly PersonRow[]; readonly nobodys: readonly string[] } | null> {
  const records = await world.store.records.touchedSince(dataVersion)
  if (records === null) return null
  const people = new Map<string, PersonRow>()
  const nobodys: string[] = []
  for (const record of records) {
    // the user, and who is no person, have no row
    const row = await world.store.people.get(record)
    if (row === null) nobodys.push(record)
    else people.set(row.id, row)
  }
  const kept = new Map<string, readonly string[]>()
  for await (const page of world.store.readings.all([...people.keys()]))
    for (const { person, records: theirs } of page) kept.set(person, theirs)
  const rows = [...people.values()]
  return rows.every(({ id, records: theirs }) => sameList(theirs, kept.get(id) ?? []))
    ? { people: rows, nobodys }
    : null
}

/** Everybody's gists, those of people who were read again in place of theirs; null where somebody has none. */
async function gistsWith(world: World, read: readonly PersonReading[]): Promise<readonly TieGist[] | null> {
  const { people, gists } = await world.store.readings.gists()
  const all: TieGist[] = unpackGists(people, gists)
  const placeOf = new Map(people.map((person, place) => [person, place]))
  for (const { reading } of read) {
    const place = placeOf.get(reading.person)
    if (place === undefined) return null
    all[place] = reading
  }
  return all
}

async function rowsOf(
  world: World,
  touched: readonly PersonRow[],
  read: readonly PersonReading[],
  means: TieMeans,
): Promise<PersonRow[]> {
  const found = await world.store.records.get(touched.flatMap(({ records }) => records))
  const records = new Map(found.map(record => [record.id, record]))
  const decisions = await world.store.decisions.list({ undone: false })
  const titleOf = await titleReader(world)
  const ties = tiesFromMeans(
    read.map(({ reading }) => reading),
    means,
  )
  return touched.flatMap((row, i) => {
    const tie = ties[i]
    return tie === undefined ? [] : [personRow(row, { records, decisions }, tie, titleOf)]
  })
}

/** Rows of people whom nothing touched, where something that they were measured with is another now. */
async function rowsMoved(
  world: World,
  gists: readonly TieGist[],
  { before, after, touched }: { before: TieMeans; after: TieMeans; touched: readonly PersonRow[] },
): Promise<PersonRow[]> {
  if (sameMeans(before, after)) return []
  const isMoved = movedBetween(before, after)
  const known = new Set(touched.map(({ id }) => id))
  const moved = gists.filter(gist => !known.has(gist.person) && isMoved(gist)).map(({ person }) => person)
  const isAll = moved.length * 4 > gists.length
  const wanted = new Set(moved)
  const rows = new Map<string, PersonRow>()
  const read: PersonReading[] = []
  for await (const page of world.store.readings.all(isAll ? undefined : moved))
    for (const one of page) if (wanted.has(one.person)) read.push(readingOn(after.asOf, one))
  for await (const page of world.store.people.all(isAll ? undefined : moved))
    for (const row of page) if (wanted.has(row.id)) rows.set(row.id, row)
  const ties = tiesFromMeans(
    read.map(({ reading }) => reading),
    after,
  )
  return ties.flatMap(tie => {
    const row = rows.get(tie.person)
    return row === undefined ? [] : [{ ...row, tie }]
  })
}
