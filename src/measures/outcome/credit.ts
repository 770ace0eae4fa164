import { DAY } from '../../model/instant.ts'
import type { Lever } from '../../model/lever.ts'
import type { Journey } from './journey.ts'

/** Rules by which a result is shared among the levers that were touched before it. */
export const RULES = ['unique-linear', 'linear', 'decay', 'first', 'last'] as const
export type Rule = (typeof RULES)[number]

export type Credit = Readonly<Partial<Record<Lever, number>>>

/** After so long a touch counts half in the rule `decay`. */
const HALF_LIFE = 30 * DAY

/**
 * One result shared among levers; the shares sum to 1, or there are none where nothing was touched (MEASURES 8.2).
 * first, last: all to one; linear: 1/m for each of m touches; unique-linear: 1/u for each of u distinct levers;
 * decay: 2^(-age / 30 days), to scale. `touches` oldest first.
 * @example creditOf({ at, touches: [skill, skill, networking] }, 'unique-linear') // { skill: 0.5, networking: 0.5 }
 */
export function creditOf({ at, touches }: Pick<Journey, 'at' | 'touches'>, rule: Rule): Credit {
  if (rule === 'first') return scaled(touches.slice(0, 1).map(({ lever }) => [lever, 1]))
  if (rule === 'last') return scaled(touches.slice(-1).map(({ lever }) => [lever, 1]))
  if (rule === 'linear') return scaled(touches.map(({ lever }) => [lever, 1]))
  if (rule === 'unique-linear') return scaled([...new Set(touches.map(({ lever }) => lever))].map(lever => [lever, 1]))
  // ages are taken from the last touch: from the result itself, very old touches would all vanish
  const last = touches.at(-1)?.at ?? at
  return scaled(touches.map(touch => [touch.lever, 2 ** (-(last - touch.at) / HALF_LIFE)]))
}

/** What the user says made the difference, as shares that sum to 1; none where they said nothing. */
export function creditSaid({ said }: Pick<Journey, 'said'>): Credit {
  return scaled(Object.entries(said ?? {}) as [Lever, number][])
}

/** Results by lever under a rule: the sum of each one's credit. Results that nothing was touched for count for no lever. */
export function creditsOf(journeys: readonly Journey[], rule: Rule | 'testimony'): Credit {
  const sums: Partial<Record<Lever, number>> = {}
  for (const journey of journeys) {
    const credit = rule === 'testimony' ? creditSaid(journey) : creditOf(journey, rule)
    for (const [lever, share] of Object.entries(credit) as [Lever, number][]) sums[lever] = (sums[lever] ?? 0) + share
  }
  return sums
}

function scaled(parts: readonly (readonly [Lever, number])[]): Credit {
  const whole = parts.reduce((sum, [, part]) => sum + part, 0)
  if (whole <= 0) return {}
  const shares: Partial<Record<Lever, number>> = {}
  for (const [lever, part] of parts) if (part > 0) shares[lever] = (shares[lever] ?? 0) + part / whole
  return shares
}
