import { logistic, logit } from '../../stats/logistic.ts'
import { recalibrate } from '../../stats/recalibrate.ts'
import { chances, FEWEST } from './resolved.ts'
import type { Resolved } from './resolved.ts'

const SHIFT_SD = 0.5
const SLOPE_SD = 0.25
/** A slope that may not move: below 20 forecasts it would follow noise. */
const FIXED = 1e-4

/** How the user's own numbers would read better; plain data. `isotonic`: steps, as pairs of [from this forecast on, read as]. */
export type Recalibrated =
  | { readonly form: 'logistic'; readonly shift: number; readonly slope: number }
  | { readonly form: 'isotonic'; readonly steps: readonly (readonly [number, number])[] }

/**
 * Recalibration from one's own past forecasts (MEASURES 7.2): logit p' = a + b logit p with a ~ N(0, 0.5^2) and
 * b ~ N(1, 0.25^2), only a below 20 forecasts; isotonic (pool adjacent violators) from 200 on. It is to be offered only
 * where the bias is more than chance explains: for a calibrated forecaster it makes one forecast in three worse.
 */
export function recalibration(resolved: readonly Resolved[]): Recalibrated {
  if (resolved.length >= FEWEST.isotonic) return { form: 'isotonic', steps: isotonic(resolved) }
  const { p, y } = chances(resolved)
  const slopeSd = resolved.length < FEWEST.bothTerms ? FIXED : SLOPE_SD
  const { shift, slope } = recalibrate(
    p.map(chance => logit(chance)),
    y,
    { shiftSd: SHIFT_SD, slopeSd },
  )
  return { form: 'logistic', shift, slope }
}

/** A forecast as it would read better, within 0.01..0.99. @example recalibrated(0.5, { form: 'logistic', shift: 0, slope: 1 }) // 0.5 */
export function recalibrated(probability: number, by: Recalibrated): number {
  if (by.form === 'logistic') return clip(logistic(by.shift + by.slope * logit(probability)))
  const step = by.steps.findLast(([from]) => from <= probability) ?? by.steps[0]
  return clip(step?.[1] ?? probability)
}

/** The closest steps that never fall (Ayer and others 1955); equal forecasts are one step from the beginning. */
function isotonic(resolved: readonly Resolved[]): [number, number][] {
  const heights = Map.groupBy(resolved, ({ probability }) => probability)
  const blocks: { from: number; n: number; x: number }[] = []
  for (const [from, mine] of [...heights].sort(([a], [b]) => a - b)) {
    let block = { from, n: mine.length, x: mine.filter(({ came }) => came).length }
    for (let before = blocks.at(-1); before && before.x / before.n >= block.x / block.n; before = blocks.at(-1)) {
      blocks.pop()
      block = { from: before.from, n: before.n + block.n, x: before.x + block.x }
    }
    blocks.push(block)
  }
  return blocks.map(({ from, n, x }) => [from, x / n])
}

function clip(p: number): number {
  return Math.min(0.99, Math.max(0.01, p))
}
