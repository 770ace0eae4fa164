import type { Observations } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { CONTACT } from '../refresh/events-of.ts'

/** The two days that measures speak of, each the last millisecond of its day (in UTC) or of today if that is earlier. */
export type LastDays = {
  /** the last day on which contact could be seen: ties are measured as of it */
  readonly contact: Instant
  /** the last day that any source shows: hours, work and what was published are measured as of it; never before `contact` */
  readonly shown: Instant
}

type Row = Awaited<ReturnType<Observations['coverage']>>[number]
type Dated = Row & { readonly last: Instant }

/**
 * Both days (decisions 0006 and 0037); they stay the same for a day. Facts dated later (meetings to come, expiry dates) do
 * not move them, nor does what was written by hand or stands on a card: a note of today, or an address book saved today,
 * says nothing about whom an old archive would show. Null where nothing else has a date.
 */
export async function lastDays(world: World): Promise<LastDays | null> {
  const dated = (await world.store.observations.coverage()).filter(isDated)
  if (dated.length === 0) return null
  const today = endOfDay(world.now())
  const lastOf = (rows: readonly Dated[]): Instant =>
    Math.min(endOfDay(Math.max(...rows.map(({ last }) => last))), today)
  return { contact: lastOf(showingContact(dated)), shown: lastOf(dated) }
}

function isDated(row: Row): row is Dated {
  return row.last !== null && row.source !== 'hand' && row.kind !== 'card'
}

/**
 * What tells how long contact could be seen: all of a channel in which a source shows contact, so that LinkedIn reaches to
 * the last new connection. Where no contact was brought in, the links between people; where none either, everything.
 */
function showingContact(dated: readonly Dated[]): readonly Dated[] {
  const linking = dated.filter(({ channel }) => channel !== null)
  const named = (row: Dated): string => `${row.source} ${row.channel}`
  const open = new Set(linking.filter(({ kind }) => CONTACT.has(kind)).map(named))
  const among = linking.filter(row => open.has(named(row)))
  return [among, linking].find(({ length }) => length > 0) ?? dated
}

function endOfDay(at: Instant): Instant {
  return (Math.floor(at / DAY) + 1) * DAY - 1
}
