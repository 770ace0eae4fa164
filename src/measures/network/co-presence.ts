import type { ContactRef } from '../../model/contact.ts'
import type { Observation } from '../../model/observation.ts'
import type { Acquaintance } from './acquaintance-graph.ts'

/** More recipients than that is a list, more attendees a crowd: they prove nobody's acquaintance (MEASURES 3.3). */
export const MAX_RECIPIENTS = 20
export const MAX_ATTENDEES = 10

/** Gives the person behind a contact record; null for the ego and for whoever is no person. */
export type PersonOf = (who: ContactRef) => string | null

/**
 * Who is seen together with whom, the ego left out: all recipients of one message of at most 20, all attendees of one
 * meeting of at most 10, and pairs said to know each other. Each gathering of k others adds 1 / (k - 1) to each of its
 * pairs, so that everybody in it gains one in all. Cancelled meetings prove nothing.
 * @example [...coPresence([mailToAnaAndBo], personOf)] // [{ a: 'ana', b: 'bo', weight: 1 }]
 */
export function* coPresence(observations: Iterable<Observation>, personOf: PersonOf): Generator<Acquaintance> {
  for (const observation of observations) {
    if (!provesAcquaintance(observation)) continue
    const people = [...new Set(observation.people.map(({ who }) => personOf(who)))]
      .filter(person => person !== null)
      .toSorted()
    for (const [index, a] of people.entries())
      for (const b of people.slice(index + 1)) yield { a, b, weight: 1 / (people.length - 1) }
  }
}

function provesAcquaintance(observation: Observation): boolean {
  const listed = observation.people.length
  if (listed < 2) return false
  switch (observation.kind) {
    case 'message':
      return Math.max(listed, observation.detail.recipients ?? 0) <= MAX_RECIPIENTS
    case 'meeting':
      return (
        observation.detail.cancelled !== true && Math.max(listed, observation.detail.attendees ?? 0) <= MAX_ATTENDEES
      )
    case 'call':
    case 'encounter':
      return listed <= MAX_ATTENDEES
    case 'acquaintance':
    case 'introduction':
      return listed <= MAX_ATTENDEES
    default:
      return false
  }
}
