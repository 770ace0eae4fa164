import type { Instant } from '../../model/instant.ts'
import { timesOf } from './features.ts'
import { longerSilence } from './quiet.ts'
import type { TieReading } from './reading.ts'
import type { TieWindow } from './window.ts'

/** The reading that the same events give at a later date, which must not lie beyond `steadyUntil`. */
export function readingAt(reading: TieReading, from: Instant, asOf: Instant, window: TieWindow): TieReading {
  const { facts, past, silence } = reading
  const at = <F extends Pick<NonNullable<TieReading['past']>, 'x' | 'first' | 'last' | 'lastIn'>>(
    told: F,
    date: Instant,
  ): F => ({
    ...told,
    x: [...timesOf(told, date, window), ...told.x.slice(3)],
  })
  return {
    ...reading,
    facts: facts === undefined ? undefined : at(facts, asOf),
    past: past === undefined ? undefined : at(past, asOf - window.horizon),
    silence: longerSilence(silence, asOf - from),
  }
}
