import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { Band } from '../../model/tie.ts'
import { momentOfDay } from '../capture/moment-of-day.ts'
import { Day } from '../capture/shapes.ts'
import { todayOf } from '../capture/today-of.ts'
import { Decided, plainWritten, Written } from '../changed.ts'
import { token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { factPeople, parts } from '../people/fact-people.ts'
import { entriesOf, keepEntry } from '../skills/entries.ts'
import { readFacts } from '../skills/read-facts.ts'

const OUTCOME_ROOM = 'introduction-outcome'
const Names = z.array(z.string().trim().min(1).max(300)).max(10).default([])
const CAME = ['nothing', 'they met', 'work', 'help', 'other'] as const
const Outcome = z.strictObject({ came: z.enum(CAME), note: z.string().max(2_000), at: z.number() })
/** What the user says of one afterwards: what came of it, null while it is not said; what it was for, where it differs. */
const Kept = Outcome.extend({ came: Outcome.shape.came.nullable(), what: z.string().max(2_000).optional() })

export const IntroductionRow = z.strictObject({
  id: z.string(),
  at: z.number().nullable(),
  direction: z.enum(['given', 'received']),
  what: z.string(),
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), band: Band })),
  outcome: Outcome.nullable(),
  /** written by hand, so that it can be taken out */
  byHand: z.boolean(),
})
export type IntroductionRow = z.infer<typeof IntroductionRow>
const Page = z.strictObject({ rows: z.array(IntroductionRow), given: z.number().int(), received: z.number().int() })

export const introductionsList = operation({
  name: 'introductions.list',
  says: 'Lists introductions you gave and were given, with how the ties stand now and what came of each.',
  kind: 'query',
  input: z.strictObject({}),
  output: Page,
  cli: { command: 'introductions', plain: plainIntroductions },
  async run(world) {
    const [{ lists }, said] = await Promise.all([
      readFacts(world, ['introduction']),
      entriesOf(world, OUTCOME_ROOM, Kept),
    ])
    const rows: IntroductionRow[] = []
    for (const { observation, records } of lists.flat().toReversed()) {
      if (observation.kind !== 'introduction') continue
      const id = idOf(observation)
      const { direction, what = '' } = observation.detail
      const kept = said.get(id)
      rows.push({
        id,
        at: observation.at,
        direction,
        what: kept?.what ?? what,
        people: await peopleOf(world, records),
        outcome: outcomeOf(kept),
        byHand: observation.source === 'hand',
      })
    }
    const count = (wanted: string): number => rows.filter(({ direction }) => direction === wanted).length
    return { rows, given: count('given'), received: count('received') }
  },
})

export const introductionsAdd = operation({
  name: 'introductions.add',
  says: 'Writes down an introduction: two people whom you introduced, or who introduced you to whom.',
  kind: 'change',
  input: z.strictObject({
    people: Names.describe('ids or whole names'),
    newcomers: Names.describe('whom nobody here knows yet: they are added'),
    direction: z.enum(['given', 'received']).default('given'),
    what: z.string().trim().max(2_000).default('').describe('what for'),
    day: Day.optional(),
  }),
  output: Written,
  cli: { args: ['people...'], plain: plainWritten },
  async run(world, { people, newcomers, direction, what, day }) {
    const { refs, names, records, cards, added } = await factPeople(world, people, newcomers)
    if (refs.length < 2)
      throw new Refusal('E_SAME_PERSON', 'An introduction has two different people in it; name the other one.')
    const fact: Observation<'introduction'> = {
      source: 'hand',
      ...momentOfDay(world, day ?? (await todayOf(world))),
      key: `introduction:${token(world)}`,
      kind: 'introduction',
      channel: null,
      people: parts(refs, 'subject', 'none', 0),
      lever: 'networking',
      detail: { direction, ...(what === '' ? {} : { what }) },
    }
    const says = direction === 'given' ? `Introduced ${names.join(' to ')}` : `Was introduced: ${names.join(', ')}`
    return writeByHand(world, says, [...cards, fact], records, added)
  },
})

