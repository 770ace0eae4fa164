import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { KeptOpportunity, standingOf } from '../../levers/opportunity/opportunity.ts'
import type { OpportunityKind, Standing } from '../../levers/opportunity/opportunity.ts'
import { YEAR } from '../../model/instant.ts'
import { fold } from '../../sources/text/fold.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { entriesOf } from '../skills/entries.ts'
import { readFacts } from '../skills/read-facts.ts'
import type { OutcomeForm } from './shapes.ts'

export const OPPORTUNITIES = 'opportunity'
export const WORTHS = 'outcome-worth'

/** An opportunity with where it stands. `from`: which source it came from first. */
export type Known = KeptOpportunity & {
  readonly id: string
  readonly from: 'application' | 'mail' | 'hand'
  readonly standing: Standing
}

/** What the user thinks each is worth, where they have not said; results by form, opportunities by kind (our judgement). */
const FORM_WORTH: Readonly<Record<OutcomeForm, number>> = {
  offer: 1,
  raise: 1,
  promotion: 1,
  client: 1,
  publication: 0.5,
  invitation: 0.3,
  award: 0.5,
  other: 0.3,
}

/** The result that an opportunity of a kind is when it comes true. */
export const FORM_OF: Readonly<Record<OpportunityKind, OutcomeForm>> = {
  role: 'offer',
  client: 'client',
  talk: 'invitation',
  grant: 'award',
  collaboration: 'other',
  other: 'other',
}

/** A position that begins at the same employer within so long of an application is what came of it. */
const TO_BEGIN = YEAR

/** The user's weights by form of result. */
export async function readWorths(world: World): Promise<Record<OutcomeForm, number>> {
  const said = await entriesOf(world, WORTHS, z.number().min(0))
  return { ...FORM_WORTH, ...Object.fromEntries([...said].filter(([form]) => form in FORM_WORTH)) }
}

/** Every opportunity: applications that a source shows, and what was written down; the user's word over the source. Newest first. */
export async function readOpportunities(world: World): Promise<Known[]> {
  const [kept, { lists }] = await Promise.all([
    entriesOf(world, OPPORTUNITIES, KeptOpportunity),
    readFacts(world, ['application', 'position']),
  ])
  const facts = lists.flat()
  const now = world.now()
  const begun = facts.flatMap(({ observation: one }) =>
    one.kind === 'position' && one.at !== null && one.detail.company
      ? [{ at: one.at, company: fold(one.detail.company) }]
      : [],
  )
  const found = new Map<string, Known>()
  for (const { observation: one } of facts) {
    if (one.kind !== 'application' || one.at === null) continue
    const id = `application-${hashOf([one.source, one.key])}`
    const { title = '', company = null, state } = one.detail
    const asked = { state: 'asked' as const, at: one.at, ...(state === undefined ? {} : { note: state }) }
    const opportunity = keptFrom(title, company, asked)
    const start = company === null ? undefined : startAfter(begun, fold(company), one.at)
    const steps = start === undefined ? [asked] : [asked, { state: 'won' as const, at: start }]
    const standing = { ...standingOf(steps, now), ...(start === undefined ? {} : { assumed: true }) }
    found.set(id, { ...opportunity, steps, id, from: 'application', standing })
  }
  for (const [id, value] of kept) {
    const from = id.startsWith('application-') ? 'application' : value.thread === null ? 'hand' : 'mail'
    found.set(id, { ...value, id, from, standing: standingOf(value.steps, now) })
  }
  // an application that the user removed is kept as removed
  const removed = await removedIn(world)
  return [...found.values()]
    .filter(({ id }) => !removed.has(id))
    .sort((a, b) => firstOf(b) - firstOf(a) || (a.id < b.id ? -1 : 1))
}

function keptFrom(title: string, company: string | null, asked: KeptOpportunity['steps'][number]): KeptOpportunity {
  return {
    title: title || company || 'An application',
    kind: 'role',
    organisation: company,
    people: [],
    worth: null,
    steps: [asked],
    thread: null,
    note: null,
  }
}

function startAfter(
  begun: readonly { at: number; company: string }[],
  company: string,
  applied: number,
): number | undefined {
  const starts = begun.filter(one => one.company === company && one.at >= applied && one.at <= applied + TO_BEGIN)
  return starts.length === 0 ? undefined : Math.min(...starts.map(({ at }) => at))
}

/** Ids of what was removed and not written down again. */
async function removedIn(world: World): Promise<Set<string>> {
  const removed = new Set<string>()
  for (const { body } of await world.store.decisions.list({ kinds: ['entry'], undone: false })) {
    if (body.kind !== 'entry' || body.room !== OPPORTUNITIES) continue
    if (body.value === null) removed.add(body.id)
    else removed.delete(body.id)
  }
  return removed
}

function firstOf({ steps }: Known): number {
  return steps[0]?.at ?? 0
}

/** What an opportunity is worth: as said of it, or of its kind. */
export function worthOf(
  { worth, kind }: Pick<KeptOpportunity, 'worth' | 'kind'>,
  worths: Record<OutcomeForm, number>,
): number {
  return worth ?? worths[FORM_OF[kind]]
}
