import type { Measured, Reason } from '../../model/measured.ts'
import { drawBeta } from '../../stats/draws.ts'
import { quantile } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'

const MIN_TIES = 5

/** Who the ego could have met: the share that has the ego's category, said in words, and whether it is a published statistic. */
export type Pool = { readonly share: number; readonly says: string; readonly statistic: boolean }
/** A tie with its category, null where not known, and the share of attention that it gets (any unit, 0 or more). */
export type CategorisedTie = { readonly category: string | null; readonly attention: number }

export type Homophily = {
  /** every tie counts alike */
  readonly heads: Measured
  /** every tie counts by the attention that it gets */
  readonly attention: Measured
  /** (external - internal) / all: depends on who was available, a detail only; null without ties */
  readonly externalInternal: number | null
  /** share of ties with a category */
  readonly classified: number
}

/**
 * Coleman's homophily index (1958): how much more than available the ego's ties share the ego's category.
 * Range [-1, 1]; 0 is as available, 1 all alike, -1 none. Null where the pool holds only one kind.
 * @example colemanIndex(0.7, 0.4) // 0.5
 */
export function colemanIndex(share: number, available: number): number | null {
  if (!(available > 0 && available < 1)) return null
  return share >= available ? (share - available) / (1 - available) : (share - available) / available
}

/** (E - I) / (E + I), Krackhardt and Stern 1988. Range [-1, 1]. @example externalInternal(12, 28) // -0.4 */
export function externalInternal(external: number, internal: number): number | null {
  return external + internal === 0 ? null : (external - internal) / (external + internal)
}

/**
 * Homophily of one category against a stated pool, by heads and by attention, with 90 % intervals: the share is drawn from
 * Beta(x + 1/2, n - x + 1/2), and the pool's share from +-20 % of itself unless it is a statistic. Attention has as many
 * ties behind it as its weights are worth (Kish 1965), so one heavy tie makes the range wide.
 * Unknown below 5 ties with a category, or where the pool holds one kind only.
 */
export function homophily(ties: readonly CategorisedTie[], own: string, pool: Pool, random: Random): Homophily {
  const known = ties.filter(tie => tie.category !== null)
  const inside = known.filter(tie => tie.category === own)
  const heads = { share: inside.length / known.length, worth: known.length }
  return {
    heads: against(heads, known.length, pool, random, 'of your ties share it'),
    attention: against(
      byAttention(known, inside),
      known.length,
      pool,
      random,
      'of your attention goes to those who share it',
    ),
    externalInternal: externalInternal(known.length - inside.length, inside.length),
    classified: ties.length === 0 ? 0 : known.length / ties.length,
  }
}

function byAttention(known: readonly CategorisedTie[], inside: readonly CategorisedTie[]) {
  const sum = known.reduce((total, tie) => total + tie.attention, 0)
  const squares = known.reduce((total, tie) => total + tie.attention ** 2, 0)
  if (sum === 0) return { share: 0, worth: 0 }
  return { share: inside.reduce((total, tie) => total + tie.attention, 0) / sum, worth: sum ** 2 / squares }
}

type Share = { readonly share: number; readonly worth: number }

function against({ share, worth }: Share, n: number, pool: Pool, random: Random, says: string): Measured {
  if (n < MIN_TIES) return { unknown: [{ text: `${n} ties with a category; ${MIN_TIES} are needed` }] }
  if (worth === 0) return { unknown: [{ text: 'no attention was seen for these ties' }] }
  const value = colemanIndex(share, pool.share)
  if (value === null) return { unknown: [{ text: `the pool (${pool.says}) holds only one kind` }] }
  const draws: number[] = []
  const inside = share * worth
  for (let draw = 0; draw < 1000; draw++) {
    const drawn = drawBeta(random, inside + 0.5, worth - inside + 0.5)
    const factor = pool.statistic ? 1 : 0.8 + 0.4 * random()
    const index = colemanIndex(drawn, Math.min(0.999, pool.share * factor))
    if (index !== null) draws.push(index)
  }
  return {
    value,
    low: Math.min(value, quantile(draws, 0.05)),
    high: Math.max(value, quantile(draws, 0.95)),
    n,
    because: [{ text: `${percent(share)} ${says}` }, poolReason(pool)],
  }
}

function poolReason(pool: Pool): Reason {
  const sure = pool.statistic ? '' : ', give or take a fifth'
  return { text: `against ${percent(pool.share)} of ${pool.says}${sure}` }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
