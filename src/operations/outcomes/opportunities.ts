import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { OpportunityKind, State } from '../../levers/opportunity/opportunity.ts'
import type { KeptOpportunity } from '../../levers/opportunity/opportunity.ts'
import { Refusal } from '../../model/refusal.ts'
import { Decided } from '../changed.ts'
import { pastDay, token } from '../hand.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { daySays } from '../skills/plain-words.ts'
import { findThreads } from './mail-threads.ts'
import { OPPORTUNITIES, readOpportunities, readWorths, worthOf } from './opportunity-book.ts'
import type { Known } from './opportunity-book.ts'
import { Opportunity, Who } from './shapes.ts'
import { peopleInStore, recordsOf, whoOf } from './whom.ts'

const Title = z.string().trim().min(1).max(300)
const Suggested = z.strictObject({
  thread: z.string(),
  title: z.string(),
  kind: OpportunityKind,
  at: z.number(),
  messages: z.number().int(),
  people: z.array(Who),
})

const Page = z.strictObject({
  asOf: z.number(),
  rows: z.array(Opportunity),
  total: z.number().int(),
  /** threads of mail that look like one; nothing is made of them until you say so */
  suggested: z.array(Suggested),
})
type Page = z.infer<typeof Page>

export const opportunitiesList = operation({
  name: 'opportunities.list',
  says: 'Lists your opportunities: roles, clients, talks, grants, collaborations, from applications, mail and your own hand; those that ended in nothing too.',
  kind: 'query',
  input: z.strictObject({
    open: z.boolean().optional().describe('only those still open, or only those that are over'),
    kind: OpportunityKind.optional(),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(1000).default(200),
  }),
  output: Page,
  cli: { command: 'opportunities', args: ['kind'], plain: plainList },
  async run(world, { open, kind, offset, limit }) {
    const [all, worths, suggested] = await Promise.all([
      readOpportunities(world),
      readWorths(world),
      findThreads(world),
    ])
    const found = all.filter(
      one =>
        (kind === undefined || one.kind === kind) && (open === undefined || open === (one.standing.endedAt === null)),
    )
    const people = peopleInStore(world)
    const rows: Opportunity[] = []
    for (const one of found.slice(offset, offset + limit))
      rows.push(rowOf(one, worthOf(one, worths), await whoOf(people, one.people)))
    return { asOf: world.now(), rows, total: found.length, suggested: [...suggested] }
  },
})

export const opportunitiesAdd = operation({
  name: 'opportunities.add',
  says: 'Writes down an opportunity: what it is, with whom, where it stands.',
  kind: 'change',
  input: z.strictObject({
    kind: OpportunityKind,
    title: Title,
    organisation: z.string().trim().max(300).optional(),
    people: z.array(z.string()).max(30).default([]),
    state: State.default('noticed'),
    at: z.number().int().optional(),
    worth: z.number().min(0).max(100).optional().describe('in your own weights; else that of its kind'),
    note: z.string().trim().max(5_000).optional(),
    thread: z.string().max(100).optional().describe('the thread of mail that suggested it'),
  }),
  output: Decided.extend({ id: z.string() }),
  cli: { args: ['kind', 'title'], plain: (o: { says: string; id: string }) => `${o.says} (${o.id}).` },
  async run(world, { kind, title, organisation, people, state, at, worth, note, thread }) {
    const value: KeptOpportunity = {
      title,
      kind,
      organisation: organisation || null,
      people: await recordsOf(world, people),
      worth: worth ?? null,
      steps: [{ state, at: pastDay(world, at) }],
      thread: thread ?? null,
      note: note || null,
    }
    const id = `opportunity-${token(world)}`
    return {
      decision: await keepEntry(world, OPPORTUNITIES, id, value),
      id,
      says: `Wrote down the opportunity ${title}`,
    }
  },
})

export const opportunitiesChange = operation({
  name: 'opportunities.change',
  says: 'Moves an opportunity on, with the day it happened, or changes what is written of it. Earlier states stay.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(200),
    state: State.optional(),
    at: z.number().int().optional().describe('when it came to this state'),
    why: z.string().trim().max(2_000).optional().describe('a word on this step'),
    title: Title.optional(),
    kind: OpportunityKind.optional(),
    organisation: z.string().trim().max(300).nullable().optional(),
    people: z.array(z.string()).max(30).optional(),
    worth: z.number().min(0).max(100).nullable().optional(),
    note: z.string().trim().max(5_000).nullable().optional(),
  }),
  output: Decided,
  cli: { args: ['id', 'state'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, state, at, why, people, title, kind, organisation, worth, note }) {
    const before = await findOpportunity(world, id)
    const step = state === undefined ? [] : [{ state, at: pastDay(world, at), ...(why ? { note: why } : {}) }]
    const value: KeptOpportunity = {
      title: title ?? before.title,
      kind: kind ?? before.kind,
      organisation: organisation === undefined ? before.organisation : organisation,
      people: people === undefined ? before.people : await recordsOf(world, people),
      worth: worth === undefined ? before.worth : worth,
      steps: [...before.steps, ...step].toSorted((a, b) => a.at - b.at),
      thread: before.thread,
      note: note === undefined ? before.note : note,
    }
    const says = state === undefined ? `Changed ${value.title}` : `${value.title} is now ${state}`
    return { decision: await keepEntry(world, OPPORTUNITIES, id, value), says }
  },
})

export const opportunitiesRemove = operation({
  name: 'opportunities.remove',
  says: 'Removes an opportunity written down by mistake. One that ended in nothing should stay: it teaches as much as the others.',
  kind: 'change',
  input: z.strictObject({ id: z.string().min(1).max(200) }),
  output: Decided,
  cli: { args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id }) {
    const { title } = await findOpportunity(world, id)
    return { decision: await keepEntry(world, OPPORTUNITIES, id, null), says: `Removed ${title}` }
  },
})

/** An opportunity by its id. Refusal: E_NOT_FOUND */
export async function findOpportunity(world: World, id: string): Promise<Known> {
  const found = (await readOpportunities(world)).find(one => one.id === id)
  if (found) return found
  throw new Refusal('E_NOT_FOUND', `There is no opportunity ${id}; "opportunities" lists them.`, { status: 404 })
}

function rowOf(one: Known, worth: number, people: Opportunity['people']): Opportunity {
  const { id, title, kind, organisation, steps, from, note, standing } = one
  return {
    id,
    title,
    kind,
    organisation,
    people,
    worth,
    state: standing.state,
    since: standing.since,
    assumed: standing.assumed,
    open: standing.endedAt === null,
    steps: steps.map(step => ({ state: step.state, at: step.at, note: step.note ?? null })),
    from,
    note,
  }
}

function plainList({ rows, total, suggested }: Page): string {
  if (rows.length + suggested.length === 0)
    return 'No opportunity is known yet. Import your LinkedIn archive, or write one down: groundwork opportunities add role "Data lead" --organisation Acme'
  return [
    ...rows.map(one => {
      const where = one.organisation === null || one.title.includes(one.organisation) ? '' : ` at ${one.organisation}`
      return `${daySays(one.since)}  ${`${one.state}${one.assumed ? ' (assumed)' : ''}`.padEnd(21)} ${one.kind.padEnd(13)} ${one.title}${where}  ${one.id}`
    }),
    ...(total > rows.length ? [`... and ${total - rows.length} more (--limit, --offset)`] : []),
    ...suggested.map(
      one =>
        `? ${daySays(one.at)}  "${one.title}" looks like a ${one.kind}: groundwork opportunities add ${one.kind} "${one.title}" --thread ${one.thread}`,
    ),
  ].join('\n')
}
