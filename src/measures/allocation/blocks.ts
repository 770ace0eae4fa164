import type { Known, Measured } from '../../model/measured.ts'
import { betaCdf, betaQuantile } from '../../stats/beta-distribution.ts'
import { poissonShares } from '../../stats/poisson.ts'
import type { Random } from '../../stats/random.ts'

/** Two weeks a block, sixteen weeks in all, read once at the end. Fixed before it begins. */
export const BLOCKS = 8
/** A difference is claimed where it is at least this likely. */
export const CLAIM = 0.9
/** The prior of each arm: as firm as two outcomes. */
const SHAPE = 2

export type Arm = 'a' | 'b'

/** The order of the blocks: as many of each, in an order that chance decides. */
export function drawBlocks(random: Random, blocks = BLOCKS): Arm[] {
  const order = Array.from({ length: blocks }, (_, i): Arm => (i < blocks / 2 ? 'a' : 'b'))
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [one, other] = [order[i] ?? 'a', order[j] ?? 'a']
    order[i] = other
    order[j] = one
  }
  return order
}

/**
 * The chance that A brings more than B after so many outcomes in equally many blocks each. With one rate for both priors
 * Gamma(2 + a) / (Gamma(2 + a) + Gamma(2 + b)) is Beta(2 + a, 2 + b), so that this is exact. @example moreLikely(5, 5) // 0.5
 */
export function moreLikely(a: number, b: number): number {
  return 1 - betaCdf(0.5, SHAPE + a, SHAPE + b)
}

/**
 * How often the sixteen weeks would show a true difference: A really brings `ratio` times what B brings, `perBlock` outcomes
 * in a block of B. `found`: claimed rightly; `wrong`: claimed the other way round. Exact, by summing over all counts.
 * @example powerOf(2, 2) // { found: 0.61, wrong: 0.00 }
 */
export function powerOf(
  perBlock: number,
  ratio: number,
  blocks = BLOCKS,
): { readonly found: number; readonly wrong: number } {
  const [as, bs] = [poissonShares((perBlock * ratio * blocks) / 2), poissonShares((perBlock * blocks) / 2)]
  let [found, wrong] = [0, 0]
  for (const [a, shareA] of as.entries())
    for (const [b, shareB] of bs.entries()) {
      const chance = moreLikely(a, b)
      if (chance > CLAIM) found += shareA * shareB
      else if (chance < 1 - CLAIM) wrong += shareA * shareB
    }
  return { found, wrong }
}

export type BlocksReading = {
  /** times that A brings what B brings, with its 90 % range */
  readonly ratio: Measured
  /** the chance that A brings more, 0 to 1; null before the end */
  readonly more: number | null
  readonly says: 'a' | 'b' | 'cannot tell' | 'not over'
}

/** Reads the blocks at their end, and never before: who looks every week finds what is not there. */
export function readBlocks(
  counts: readonly { readonly arm: Arm; readonly outcomes: number }[],
  isOver: boolean,
): BlocksReading {
  const sum = (arm: Arm): number => counts.reduce((all, one) => all + (one.arm === arm ? one.outcomes : 0), 0)
  const blocks = (arm: Arm): number => counts.filter(one => one.arm === arm).length
  if (!isOver)
    return {
      ratio: {
        unknown: [{ text: 'It is read once, at its end; looking earlier finds differences that are not there.' }],
      },
      more: null,
      says: 'not over',
    }
  const [a, b] = [sum('a'), sum('b')]
  if (blocks('a') === 0 || blocks('a') !== blocks('b'))
    return {
      ratio: { unknown: [{ text: 'The blocks were not kept equally often; the comparison would not be fair.' }] },
      more: null,
      says: 'cannot tell',
    }
  const more = moreLikely(a, b)
  return { ratio: ratioOf(a, b), more, says: more > CLAIM ? 'a' : more < 1 - CLAIM ? 'b' : 'cannot tell' }
}

function ratioOf(a: number, b: number): Known {
  const odds = (p: number): number => {
    const share = betaQuantile(p, SHAPE + a, SHAPE + b)
    return share / (1 - share)
  }
  return {
    value: odds(0.5),
    low: odds(0.05),
    high: odds(0.95),
    n: a + b,
    because: [{ text: `${a} outcomes in the blocks of the first, ${b} in those of the second.` }],
  }
}
