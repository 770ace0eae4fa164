import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { cameOfEvent } from '../../measures/network/came-of-event.ts'
import { readBeginning, twoWaySince } from '../../measures/tie/beginning.ts'
import { DAY } from '../../model/instant.ts'
import { Measured } from '../../model/measured.ts'
import { Day } from '../capture/shapes.ts'
import { todayOf } from '../capture/today-of.ts'
import { operation } from '../operation.ts'
import { readEvents } from '../refresh/events-of.ts'
import { readEventBook } from './event-book.ts'
import type { HeldEvent } from './event-book.ts'

export const EventRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  day: Day,
  attended: z.boolean(),
  /** what was hoped for before it */
  hope: z.string().nullable(),
  met: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** what came of it, in the user's own words */
  came: z.string().nullable(),
  /** its day has not passed */
  ahead: z.boolean(),
  /** people first seen in the week from it on; null: the week is not over */
  after: z.number().int().nullable(),
  usual: Measured,
  twoWay: Measured,
})
export type EventRow = z.infer<typeof EventRow>
const Page = z.strictObject({ rows: z.array(EventRow), total: z.number().int() })

export const eventsList = operation({
  name: 'events.list',
  says: 'Lists events you expect or went to: what you hoped for, whom you met, how many people were new in the week after beside a usual week, and who of those met became a two-way tie within a year.',
  kind: 'query',
  input: z.strictObject({
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(200).default(30),
  }),
  output: Page,
  cli: { command: 'events', plain: plainEvents },
  async run(world, { offset, limit }) {
    const [all, today] = [await readEventBook(world), await todayOf(world)]
    const arrivals = await arrivalsOf(world)
    const rows = await Promise.all(all.slice(offset, offset + limit).map(one => rowOf(world, one, arrivals, today)))
    return { rows, total: all.length }
  },
})

/** When each person was first seen. */
async function arrivalsOf(world: World): Promise<number[]> {
  const { rows } = await world.store.people.list({ sort: 'first', descending: true, offset: 0, limit: 5_000 })
  return rows.flatMap(({ connectedOn, tie }) => {
    const signs = [connectedOn, tie.first].filter(at => at !== null)
    return signs.length === 0 ? [] : [Math.min(...signs)]
  })
}

async function rowOf(world: World, held: HeldEvent, arrivals: readonly number[], today: string): Promise<EventRow> {
  const people = new Map<string, { name: string; records: readonly string[] }>()
  for (const record of held.records) {
    const person = await world.store.people.get(record)
    if (person !== null) people.set(person.id, person)
  }
  const now = world.now()
  const at = held.at ?? Date.parse(`${held.day}T00:00:00Z`)
  const met = await Promise.all(
    [...people.values()].slice(0, 60).map(async ({ records }) => ({
      twoWaySince: twoWaySince(readBeginning(await readEvents(world.store.observations, records, now))),
    })),
  )
  // whom one had two-way contact with before did not become a tie by it
  const fresh = met.filter(({ twoWaySince: since }) => since === null || since >= at - DAY)
  return {
    id: held.id,
    title: held.title,
    day: held.day,
    attended: held.at !== null && at <= now,
    hope: held.hope,
    came: held.came,
    ahead: held.day >= today && !(held.at !== null && at <= now),
    met: [...people].map(([id, { name }]) => ({ id, name })),
    ...cameOfEvent(at, arrivals, fresh, now),
  }
}

function plainEvents({ rows, total }: z.infer<typeof Page>): string {
  if (total === 0)
    return 'No event is known yet. Write one down: groundwork events add "PyData" 2026-11-01 --people "Ana Ruiz"'
  return [
    ...rows.map(({ id, day, title, attended, ahead, hope, came, met, after }) => {
      const said = [
        attended ? '' : ahead ? 'to come' : 'whether you went is not said',
        hope === null ? '' : `hoped for: ${hope}`,
        met.length > 0 ? `met ${met.map(({ name }) => name).join(', ')}` : '',
        after === null || !attended ? '' : `${after} new people in the week after`,
        came === null ? '' : `came of it: ${came}`,
      ].filter(Boolean)
      return `${day}  ${title}${said.length > 0 ? `: ${said.join('; ')}` : ''}  ${id}`
    }),
    `${rows.length} of ${total}`,
  ].join('\n')
}
