import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { Band } from '../../model/tie.ts'
import { momentOfDay } from '../capture/moment-of-day.ts'
import { parts } from '../capture/line-facts.ts'
import { Day } from '../capture/shapes.ts'
import { todayOf } from '../capture/today-of.ts'
import { token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { findPerson } from '../people/find-person.ts'
import { entriesOf, keepEntry } from '../skills/entries.ts'
import { readFacts } from '../skills/read-facts.ts'
import { Decided, Written } from '../skills/shapes.ts'
import { plainWritten } from '../skills/write.ts'

const OUTCOME_ROOM = 'introduction-outcome'
const CAME = ['nothing', 'they met', 'work', 'help', 'other'] as const
const Outcome = z.strictObject({ came: z.enum(CAME), note: z.string().max(2_000), at: z.number() })

export const IntroductionRow = z.strictObject({
  id: z.string(),
  at: z.number().nullable(),
  direction: z.enum(['given', 'received']),
  what: z.string(),
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), band: Band })),
  outcome: Outcome.nullable(),
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
    const [{ lists }, outcomes] = await Promise.all([
      readFacts(world, ['introduction']),
      entriesOf(world, OUTCOME_ROOM, Outcome),
    ])
    const rows: IntroductionRow[] = []
    for (const { observation, records } of lists.flat().toReversed()) {
      if (observation.kind !== 'introduction') continue
      const id = idOf(observation)
      const { direction, what = '' } = observation.detail
      rows.push({
        id,
        at: observation.at,
        direction,
        what,
        people: await peopleOf(world, records),
        outcome: outcomes.get(id) ?? null,
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
    people: z.array(z.string().min(1).max(300)).min(2).max(10).describe('ids or whole names'),
    direction: z.enum(['given', 'received']).default('given'),
    what: z.string().trim().max(2_000).default('').describe('what for'),
    day: Day.optional(),
  }),
  output: Written,
  cli: { args: ['people...'], plain: plainWritten },
  async run(world, { people, direction, what, day }) {
    const found = await Promise.all(people.map(who => findPerson(world, who)))
    if (new Set(found.map(({ id }) => id)).size < 2)
      throw new Refusal('E_SAME_PERSON', 'An introduction has two different people in it; name the other one.')
    const fact: Observation<'introduction'> = {
      source: 'hand',
      ...momentOfDay(world, day ?? (await todayOf(world))),
      key: `introduction:${token(world)}`,
      kind: 'introduction',
      channel: null,
      people: parts(found, 'subject', 'none', 0),
      lever: 'networking',
      detail: { direction, ...(what === '' ? {} : { what }) },
    }
    const names = found.map(({ name }) => name)
    const says = direction === 'given' ? `Introduced ${names.join(' to ')}` : `Was introduced: ${names.join(', ')}`
    return writeByHand(
      world,
      says,
      [fact],
      found.flatMap(({ records }) => records),
    )
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
    const { lists } = await readFacts(world, ['introduction'])
    if (!lists.flat().some(({ observation }) => idOf(observation) === id))
      throw new Refusal('E_NOT_FOUND', `There is no introduction ${id}; "introductions" lists them.`, { status: 404 })
    const decision = await keepEntry(world, OUTCOME_ROOM, id, { came, note, at: world.now() })
    return { decision, says: `Came of the introduction: ${came}` }
  },
})

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
