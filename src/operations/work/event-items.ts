import type { World } from '../../io/world/world.ts'
import { EVENT_ROOM, eventId, KeptEvent } from '../contributions/event-book.ts'
import { entriesOf } from '../skills/entries.ts'
import { readFacts } from '../skills/read-facts.ts'
import type { WorkItem } from './shapes.ts'
import { titleOf } from './title-of.ts'

const EVENT = { column: 'events', lever: 'networking', open: false } as const

/** Events that facts show, under the name and day the user gives them, and those that are expected. */
export async function readEventItems(world: World): Promise<WorkItem[]> {
  const [{ lists }, said] = await Promise.all([readFacts(world, ['event']), entriesOf(world, EVENT_ROOM, KeptEvent)])
  const shown = new Set<string>()
  const items = lists.flat().flatMap(({ id, observation: { kind, at, precision, source, detail } }): WorkItem[] => {
    if (kind !== 'event') return []
    const known = at === null ? '' : eventId(new Date(at).toISOString().slice(0, 10), detail.title)
    const kept = said.get(known)
    if (kept !== undefined) shown.add(known)
    const moved = kept !== undefined && known !== eventId(kept.day, kept.title) && !known.startsWith(kept.day)
    const begins = moved ? dayStart(kept.day) : at
    const lies = begins !== null && begins > world.now()
    return [
      {
        ...EVENT,
        id,
        title: titleOf(kept?.title ?? detail.title),
        says: statusSays(detail.status, lies),
        told: [source],
        at: begins,
        precision: moved ? 'day' : precision,
        until: moved ? null : (detail.end ?? null),
        planned: lies,
        url: detail.url ?? null,
      },
    ]
  })
  const expected = [...said].flatMap(([id, kept]) => (shown.has(id) ? [] : [expectedItem(id, kept, world.now())]))
  return [...items, ...expected]
}

/** A source says "attending" as long as the event lies ahead, and does not take it back after it. */
function statusSays(status: string | undefined, ahead: boolean): string {
  const said = status?.toLowerCase() ?? 'event'
  return said === 'attending' && !ahead ? 'attended' : said
}

function expectedItem(id: string, { title, day }: KeptEvent, now: number): WorkItem {
  const at = dayStart(day)
  return {
    ...EVENT,
    id,
    title: titleOf(title),
    says: 'expected',
    told: ['hand'],
    at,
    precision: 'day',
    until: null,
    planned: at > now,
    url: null,
  }
}

function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
