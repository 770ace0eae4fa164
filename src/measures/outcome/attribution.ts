import type { Lever } from '../../model/lever.ts'
import { creditsOf, RULES } from './credit.ts'
import type { Rule } from './credit.ts'
import type { Journey } from './journey.ts'

/** Rules that the range of a share runs over; first and last are only for looking closer (MEASURES 8.3). */
export const SENSITIVE: readonly (Rule | 'testimony')[] = ['unique-linear', 'linear', 'decay', 'testimony']

export type LeverShare = {
  readonly lever: Lever
  /** results credited, by unique-linear, before shrinkage */
  readonly credited: number
  /** share of all results after one pseudo-result for each lever, 0..1 */
  readonly share: number
  /** the same share under the rule that gives the lever least, and most */
  readonly low: number
  readonly high: number
  /** results by each rule, before shrinkage */
  readonly byRule: Readonly<Record<Rule, number>>
  /** results that the user says it made, also of those nothing was seen before; null where they said nothing at all */
  readonly said: number | null
}

export type Attribution = {
  /** results with at least one touch, and without any */
  readonly told: number
  readonly untold: number
  readonly levers: readonly LeverShare[]
}

/**
 * What results are credited to. Share of a lever = (credit + 1) / (results + levers): add-one shrinkage, which removes most
 * of the error that a handful of results leaves. Its range runs over linear, decay, unique-linear and the user's own word,
 * since no rule is known to be the right one (MEASURES 8.3). `levers`: those the user has on, at least one.
 * @example attribute([{ touches: [] ... }], ['skill']).untold // 1
 */
export function attribute(results: readonly Journey[], levers: readonly Lever[]): Attribution {
  const told = results.filter(({ touches }) => touches.length > 0)
  const saying = results.filter(({ said }) => said !== undefined && Object.values(said).some(part => part > 0))
  const credits = new Map(RULES.map(rule => [rule, creditsOf(told, rule)]))
  // where the user has said nothing, the default stands in, so that one answered result does not move all the others
  const silent = told.filter(journey => !saying.includes(journey))
  const rest = creditsOf(silent, 'unique-linear')
  const word = creditsOf(saying, 'testimony')
  const shareOf = (credit: number, of = told.length): number => (credit + 1) / (of + levers.length)
  return {
    told: told.length,
    untold: results.length - told.length,
    levers: levers.map(lever => {
      const of = (rule: Rule): number => credits.get(rule)?.[lever] ?? 0
      const said = saying.length === 0 ? null : (word[lever] ?? 0)
      const shares = SENSITIVE.flatMap(rule => {
        if (rule !== 'testimony') return [shareOf(of(rule))]
        return said === null ? [] : [shareOf(said + (rest[lever] ?? 0), saying.length + silent.length)]
      })
      return {
        lever,
        credited: of('unique-linear'),
        share: shareOf(of('unique-linear')),
        low: Math.min(...shares),
        high: Math.max(...shares),
        byRule: Object.fromEntries(RULES.map(rule => [rule, of(rule)])) as Record<Rule, number>,
        said,
      }
    }),
  }
}
