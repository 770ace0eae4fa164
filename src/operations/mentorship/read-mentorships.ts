import { z } from 'zod'
import type { Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { KeptPromise, Mentorship, SessionFact } from '../../levers/mentorship/mentorship.ts'
import type { DecisionBody } from '../../model/decision.ts'
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
type HeldPromise = { mentorship: string; changed: number; promise: KeptPromise }

/** All mentorships by id, the last begun last: what the user decided and what files told, with sessions and ratings. */
export async function readMentorships(world: World): Promise<Map<string, HeldMentorship>> {
  const { lists } = await readFacts(world, ['mentorship', 'encounter', 'rating'])
  const [told, encounters, ratings] = lists
  const state = await stateOf(world, told)
  return joined(
    state.bases,
    [...state.promises.values()],
    encounters as Stored<'encounter'>[],
    ratings as Stored<'rating'>[],
  )
}

/** The agreements alone, for whoever asks only what was agreed with whom. */
export async function readAgreements(world: World): Promise<ReadonlyMap<string, Pick<Base, 'agreement' | 'people'>>> {
  const { lists } = await readFacts(world, ['mentorship'])
  return (await stateOf(world, lists[0])).bases
}

async function stateOf(world: World, told: readonly Stored[] = []): Promise<MentorshipState> {
  const entries = await world.store.decisions.list({ kinds: ['entry'], undone: false })
  const orders =
    told.length === 0 ? [] : (await world.store.imports.list()).map(({ id, order }) => [id, order] as const)
  const orderOf = new Map(orders)
  const state = new MentorshipState()
  // in the order of writing, not by the clock: the clocks of two installations differ
  const written = [
    ...told.map(fact => ({ order: orderOf.get(fact.importId ?? '') ?? 0, put: () => state.tell(fact) })),
    ...entries.map(({ order, body, at }) => ({ order, put: () => state.decide(body, at) })),
  ]
  for (const { put } of written.sort((a, b) => a.order - b.order)) put()
  return state
}

/**
 * What holds, as one thing after the other was written down here. A file holds where it is newer than what it meets; a
 * decision made here holds over what was there before it, and counts as newer than that, whatever the clock says.
 */
class MentorshipState {
  readonly bases = new Map<string, Base>()
  readonly promises = new Map<string, HeldPromise>()

  tell({ observation, records }: Stored): void {
    if (observation.kind !== 'mentorship') return
    const { id, changed, agreement, promises } = observation.detail
    if ((this.bases.get(id)?.changed ?? -Infinity) < changed)
      this.bases.set(id, { changed, taken: true, agreement, people: [...new Set(records)] })
    for (const one of promises)
      if ((this.promises.get(one.id)?.changed ?? -Infinity) < changed)
        this.promises.set(one.id, { mentorship: id, changed, promise: { id: one.id, ...one.promise } })
  }

  decide(body: DecisionBody, at: number): void {
    if (body.kind !== 'entry') return
    if (body.room === AGREEMENT_ROOM) this.#agree(body.id, body.value, at)
    if (body.room === PROMISE_ROOM) this.#promise(body.id, body.value, at)
  }

  #agree(id: string, value: unknown, at: number): void {
    const read = KeptAgreement.safeParse(value)
    if (!read.success) return
    const { about, taken, agreement } = read.data
    const before = this.bases.get(id)
    // the import that it began with was taken back
    if (taken && before === undefined) return
    this.bases.set(id, { changed: after(before, at), taken, agreement, people: about })
  }

  #promise(id: string, value: unknown, at: number): void {
    const read = KeptPromiseEntry.safeParse(value)
    if (!read.success) return
    const { mentorship, promise } = read.data
    this.promises.set(id, { mentorship, changed: after(this.promises.get(id), at), promise: { id, ...promise } })
  }
}

function after(before: { readonly changed: number } | undefined, at: number): number {
  return before === undefined ? at : Math.max(at, before.changed + 1)
}

function joined(
  bases: ReadonlyMap<string, Base>,
  promises: readonly HeldPromise[],
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
