import type { Store } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { looksLike } from '../../levers/opportunity/looks-like.ts'
import { KeptOpportunity } from '../../levers/opportunity/opportunity.ts'
import type { OpportunityKind } from '../../levers/opportunity/opportunity.ts'
import { YEAR } from '../../model/instant.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { entriesOf } from '../skills/entries.ts'
import { signsOf } from '../skills/read-facts.ts'
import { OPPORTUNITIES } from './opportunity-book.ts'
import type { Who } from './shapes.ts'
import { peopleInStore, whoOf } from './whom.ts'

const LOOK_BACK = YEAR
const MOST = 20
/** Longer threads are projects; wider ones are lists. */
const MOST_PEOPLE = 6

export type ThreadSeen = {
  readonly thread: string
  readonly title: string
  readonly kind: OpportunityKind
  readonly at: number
  readonly messages: number
  readonly people: Who[]
}
type Read = Omit<ThreadSeen, 'people'> & { readonly records: readonly string[] }

const held = new WeakMap<Store, { readonly sign: string; readonly threads: readonly Read[] }>()

/**
 * Threads of the last year whose subject speaks of an opportunity, written both ways, newest first. Suggestions only: those
 * that were taken up or refused stay away. Subjects are there only where the settings keep them.
 */
export async function findThreads(world: World): Promise<ThreadSeen[]> {
  const sign = (await signsOf(world, ['message'])).get('message') ?? ''
  if (sign === '') return []
  const known = held.get(world.store)
  const threads = known?.sign === sign ? known.threads : await readThreads(world)
  held.set(world.store, { sign, threads })
  const gone = await answered(world)
  const people = peopleInStore(world)
  const found: ThreadSeen[] = []
  for (const { records, ...thread } of threads) {
    if (gone.has(thread.thread)) continue
    const who = await whoOf(people, records)
    if (who.length > 0 && who.length <= MOST_PEOPLE) found.push({ ...thread, people: who })
    if (found.length === MOST) break
  }
  return found
}

async function readThreads(world: World): Promise<Read[]> {
  type Thread = {
    title: string
    kind: OpportunityKind
    at: number
    messages: number
    out: boolean
    in: boolean
    records: Set<string>
  }
  const threads = new Map<string, Thread>()
  const seen = new Map<string, OpportunityKind | null>()
  const span = { since: world.now() - LOOK_BACK, until: world.now() }
  for await (const page of world.store.observations.traces(['message'], span))
    for (const { at, detail, people } of page) {
      const { subject, thread = subject } = detail
      if (at === null || subject === undefined || thread === undefined) continue
      const kind = seen.get(subject) ?? looksLike(subject)
      seen.set(subject, kind)
      const known = threads.get(thread)
      if (known === undefined && kind === null) continue
      const one: Thread = known ?? {
        title: plainSubject(subject),
        kind: kind ?? 'other',
        at,
        messages: 0,
        out: false,
        in: false,
        records: new Set(),
      }
      threads.set(thread, one)
      one.at = Math.max(one.at, at)
      one.messages++
      for (const { record, role } of people) {
        one.records.add(record)
        if (role === 'from') one.in = true
        if (role === 'to') one.out = true
      }
    }
  return [...threads]
    .filter(([, one]) => one.out && one.in)
    .map(([thread, { title, kind, at, messages, records }]) => ({
      thread: hashOf([thread]),
      title,
      kind,
      at,
      messages,
      records: [...records],
    }))
    .sort((a, b) => b.at - a.at)
}

/** Without the marks of answers. @example plainSubject('Re: AW: Your offer') // 'Your offer' */
function plainSubject(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|aw|fw|fwd|wg|tr|rv|r|antw|sv)\s*:)+\s*/i, '').trim() || subject
}

async function answered(world: World): Promise<Set<string>> {
  const kept = await entriesOf(world, OPPORTUNITIES, KeptOpportunity)
  const gone = new Set([...kept.values()].flatMap(({ thread }) => thread ?? []))
  for (const { body } of await world.store.decisions.list({ kinds: ['suggestion'], undone: false }))
    if (body.kind === 'suggestion' && body.id.startsWith('opportunity-thread/') && body.answer !== 'accepted')
      gone.add(body.id.slice('opportunity-thread/'.length))
  return gone
}
