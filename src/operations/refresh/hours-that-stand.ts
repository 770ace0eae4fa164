import type { DerivedState } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { ZoneDays } from '../../measures/time/zone-days.ts'
import type { Ego } from '../../model/source.ts'
import type { LastDays } from '../check/last-days.ts'
import { RESULT_HOURS } from '../outcomes/result-hours.ts'
import type { ResultHours } from '../outcomes/result-hours.ts'
import type { DerivedHours } from '../time/derive-hours.ts'
import { hoursOfDay } from '../time/hours-of-day.ts'
import { reachesBeyond } from '../time/read-stretches.ts'
import { seenSign } from '../time/seen-sign.ts'
import { openTimeBook } from '../time/time-book.ts'
import { lastDay, zoneOf } from '../time/year-of-hours.ts'
import type { HoursRead } from './hours-beside.ts'
import { sameState } from './rows-that-stand.ts'
import { whoStands } from './who-stands.ts'

/** What hours were added up with that they do not say themselves: when, for whom, and by which decisions. */
type Made = { readonly at: number; readonly ego: Ego; readonly book: string }
const MADE = 'hours-made'

/**
 * The hours as they were last added up, where adding them up now would say the same: nothing that takes time came or went,
 * who is who stayed, and so did the rules, the settings and the day. Null where that is not so; then they are read again.
 */
export async function hoursThatStand(world: World, days: LastDays): Promise<HoursRead | null> {
  const { derived } = world.store
  const [kept, spent] = [await derived.get<DerivedHours>('hours'), await derived.get<ResultHours | null>(RESULT_HOURS)]
  const made = await derived.get<Made>(MADE)
  if (kept === null || spent === null || made === null) return null
  const { state, value } = kept
  if (!sameState(state, spent.state) || !sameState(state, made.state)) return null
  if (state.asOf !== days.contact || (spent.value !== null && spent.value.until !== days.shown)) return null
  if (!(await whoStands(world, state, made.value.ego))) return null
  if (made.value.book !== value.book || !(await readsTheSame(world, value))) return null
  return (await reachesBeyond(world, made.value.at)) ? null : { hours: value, spent: spent.value }
}

async function readsTheSame(world: World, { seen, book, zone, ofDay, until }: DerivedHours): Promise<boolean> {
  const [now, sign, hereZone] = [await seenSign(world), (await openTimeBook(world)).sign, await zoneOf(world)]
  return (
    now.files === seen.files &&
    now.hand === seen.hand &&
    sign === book &&
    hereZone === zone &&
    (await hoursOfDay(world)).sign === ofDay &&
    (await lastDay(world, new ZoneDays(zone))) === until
  )
}

/** Remembers with what hours were added up; call it after they were kept. `at`: before that began. */
export async function rememberHours(
  world: World,
  { hours: { book } }: HoursRead,
  { at, ego }: Pick<Made, 'at' | 'ego'>,
  state: DerivedState,
): Promise<void> {
  await world.store.derived.put(MADE, { at, ego, book } satisfies Made, state)
}
