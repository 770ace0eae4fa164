import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { World } from '../src/io/world/world.ts'
import { DAY } from '../src/model/instant.ts'
import { callOperation } from '../src/operations/call.ts'
import { OPERATIONS } from '../src/operations/table.ts'

const ByHand = z.array(
  z.strictObject({
    operation: z.string(),
    daysAgo: z.number().min(0),
    input: z.record(z.string(), z.json()),
    as: z.string().optional(),
  }),
)

/** What the made-up person wrote down in the product itself, done again on the days it was done, by the operations of the table. */
export async function writeByHand(demo: World, path: string): Promise<void> {
  const entries = ByHand.parse(JSON.parse(readFileSync(path, 'utf8')))
  const answers = new Map<string, unknown>()
  const today = demo.now()
  for (const { operation, daysAgo, input, as } of entries) {
    const entry = OPERATIONS.find(({ name }) => name === operation)
    if (entry === undefined) throw new Error(`the made-up person calls ${operation}, which is not in the table`)
    const then = { ...demo, now: () => today - daysAgo * DAY }
    const answer = await callOperation(entry, then, filled(input, answers))
    if (as !== undefined) answers.set(as, answer)
  }
}

/** The input with `=name.field` replaced by what an earlier entry answered. */
function filled(value: unknown, answers: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map(one => filled(one, answers))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, answers)]))
  if (typeof value !== 'string' || !value.startsWith('=')) return value
  const [name = '', ...path] = value.slice(1).split('.')
  return path.reduce<unknown>(
    (found, key) => (typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined),
    answers.get(name),
  )
}
