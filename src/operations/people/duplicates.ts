import { z } from 'zod'
import { operation } from '../operation.ts'
import { Person } from '../shapes.ts'

const Pair = z.strictObject({ a: Person, b: Person, reasons: z.array(z.string()), weight: z.number() })

/** Two records that may be one person, as the last measuring left them. */
export type StoredPair = {
  readonly a: string
  readonly b: string
  readonly reasons: readonly string[]
  readonly weight: number
}

export const peopleDuplicates = operation({
  name: 'people.duplicates',
  says: 'Lists pairs that may be one person, the likeliest first, each with the reasons; nothing is merged by itself.',
  kind: 'query',
  input: z.strictObject({ limit: z.number().int().min(1).max(500).default(50) }),
  output: z.strictObject({ rows: z.array(Pair) }),
  cli: {
    plain: (o: { rows: z.infer<typeof Pair>[] }) =>
      o.rows.map(({ a, b, reasons }) => `${a.id} ${a.name}  =?  ${b.id} ${b.name}: ${reasons.join('; ')}`).join('\n'),
  },
  async run(world, { limit }) {
    const kept = await world.store.derived.get<readonly StoredPair[]>('duplicates')
    const rows: z.infer<typeof Pair>[] = []
    const shown = new Set<string>()
    for (const { a, b, reasons, weight } of kept?.value ?? []) {
      if (rows.length === limit) break
      const [first, second] = [await world.store.people.get(a), await world.store.people.get(b)]
      if (!first || !second || first.id === second.id) continue
      const pair = [first.id, second.id].sort().join(' ')
      if (shown.has(pair)) continue
      shown.add(pair)
      rows.push({ a: first, b: second, reasons: [...reasons], weight })
    }
    return { rows }
  },
})
