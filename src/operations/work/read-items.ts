import type { Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { fold } from '../../sources/text/fold.ts'
import { readFacts } from '../skills/read-facts.ts'
import { readEventItems } from './event-items.ts'
import { readPieceItems } from './piece-items.ts'
import { readProjectItems } from './project-items.ts'
import { readRoleItems } from './role-items.ts'
import type { WorkItem } from './shapes.ts'
import { titleOf } from './title-of.ts'

/** What has no record of its own elsewhere: read from the facts. */
const KINDS = ['application'] as const

/** Everything worked on, shown, attended and applied for, each thing once, newest first; what has no date comes last. */
export async function readWorkItems(world: World): Promise<WorkItem[]> {
  const [pieces, projects, roles, events, { lists }] = await Promise.all([
    readPieceItems(world),
    readProjectItems(world),
    readRoleItems(world),
    readEventItems(world),
    readFacts(world, KINDS),
  ])
  const once = new Map<string, WorkItem>()
  for (const item of [...events, ...lists.flat().flatMap(fact => itemOf(fact))]) {
    const key = sameThing(item)
    const before = once.get(key)
    once.set(key, before === undefined ? item : fuller(before, item))
  }
  return [...pieces, ...projects, ...roles, ...once.values()].sort(byTime)
}

/** What goes on first, then what is planned, then the newest; what has no date last. */
export function byTime(a: WorkItem, b: WorkItem): number {
  const rank = ({ open, planned }: WorkItem): number => (open ? 2 : planned ? 1 : 0)
  return rank(b) - rank(a) || (b.at ?? -Infinity) - (a.at ?? -Infinity) || a.title.localeCompare(b.title)
}

/** A profile and a list of one's own may both name it. */
function sameThing({ column, title, at }: WorkItem): string {
  return `${column} ${fold(title)} ${at}`
}

function fuller(a: WorkItem, b: WorkItem): WorkItem {
  const [first, second] = a.at === null ? [b, a] : [a, b]
  return {
    ...first,
    url: first.url ?? second.url,
    until: first.until ?? second.until,
    told: [...new Set([...a.told, ...b.told])],
  }
}

function itemOf({ id, observation }: Stored): WorkItem[] {
  const { at, precision, source, kind, detail } = observation
  const head = { id, at, precision, told: [source], until: null, open: false, planned: false, url: null }
  if (kind !== 'application') return []
  const title = titleOf(detail.title ?? detail.company ?? '')
  if (title === '') return []
  const says = [detail.company ?? '', detail.state ?? ''].filter(part => part !== '').join(', ') || 'application'
  return [{ ...head, column: 'applications', lever: 'networking', title, says, url: detail.url ?? null }]
}
