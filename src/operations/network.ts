import { z } from 'zod'
import type { PersonRow } from '../io/store/store.ts'
import type { World as Outside } from '../io/world/world.ts'
import { eachNeighbour } from '../measures/network/acquaintance-graph.ts'
import type { AcquaintanceGraph } from '../measures/network/acquaintance-graph.ts'
import { knowEachOther } from '../measures/network/know-each-other.ts'
import { worldsOf } from '../measures/network/worlds.ts'
import type { World } from '../measures/network/worlds.ts'
import type { TieMeans } from '../measures/tie/means.ts'
import { rankReconnect } from '../measures/tie/reconnect.ts'
import { LONG_WINDOW } from '../measures/tie/window.ts'
import { CHANNELS } from '../model/channel.ts'
import { isKnown, Measured } from '../model/measured.ts'
import { Band } from '../model/tie.ts'
import { seeded } from '../stats/random.ts'
import { mostlyOf } from './circle/mostly.ts'
import { noveltyAgainst } from './circle/novelty.ts'
import { readCircle } from './circle/read-circle.ts'
import { operation } from './operation.ts'

/** More than this is neither seen nor drawn; the list still holds everybody. */
const MOST_DRAWN = 600
const MOST_REVIVED = 20

const CircleNode = z.strictObject({
  id: z.string(),
  name: z.string(),
  world: z.string().nullable(),
  band: Band,
  twoWay: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  function: z.string().nullable(),
  first: z.number().nullable(),
  last: z.number().nullable(),
})

const Mostly = z.strictObject({
  field: z.enum(['company', 'function', 'place']),
  value: z.string(),
  n: z.number(),
  known: z.number(),
})

const CirclePage = z.strictObject({
  asOf: z.number().nullable(),
  knowEachOther: Measured,
  worlds: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string().nullable(),
      size: z.number(),
      people: z.array(z.string()),
      mostly: z.array(Mostly),
    }),
  ),
  nodes: z.array(CircleNode),
  edges: z.array(z.tuple([z.string(), z.string()])),
  bridges: z.array(z.strictObject({ id: z.string(), name: z.string(), worlds: z.array(z.string()) })),
  revive: z.array(
    z.strictObject({ id: z.string(), name: z.string(), wouldAnswer: Measured, because: z.array(z.string()) }),
  ),
  unseen: z.array(z.string()),
})

export const networkCircle = operation({
  name: 'network.circle',
  says: 'Who of your ties know each other, the separate worlds you move in, who bridges them, and whom to revive.',
  kind: 'query',
  input: z.strictObject({}),
  output: CirclePage,
  async run(world) {
    const { people, graph, gatherings } = await readCircle(world)
    const state = await world.store.derived.state()
    const means = await world.store.derived.get<TieMeans>('ties')
    const before = await world.store.derived.get<readonly World[]>('worlds')
    const found = worldsOf(graph, seeded('worlds'), before?.value ?? [])
    if (state) await world.store.derived.put('worlds', found.worlds, state)
    const names = await namesGiven(world)
    const drawn = people.slice(0, MOST_DRAWN)
    const worldOf = new Map(found.worlds.flatMap(({ id, members }) => members.map(member => [member, id] as const)))
    const byId = new Map(people.map(person => [person.id, person]))
    const nameOf = (id: string): string => byId.get(id)?.name ?? id
    const asOf = state?.asOf ?? world.now()
    const revive = rankReconnect(
      people.map(({ tie }) => tie),
      asOf,
      means?.value.window ?? LONG_WINDOW,
      {
        novelty: noveltyAgainst(people),
        endedBadly: new Set(people.filter(({ context }) => context === 'ended-badly').map(({ id }) => id)),
      },
    )
    return {
      asOf: state?.asOf ?? null,
      knowEachOther: knowEachOther(graph, gatherings),
      worlds: found.worlds.map(({ id, members }) => ({
        id,
        name: names.get(id) ?? null,
        size: members.length,
        people: [...members],
        mostly: mostlyOf(members.flatMap(member => byId.get(member) ?? [])),
      })),
      nodes: drawn.map(person => nodeOf(person, worldOf.get(person.id) ?? null)),
      edges: edgesAmong(graph, new Set(drawn.map(({ id }) => id))),
      bridges: found.bridges.map(({ person, worlds }) => ({ id: person, name: nameOf(person), worlds: [...worlds] })),
      revive: revive.slice(0, MOST_REVIVED).map(({ person, wouldAnswer, because }) => ({
        id: person,
        name: nameOf(person),
        wouldAnswer,
        because: because.map(({ text }) => text),
      })),
      unseen: CHANNELS.filter(
        channel =>
          channel !== 'in-person' && !people.some(({ tie }) => tie.seen.some(seen => seen.channel === channel)),
      ),
    }
  },
})

export const networkName = operation({
  name: 'network.name',
  says: 'Gives a world of your network a name of your own.',
  kind: 'change',
  input: z.strictObject({ world: z.string().min(1).max(200), name: z.string().trim().max(200).nullable() }),
  output: z.strictObject({ decision: z.string() }),
  cli: { args: ['world', 'name'] },
  async run(outside, { world, name }) {
    const decision = await outside.store.decisions.add(
      { kind: 'entry', room: 'world-name', id: world, value: name === '' ? null : name },
      outside.now(),
    )
    return { decision: decision.id }
  },
})

async function namesGiven(outside: Outside): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const { body } of await outside.store.decisions.list({ kinds: ['entry'], undone: false })) {
    if (body.kind !== 'entry' || body.room !== 'world-name') continue
    if (typeof body.value === 'string') names.set(body.id, body.value)
    else names.delete(body.id)
  }
  return names
}

function nodeOf({ id, name, function: job, tie }: PersonRow, world: string | null): z.infer<typeof CircleNode> {
  const sure = isKnown(tie.twoWay) ? tie.twoWay : null
  return {
    id,
    name,
    world,
    band: tie.band,
    twoWay: sure?.value ?? null,
    low: sure?.low ?? null,
    high: sure?.high ?? null,
    function: job,
    first: tie.first,
    last: tie.last,
  }
}

function edgesAmong(graph: AcquaintanceGraph, drawn: ReadonlySet<string>): [string, string][] {
  const edges: [string, string][] = []
  for (const [from, a] of graph.people.entries()) {
    if (!drawn.has(a)) continue
    eachNeighbour(graph, from, to => {
      const b = graph.people[to]
      if (from < to && b !== undefined && drawn.has(b)) edges.push([a, b])
    })
  }
  return edges
}
