import type { World } from '../../io/world/world.ts'
import type { Facts } from '../../findings/facts.ts'
import { gatheringsAmong } from '../../measures/network/gathering.ts'
import type { LastDays } from '../check/last-days.ts'
import { beginningsOf } from './beginnings.ts'
import { colleagueReader } from './colleagues.ts'
import { bondFact } from './favour-facts.ts'
import { growthFact } from './growth-facts.ts'
import type { MeasuredPeople } from './measure-people.ts'
import { readOccasions } from './occasions.ts'
import { originFact } from './origin-facts.ts'
import { firstEvents, roomsFact } from './rooms-facts.ts'
import { readShownWork } from './shown-work.ts'
import { sharedWorkFact } from './work-facts.ts'

/**
 * Facts from what is not written contact: gatherings, shared work, what was shown, how ties began. Each kind is read once.
 * What is said of work goes on to the last day that anything shows; what is compared with contact ends where contact does.
 */
export async function traceFacts(
  world: World,
  people: MeasuredPeople,
  days: LastDays,
): Promise<Pick<Facts, 'bonds' | 'origins' | 'rooms' | 'growth' | 'sharedWork'>> {
  const asOf = days.contact
  const begun = beginningsOf(people)
  const colleagueAt = await colleagueReader(world)
  const { all, titles } = await readOccasions(world, people.personOf, asOf)
  const gatherings = gatheringsAmong(all)
  const shown = await readShownWork(world, people.personOf, days)
  const traces = { workedOn: shown.workedOn, gatheredOn: firstEvents(gatherings), colleagueAt }
  return {
    bonds: await bondFact(world, people.rows, people.personOf, asOf),
    origins: await originFact(world, begun, people.personOf, traces, asOf),
    rooms: roomsFact(gatherings, titles, begun, colleagueAt, asOf),
    growth: growthFact(begun, shown, asOf),
    sharedWork: sharedWorkFact(shown, days.shown),
  }
}
