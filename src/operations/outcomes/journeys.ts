import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { corrected, NO_CORRECTIONS, TouchCorrections } from '../../levers/opportunity/touch-corrections.ts'
import type { FoundTouch } from '../../levers/opportunity/touch-corrections.ts'
import { withinWindow } from '../../measures/outcome/journey.ts'
import type { Journey } from '../../measures/outcome/journey.ts'
import { Lever } from '../../model/lever.ts'
import { entriesOf } from '../skills/entries.ts'
import { TouchFinder } from './find-touches.ts'
import type { About } from './find-touches.ts'
import { readOpportunities, readWorths, worthOf } from './opportunity-book.ts'
import type { Known } from './opportunity-book.ts'
import { readResults } from './read-outcomes.ts'
import type { Result } from './read-outcomes.ts'
import { peopleInStore } from './whom.ts'
import type { People } from './whom.ts'

export const TOUCHES = 'journey-touches'
export const TESTIMONY = 'testimony'
export const Testimony = z.partialRecord(Lever, z.number().min(0))

/** A journey with its touches as they are shown. */
export type Traced = Journey & { readonly found: readonly FoundTouch[] }

/** Everything that results and opportunities rest on, read once. */
export type ResultBook = {
  readonly opportunities: readonly Known[]
  readonly results: readonly { readonly result: Result; readonly journey: Traced }[]
  /** opportunities that ended in nothing: without them only shares of exposure could be estimated */
  readonly nothing: readonly { readonly opportunity: Known; readonly journey: Traced }[]
  readonly worths: Awaited<ReturnType<typeof readWorths>>
  readonly people: People
}

const books = new WeakMap<object, { readonly sign: string; readonly book: Promise<ResultBook> }>()

/** Rooms that say nothing of results: an answered step of a review must not make everything be looked for again. */
const APART: ReadonlySet<string> = new Set([
  'strategy',
  'plan-week',
  'plan-action',
  'plan-feed',
  'plan-writing',
  'review',
  'experiment',
  'forecast',
  'practice-plan',
  'practice-step',
  'time-budget',
])

/** The book as of the data at hand; made anew only where what it rests on changed, or a day has passed. */
export async function readResultBook(world: World): Promise<ResultBook> {
  const sign = await signOf(world)
  const known = books.get(world.store)
  if (known?.sign === sign) return known.book
  const book = makeResultBook(world, peopleInStore(world))
  books.set(world.store, { sign, book })
  book.catch(() => books.delete(world.store))
  return book
}

async function signOf(world: World): Promise<string> {
  const [state, coverage, decisions] = await Promise.all([
    world.store.derived.state(),
    world.store.observations.coverage(),
    world.store.decisions.list({ undone: false }),
  ])
  const counted = coverage.map(({ kind, source, n, first, last }) => `${kind} ${source} ${n} ${first} ${last}`)
  const decided = decisions.flatMap(({ id, body }) => (body.kind === 'entry' && APART.has(body.room) ? [] : [id]))
  const day = Math.floor(world.now() / 86_400_000)
  return [day, JSON.stringify(state), counted.join(';'), decided.join(' ')].join('|')
}

/** The same with people given, and not kept: while everybody is being measured. */
export async function makeResultBook(world: World, people: People): Promise<ResultBook> {
  const [opportunities, worths, corrections, said] = await Promise.all([
    readOpportunities(world),
    readWorths(world),
    entriesOf(world, TOUCHES, TouchCorrections),
    entriesOf(world, TESTIMONY, Testimony),
  ])
  const results = await readResults(world, opportunities, worths)
  const ends = [...results.map(({ at }) => at), ...opportunities.flatMap(({ standing }) => standing.endedAt ?? [])]
  const span = { from: Math.min(...ends), until: Math.max(...ends) }
  const finder = new TouchFinder(world, people, span)
  const byId = new Map(opportunities.map(one => [one.id, one]))
  const trace = async (id: string, about: About, rest: Pick<Journey, 'came' | 'worth'>): Promise<Traced> => {
    const found = corrected(await finder.find(about), corrections.get(id) ?? NO_CORRECTIONS)
    const touches = withinWindow(found, about.at)
    const word = said.get(id)
    return { id, at: about.at, ...rest, touches, found: touches, ...(word === undefined ? {} : { said: word }) }
  }
  const traced: ResultBook['results'][number][] = []
  for (const result of results) {
    const from = result.opportunity === null ? undefined : byId.get(result.opportunity)
    const about = {
      at: result.at,
      people: [...result.records, ...(from?.people ?? [])],
      organisation: result.organisation ?? from?.organisation ?? null,
      isPublication: result.form === 'publication',
    }
    traced.push({ result, journey: await trace(result.id, about, { came: true, worth: result.worth }) })
  }
  const nothing: ResultBook['nothing'][number][] = []
  for (const opportunity of opportunities) {
    const { endedAt, state } = opportunity.standing
    if (endedAt === null || state === 'won') continue
    const about = { at: endedAt, people: opportunity.people, organisation: opportunity.organisation }
    nothing.push({
      opportunity,
      journey: await trace(opportunity.id, about, { came: false, worth: worthOf(opportunity, worths) }),
    })
  }
  return { opportunities, results: traced, nothing, worths, people }
}
