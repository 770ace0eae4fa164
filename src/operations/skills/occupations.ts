import { z } from 'zod'
import { rankOccupations } from '../../measures/skill/rank-occupations.ts'
import { operation } from '../operation.ts'
import { ONET_CREDIT } from './read-onet.ts'
import { OccupationRank } from './shapes.ts'
import { readSkills } from './skill-book.ts'

/** Fewer skills than this leave the order of a thousand occupations to chance. */
const LEAST_KNOWN = 10

export const occupationsRank = operation({
  name: 'occupations.rank',
  says: 'Ranks all occupations that O*NET rates by how alike their skills are to yours, each with the gap and how ready you likely are.',
  kind: 'query',
  input: z.strictObject({
    limit: z.number().int().min(1).max(1016).default(20),
    preparation: z
      .number()
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe('only those that need this much preparation, 1 to 5'),
    /** alike: nearest levels; ready: most of what is asked is likely there */
    sort: z.enum(['alike', 'ready']).default('alike'),
  }),
  output: z.strictObject({
    rows: z.array(OccupationRank),
    /** of the skills and fields that O*NET rates, those that anything is known of */
    known: z.number().int(),
    /** what the order rests on, or why there is none */
    says: z.string(),
    source: z.string(),
  }),
  cli: { command: 'occupations', args: [], plain: plainRanks },
  async run(world, { limit, preparation, sort }) {
    const book = await readSkills(world)
    const { occupations, elements } = book.onet
    const have = elements.keys.map(book.have)
    const known = have.filter(({ n }) => n > 0).length
    const of = `${known} of the ${have.length} skills and fields that O*NET rates`
    if (known < LEAST_KNOWN)
      return {
        rows: [],
        known,
        says: `Something is known of ${of}: too little to tell which occupations are near. A position would say most; rating a few of them would do, too.`,
        source: ONET_CREDIT,
      }
    const ranked = rankOccupations(occupations, elements, have)
    if (sort === 'ready') ranked.sort((a, b) => b.readiness - a.readiness || a.distance - b.distance)
    const rows = ranked.flatMap(({ occupation, distance, gap, readiness }) => {
      const found = occupations.list[occupation]
      if (found === undefined || (preparation !== undefined && found.zone !== preparation)) return []
      return [{ code: found.code, title: found.title, zone: found.zone, distance, gap, readiness }]
    })
    return { rows: rows.slice(0, limit), known, says: `By ${of}.`, source: ONET_CREDIT }
  },
})

function plainRanks({ rows, says }: { rows: OccupationRank[]; says: string }): string {
  return [
    ...rows.map(
      row =>
        `${row.code}  ${row.title}: ready for ${Math.round(row.readiness * 100)} %, ${row.gap.toFixed(1)} levels short, ${row.distance.toFixed(1)} apart`,
    ),
    says,
  ].join('\n')
}
