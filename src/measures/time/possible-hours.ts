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
const [LOW, HIGH] = [0.05, 0.95]

/**
 * The mean hours a week that each lever may have had, at nine of ten. Each round draws weeks with replacement, for every title
 * what it was for, and for every clock how long inferred lengths were: what a title was for is drawn once a round, because a
 * title that misleads once misleads again. A title told with confidence p is for that lever with chance p and for each other
 * with (1 - p) / 6; one that is not told is for each of the seven with 1 / 7.
 */
export function possibleHours(
  weeks: readonly (readonly Piece[])[],
  random: Random,
): Readonly<Record<Lever, { readonly low: number; readonly high: number }>> {
  const { titles, placed } = numbered(weeks)
  const drawn = LEVERS.map(() => new Float64Array(ROUNDS))
  const sums = new Float64Array(LEVERS.length)
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
      return [lever, { low: quantileSorted(sorted, LOW), high: quantileSorted(sorted, HIGH) }]
    }),
  ) as Record<Lever, { low: number; high: number }>
}

/** A title as it is told: its lever by place in `LEVERS`, -1 for none, and the one of this round. */
type Title = { readonly told: number; readonly confidence: number; drawn: number }

/** The pieces with their titles found once, so that a round looks nothing up. */
function numbered(weeks: readonly (readonly Piece[])[]) {
  const titles = new Map<string, Title>()
  const placed = weeks.map(pieces =>
    pieces.map(piece => {
      const { title, lever, confidence, clock } = piece
      const id = `${lever} ${confidence} ${title}`
      const known = titles.get(id) ?? { told: lever === null ? -1 : LEVERS.indexOf(lever), confidence, drawn: 0 }
      titles.set(id, known)
      return { piece, title: known, clock: CLOCKS.indexOf(clock) }
    }),
  )
  return { titles: [...titles.values()], placed }
}

/** The place of a lever in `LEVERS`. */
function drawLever({ told, confidence }: Title, random: Random): number {
  if (told < 0) return Math.floor(random() * LEVERS.length)
  if (confidence >= 1 || random() < confidence) return told
  const other = Math.floor(random() * (LEVERS.length - 1))
  return other < told ? other : other + 1
}

/** One habit a clock, `at` of the way from the least to the most: who works long before a commit does so before each. */
function lengthOf({ hours, least, most }: Piece, at: number): number {
  if (least === hours && most === hours) return hours
  return at < 0.5 ? least + 2 * at * (hours - least) : hours + (2 * at - 1) * (most - hours)
}
