import { z } from 'zod'
import { DAY } from '../../model/instant.ts'
import { operation } from '../operation.ts'
import { readWorkItems } from './read-items.ts'
import { WORK_COLUMNS, WorkBoard, WorkColumn } from './shapes.ts'
import type { WorkItem, WorkLane } from './shapes.ts'

/** What lasts less is a moment in the picture. */
const SHORTEST_SPAN = 14 * DAY

export const workBoard = operation({
  name: 'work.board',
  says: 'Shows your work on one board and one timeline: pieces, projects, talks and events, volunteering, applications.',
  kind: 'query',
  input: z.strictObject({
    column: WorkColumn.optional().describe('only this column'),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(1000).default(12).describe('rows of each column'),
  }),
  output: WorkBoard,
  cli: {
    command: 'work',
    also: ['board', 'timeline', 'work board', 'work timeline'],
    args: ['column'],
    plain: plainBoard,
  },
  async run(world, { column, offset, limit }) {
    const asOf = world.now()
    const byColumn = Map.groupBy(await readWorkItems(world), one => one.column)
    const wanted = WORK_COLUMNS.filter(one => column === undefined || one === column)
    return {
      asOf,
      columns: wanted.map(one => {
        const all = byColumn.get(one) ?? []
        return {
          column: one,
          total: all.length,
          open: all.filter(({ open }) => open).length,
          planned: all.filter(({ planned }) => planned).length,
          rows: all.slice(offset, offset + limit),
        }
      }),
      lanes: wanted.flatMap(one => laneOf(one, byColumn.get(one) ?? [], asOf)),
    }
  },
})

function laneOf(column: WorkColumn, items: readonly WorkItem[], asOf: number): WorkLane[] {
  const dated = items.flatMap(item => (item.at === null || item.planned ? [] : [{ ...item, from: item.at }]))
  const [first] = dated
  if (first === undefined) return []
  const lasting = dated.flatMap(({ from, until, open, title }) => {
    const end = until ?? (open ? asOf : from)
    return end - from < SHORTEST_SPAN ? [] : [{ from, until: end, title }]
  })
  const spanned = new Set(lasting.map(({ from, title }) => `${from} ${title}`))
  const moments = dated.filter(({ from, title }) => !spanned.has(`${from} ${title}`)).map(({ from }) => from)
  return [{ column, lever: first.lever, spans: lasting, moments: moments.sort((a, b) => a - b) }]
}

function plainBoard({ columns }: WorkBoard): string {
  const filled = columns.filter(({ total }) => total > 0)
  if (filled.length === 0)
    return 'No work is known yet. Import a LinkedIn archive, a résumé, git or a feed: groundwork import FILE.'
  return filled
    .flatMap(({ column, total, rows }) => [
      `${column} (${rows.length} of ${total})`,
      ...rows.map(({ at, title, says, told, open, planned }) => {
        const when = at === null ? 'no date   ' : new Date(at).toISOString().slice(0, 10)
        const mark = open ? ' (going on)' : planned ? ' (planned)' : ''
        return `  ${when}  ${title}, ${says}${mark}; told by ${told.map(one => (one === 'hand' ? 'you' : one)).join(', ')}`
      }),
    ])
    .join('\n')
}
