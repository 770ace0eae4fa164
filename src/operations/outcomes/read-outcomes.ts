import { z } from 'zod'
import type { Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { fold } from '../../sources/text/fold.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { entriesOf } from '../skills/entries.ts'
import { readFacts } from '../skills/read-facts.ts'
import { FORM_OF, readOpportunities, readWorths, worthOf } from './opportunity-book.ts'
import type { Known } from './opportunity-book.ts'
import type { OutcomeForm } from './shapes.ts'

export const SEEN = 'outcome-seen'

/** A result before anything is known of what led to it. `records`: the people in it. */
export type Result = {
  readonly id: string
  readonly at: number
  readonly form: OutcomeForm
  readonly what: string
  readonly organisation: string | null
  readonly worth: number
  readonly records: readonly string[]
  readonly from: 'hand' | 'seen' | 'won'
  readonly evidence: readonly string[]
  readonly importId: string | null
  readonly opportunity: string | null
  /** the observation it is, to take it back by; null: not written by hand */
  readonly key: string | null
}

/**
 * Results: those written down; those a source shows (a new employer, a new title at the same one, a publication, an honour)
 * unless the user set them aside; and opportunities that came true. One event is one result: a won opportunity takes in the
 * position or the note that belongs to it. Newest first.
 */
export async function readResults(
  world: World,
  opportunities: readonly Known[],
  worths: Record<OutcomeForm, number>,
): Promise<Result[]> {
  const { lists } = await readFacts(world, ['outcome', 'position', 'publication', 'honor'])
  const aside = await entriesOf(world, SEEN, z.strictObject({ counts: z.boolean() }))
  const facts = lists.flat()
  const now = world.now()
  const written = facts.flatMap(fact => writtenOutcome(fact, worths))
  const seen = [...positionResults(facts, worths), ...workResults(facts, worths)].filter(
    ({ id, at }) => aside.get(id)?.counts !== false && at <= now,
  )
  const taken = new Set(written.flatMap(({ opportunity }) => opportunity ?? []))
  const won = opportunities.flatMap((one): Result[] => {
    if (one.standing.state !== 'won' || taken.has(one.id)) return []
    return [wonResult(one, worths)]
  })
  const rest = seen.filter(one => !written.some(other => isSame(one, other)) && !won.some(other => isSame(one, other)))
  return [...written, ...won, ...rest].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
}

/** Whether there is any result. */
export async function hasResults(world: World): Promise<boolean> {
  const [opportunities, worths] = await Promise.all([readOpportunities(world), readWorths(world)])
  return (await readResults(world, opportunities, worths)).length > 0
}

/** How much of their words two names of one thing share, at the least. */
const ALIKE = 0.6

/** The same employer, or mostly the same words, within half a year. */
function isSame(a: Result, b: Result): boolean {
  if (Math.abs(a.at - b.at) > 183 * 86_400_000) return false
  if (a.organisation !== null && b.organisation !== null && fold(a.organisation) === fold(b.organisation))
    return (
      (a.form === b.form && a.form !== 'publication') ||
      a.form === 'offer' ||
      b.form === 'offer' ||
      sharedWords(a.what, b.what) >= ALIKE
    )
  return a.form === b.form && sharedWords(a.what, b.what) >= ALIKE
}

/** Words that two texts share, of all there are in either. @example sharedWords('Data Lead at Acme', 'Data Lead, Acme') // 0.75 */
function sharedWords(a: string, b: string): number {
  const [one, other] = [a, b].map(
    text =>
      new Set(
        text
          .split(/[^\p{L}\p{N}]+/u)
          .map(fold)
          .filter(word => word !== ''),
      ),
  )
  if (one === undefined || other === undefined) return 0
  const both = one.intersection(other).size
  return both / Math.max(1, one.size + other.size - both)
}

function writtenOutcome(
  { observation: one, records, importId }: Stored,
  worths: Record<OutcomeForm, number>,
): Result[] {
  if (one.kind !== 'outcome' || one.at === null) return []
  const { form, what, value, organisation, evidence, opportunity } = one.detail
  return [
    {
      id: `hand-${hashOf([one.source, one.key])}`,
      at: one.at,
      form,
      what,
      organisation: organisation ?? null,
      worth: value ?? worths[form],
      records,
      from: 'hand',
      evidence: evidence ?? [],
      importId,
      opportunity: opportunity ?? null,
      key: one.key,
    },
  ]
}

function wonResult(one: Known, worths: Record<OutcomeForm, number>): Result {
  return {
    id: `won-${one.id}`,
    at: one.standing.since,
    form: FORM_OF[one.kind],
    what: one.title,
    organisation: one.organisation,
    worth: worthOf(one, worths),
    records: one.people,
    from: 'won',
    evidence: [],
    importId: null,
    opportunity: one.id,
    key: null,
  }
}

function frame(fact: Stored): Pick<Result, 'id' | 'records' | 'from' | 'importId' | 'opportunity' | 'key'> {
  const { source, key } = fact.observation
  return {
    id: `seen-${hashOf([source, key])}`,
    records: [],
    from: 'seen',
    importId: fact.importId,
    opportunity: null,
    key: null,
  }
}

/** A position at a new employer, and a later title at the same one; the first of all has nothing before it that could have led there. */
function positionResults(facts: readonly Stored[], worths: Record<OutcomeForm, number>): Result[] {
  const positions = facts
    .flatMap(fact => {
      const { kind, at, detail } = fact.observation
      return kind === 'position' && at !== null
        ? [{ fact, at, company: detail.company ?? '', title: detail.title ?? '' }]
        : []
    })
    .toSorted((a, b) => a.at - b.at)
  const once = new Map<string, Result>()
  for (const [place, { fact, at, company, title }] of positions.entries()) {
    const same = positions.slice(0, place).filter(before => fold(before.company) === fold(company))
    if (place === 0 || same.some(before => fold(before.title) === fold(title))) continue
    const form = same.length > 0 ? 'promotion' : 'offer'
    // a profile and a CV tell of the same position, perhaps a month apart
    const key = `${fold(company)} ${fold(title)}`
    if (once.has(key)) continue
    const what = [title, company].filter(text => text !== '').join(', ') || 'A new position'
    once.set(key, {
      ...frame(fact),
      at,
      form,
      what,
      organisation: company || null,
      worth: worths[form],
      evidence: [`position in ${fact.observation.source}`],
    })
  }
  return [...once.values()]
}

function workResults(facts: readonly Stored[], worths: Record<OutcomeForm, number>): Result[] {
  const once = new Map<string, Result>()
  for (const fact of facts) {
    const { kind, at, detail, source } = fact.observation
    if ((kind !== 'publication' && kind !== 'honor') || at === null) continue
    const form = kind === 'honor' ? 'award' : 'publication'
    const by = kind === 'honor' ? detail.issuer : detail.publisher
    const key = `${form} ${fold(detail.title)}`
    if (once.has(key)) continue
    const evidence = [kind === 'publication' && detail.url ? detail.url : `${kind} in ${source}`]
    once.set(key, {
      ...frame(fact),
      at,
      form,
      what: detail.title,
      organisation: by ?? null,
      worth: worths[form],
      evidence,
    })
  }
  return [...once.values()]
}
