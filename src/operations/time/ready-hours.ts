import type { World } from '../../io/world/world.ts'
import { ZoneDays } from '../../measures/time/zone-days.ts'
import { MEASURE_VERSION } from '../refresh/measure-version.ts'
import { refreshSoon } from '../refresh/keep-fresh.ts'
import { deriveHours, keepHours } from './derive-hours.ts'
import type { DerivedHours } from './derive-hours.ts'
import { hoursOfDay } from './hours-of-day.ts'
import { seenSign } from './seen-sign.ts'
import { openTimeBook } from './time-book.ts'
import type { TimeBook } from './time-book.ts'
import { lastDay, yearOfHours, zoneOf } from './year-of-hours.ts'

/** `hours` null: nothing was derived yet. `updating`: newer data are being measured. */
export type ReadyHours = { readonly hours: DerivedHours | null; readonly book: TimeBook; readonly updating: boolean }

/**
 * Hours as last derived. After a decision about hours, or hours written down, the year is told again at once, so that what
 * was just said shows; after an import the old answer stands until everything is measured.
 */
export async function readyHours(world: World): Promise<ReadyHours> {
  const book = await openTimeBook(world)
  const [state, kept] = [await world.store.derived.state(), await world.store.derived.get<DerivedHours>('hours')]
  const seen = await seenSign(world)
  const isOld = state === null || kept === null || kept.state.measureVersion !== MEASURE_VERSION
  if (isOld || kept.value.seen.files !== seen.files) {
    const updating = (await hasData(world)) && (await refreshSoon(world))
    const isReadable = kept !== null && kept.state.measureVersion === MEASURE_VERSION
    return { hours: isReadable ? kept.value : null, book, updating }
  }
  const { value } = kept
  const [zone, { sign: ofDay }] = [await zoneOf(world), await hoursOfDay(world)]
  const isSame =
    value.seen.hand === seen.hand && value.book === book.sign && value.zone === zone && value.ofDay === ofDay
  if (isSame && value.until === (await lastDay(world, new ZoneDays(zone))))
    return { hours: value, book, updating: false }
  const hours = deriveHours(await yearOfHours(world), book)
  await keepHours(world, hours, state)
  return { hours, book, updating: false }
}

async function hasData(world: World): Promise<boolean> {
  return (await world.store.observations.coverage()).length > 0
}
