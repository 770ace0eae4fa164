import type { Measured, Reason } from '../../model/measured.ts'
import { drawNormal } from '../../stats/draws.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'
import type { Wish } from './ask.ts'
import type { Cover } from './cover.ts'

/** How the work itself, what an occupation's people do all day, stands beside a record. `share`: 0 to 1. */
export type WorkCover = { readonly name: string; readonly share: number; readonly years: number; readonly says: string }

/** What counts how much: the work itself as much as four things that must be there. Our judgement. */
export const WISH_WORTH: Readonly<Record<Wish, number>> = { must: 1, plain: 0.4, nice: 0.3 }
export const WORK_WORTH = 4
/** Fewer asks than these say too little of a job. */
const LEAST_ASKS = 3
const DRAWS = 400
/** Part of the error in one's own levels that all of them share (gap.ts). */
const SHARED_ERROR = 0.3

/**
 * The share of what an advertisement asks that a record covers, F = sum w c / sum w, with w = wish (must 1, part of the work
 * 0.4, nice 0.3) times rarity, c the chance that what is asked is there at the level asked, 0 where nothing is seen; the
 * work itself with weight 4. Low: 5 % of 400 seeded draws of levels in which what is not seen is missing; high: 95 % of
 * draws in which it is there as often as people have it.
 */
export function measureFit(covers: readonly Cover[], work: WorkCover | null, facts: number, random: Random): Measured {
  if (facts === 0)
    return {
      unknown: [
        { text: 'Nothing is known of your work yet: import a résumé or a LinkedIn archive, or write a position down.' },
      ],
    }
  if (covers.length < LEAST_ASKS)
    return {
      unknown: [
        {
          text: `${covers.length === 0 ? 'Nothing is' : `Only ${covers.length} ${covers.length === 1 ? 'thing is' : 'things are'}`} read from it that one could have; paste the whole advertisement.`,
        },
      ],
    }
  const weights = covers.map(weightOf)
  const whole = weights.reduce((sum, weight) => sum + weight, 0) + (work === null ? 0 : WORK_WORTH)
  const done = work === null ? 0 : WORK_WORTH * work.share
  const value =
    (done +
      covers.reduce((sum, cover, i) => sum + (cover.state === 'nothing' ? 0 : cover.chance) * (weights[i] ?? 0), 0)) /
    whole
  const [lows, highs] = [new Float64Array(DRAWS), new Float64Array(DRAWS)]
  for (let draw = 0; draw < DRAWS; draw++) {
    const shared = Math.sqrt(SHARED_ERROR) * drawNormal(random)
    let [seen, unseen] = [0, 0]
    for (const [i, cover] of covers.entries()) {
      const weight = weights[i] ?? 0
      if (!isThere(cover, shared, random)) continue
      if (cover.state === 'nothing') unseen += weight
      else seen += weight
    }
    const ofWork =
      work === null
        ? 0
        : WORK_WORTH * (random() < work.share ? Math.min(1, work.share + 0.2) : Math.max(0, work.share - 0.2))
    lows[draw] = (ofWork + seen) / whole
    highs[draw] = (ofWork + seen + unseen) / whole
  }
  const [low, high] = [quantileSorted(lows.sort(), 0.05), quantileSorted(highs.sort(), 0.95)]
  const n = new Set(covers.flatMap(({ evidence }) => evidence)).size + (work !== null && work.years > 0 ? 1 : 0)
  return {
    value,
    low: Math.min(low, value),
    high: Math.max(high, value),
    n,
    because: reasonsOf(covers, weights, work, whole),
  }
}

/** What one ask weighs in the fit. */
export function weightOf({ ask: { wish, rarity } }: Pick<Cover, 'ask'>): number {
  return WISH_WORTH[wish] * rarity
}

function isThere({ ask, have, chance }: Cover, shared: number, random: Random): boolean {
  if (have === null) return random() < chance
  const own = Math.sqrt(1 - SHARED_ERROR) * drawNormal(random)
  return have.mean + have.spread * (shared + own) >= ask.level + ask.spread * drawNormal(random)
}

function reasonsOf(
  covers: readonly Cover[],
  weights: readonly number[],
  work: WorkCover | null,
  whole: number,
): Reason[] {
  const musts = covers.filter(({ ask }) => ask.wish === 'must')
  const spoken = covers.filter(({ state }) => state !== 'nothing')
  const missing = covers
    .map((cover, i) => ({ cover, weight: weights[i] ?? 0 }))
    .filter(({ cover }) => cover.state === 'nothing')
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
  return [
    {
      text: `Your record speaks of ${spoken.length} of ${covers.length} things it asks; of ${musts.filter(({ state }) => state !== 'nothing').length} of the ${musts.length} that must be there.`,
    },
    ...(work === null ? [] : [{ text: work.says, effect: (WORK_WORTH * work.share) / whole }]),
    ...missing.map(({ cover, weight }) => ({ text: `${cover.ask.name}: nothing seen.`, effect: -weight / whole })),
  ]
}
