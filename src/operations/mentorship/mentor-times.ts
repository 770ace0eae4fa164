import type { World } from '../../io/world/world.ts'
import type { Instant } from '../../model/instant.ts'
import { readAgreements } from './read-mentorships.ts'

/** Since when and until when time with these people was mentorship, by what was agreed. */
export type MentorTime = { readonly records: readonly string[]; readonly from: Instant; readonly until: Instant }

/** Agreements that hold or held; one that was only proposed says nothing of what time together is for. */
export async function readMentorTimes(world: World): Promise<MentorTime[]> {
  return [...(await readAgreements(world)).values()].flatMap(({ agreement, people }) =>
    agreement.state === 'proposed'
      ? []
      : [{ records: people, from: agreement.since, until: agreement.ended?.at ?? Number.POSITIVE_INFINITY }],
  )
}
