import type { DerivedState, KeptGist, KeptReading, PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { TieBeginning } from '../../measures/tie/beginning.ts'
import { meansOf } from '../../measures/tie/means.ts'
import type { TieMeans } from '../../measures/tie/means.ts'
import { paceOf } from '../../measures/tie/pace.ts'
import type { Pace } from '../../measures/tie/pace.ts'
import { quietTies } from '../../measures/tie/quiet.ts'
import type { QuietTie } from '../../measures/tie/quiet.ts'
import type { Exchange } from '../../measures/tie/reciprocity.ts'
import { tiesAgain } from '../../measures/tie/tie-measures.ts'
import type { TieWindow } from '../../measures/tie/window.ts'
import type { Ego } from '../../model/source.ts'
import type { Job } from '../operation.ts'
import { keepGist, keepReading, keptReadings } from './kept-readings.ts'
import type { KeptReadings, PersonReading } from './kept-readings.ts'
import { titleReader } from './occupation-titles.ts'
import { noteAliases } from './note-aliases.ts'
import { personByRecord, resolvePeople } from './people-of.ts'
import type { Resolved } from './people-of.ts'
import { personRow } from './person-row.ts'
import { readPeople, windowOf } from './read-people.ts'
import { rowsThatStand } from './rows-that-stand.ts'
import type { Standing } from './rows-that-stand.ts'
import { sameList } from './same-list.ts'

/** Everybody as of a day: their row, how the exchange with them went, and what all ties have in common. */
export type MeasuredPeople = {
  readonly rows: readonly PersonRow[]
  readonly exchanges: readonly {
    readonly person: string
    readonly exchange: Exchange
    readonly beginning: TieBeginning | null
    readonly out: number
    readonly in: number
  }[]
  readonly means: TieMeans
  readonly pace: Pace | null
  readonly suggestions: Resolved['suggestions']
  readonly quiet: readonly QuietTie[]
  /** person id by record id */
  readonly personOf: ReadonlyMap<string, string>
  readonly change: Change
}

/** What of this was not known before, so that only it need be written down. */
export type Change = {
  /** the state of the rows that stand; null: none do, all are to be written */
  readonly standing: DerivedState | null
  readonly rows: readonly PersonRow[]
  /** people who have a row and are not there any more */
  readonly gone: readonly string[]
  readonly readings: {
    /** readings of other people are kept and hold */
    readonly beside: boolean
    readonly anew: readonly KeptReading[]
    /** of those that were read, or of everybody where another day came */
    readonly gists: readonly KeptGist[]
    readonly allGists: boolean
    readonly gone: readonly string[]
  }
  /** whose own records were left out */
  readonly ego: Ego
}

/** Pages of people after which others get a turn. */
const TURN = 3
const NOBODY: ReadonlySet<string> = new Set()

export async function measurePeople(
  world: World,
  asOf: number,
  job: Job,
  late: 'count' | 'drop' = 'count',
): Promise<MeasuredPeople> {
  job.progress('Putting people together', 0, 0)
  return measureResolved(world, await resolvePeople(world), { asOf, late }, job)
}

/** Everybody's row as of an earlier day, as a thread does it. */
export async function tiesTask(
  world: World,
  { asOf }: { readonly asOf: number },
  job: Job,
): Promise<readonly PersonRow[]> {
  return (await measurePeople(world, asOf, job, 'drop')).rows
}

/**
 * The same where people were put together already. What was read of earlier and still holds is not read again, and what
 * was measured of it stands while what all ties have in common does; the result is the one of measuring everybody.
 * `keeps`: false where nothing of it will be written down, so that nothing is made ready for that.
 */
export async function measureResolved(
  world: World,
  resolved: Resolved,
  { asOf, late, keeps = true }: { asOf: number; late: 'count' | 'drop'; keeps?: boolean },
  job: Job,
): Promise<MeasuredPeople> {
  const window = await windowOf(world, asOf)
  const kept = late === 'count' ? await keptReadings(world, asOf, window, await noteAliases(world, resolved)) : null
  const { all, anew } = await readEverybody(world, resolved, { asOf, late, window, kept }, job)
  const readings = all.map(({ reading }) => reading)
  const means = meansOf(readings, asOf, window)
  const stand = await rowsThatStand(world, resolved, means, kept, anew)
  const ties = tiesAgain(readings, means, stand.means, person => stand.rows.get(person)?.tie)
  const titleOf = await titleReader(world)
  const rows = resolved.clusters.flatMap((cluster, i) => {
    const tie = ties[i]
    return tie ? [stand.rows.get(cluster.id) ?? personRow(cluster, resolved, tie, titleOf)] : []
  })
  const { suggestions } = resolved
  return {
    rows,
    exchanges: all.flatMap(({ reading: { person, out, in: received }, exchange }) =>
      exchange === null ? [] : [{ person, ...exchange, out, in: received }],
    ),
    means,
    pace: paceOf(readings, asOf),
    suggestions,
    quiet: quietTies(readings),
    personOf: personByRecord(resolved.clusters),
    change: changeOf(resolved, rows, all, { asOf, kept, anew: keeps ? anew : NOBODY, stand, keeps }),
  }
}

function changeOf(
  { clusters, ego }: Resolved,
  rows: readonly PersonRow[],
  all: readonly PersonReading[],
  {
    asOf,
    kept,
    anew,
    stand,
    keeps,
  }: {
    readonly asOf: number
    readonly keeps: boolean
    readonly kept: KeptReadings | null
    readonly anew: ReadonlySet<string>
    readonly stand: Standing
  },
): Change {
  const now = new Set(clusters.map(({ id }) => id))
  const allGists = kept === null || kept.state.asOf !== asOf
  return {
    ego,
    standing: stand.state,
    rows: rows.filter(row => stand.rows.get(row.id) !== row),
    gone: stand.gone,
    readings: {
      beside: kept !== null,
      anew: clusters.flatMap(({ id, records }, i) => {
        const told = all[i]
        return told !== undefined && anew.has(id) ? [keepReading(records, told)] : []
      }),
      gists: all.flatMap(({ reading }) => (anew.has(reading.person) || (allGists && keeps) ? [keepGist(reading)] : [])),
      allGists,
      gone: (kept?.people ?? []).filter(person => !now.has(person)),
    },
  }
}

/** Readings that were kept and hold, and of everybody else new ones. */
async function readEverybody(
  world: World,
  { clusters }: Resolved,
  { asOf, late, window, kept }: { asOf: number; late: 'count' | 'drop'; window: TieWindow; kept: KeptReadings | null },
  job: Job,
): Promise<{ all: PersonReading[]; anew: ReadonlySet<string> }> {
  const found = new Map<string, PersonReading>()
  for (const { id, records } of clusters) {
    const steady = kept?.steady.get(id)
    if (steady !== undefined && sameList(steady.records, records)) found.set(id, steady)
  }
  const open = clusters.filter(({ id }) => !found.has(id))
  let pages = 0
  for await (const some of readPeople(world, open, { asOf, late, window })) {
    for (const told of some) found.set(told.reading.person, told)
    if (++pages % TURN > 0) continue
    job.progress('Measuring ties', found.size, clusters.length)
    // a turn for what other threads have said meanwhile: that one is done, or that all is to stop
    await new Promise(resolve => setTimeout(resolve))
  }
  return { all: clusters.flatMap(({ id }) => found.get(id) ?? []), anew: new Set(open.map(({ id }) => id)) }
}
