import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'
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
  const titles = new Map<string, { readonly lever: Lever | null; readonly confidence: number; place: number }>()
  const placed = weeks.map(pieces =>
    pieces.map(piece => {
      const { title, lever, confidence } = piece
      const id = `${lever} ${confidence} ${title}`
      const known = titles.get(id) ?? { lever, confidence, place: titles.size }
      titles.set(id, known)
      return { piece, place: known.place }
    }),
  )
  const drawn = LEVERS.map(() => new Float64Array(ROUNDS))
  for (let round = 0; round < ROUNDS; round++) {
    const levers = [...titles.values()].map(title => drawLever(title, random))
    const lengths = new Map<Clock, number>()
    for (let i = 0; i < weeks.length; i++)
      for (const { piece, place } of placed[Math.floor(random() * weeks.length)] ?? []) {
        const sums = drawn[levers[place] ?? 0]
        if (sums !== undefined) sums[round] = (sums[round] ?? 0) + lengthOf(piece, lengths, random) / weeks.length
      }
  }
  return Object.fromEntries(
    LEVERS.map((lever, i) => {
      const sorted = (drawn[i] ?? new Float64Array(0)).sort()
      return [lever, { low: quantileSorted(sorted, LOW), high: quantileSorted(sorted, HIGH) }]
    }),
  ) as Record<Lever, { low: number; high: number }>
}

/** The place of a lever in `LEVERS`. */
function drawLever({ lever, confidence }: Pick<Piece, 'lever' | 'confidence'>, random: Random): number {
  const told = lever === null ? -1 : LEVERS.indexOf(lever)
  if (told < 0) return Math.floor(random() * LEVERS.length)
  if (confidence >= 1 || random() < confidence) return told
  const other = Math.floor(random() * (LEVERS.length - 1))
  return other < told ? other : other + 1
}

/** One habit a clock: who works long before a commit does so before each. */
function lengthOf({ clock, hours, least, most }: Piece, lengths: Map<Clock, number>, random: Random): number {
  if (least === hours && most === hours) return hours
  const at = lengths.get(clock) ?? random()
  lengths.set(clock, at)
  return at < 0.5 ? least + 2 * at * (hours - least) : hours + (2 * at - 1) * (most - hours)
}
