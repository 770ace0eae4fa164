import { z } from 'zod'
import type { ImportRow } from '../io/store/store.ts'
import type { World } from '../io/world/world.ts'
import type { Decision, DecisionBody } from '../model/decision.ts'
import { Refusal } from '../model/refusal.ts'
import { importsUndo, isByHand } from './imports.ts'
import { peopleIn } from './mentorship/find-mentorship.ts'
import { AGREEMENT_ROOM } from './mentorship/read-mentorships.ts'
import { operation } from './operation.ts'
import type { Job } from './operation.ts'
import { says } from './people/decision-says.ts'
import { closedFeeds } from './plan/plan-feed.ts'
import { refreshSome } from './refresh/refresh-some.ts'

const Entry = z.strictObject({
  id: z.string(),
  at: z.number(),
  says: z.string(),
  kind: z.enum(['import', 'decision']),
  undone: z.boolean(),
  undoable: z.boolean(),
})
type Entry = z.infer<typeof Entry>

export const historyList = operation({
  name: 'history.list',
  says: 'One history of everything that changed your data, newest first, each with its undo.',
  kind: 'query',
  input: z.strictObject({ limit: z.number().int().min(1).max(5000).default(200) }),
  output: z.strictObject({ rows: z.array(Entry) }),
  cli: {
    plain: (o: { rows: Entry[] }) =>
      o.rows
        .map(
          row =>
            `${row.id}  ${new Date(row.at).toISOString().slice(0, 16)}Z  ${row.says}${row.undone ? ' (undone)' : ''}`,
        )
        .join('\n'),
  },
  run: async (world, { limit }) => ({ rows: (await entries(world)).slice(0, limit) }),
})

export const historyUndo = operation({
  name: 'history.undo',
  says: 'Takes back the last change, or the one named: an import with its merges, or a decision of yours.',
  kind: 'change',
  input: z.strictObject({ id: z.string().optional() }),
  output: z.strictObject({
    undone: Entry,
    /** imports after it that had brought nothing new, taken back on the way */
    empty: z.array(Entry),
  }),
  // what a person decided is not taken back for them
  personOnly: true,
  cli: {
    command: 'undo',
    args: ['id'],
    plain: undonePlain,
  },
  async run(world, { id }, job) {
    const all = await entries(world)
    if (id === undefined) return undoLast(world, all, job)
    const entry = all.find(row => row.id === id)
    if (!entry) throw new Refusal('E_NOTHING_TO_UNDO', `There is no change ${id} in the history.`, { status: 404 })
    if (!entry.undoable)
      throw new Refusal(
        'E_NOT_UNDOABLE',
        entry.undone ? `That was taken back already: ${entry.says}.` : await whyNot(world, entry),
        { status: 409 },
      )
    await takeBack(world, entry, job)
    return { undone: gone(entry), empty: [] }
  },
})

/**
 * Takes back the last change that there was. An import that brought nothing new changed nothing, and whoever takes back
 * means what did: it goes on the way. Where nothing else is left, it is what is taken back.
 */
async function undoLast(world: World, all: readonly Entry[], job: Job): Promise<Undone> {
  const empty: Entry[] = []
  for (const entry of all.filter(({ undoable }) => undoable)) {
    if (await takeBack(world, entry, job)) return { undone: gone(entry), empty: empty.map(gone) }
    empty.push(entry)
  }
  const [first, ...others] = empty
  if (first === undefined) throw new Refusal('E_NOTHING_TO_UNDO', 'There is nothing to take back.', { status: 404 })
  return { undone: gone(first), empty: others.map(gone) }
}

/** Whether anything changed by it. */
async function takeBack(world: World, { id, kind }: Entry, job: Job): Promise<boolean> {
  if (kind === 'decision') {
    await mark(world, id, true)
    return true
  }
  const { removed, kept } = await importsUndo.run(world, { id }, job)
  return removed + kept > 0
}

const gone = (entry: Entry): Entry => ({ ...entry, undone: true, undoable: false })

type Undone = { readonly undone: Entry; readonly empty: Entry[] }

function undonePlain({ undone, empty }: Undone): string {
  const also =
    empty.length === 0
      ? ''
      : `, and the ${empty.length === 1 ? 'import' : `${empty.length} imports`} after it, which had brought nothing new`
  return `Took back: ${undone.says.replace(/\.$/, '')}${also}.`
}

