import { z } from 'zod'
import { operation } from '../operation.ts'
import { openProjectBook } from './project-book.ts'
import { peopleOf, rowOf } from './project-row.ts'
import { ProjectRow } from './shapes.ts'

const Page = z.strictObject({ rows: z.array(ProjectRow), total: z.number().int() })

export const projectsList = operation({
  name: 'projects.list',
  says: 'Lists your projects, each once: from profiles, CVs, repositories and by hand; what goes on first.',
  kind: 'query',
  input: z.strictObject({
    search: z.string().max(200).optional(),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(500).default(100),
  }),
  output: Page,
  cli: { command: 'projects', args: ['search'], plain: plainProjects },
  async run(world, { search, offset, limit }) {
    const book = await openProjectBook(world)
    const wanted = search?.toLowerCase() ?? ''
    const all = book.projects.filter(
      ({ title, id }) => wanted === '' || `${title} ${id}`.toLowerCase().includes(wanted),
    )
    const rows = await Promise.all(
      all.slice(offset, offset + limit).map(async one => rowOf(one, (await peopleOf(world, book, one)).size)),
    )
    return { rows, total: all.length }
  },
})

function plainProjects({ rows, total }: z.infer<typeof Page>): string {
  if (total === 0)
    return 'No project is known yet. Import git, a LinkedIn archive or a résumé, or write one down: groundwork projects add "Title".'
  return [
    ...rows.map(({ id, title, role, open, people, sources, until }) => {
      const when = open ? 'goes on' : until === null ? '' : `ended ${new Date(until).toISOString().slice(0, 10)}`
      const said = [role, when, people > 0 ? `${people} others` : '', sources.join(', ')].filter(Boolean)
      return `${id}  ${title}: ${said.join('; ')}`
    }),
    `${rows.length} of ${total}`,
  ].join('\n')
}
