import { z } from 'zod'
import { Band } from '../../model/tie.ts'
import { Channel } from '../../model/channel.ts'
import { isKnown } from '../../model/measured.ts'
import { operation } from '../operation.ts'
import { Person } from '../shapes.ts'

const Texts = z.array(z.string().max(200)).max(50)

export const peopleList = operation({
  name: 'people.list',
  says: 'Lists people, filtered and in the order you ask for; never by "value".',
  kind: 'query',
  input: z.strictObject({
    search: z.string().max(500).optional(),
    bands: z.array(Band).optional(),
    channels: z.array(Channel).optional(),
    functions: Texts.optional(),
    seniorities: Texts.optional(),
    companies: Texts.optional(),
    notCompanies: Texts.optional(),
    label: z.enum(['yes', 'no', 'unsure']).optional(),
    context: z.string().max(40).optional(),
    lastBefore: z.number().optional(),
    lastAfter: z.number().optional(),
    sort: z.enum(['name', 'two-way', 'would-answer', 'last', 'first', 'connected']).default('name'),
    descending: z.boolean().default(false),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(1000).default(100),
  }),
  output: z.strictObject({ rows: z.array(Person), total: z.number() }),
  cli: { plain: plainPeople },
  async run(world, query) {
    const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
    const { rows, total } = await world.store.people.list({ offset: query.offset, limit: query.limit, ...given })
    return { rows: [...rows], total }
  },
})

export const searchFind = operation({
  name: 'search.find',
  says: 'Finds people by name, company, title or address.',
  kind: 'query',
  input: z.strictObject({ text: z.string().max(500), limit: z.number().int().min(1).max(50).default(10) }),
  output: z.strictObject({
    people: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        title: z.string().nullable(),
        company: z.string().nullable(),
        band: Band,
      }),
    ),
  }),
  cli: { command: 'find', args: ['text'] },
  async run(world, { text, limit }) {
    if (text.trim() === '') return { people: [] }
    const { rows } = await world.store.people.list({
      search: text,
      offset: 0,
      limit: MOST_LOOKED_AT,
      sort: 'two-way',
      descending: true,
    })
    const named = [...rows].sort((a, b) => nearness(b.name, text) - nearness(a.name, text)).slice(0, limit)
    return { people: named.map(({ id, name, title, company, tie }) => ({ id, name, title, company, band: tie.band })) }
  },
})

/** Found by title or company as well: so many are looked at for one whose name it is. */
const MOST_LOOKED_AT = 50

/** 2: a word of the name begins like that; 1: it stands in the name; 0: in something else that is known of them. */
function nearness(name: string, text: string): number {
  const [whole, sought] = [name.toLowerCase(), text.trim().toLowerCase()]
  if (whole.split(/[\s'-]+/).some(word => word.startsWith(sought)) || whole.startsWith(sought)) return 2
  return whole.includes(sought) ? 1 : 0
}

function plainPeople(output: { rows: Person[]; total: number }): string {
  const rows = output.rows.map(({ id, name, company, tie }) => {
    const sure = isKnown(tie.twoWay)
      ? `${percent(tie.twoWay.value)} (${percent(tie.twoWay.low)} to ${percent(tie.twoWay.high)})`
      : 'unknown'
    return `${id}  ${name}${company ? `, ${company}` : ''}: ${tie.band}, two-way ${sure}`
  })
  return [...rows, `${output.rows.length} of ${output.total}`].join('\n')
}

function percent(p: number): string {
  return `${Math.round(p * 100)} %`
}