export const historyRedo = operation({
  name: 'history.redo',
  says: 'Brings back a decision that was taken back.',
  kind: 'change',
  input: z.strictObject({ id: z.string() }),
  output: z.strictObject({ redone: Entry }),
  personOnly: true,
  cli: { args: ['id'] },
  async run(world, { id }) {
    const entry = (await entries(world)).find(row => row.id === id)
    if (!entry || entry.kind !== 'decision' || !entry.undone)
      throw new Refusal(
        'E_NOTHING_TO_REDO',
        `${id} is no decision that was taken back; import the file again to bring back an import.`,
        { status: 404 },
      )
    if (await isClosedFeed(world, id)) throw new Refusal('E_NOT_REDOABLE', FEED_CLOSED, { status: 409 })
    await mark(world, id, false)
    return { redone: { ...entry, undone: false, undoable: true } }
  },
})

async function whyNot(world: World, { id, says: what }: Entry): Promise<string> {
  return (await isClosedFeed(world, id)) ? FEED_CLOSED : `That cannot be taken back: ${what}.`
}

const FEED_CLOSED =
  'An address of the plan that was replaced or withdrawn stays closed, for somebody else may have it; make another on the page of the plan.'

async function isClosedFeed(world: World, id: string): Promise<boolean> {
  return closedFeeds(await world.store.decisions.list()).has(id)
}

async function mark(world: World, id: string, undone: boolean): Promise<void> {
  const decision = undone
    ? await world.store.decisions.undo(id, world.now())
    : await world.store.decisions.redo(id, world.now())
  await refreshSome(world, recordsIn(decision.body))
}

/** The contact records that a decision is about. */
function recordsIn(body: DecisionBody): readonly string[] {
  if (body.kind === 'merge') return body.records
  if (body.kind === 'split') return [body.from, ...body.records]
  if (body.kind === 'distinct') return [body.a, body.b]
  return 'record' in body ? [body.record] : []
}

async function entries(world: World): Promise<Entry[]> {
  const imports = (await world.store.imports.list()).filter(({ status }) => status === 'done' || status === 'undone')
  const decisions = await world.store.decisions.list()
  const closed = closedFeeds(decisions)
  const before = valuesBefore(decisions)
  const whom = await mentorshipsWith(world, decisions)
  // in the order of writing, not by the clock: a clock can be set back, and undo must take back what came last
  return [
    ...imports.map(row => ({ row, entry: ofImport(row) })),
    ...decisions.map(row => ({ row, entry: ofDecision(row, closed, before.get(row.id) ?? null, whom.get(row.id)) })),
  ]
    .sort((a, b) => b.row.order - a.row.order)
    .map(({ entry }) => entry)
}

function ofImport(row: ImportRow): Entry {
  const facts = `${row.counts.added.toLocaleString('en')} new ${row.counts.added === 1 ? 'fact' : 'facts'}`
  const says = isByHand(row) ? row.label : `Imported ${row.label}: ${facts}`
  return {
    id: row.id,
    at: row.at,
    says,
    kind: 'import',
    undone: row.status === 'undone',
    undoable: row.status === 'done',
  }
}

/** By decision, what stood in its entry until it was made; of what was taken back nothing stood. Decisions in the order of writing. */
function valuesBefore(decisions: readonly Decision[]): ReadonlyMap<string, unknown> {
  const before = new Map<string, unknown>()
  const stands = new Map<string, unknown>()
  for (const { id, undone, body } of decisions.toSorted((a, b) => a.order - b.order)) {
    if (body.kind !== 'entry') continue
    const key = JSON.stringify([body.room, body.id])
    before.set(id, stands.get(key) ?? null)
    if (!undone) stands.set(key, body.value)
  }
  return before
}

const Untitled = z.looseObject({ about: z.array(z.string()), agreement: z.looseObject({ title: z.null() }) })

/** By decision about an agreement without a title of its own: the names of those it is with, as far as they are known. */
async function mentorshipsWith(world: World, decisions: readonly Decision[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  for (const { id, body } of decisions) {
    if (body.kind !== 'entry' || body.room !== AGREEMENT_ROOM) continue
    const kept = Untitled.safeParse(body.value)
    if (!kept.success) continue
    const people = await peopleIn(world, { people: kept.data.about })
    if (people.length > 0) names.set(id, people.map(({ name }) => name).join(', '))
  }
  return names
}

function ofDecision(
  { id, at, undone, body }: Decision,
  closed: ReadonlySet<string>,
  before: unknown,
  whom: string | undefined,
): Entry {
  const undoable = !undone && body.kind !== 'forget' && !closed.has(id)
  return {
    id,
    at,
    says: `${says(body, before)}${whom === undefined ? '' : ` with ${whom}`}`,
    kind: 'decision',
    undone,
    undoable,
  }
}
