import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { readBeginning } from '../../measures/tie/beginning.ts'
import type { TieBeginning } from '../../measures/tie/beginning.ts'
import { quietTies } from '../../measures/tie/quiet.ts'
import type { QuietTie } from '../../measures/tie/quiet.ts'
import { readTie } from '../../measures/tie/reading.ts'
import type { TieReading } from '../../measures/tie/reading.ts'
import { readExchange } from '../../measures/tie/reciprocity.ts'
import type { Exchange } from '../../measures/tie/reciprocity.ts'
import { tiesFromReadings } from '../../measures/tie/tie-measures.ts'
import type { TieMeans } from '../../measures/tie/tie-measures.ts'
import { windowFor } from '../../measures/tie/window.ts'
import type { Job } from '../operation.ts'
import { CONTACT, readEventsOfAll } from './events-of.ts'
import { titleReader } from './occupation-titles.ts'
import { resolvePeople } from './people-of.ts'
import type { Resolved } from './people-of.ts'
import { personRow } from './person-row.ts'

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
  readonly suggestions: Resolved['suggestions']
  readonly quiet: readonly QuietTie[]
  /** person id by record id */
  readonly personOf: ReadonlyMap<string, string>
}

const TELL_EVERY = 500

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

/** The same where people were put together already. */
export async function measureResolved(
  world: World,
  resolved: Resolved,
  { asOf, late }: { asOf: number; late: 'count' | 'drop' },
  job: Job,
): Promise<MeasuredPeople> {
  const { readings, exchanges, window } = await readEverybody(world, resolved, { asOf, late }, job)
  const { ties, means } = tiesFromReadings(readings, asOf, window)
  const titleOf = await titleReader(world)
  const rows = resolved.clusters.flatMap((cluster, i) => {
    const tie = ties[i]
    return tie ? [personRow(cluster, resolved, tie, titleOf)] : []
  })
  const { suggestions } = resolved
  return { rows, exchanges, means, suggestions, quiet: quietTies(readings), personOf: personByRecord(resolved) }
}

export function personByRecord({ clusters }: Resolved): ReadonlyMap<string, string> {
  return new Map(clusters.flatMap(({ id, records }) => records.map(record => [record, id] as const)))
}

/**
 * Some people at a time, so that events of all are never in memory at once. The window depends on how far the archive
 * reaches back, which the store's coverage tells before anybody is read.
 */
async function readEverybody(
  world: World,
  { clusters }: Resolved,
  { asOf, late }: { asOf: number; late: 'count' | 'drop' },
  job: Job,
) {
  const window = windowFor(await firstContact(world, asOf), asOf)
  const readings: TieReading[] = []
  const exchanges: MeasuredPeople['exchanges'][number][] = []
  for await (const { person, events } of readEventsOfAll(world.store.observations, clusters, asOf, late)) {
    const { id } = person
    const reading = readTie({ person: id, events }, asOf, window)
    readings.push(reading)
    if (reading.last !== null)
      exchanges.push({
        person: id,
        exchange: readExchange(events, asOf, window),
        beginning: readBeginning(events),
        out: reading.out,
        in: reading.in,
      })
    if (readings.length % TELL_EVERY === 0) job.progress('Measuring ties', readings.length, clusters.length)
  }
  return { readings, exchanges, window }
}

async function firstContact(world: World, asOf: number): Promise<number> {
  const rows = await world.store.observations.coverage()
  const firsts = rows.flatMap(({ kind, first }) => (CONTACT.has(kind) && first !== null ? [first] : []))
  return firsts.length > 0 ? Math.min(...firsts, asOf) : asOf
}
