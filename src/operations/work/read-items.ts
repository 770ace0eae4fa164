import type { Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { fold } from '../../sources/text/fold.ts'
import { readFacts } from '../skills/read-facts.ts'
import type { WorkItem } from './shapes.ts'

const KINDS = ['piece', 'publication', 'project', 'event', 'volunteering', 'application'] as const
const LONGEST_TITLE = 120

/** Everything worked on, shown, attended and applied for, each thing once, newest first; what has no date comes last. */
export async function readWorkItems(world: World): Promise<WorkItem[]> {
  const { lists } = await readFacts(world, KINDS)
  const once = new Map<string, WorkItem>()
  for (const item of lists.flat().flatMap(fact => itemOf(fact))) {
    const key = sameThing(item)
    const before = once.get(key)
    once.set(key, before === undefined ? item : fuller(before, item))
  }
  return [...once.values()].sort(byTime)
}

/** Newest first; open before ended; what has no date last. */
export function byTime(a: WorkItem, b: WorkItem): number {
  return Number(b.open) - Number(a.open) || (b.at ?? -Infinity) - (a.at ?? -Infinity) || a.title.localeCompare(b.title)
}

/** A profile and a CV may both name it; posts have no title, so their moment tells them apart. */
function sameThing({ column, says, title, at, id }: WorkItem): string {
  if (column === 'pieces' && says === 'post') return id
  const name = fold(title)
  return column === 'projects' || column === 'volunteering' ? `${column} ${name} ${says}` : `${column} ${name} ${at}`
}

function fuller(a: WorkItem, b: WorkItem): WorkItem {
  const [first, second] = a.at === null ? [b, a] : [a, b]
  return { ...first, url: first.url ?? second.url, until: first.until ?? second.until }
}

function itemOf({ id, observation }: Stored): WorkItem[] {
  const { at, precision, source, kind, detail } = observation
  const head = { id, at, precision, source, until: null, open: false, url: null }
  switch (kind) {
    case 'piece':
      return [
        {
          ...head,
          column: 'pieces',
          lever: 'brand',
          title: titleOf(detail.title ?? detail.summary ?? `a ${detail.form}`),
          says: detail.form,
          url: detail.url ?? null,
        },
      ]
    case 'publication': {
      const says = detail.publisher === undefined ? 'publication' : `published by ${detail.publisher}`
      return [
        { ...head, column: 'pieces', lever: 'brand', title: titleOf(detail.title), says, url: detail.url ?? null },
      ]
    }
    case 'project':
      return [
        {
          ...head,
          ...endOf(detail.until),
          column: 'projects',
          lever: 'project',
          title: titleOf(detail.title),
          says: detail.role ?? 'project',
          url: detail.url ?? null,
        },
      ]
    case 'event':
      return [
        {
          ...head,
          column: 'events',
          lever: 'networking',
          title: titleOf(detail.title),
          says: detail.status?.toLowerCase() ?? 'event',
          until: detail.end ?? null,
          url: detail.url ?? null,
        },
      ]
    case 'volunteering': {
      const where = detail.organisation ?? ''
      const title = titleOf(detail.role ?? where)
      if (title === '') return []
      const says = where === '' || detail.role === undefined ? 'volunteering' : `at ${where}`
      return [{ ...head, ...endOf(detail.until), column: 'volunteering', lever: 'volunteering', title, says }]
    }
    case 'application': {
      const title = titleOf(detail.title ?? detail.company ?? '')
      if (title === '') return []
      const says = [detail.company ?? '', detail.state ?? ''].filter(part => part !== '').join(', ') || 'application'
      return [{ ...head, column: 'applications', lever: 'networking', title, says, url: detail.url ?? null }]
    }
    default:
      return []
  }
}

/** `null` in a source: still so. Nothing said: not known, and so not shown as going on. */
function endOf(until: number | null | undefined): Pick<WorkItem, 'until' | 'open'> {
  return { until: until ?? null, open: until === null }
}

/** The first line, cut at a word where it is long. */
function titleOf(text: string): string {
  const line = text.trim().split(/\r?\n/u, 1)[0] ?? ''
  if (line.length <= LONGEST_TITLE) return line
  const cut = line.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))} …`
}
