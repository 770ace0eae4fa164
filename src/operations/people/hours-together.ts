import { z } from 'zod'
import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { addedHours } from '../../measures/time/hours-by-person.ts'
import type { HoursWith } from '../../measures/time/hours-by-person.ts'
import { Lever, LEVERS } from '../../model/lever.ts'
import { Known } from '../../model/measured.ts'
import { YEAR_OF_WEEKS } from '../time/derive-hours.ts'
import type { DerivedHours } from '../time/derive-hours.ts'
import { hoursSays } from '../time/words.ts'
import { LEVER_NAMES } from '../../model/lever-names.ts'

/** Hours with one person over the last 52 weeks, up to a day; an hour with several is shared among them. */
export const HoursTogether = z.strictObject({
  /** the last day counted, `2026-11-22` */
  until: z.string(),
  hours: Known,
  /** hours whose purpose is not told are in none */
  levers: z.partialRecord(Lever, z.number()),
})
export type HoursTogether = z.infer<typeof HoursTogether>

/** From the hours as last derived, before any screen asks; null where none with this person were seen. */
export async function hoursTogether(world: World, { records }: PersonRow): Promise<HoursTogether | null> {
  const kept = await world.store.derived.get<DerivedHours>('hours')
  if (kept === null) return null
  const { people, company, others, until } = kept.value
  // since hours were derived, two people may have been put together
  const places = new Set(people.flatMap(({ id }, place) => (records.includes(id) ? [place] : [])))
  const weekly = company
    .slice(-YEAR_OF_WEEKS)
    .flat()
    .flatMap(([place, hours]) => (places.has(place) ? [hours] : []))
  const parts = [...weekly, ...others.flatMap(([id, hours]) => (records.includes(id) ? [hours] : []))]
  const sum = parts.reduce<HoursWith | null>((all, one) => (all === null ? one : addedHours(all, one)), null)
  if (sum === null) return null
  const { levers, ...hours } = sum
  const what = sum.n === 1 ? 'meeting, call or run' : 'meetings, calls and runs'
  return { until, hours: { ...hours, because: [{ text: `${sum.n} ${what} of messages.` }] }, levers: { ...levers } }
}

/** @example plainTogether(hours) // 'Hours together in the 12 months to 2026-11-22: 14.5 h (13 to 16); networking 8, core work 6.5.' */
export function plainTogether({ until, hours, levers }: HoursTogether): string {
  const parts = LEVERS.flatMap(lever => {
    const own = levers[lever] ?? 0
    return own >= 0.05 ? [`${LEVER_NAMES[lever]} ${Math.round(own * 10) / 10}`] : []
  })
  const by = parts.length === 0 ? '' : `; ${parts.join(', ')}`
  return `Hours together in the 12 months to ${until}: ${hoursSays(hours)}${by}.`
}
