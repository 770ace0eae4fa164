import type { Measured } from '../../model/measured.ts'
import { normalCdf } from '../../stats/normal-distribution.ts'
import { poissonBinomial } from '../../stats/poisson-binomial.ts'
import { HALF_LIFE_SPREAD, REFRESH_BELOW } from './fading.ts'

/** A skill with a known last use. */
export type DatedSkill = { readonly months: number; readonly halfLife: number }

/**
 * How many skills have likely lost enough to want a refresher (less than 0.7 of what training added is kept), with its 90 %
 * range: each skill's chance from the spread of half-lives, summed as independent chances. Unknown for none.
 * @example countFading([{ months: 24, halfLife: 11 }, { months: 1, halfLife: 11 }]).value // 1.0
 */
export function countFading(skills: readonly DatedSkill[]): Measured {
  if (skills.length === 0)
    return { unknown: [{ text: 'Nothing you gave shows when you last used any of your skills.' }] }
  const chances = skills.map(chanceOfFading)
  const mass = poissonBinomial(chances)
  const value = chances.reduce((sum, chance) => sum + chance, 0)
  return {
    value,
    low: Math.min(value, quantileOf(mass, 0.05)),
    high: Math.max(value, quantileOf(mass, 0.95)),
    n: skills.length,
    because: [
      {
        text: `Of ${skills.length} skills with a known last use, ${chances.filter(chance => chance > 0.5).length} went unused for longer than skills of their kind usually keep.`,
      },
    ],
  }
}

/** P(2^(-months / H) < 0.7) for a lognormal half-life H. */
export function chanceOfFading({ months, halfLife }: DatedSkill): number {
  if (months <= 0) return 0
  return normalCdf(Math.log(months / (-Math.log2(REFRESH_BELOW) * halfLife)) / HALF_LIFE_SPREAD)
}

function quantileOf(mass: Float64Array, q: number): number {
  let sum = 0
  for (const [count, p] of mass.entries()) {
    sum += p
    if (sum >= q) return count
  }
  return mass.length - 1
}
