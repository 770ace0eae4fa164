import type { Life } from '../life.ts'
import { DAY } from '../moments.ts'
import type { ByHand } from './entry.ts'

type Kind = 'event' | 'effort' | 'piece' | 'application' | 'other'
type Hoped = readonly [daysAgo: number, within: number, says: string, hoped: number, came: boolean, of: Kind]

/**
 * A year of expectations that are settled: ego hopes for more from evenings among strangers and from posts than comes of
 * them, and is about right on what colleagues and the own team do. The chances are round, as people say them.
 */
const HOPED: readonly Hoped[] = [
  [352, 30, 'Somebody from the data meetup writes within a month', 0.7, false, 'event'],
  [345, 45, 'The team agrees on one definition of an active patient', 0.6, true, 'effort'],
  [331, 30, 'The post on slow pipelines brings a question from a stranger', 0.6, false, 'piece'],
  [322, 60, 'The course on statistics is finished in two months', 0.8, true, 'effort'],
  [310, 21, 'The recruiter who called comes back with a role', 0.5, false, 'other'],
  [301, 30, 'Two people from the health data evening answer', 0.7, false, 'event'],
  [288, 40, 'The nightly load runs a month without a page', 0.5, true, 'effort'],
  [276, 30, 'The conference takes my proposal', 0.6, false, 'application'],
  [265, 20, 'Finance agrees to the second warehouse', 0.7, true, 'effort'],
  [254, 30, 'Somebody from the alumni drinks becomes a contact I write with', 0.6, false, 'event'],
  [243, 30, 'The article is linked by one of the newsletters', 0.4, false, 'piece'],
  [231, 45, 'The new colleague ships alone within six weeks', 0.8, true, 'effort'],
  [220, 30, 'One of ten invitations leads to a talk over coffee', 0.7, false, 'effort'],
  [208, 60, 'A second team moves to the shared tables', 0.6, true, 'effort'],
  [197, 30, 'The panel evening brings an invitation', 0.5, false, 'event'],
  [185, 30, 'A former colleague introduces me to their head of data', 0.6, true, 'other'],
  [172, 30, 'The episode is heard by somebody who then writes', 0.5, false, 'piece'],
  [161, 40, 'The audit passes without a finding on lineage', 0.8, true, 'effort'],
  [149, 30, 'The founder from the fair follows up', 0.6, false, 'event'],
  [137, 30, 'The grant for open tooling is given', 0.3, false, 'application'],
  [124, 45, 'Half of the old reports can be switched off', 0.7, true, 'effort'],
  [112, 30, 'The people from the hackathon meet again', 0.6, false, 'event'],
  [99, 30, 'Somebody takes up the offer in my post', 0.5, false, 'piece'],
  [86, 30, 'The draft on contracts is read by three others before it is out', 0.6, true, 'piece'],
  [73, 30, 'One new contact of the conference answers', 0.8, true, 'event'],
  [60, 30, 'The local group asks me to speak', 0.5, false, 'application'],
]

/** Each is written down on its day and answered on the day it was expected by. */
export function expectationsByHand({ now }: Life): ByHand[] {
  return HOPED.flatMap(([daysAgo, within, says, probability, came, about], place): ByHand[] => [
    {
      operation: 'forecasts.add',
      daysAgo,
      as: `hoped${place}`,
      input: { says, probability, by: now - (daysAgo - within) * DAY, about, label: says },
    },
    { operation: 'forecasts.answer', daysAgo: daysAgo - within, input: { id: `=hoped${place}.id`, came } },
  ])
}