export const introductionsOutcome = operation({
  name: 'introductions.outcome',
  says: 'Says what came of an introduction: nothing, they met, work, help.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(300),
    came: z.enum(CAME),
    note: z.string().trim().max(2_000).default(''),
  }),
  output: Decided,
  cli: { args: ['id', 'came'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, came, note }) {
    const { kept } = await findIntroduction(world, id)
    const decision = await keepEntry(world, OUTCOME_ROOM, id, { ...kept, came, note, at: world.now() })
    return { decision, says: `Came of the introduction: ${came}` }
  },
})

export const introductionsChange = operation({
  name: 'introductions.change',
  says: 'Says otherwise what an introduction was for and what came of it.',
  kind: 'change',
  input: z.strictObject({
    id: z.string().min(1).max(300),
    what: z.string().trim().max(2_000).optional().describe('what it was for'),
    came: z.enum(CAME).nullable().optional().describe('what came of it; null takes out what was said'),
    note: z.string().trim().max(2_000).optional(),
  }),
  output: Decided,
  cli: { args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id, ...given }) {
    const { kept } = await findIntroduction(world, id)
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    if (Object.keys(said).length === 0)
      throw new Refusal('E_NOTHING', 'Nothing was said that could be changed; name at least one field.')
    const before = kept ?? { came: null, note: '' }
    const decision = await keepEntry(world, OUTCOME_ROOM, id, { ...before, ...said, at: world.now() })
    return { decision, says: 'Changed what is said of an introduction' }
  },
})

export const introductionsRemove = operation({
  name: 'introductions.remove',
  says: 'Takes out an introduction that you wrote down; what a source shows stays.',
  kind: 'change',
  input: z.strictObject({ id: z.string().min(1).max(300) }),
  output: Decided,
  cli: { args: ['id'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { id }) {
    const { source, key } = (await findIntroduction(world, id)).observation
    if (source !== 'hand')
      throw new Refusal('E_NOT_BY_HAND', 'You did not write this introduction down; what a source shows stays.')
    const { id: decision } = await world.store.decisions.add({ kind: 'retract', source, key }, world.now())
    return { decision, says: 'Took out an introduction' }
  },
})

async function findIntroduction(world: World, id: string) {
  const { lists } = await readFacts(world, ['introduction'])
  const fact = lists.flat().find(({ observation }) => idOf(observation) === id)
  if (fact === undefined)
    throw new Refusal('E_NOT_FOUND', `There is no introduction ${id}; "introductions" lists them.`, { status: 404 })
  return { observation: fact.observation, kept: (await entriesOf(world, OUTCOME_ROOM, Kept)).get(id) }
}

function outcomeOf(kept: z.infer<typeof Kept> | undefined): IntroductionRow['outcome'] {
  if (kept === undefined || kept.came === null) return null
  return { came: kept.came, note: kept.note, at: kept.at }
}

function idOf({ source, key }: Pick<Observation, 'source' | 'key'>): string {
  return `${source}:${key}`
}

async function peopleOf(world: World, records: readonly string[]): Promise<IntroductionRow['people']> {
  const found = (await Promise.all(records.map(record => world.store.people.get(record)))).filter(one => one !== null)
  return [...new Map(found.map(({ id, name, tie }) => [id, { id, name, band: tie.band }])).values()]
}

function plainIntroductions({ rows }: z.infer<typeof Page>): string {
  if (rows.length === 0)
    return 'No introduction is known yet. Write one down: groundwork note-down "introduced Ana to Bo"'
  return rows
    .map(({ id, at, direction, people, outcome }) => {
      const day = at === null ? '' : new Date(at).toISOString().slice(0, 10)
      return `${day}  ${direction}: ${people.map(({ name }) => name).join(', ')}; ${outcome === null ? 'what came of it is not said' : outcome.came}  ${id}`
    })
    .join('\n')
}
