import { z } from 'zod'
import { ATTRIBUTES } from '../../measures/network/variety.ts'
import type { Variety } from '../../measures/network/variety.ts'
import { isKnown, Measured } from '../../model/measured.ts'
import { operation } from '../operation.ts'
import { refreshSoon } from '../refresh/keep-fresh.ts'
import { VARIETIES } from '../refresh/varieties.ts'

/** More categories than this are told by their number only. */
const MOST_ROWS = 12

const VarietyRow = z.strictObject({
  by: z.enum(ATTRIBUTES),
  /** effective numbers, order 1: "as varied as so many equally common ones" */
  circle: Measured,
  linked: Measured,
  /** share of people of whom it is known, 0 to 1 */
  classified: z.strictObject({ circle: z.number(), linked: z.number() }),
  /** share of where attention goes that belongs to categories seen, 0 to 1 */
  coverage: z.number(),
  /** shares of those of whom it is known; the most common ones */
  rows: z.array(
    z.strictObject({ category: z.string(), circle: z.number(), attention: z.number(), linked: z.number() }),
  ),
  /** how many categories more there are */
  more: z.number().int(),
  /** Coleman's index, -1 to 1: 0 as available, 1 all like the ego */
  alike: z.strictObject({ own: z.string(), heads: Measured, attention: Measured }).nullable(),
})
const VarietyPage = z.strictObject({
  asOf: z.number().nullable(),
  updating: z.boolean(),
  varieties: z.array(VarietyRow),
})
type VarietyRow = z.infer<typeof VarietyRow>

export const networkVariety = operation({
  name: 'network.variety',
  says: 'How varied your people are by profession, seniority, industry, employer, place, school and years, and how alike you.',
  kind: 'query',
  input: z.strictObject({}),
  output: VarietyPage,
  cli: {
    plain: (o: z.infer<typeof VarietyPage>) => o.varieties.map(plainRow).join('\n') || 'Nothing was measured yet.',
  },
  async run(world) {
    const hasData = (await world.store.observations.coverage()).length > 0
    const updating = hasData && (await refreshSoon(world))
    const kept = await world.store.derived.get<readonly Variety[]>(VARIETIES)
    const state = await world.store.derived.state()
    return { asOf: state?.asOf ?? null, updating, varieties: (kept?.value ?? []).map(rowOf) }
  },
})

function rowOf({ by, circle, linked, rows, alike }: Variety): VarietyRow {
  return {
    by,
    circle: circle.effective,
    linked: linked.effective,
    classified: { circle: circle.classified, linked: linked.classified },
    coverage: circle.coverage,
    rows: rows.slice(0, MOST_ROWS).map(row => ({ ...row })),
    more: Math.max(0, rows.length - MOST_ROWS),
    alike,
  }
}

function plainRow({ by, circle, alike }: VarietyRow): string {
  const varied = isKnown(circle)
    ? `as varied as ${circle.value.toFixed(1)} equally common ones (${circle.low.toFixed(1)} to ${circle.high.toFixed(1)})`
    : `unknown: ${circle.unknown.map(({ text }) => text).join('; ')}`
  const like =
    alike !== null && isKnown(alike.attention)
      ? `; like you (${alike.own}): ${alike.attention.value.toFixed(2)} by attention, 0 is as available`
      : ''
  return `${by}: ${varied}${like}`
}
