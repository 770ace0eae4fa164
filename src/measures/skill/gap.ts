import type { Measured, Reason } from '../../model/measured.ts'
import { drawNormal } from '../../stats/draws.ts'
import { normalCdf } from '../../stats/normal-distribution.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'
import type { Estimate } from './level.ts'
import type { SkillKind } from './skill-kind.ts'

/** One skill that a role asks for. `weight` 0 to 1: (importance - 1) / 4; `spread`: standard error of the level asked. */
export type Need = {
  readonly skill: string
  readonly name: string
  readonly kind: SkillKind
  readonly level: number
  readonly spread: number
  readonly weight: number
}
/** What somebody has of it. `n` facts; 0: neither evidence nor a role speaks of it, and the estimate is everybody's average. */
export type Have = Estimate & { readonly n: number }
export type GapLine = { readonly need: Need; readonly have: Have; readonly gap: number; readonly ready: number }
export type Gap = {
  /** expected levels short, weighted over skills */
  readonly gap: Measured
  /** weighted share of the skills one is likely ready for */
  readonly readiness: Measured
  readonly lines: readonly GapLine[]
}

const DRAWS = 400
/** Part of the error in one's own levels that all of them share: who rates themselves high does so throughout. Our judgement. */
const SHARED_ERROR = 0.3
/** Under this share of the weight, what is known does not speak for the whole. */
const LEAST_SEEN = 0.2
const INV_SQRT_TAU = 1 / Math.sqrt(2 * Math.PI)

/**
 * E[max(0, need - have)] for normal need and have, and P(have >= need): d Phi(d/v) + v phi(d/v) with d = need - have,
 * v^2 = both variances (MEASURES 6.3). @example shortfall({ mean: 5, spread: 0.3 }, { mean: 4, spread: 0.4 }).gap // 1.0042
 */
export function shortfall(need: Estimate, have: Estimate): { gap: number; ready: number } {
  const d = need.mean - have.mean
  const v = Math.hypot(need.spread, have.spread)
  if (v === 0) return { gap: Math.max(0, d), ready: d <= 0 ? 1 : 0 }
  const z = d / v
  const short = normalCdf(z)
  return { gap: Math.max(0, d * short + v * INV_SQRT_TAU * Math.exp((-z * z) / 2)), ready: 1 - short }
}

/**
 * The gap between what somebody has and what a role asks, over the skills that something is known of; in levels and as the
 * share likely ready, with 90 % ranges from seeded draws. Unknown where less than a fifth of the weight is seen.
 */
export function measureGap(needs: readonly Need[], haveOf: (skill: string) => Have, random: Random): Gap {
  const lines = needs.map(need => {
    const have = haveOf(need.skill)
    return { need, have, ...shortfall({ mean: need.level, spread: need.spread }, have) }
  })
  if (lines.length === 0) {
    const unknown = [
      {
        text: 'Nobody has rated which levels this role asks for; choose a near one that is rated, or say yourself what it asks.',
      },
    ]
    return { gap: { unknown }, readiness: { unknown }, lines }
  }
  const seen = lines.filter(({ have }) => have.n > 0)
  const [all, known] = [weightOf(lines), weightOf(seen)]
  if (known === 0 || known < all * LEAST_SEEN) {
    const unknown = [
      {
        text: `What you gave speaks of ${seen.length} of the ${lines.length} skills this role asks for; rate a few of them, or add a position, to see the gap.`,
      },
    ]
    return { gap: { unknown }, readiness: { unknown }, lines }
  }
  const mean = (of: (line: GapLine) => number): number =>
    seen.reduce((sum, line) => sum + line.need.weight * of(line), 0) / known
  const drawn = draw(seen, known, random)
  const n = seen.reduce((sum, { have }) => sum + have.n, 0)
  const because = reasons(seen, lines.length)
  return {
    gap: ranged(
      mean(line => line.gap),
      drawn.gaps,
      n,
      because,
    ),
    readiness: ranged(
      mean(line => line.ready),
      drawn.readies,
      n,
      because,
    ),
    lines,
  }
}

function weightOf(lines: readonly GapLine[]): number {
  return lines.reduce((sum, { need }) => sum + need.weight, 0)
}

function draw(seen: readonly GapLine[], known: number, random: Random): { gaps: Float64Array; readies: Float64Array } {
  const [gaps, readies] = [new Float64Array(DRAWS), new Float64Array(DRAWS)]
  for (let i = 0; i < DRAWS; i++) {
    const shared = Math.sqrt(SHARED_ERROR) * drawNormal(random)
    let [gap, ready] = [0, 0]
    for (const { need, have } of seen) {
      const own = Math.sqrt(1 - SHARED_ERROR) * drawNormal(random)
      const short = need.level + need.spread * drawNormal(random) - (have.mean + have.spread * (shared + own))
      if (short > 0) gap += need.weight * short
      else ready += need.weight
    }
    gaps[i] = gap / known
    readies[i] = ready / known
  }
  return { gaps: gaps.sort(), readies: readies.sort() }
}

/** The mean of a skewed range can lie outside a narrow one only by chance of the draws; it is kept inside. */
function ranged(value: number, sorted: Float64Array, n: number, because: readonly Reason[]): Measured {
  const [low, high] = [quantileSorted(sorted, 0.05), quantileSorted(sorted, 0.95)]
  return { value, low: Math.min(low, value), high: Math.max(high, value), n, because: [...because] }
}

function reasons(seen: readonly GapLine[], of: number): Reason[] {
  const widest = seen.toSorted((a, b) => b.need.weight * b.gap - a.need.weight * a.gap).slice(0, 3)
  return [
    { text: `Something is known of ${seen.length} of the ${of} skills it asks for.` },
    ...widest.map(({ need, have, gap }) => ({
      text: `${need.name}: asked ${need.level.toFixed(1)}, you about ${have.mean.toFixed(1)}.`,
      effect: gap,
    })),
  ]
}
