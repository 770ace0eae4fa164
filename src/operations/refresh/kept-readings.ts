import type { DerivedState, KeptGist, KeptReading } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { TieBeginning } from '../../measures/tie/beginning.ts'
import { packGist } from '../../measures/tie/gist.ts'
import type { TieReading } from '../../measures/tie/reading.ts'
import type { Exchange } from '../../measures/tie/reciprocity.ts'
import { readingAt } from '../../measures/tie/reading-at.ts'
import type { TieWindow } from '../../measures/tie/window.ts'
import { MEASURE_VERSION } from './measure-version.ts'

/** All that one person's events say, before anything is compared with other people. */
export type PersonReading = {
  /** the date it was taken at, or moved to */
  readonly asOf: number
  readonly reading: TieReading
  /** null where no contact was seen */
  readonly exchange: { readonly exchange: Exchange; readonly beginning: TieBeginning | null } | null
  /** how far ago and ahead it was looked */
  readonly window: TieWindow
}

/** A kept reading, moved to the wanted date. */
export type Steady = PersonReading & { readonly records: readonly string[] }

export type KeptReadings = {
  readonly state: DerivedState
  /** those that still hold, by person */
  readonly steady: ReadonlyMap<string, Steady>
  /** everybody of whom one is kept, still holding or not */
  readonly people: readonly string[]
}

/**
 * The readings of earlier that still hold at a date: none of the person's records gained or lost anything since, and with
 * the days gone by nothing crossed an edge of a window. Null where nobody can tell; then everybody is read again.
 * `others`: records of whom something else is read now though they gained and lost nothing.
 */
export async function keptReadings(
  world: World,
  asOf: number,
  window: TieWindow,
  others: readonly string[],
): Promise<KeptReadings | null> {
  const state = await world.store.readings.state()
  if (state === null || state.measureVersion !== MEASURE_VERSION) return null
  const since = await world.store.records.touchedSince(state.dataVersion)
  if (since === null) return null
  const touched = new Set([...since, ...others])
  const steady = new Map<string, Steady>()
  const people: string[] = []
  for await (const page of world.store.readings.all())
    for (const { person, records, body } of page) {
      people.push(person)
      if (records.some(record => touched.has(record))) continue
      const kept = JSON.parse(body) as PersonReading
      const holds = kept.asOf <= asOf && asOf <= kept.reading.steadyUntil && sameWindow(kept.window, window)
      if (holds) steady.set(person, { ...movedTo(asOf, kept), records })
    }
  return { state, steady, people }
}

export function keepReading(records: readonly string[], reading: PersonReading): KeptReading {
  return { person: reading.reading.person, records, body: JSON.stringify(reading) }
}

export function keepGist(reading: TieReading): KeptGist {
  return { person: reading.person, gist: packGist(reading) }
}

/** A kept reading at a date that it holds for. */
export function readingOn(asOf: number, { body }: KeptReading): PersonReading {
  return movedTo(asOf, JSON.parse(body) as PersonReading)
}

function movedTo(asOf: number, kept: PersonReading): PersonReading {
  if (kept.asOf === asOf) return kept
  return { ...kept, asOf, reading: readingAt(kept.reading, kept.asOf, asOf, kept.window) }
}

export function sameWindow(a: TieWindow, b: TieWindow): boolean {
  return a.history === b.history && a.horizon === b.horizon
}
