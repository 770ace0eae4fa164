import { z } from 'zod'
import { Channel } from '../model/channel.ts'
import { ABOUT_SOURCES } from '../sources/about.ts'
import { operation } from './operation.ts'
import { textAsset } from './text-asset.ts'

const SourceRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  channel: Channel.nullable(),
  /** one sentence: how to get this export */
  how: z.string(),
  /** the whole page on it, Markdown */
  readme: z.string().nullable(),
  /** facts kept from it so far */
  n: z.number(),
  first: z.number().nullable(),
  last: z.number().nullable(),
  imports: z.number(),
})

export const sourcesList = operation({
  name: 'sources.list',
  says: 'Lists what Groundwork can read, how to get each export, and what came from it so far.',
  kind: 'query',
  input: z.strictObject({}),
  output: z.strictObject({ rows: z.array(SourceRow) }),
  cli: {
    command: 'sources',
    plain: (output: { rows: z.infer<typeof SourceRow>[] }) =>
      output.rows
        .map(
          row =>
            `${row.id.padEnd(12)} ${row.title} (${row.n === 0 ? 'nothing yet' : `${row.n} facts`})\n             ${row.how}`,
        )
        .join('\n'),
  },
  async run(world) {
    const coverage = await world.store.observations.coverage()
    const imports = await world.store.imports.list()
    const readmes = await Promise.all(ABOUT_SOURCES.map(({ id }) => textAsset(world, `sources/${id}/README.md`)))
    const rows = ABOUT_SOURCES.map(({ id, title, channel, how }, i) => {
      const mine = coverage.filter(({ source }) => source === id)
      // when a card was saved says nothing about its years
      const dated = mine.filter(({ kind }) => kind !== 'card')
      const firsts = dated.flatMap(({ first }) => (first === null ? [] : [first]))
      const lasts = dated.flatMap(({ last }) => (last === null ? [] : [last]))
      return {
        id,
        title,
        channel,
        how,
        readme: readmes[i] ?? null,
        n: mine.reduce((sum, row) => sum + row.n, 0),
        first: firsts.length ? Math.min(...firsts) : null,
        last: lasts.length ? Math.max(...lasts) : null,
        imports: imports.filter(row => row.status === 'done' && row.sources.includes(id)).length,
      }
    })
    return { rows }
  },
})
