import type { World } from '../../io/world/world.ts'
import type { Variety } from '../../measures/network/variety.ts'
import type { LastDays } from '../check/last-days.ts'
import type { Job } from '../operation.ts'
import { hoursBeside } from './hours-beside.ts'
import type { HoursRead } from './hours-beside.ts'
import { hoursThatStand } from './hours-that-stand.ts'
import { measureResolved } from './measure-people.ts'
import type { MeasuredPeople } from './measure-people.ts'
import { outgoingBeside, outgoingTo } from './outgoing-facts.ts'
import type { OutgoingRead } from './outgoing-facts.ts'
import { outgoingThatStands } from './outgoing-that-stands.ts'
import { resolvePeople } from './people-of.ts'
import { varietiesOf } from './varieties.ts'

export type Everybody = {
  readonly people: MeasuredPeople
  readonly varieties: readonly Variety[]
  readonly outgoing: OutgoingRead
  /** where hours went, which is added up meanwhile */
  readonly hours: () => Promise<HoursRead>
}

type How = { readonly days: LastDays; readonly keeps: boolean }

/**
 * Everybody, with what is read of all that was written and of all hours in a thread beside this one. The records that
 * people are put together from, and the texts, are held no longer than it takes: they are most of the memory.
 */
export async function measureEverybody(world: World, job: Job, how: How): Promise<Everybody> {
  const standing = await outgoingThatStands(world)
  if (standing !== null) return { ...(await putTogether(world, job, how, () => Promise.resolve())), outgoing: standing }
  const texts = await outgoingBeside(world, job)
  const measured = await putTogether(world, job, how, texts)
  return { ...measured, outgoing: await outgoingTo(world.store, await texts(), measured.people.personOf) }
}

async function putTogether(
  world: World,
  job: Job,
  { days, keeps }: How,
  after: () => Promise<unknown>,
): Promise<Omit<Everybody, 'outgoing'>> {
  job.progress('Putting people together', 0, 0)
  const resolved = await resolvePeople(world)
  const asOf = days.contact
  const standing = await hoursThatStand(world, days)
  const hours =
    standing === null
      ? await hoursBeside(world, job, resolved, { shown: days.shown, keeps, after })
      : () => Promise.resolve(standing)
  const people = await measureResolved(world, resolved, { asOf, late: 'count', keeps }, job)
  job.progress('Looking for what the measures say', 0, 0)
  return { people, hours, varieties: await varietiesOf(world, people.rows, resolved, asOf) }
}
