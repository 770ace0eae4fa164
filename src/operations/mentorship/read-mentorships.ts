import { z } from 'zod'
import type { Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { KeptPromise, Mentorship, SessionFact } from '../../levers/mentorship/mentorship.ts'
import { Agreement, Promised } from '../../model/detail-mentorship.ts'
import { readFacts } from '../skills/read-facts.ts'

export const AGREEMENT_ROOM = 'mentorship'
export const PROMISE_ROOM = 'mentorship-promise'

/**
 * An agreement as an entry. `about`: the records of those in it (forgetting them all removes it). `taken`: it began with a
 * file, and goes when that import is taken back.
 */
const KeptAgreement = z.strictObject({ about: z.array(z.string()), taken: z.boolean(), agreement: Agreement })
export type KeptAgreement = z.infer<typeof KeptAgreement>
const KeptPromiseEntry = z.strictObject({ about: z.array(z.string()), mentorship: z.string(), promise: Promised })
export type KeptPromiseEntry = z.infer<typeof KeptPromiseEntry>

/** A mentorship as it stands, with the facts that belong to it. */
export type HeldMentorship = Mentorship & {
  readonly taken: boolean
  readonly sessionFacts: readonly Stored<'encounter'>[]
  readonly ratingFacts: readonly Stored<'rating'>[]
}
type Base = { changed: number; taken: boolean; agreement: Agreement; people: readonly string[] }

/** All mentorships by id, the last begun last: what the user decided, over what files told, with sessions and ratings. */
export async function readMentorships(world: World): Promise<Map<string, HeldMentorship>> {
  const [{ lists }, entries] = await Promise.all([
    readFacts(world, ['mentorship', 'encounter', 'rating']),
    world.store.decisions.list({ kinds: ['entry'], undone: false }),
  ])
  const told = lists[0] as readonly Stored<'mentorship'>[]
  const bases = new Map<string, Base>()
  const promises = new Map<string, { mentorship: string; changed: number; promise: KeptPromise }>()
  for (const { observation, records } of told) {
    const { id, changed, agreement, promises: list } = observation.detail
    if ((bases.get(id)?.changed ?? -Infinity) >= changed) continue
    bases.set(id, { changed, taken: true, agreement, people: [...new Set(records)] })
    for (const one of list) promises.set(one.id, { mentorship: id, changed, promise: { id: one.id, ...one.promise } })
  }
  for (const { body, at } of entries) {
    if (body.kind !== 'entry') continue
    if (body.room === AGREEMENT_ROOM) applyAgreement(bases, body.id, body.value, at)
    if (body.room === PROMISE_ROOM) applyPromise(promises, body.id, body.value, at)
  }
  return joined(bases, [...promises.values()], lists[1] as Stored<'encounter'>[], lists[2] as Stored<'rating'>[])
}

function applyAgreement(bases: Map<string, Base>, id: string, value: unknown, at: number): void {
  const read = KeptAgreement.safeParse(value)
  const before = bases.get(id)
  if (!read.success) {
    if (value === null) bases.delete(id)
    return
  }
  const { about, taken, agreement } = read.data
  // its import was taken back, or a newer file says otherwise
  if (taken && (before === undefined || before.changed > at)) return
  bases.set(id, { changed: at, taken, agreement, people: about })
}

function applyPromise(
  promises: Map<string, { mentorship: string; changed: number; promise: KeptPromise }>,
  id: string,
  value: unknown,
  at: number,
): void {
  const read = KeptPromiseEntry.safeParse(value)
  if (!read.success) {
    if (value === null) promises.delete(id)
    return
  }
  if ((promises.get(id)?.changed ?? -Infinity) > at) return
  const { mentorship, promise } = read.data
  promises.set(id, { mentorship, changed: at, promise: { id, ...promise } })
}

function joined(
  bases: ReadonlyMap<string, Base>,
  promises: readonly { mentorship: string; changed: number; promise: KeptPromise }[],
  encounters: readonly Stored<'encounter'>[],
  ratings: readonly Stored<'rating'>[],
): Map<string, HeldMentorship> {
  const promisesOf = Map.groupBy(promises, ({ mentorship }) => mentorship)
  const sessionsOf = Map.groupBy(encounters, ({ observation }) => observation.detail.mentorship ?? '')
  const ratingsOf = Map.groupBy(ratings, ({ observation }) => observation.detail.mentorship ?? '')
  const sorted = [...bases].sort(([, a], [, b]) => a.agreement.since - b.agreement.since)
  return new Map(
    sorted.map(([id, { changed, taken, agreement, people }]) => {
      const sessionFacts = sessionsOf.get(id) ?? []
      const mine = promisesOf.get(id) ?? []
      return [
        id,
        {
          id,
          changed: Math.max(changed, ...mine.map(one => one.changed)),
          taken,
          agreement,
          people,
          promises: mine.map(({ promise }) => promise),
          sessions: sessionFacts.map(sessionOf).toSorted((a, b) => a.at - b.at),
          sessionFacts,
          ratingFacts: ratingsOf.get(id) ?? [],
        },
      ]
    }),
  )
}

function sessionOf({ id, observation }: Stored<'encounter'>): SessionFact {
  const { what = null, notes = null, next = null } = observation.detail
  return { observation: id, at: observation.at ?? 0, minutes: observation.minutes ?? 0, what, notes, next }
}
