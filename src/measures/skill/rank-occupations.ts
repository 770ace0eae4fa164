import type { Occupations } from '../occupation/decode-occupations.ts'
import { LEAST_IMPORTANCE } from './element-skills.ts'
import type { ElementSkills } from './element-skills.ts'
import { shortfall } from './gap.ts'
import type { Have } from './gap.ts'

/** How one occupation's ratings compare with what somebody has. */
export type RankedOccupation = {
  readonly occupation: number
  /** typical distance in levels between what it rates and what one has, skills known better counting more */
  readonly distance: number
  /** expected levels short, weighted by importance, over the skills of importance 3 and more */
  readonly gap: number
  /** weighted share of those that one is likely ready for */
  readonly readiness: number
}

/**
 * All rated occupations, the most alike first. Alike is not easy: an occupation that asks for little is no better a match
 * than one that asks for too much, so the order is by distance, sqrt(mean of (level - have)^2 / v^2) in units of the typical
 * v, over the skills something is known of; the gap and the readiness stand beside it. `have` by element; n 0: not known.
 * Empty where nothing is known.
 */
export function rankOccupations(onet: Occupations, elements: ElementSkills, have: readonly Have[]): RankedOccupation[] {
  const known = have.flatMap(({ n }, element) => (n > 0 ? [element] : []))
  if (known.length === 0) return []
  const found: RankedOccupation[] = []
  for (const [occupation] of onet.list.entries())
    if (elements.rated[occupation] === true) found.push(compare(onet, occupation, known, have))
  return found.sort((a, b) => a.distance - b.distance || a.occupation - b.occupation)
}

function compare(
  onet: Occupations,
  occupation: number,
  known: readonly number[],
  have: readonly Have[],
): RankedOccupation {
  const row = occupation * onet.elements.length
  let [squares, precision] = [0, 0]
  let [weights, gaps, readies] = [0, 0, 0]
  for (const element of known) {
    const cell = row + element
    const mine = have[element]
    const level = onet.level[cell] ?? Number.NaN
    if (mine === undefined || Number.isNaN(level)) continue
    const spread = onet.levelError[cell] || 0
    const variance = spread * spread + mine.spread * mine.spread
    squares += (level - mine.mean) ** 2 / Math.max(variance, 1e-6)
    precision += 1 / Math.max(variance, 1e-6)
    const importance = onet.importance[cell] ?? 0
    if (importance < LEAST_IMPORTANCE || onet.flagged[cell] === 1) continue
    const weight = (importance - 1) / 4
    const { gap, ready } = shortfall({ mean: level, spread }, mine)
    weights += weight
    gaps += weight * gap
    readies += weight * ready
  }
  return {
    occupation,
    distance: precision === 0 ? Number.POSITIVE_INFINITY : Math.sqrt(squares / precision),
    gap: weights === 0 ? 0 : gaps / weights,
    readiness: weights === 0 ? 1 : readies / weights,
  }
}
