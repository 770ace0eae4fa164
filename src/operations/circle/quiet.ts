import { z } from 'zod'
import type { QuietTie } from '../../measures/tie/quiet.ts'
import { Known } from '../../model/measured.ts'
import { DAY } from '../../model/instant.ts'
import { operation } from '../operation.ts'

const QuietRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** how many usual gaps the silence lasts */
  ratio: z.number(),
  /** days between active days, while there were any */
  usual: z.number(),
  /** how often such silences ended by themselves within half a year, 0 to 1 */
  cameBack: Known,
})
const QuietPage = z.strictObject({ asOf: z.number().nullable(), rows: z.array(QuietRow), total: z.number().int() })

export const tiesQuiet = operation({
  name: 'ties.quiet',
  says: 'Ties that are silent for longer than they used to be, and how often such silences ended by themselves.',
  kind: 'query',
  input: z.strictObject({
    person: z.string().optional().describe('only this person'),
    limit: z.number().int().min(1).max(200).default(20),
  }),
  output: QuietPage,
  cli: {
    plain: ({ rows }: z.infer<typeof QuietPage>) =>
      rows
        .map(
          ({ name, ratio, cameBack }) =>
            `${name}: ${Math.round(ratio)} times the usual gap; such silences ended by themselves in ${Math.round(cameBack.value * 100)} % (${Math.round(cameBack.low * 100)} to ${Math.round(cameBack.high * 100)})`,
        )
        .join('\n') || 'No tie is unusually quiet.',
  },
  async run(world, { person, limit }) {
    const kept = await world.store.derived.get<readonly QuietTie[]>('quiet')
    const state = await world.store.derived.state()
    const all = (kept?.value ?? []).filter(one => person === undefined || one.person === person)
    const rows: z.infer<typeof QuietRow>[] = []
    for (const { person: id, ratio, usual, cameBack } of all) {
      if (rows.length === limit) break
      const row = await world.store.people.get(id)
      if (row !== null && row.context !== 'ended-badly')
        rows.push({ id: row.id, name: row.name, ratio, usual: usual / DAY, cameBack })
    }
    return { asOf: state?.asOf ?? null, rows, total: all.length }
  },
})
