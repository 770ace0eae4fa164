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

/** What counts as one thing: an ask, or those of which one would do. Never empty. */
export type Counted = { readonly covers: readonly Cover[]; readonly weight: number }

/** The covers as they count, in their order: of a choice the heaviest ask gives the weight, and its best cover the chance. */
export function countedOnce(covers: readonly Cover[]): Counted[] {
  const lists = Map.groupBy(covers, cover => cover.ask.choice ?? cover)
  return [...lists.values()].map(list => ({ covers: list, weight: Math.max(...list.map(weightOf)) }))
}

/** True where a record speaks of it, or of one of those that would do. */
export function isSpokenOf({ covers }: Counted): boolean {
  return covers.some(({ state }) => state !== 'nothing')
}

/**
 * The share of what an advertisement asks that a record covers, F = sum w c / sum w, with w = wish (must 1, part of the work
 * 0.4, nice 0.3) times rarity, c the chance that what is asked is there at the level asked, 0 where nothing is seen; the
 * work itself with weight 4. Low: 5 % of 400 seeded draws of levels in which what is not seen is missing; high: 95 % of
 * draws in which it is there as often as people have it. Of things of which one would do, the one that is there counts, once.
 */
export function measureFit(covers: readonly Cover[], work: WorkCover | null, facts: number, random: Random): Measured {
  if (facts === 0)
    return {
      unknown: [
        { text: 'Nothing is known of your work yet: import a résumé or a LinkedIn archive, or write a position down.' },
      ],
    }
  const asked = countedOnce(covers)
  if (asked.length < LEAST_ASKS)
    return {
      unknown: [
        {
          text: `${asked.length === 0 ? 'Nothing is' : `Only ${asked.length} ${asked.length === 1 ? 'thing is' : 'things are'}`} read from it that one could have; paste the whole advertisement.`,
        },
      ],
    }
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0) + (work === null ? 0 : WORK_WORTH)
  const done = work === null ? 0 : WORK_WORTH * work.share
  const value = (done + asked.reduce((sum, one) => sum + chanceOf(one) * one.weight, 0)) / whole
  const [lows, highs] = [new Float64Array(DRAWS), new Float64Array(DRAWS)]
  for (let draw = 0; draw < DRAWS; draw++) {
    const shared = Math.sqrt(SHARED_ERROR) * drawNormal(random)
    let [seen, unseen] = [0, 0]
    for (const { covers: among, weight } of asked) {
      // all are drawn, so that the numbers of the others do not hang on this one
      const there = among.filter(cover => isThere(cover, shared, random))
      if (there.some(({ state }) => state !== 'nothing')) seen += weight
      else if (there.length > 0) unseen += weight
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
    because: reasonsOf(asked, work, whole),
  }
}

function chanceOf({ covers }: Counted): number {
  return Math.max(...covers.map(({ state, chance }) => (state === 'nothing' ? 0 : chance)))
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

function reasonsOf(asked: readonly Counted[], work: WorkCover | null, whole: number): Reason[] {
  const musts = asked.filter(({ covers }) => covers.some(({ ask }) => ask.wish === 'must'))
  const spoken = asked.filter(isSpokenOf)
  const missing = asked
    .filter(one => !isSpokenOf(one))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
  return [
    {
      text: `Your record speaks of ${spoken.length} of ${asked.length} things it asks; of ${musts.filter(isSpokenOf).length} of the ${musts.length} that must be there.`,
    },
    ...(work === null ? [] : [{ text: work.says, effect: (WORK_WORTH * work.share) / whole }]),
    ...missing.map(one => ({ text: `${namesOf(one)}: nothing seen.`, effect: -one.weight / whole })),
  ]
}

/** @example "Tableau or Power BI" */
export function namesOf({ covers }: Counted): string {
  return covers.map(({ ask }) => ask.name).join(' or ')
}
