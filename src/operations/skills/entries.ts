import type { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import type { Decision } from '../../model/decision.ts'

/** What a lever tool keeps in a room of the decision log: the last value of each entry, removed ones left out. */
export async function entriesOf<T>(world: World, room: string, schema: z.ZodType<T>): Promise<Map<string, T>> {
  return lastEntries(await world.store.decisions.list({ kinds: ['entry'], undone: false }), room, schema)
}

/** The same from decisions that were read already, for whoever keeps several rooms. */
export function lastEntries<T>(decisions: readonly Decision[], room: string, schema: z.ZodType<T>): Map<string, T> {
  const entries = new Map<string, T>()
  for (const body of byRoom(decisions).get(room) ?? []) {
    const read = schema.safeParse(body.value)
    // deleted first, so that the order is that of the last writing
    entries.delete(body.id)
    if (read.success) entries.set(body.id, read.data)
  }
  return entries
}

type Entry = Extract<Decision['body'], { kind: 'entry' }>

// the store gives the same list for as long as nothing changes, and some thirty rooms look through it
const rooms = new WeakMap<readonly Decision[], ReadonlyMap<string, readonly Entry[]>>()

function byRoom(decisions: readonly Decision[]): ReadonlyMap<string, readonly Entry[]> {
  const known = rooms.get(decisions)
  if (known) return known
  const found = new Map<string, Entry[]>()
  for (const { body } of decisions) {
    if (body.kind !== 'entry') continue
    const entries = found.get(body.room)
    if (entries) entries.push(body)
    else found.set(body.room, [body])
  }
  rooms.set(decisions, found)
  return found
}

/** Keeps an entry, or removes it. Gives the decision's id, by which it is undone. */
export async function keepEntry(world: World, room: string, id: string, value: unknown): Promise<string> {
  const body = { kind: 'entry' as const, room, id, value: value as never }
  return (await world.store.decisions.add(body, world.now())).id
}
