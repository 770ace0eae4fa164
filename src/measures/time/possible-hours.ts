import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'
import { CLOCKS } from './stretch.ts'
import type { Clock } from './stretch.ts'

/** Hours of one week under one title that are told for one lever (null: for none) with one confidence. */
export type Piece = {
  readonly title: string
  readonly lever: Lever | null
  readonly confidence: number
  readonly clock: Clock
  readonly hours: number
  /** what they may be, where lengths are inferred */
  readonly least: number
  readonly most: number
}

const ROUNDS = 200
/** What is left out at each end, and where nothing can be left out at one of them, at the other. */
const [TAIL, BOTH] = [0.05, 0.1]
/** What an hour may be for: one of the seven, or none of them. */
const CHOICES = LEVERS.length + 1

/**
 * The mean hours a week that each lever may have had, at nine of ten. Each round draws weeks with replacement, for every title
 * what it was for, and for every clock how long inferred lengths were: what a title was for is drawn once a round, because a
 * title that misleads once misleads again. A title told with confidence p is for that lever (or for none of the seven, where
 * that is told) with chance p, and for each of the seven others with (1 - p) / 7; one that is not told is for each of the
 * seven, and for none, with 1 / 8. Where one round of twenty and more agree on the least (often none at all) or on the most
 * (all that is told), nothing can be left out at that end, and one in ten is at the other: else the range would hold more
 * than it says.
 */
export function possibleHours(
  weeks: readonly (readonly Piece[])[],
  random: Random,
): Readonly<Record<Lever, { readonly low: number; readonly high: number }>> {
  const { titles, placed } = numbered(weeks)
  const drawn = LEVERS.map(() => new Float64Array(ROUNDS))
  const sums = new Float64Array(CHOICES)
  for (let round = 0; round < ROUNDS; round++) {
    sums.fill(0)
    for (const title of titles) title.drawn = drawLever(title, random)
    const at = CLOCKS.map(() => random())
    for (let i = 0; i < placed.length; i++)
      for (const { piece, title, clock } of placed[Math.floor(random() * placed.length)] ?? [])
        sums[title.drawn] = (sums[title.drawn] ?? 0) + lengthOf(piece, at[clock] ?? 0.5)
    for (const [place, column] of drawn.entries()) column[round] = (sums[place] ?? 0) / Math.max(1, placed.length)
  }
  return Object.fromEntries(
    LEVERS.map((lever, place) => {
      const sorted = (drawn[place] ?? new Float64Array(0)).sort()
      return [lever, nineOfTen(sorted)]
    }),
  ) as Record<Lever, { low: number; high: number }>
}

function nineOfTen(sorted: Float64Array): { low: number; high: number } {
  const at = (q: number): number => quantileSorted(sorted, q)
  const [least, most] = [at(0), at(1)]
  const fromLeast = { low: least, high: at(1 - BOTH) }
  const toMost = { low: at(BOTH), high: most }
  const [isLeast, isMost] = [at(TAIL) === least, at(1 - TAIL) === most]
  if (isLeast && isMost) return fromLeast.high - fromLeast.low < toMost.high - toMost.low ? fromLeast : toMost
  if (isLeast) return fromLeast
  return isMost ? toMost : { low: at(TAIL), high: at(1 - TAIL) }
}

/** A title as it is told: its lever by place in `LEVERS`, the place after the last for none, and that of this round. */
type Title = { readonly told: number; readonly confidence: number; drawn: number }

/** The pieces with their titles found once, so that a round looks nothing up. */
function numbered(weeks: readonly (readonly Piece[])[]) {
  const titles = new Map<string, Title>()
  const placed = weeks.map(pieces =>
    pieces.map(piece => {
      const { title, lever, confidence, clock } = piece
      const id = `${lever} ${confidence} ${title}`
      const told = lever === null ? LEVERS.length : LEVERS.indexOf(lever)
      const known = titles.get(id) ?? { told, confidence, drawn: 0 }
      titles.set(id, known)
      return { piece, title: known, clock: CLOCKS.indexOf(clock) }
    }),
  )
  return { titles: [...titles.values()], placed }
}

/** The place of a lever in `LEVERS`, or the one after the last. Where nobody said anything, all are as likely. */
function drawLever({ told, confidence }: Title, random: Random): number {
  if (confidence <= 0) return Math.floor(random() * CHOICES)
  if (confidence >= 1 || random() < confidence) return told
  const other = Math.floor(random() * (CHOICES - 1))
  return other < told ? other : other + 1
}

/** One habit a clock, `at` of the way from the least to the most: who works long before a commit does so before each. */
function lengthOf({ hours, least, most }: Piece, at: number): number {
  if (least === hours && most === hours) return hours
  return at < 0.5 ? least + 2 * at * (hours - least) : hours + (2 * at - 1) * (most - hours)
}
