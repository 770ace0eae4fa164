import type { World } from '../../io/world/world.ts'
import { readBeginning } from '../../measures/tie/beginning.ts'
import { readTie } from '../../measures/tie/reading.ts'
import { readExchange } from '../../measures/tie/reciprocity.ts'
import { windowFor } from '../../measures/tie/window.ts'
import type { TieWindow } from '../../measures/tie/window.ts'
import { CONTACT, readEventsOfAll } from './events-of.ts'
import type { PersonReading } from './kept-readings.ts'

type Setting = { readonly asOf: number; readonly late: 'count' | 'drop'; readonly window: TieWindow }

/** Reads what the events of people say, some people at a time, so that events of all are never in memory at once. */
export async function* readPeople(
  world: World,
  clusters: readonly { readonly id: string; readonly records: readonly string[] }[],
  { asOf, late, window }: Setting,
): AsyncGenerator<readonly PersonReading[]> {
  for await (const some of readEventsOfAll(world.store.observations, clusters, asOf, late))
    yield some.map(({ person, events, until }) => {
      const read = readTie({ person: person.id, events }, asOf, window)
      const reading = { ...read, steadyUntil: Math.min(read.steadyUntil, until) }
      const exchange =
        reading.last === null
          ? null
          : { exchange: readExchange(events, asOf, window), beginning: readBeginning(events) }
      return { asOf, reading, exchange, window }
    })
}

/** The window depends on how far contact reaches back (a commit of one's own is none), which the store's coverage tells before anybody is read. */
export async function windowOf(world: World, asOf: number): Promise<TieWindow> {
  const rows = await world.store.observations.coverage()
  const firsts = rows.flatMap(({ kind, channel, first }) =>
    CONTACT.has(kind) && channel !== null && first !== null ? [first] : [],
  )
  return windowFor(firsts.length > 0 ? Math.min(...firsts, asOf) : asOf, asOf)
}
