import { z } from 'zod'
import { isKnown } from '../../model/measured.ts'
import type { AssessedSkill } from '../../measures/skill/assess-skills.ts'
import { operation } from '../operation.ts'
import { SkillKind, SkillPage } from './shapes.ts'
import { readSkills } from './skill-book.ts'
import { skillRow, targetsBySkill } from './skill-row.ts'
import { needsOfTarget } from './target-gap.ts'
import { rangeSays } from './plain-words.ts'

const SORTS = ['level', 'name', 'fading', 'evidence', 'last-used'] as const

export const skillsList = operation({
  name: 'skills.list',
  says: 'Lists your skills: level with its range, how much evidence, last used, what fades.',
  kind: 'query',
  input: z.strictObject({
    search: z.string().max(200).optional().describe('a part of the name'),
    kinds: z.array(SkillKind).optional(),
    due: z.boolean().optional().describe('only those that want a refresher'),
    sort: z.enum(SORTS).default('level'),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(1000).default(100),
  }),
  output: SkillPage,
  cli: { command: 'skills', args: ['search'], plain: plainSkills },
  async run(world, { search, kinds, due, sort, offset, limit }) {
    const book = await readSkills(world)
    const wanted = search?.toLowerCase() ?? ''
    const found = [...book.skills.values()].filter(
      skill =>
        (wanted === '' || skill.name.toLowerCase().includes(wanted) || skill.skill.includes(wanted)) &&
        (kinds === undefined || kinds.includes(skill.kind)) &&
        (due !== true || skill.due),
    )
    const targets = targetsBySkill(book, id => needsOfTarget(book, id))
    const rows = found.sort(ORDERS[sort]).slice(offset, offset + limit)
    return { rows: rows.map(skill => skillRow(skill, targets)), total: found.length, asOf: book.asOf }
  },
})

type Order = (a: AssessedSkill, b: AssessedSkill) => number
const byName: Order = (a, b) => (a.skill < b.skill ? -1 : Number(a.skill > b.skill))
/** The lower end of the range first: what is likely there, not what is claimed. */
const sure = ({ now }: AssessedSkill): number => now.mean - now.spread

const ORDERS: Readonly<Record<(typeof SORTS)[number], Order>> = {
  name: byName,
  level: (a, b) => sure(b) - sure(a) || byName(a, b),
  fading: (a, b) => (a.kept ?? 2) - (b.kept ?? 2) || byName(a, b),
  evidence: (a, b) => b.evidence.length - a.evidence.length || byName(a, b),
  'last-used': (a, b) => (b.lastUsed ?? 0) - (a.lastUsed ?? 0) || byName(a, b),
}

function plainSkills({ rows, total }: SkillPage): string {
  if (rows.length === 0)
    return 'No skill is known yet. Import an archive, or write one down: groundwork skills add "negotiation".'
  const lines = rows.map(row => {
    const used =
      row.lastUsed === null ? 'use not seen' : `last used ${new Date(row.lastUsed).toISOString().slice(0, 7)}`
    const marks = [row.verified ? '' : 'unverified', row.due ? 'fading' : '', ...row.targets].filter(Boolean)
    const level = isKnown(row.level) ? rangeSays(row.level) : 'not known'
    return `${row.name.padEnd(28)} ${level.padEnd(18)} ${`${row.evidence} ${row.evidence === 1 ? 'fact' : 'facts'}`.padEnd(11)} ${used.padEnd(18)} ${marks.join(', ')}`.trimEnd()
  })
  return [...lines, ...(total > rows.length ? [`... and ${total - rows.length} more (--limit, --offset)`] : [])].join(
    '\n',
  )
}
