import type { Instant } from '../../model/instant.ts'
import type { Occupations } from '../occupation/decode-occupations.ts'
import { LEAST_IMPORTANCE } from './element-skills.ts'
import type { ElementSkills } from './element-skills.ts'
import { PRIOR_SPREAD } from './evidence-form.ts'
import { NAMED_PRIOR, namedPrior } from './level.ts'
import type { Prior } from './level.ts'

/** Years spent in an occupation, by its place in O*NET's list, and when the last of them ended. */
export type RoleYears = { readonly occupation: number; readonly years: number; readonly until: Instant }

/** What somebody's roles say of a skill before any other evidence. `n`: how many roles speak of it. */
export type RolePrior = Prior & { readonly n: number }

/**
 * The prior of a skill from the roles somebody has had (MEASURES 6.2: "prior from role and years"): the usual level of
 * those occupations, the more of it the longer, mean = average + (usual - average) * years / (years + 1), spread 1.2.
 * A skill that O*NET does not rate keeps the prior of a skill of which only the name is known.
 * @example a year as a programmer, whose usual level is 5 where the average is 2: mean 3.5
 */
export function rolePrior(
  onet: Occupations,
  elements: ElementSkills,
  roles: readonly RoleYears[],
  skill: string,
): RolePrior {
  const element = elements.indexOf.get(skill)
  if (element === undefined) return { ...namedPrior(), n: 0 }
  const average = elements.average[element]?.mean ?? NAMED_PRIOR
  let [years, sum, n] = [0, 0, 0]
  let longest: RoleYears | null = null
  for (const role of roles) {
    const level = onet.level[role.occupation * onet.elements.length + element] ?? Number.NaN
    if (Number.isNaN(level) || role.years <= 0) continue
    years += role.years
    sum += role.years * level
    n++
    if (longest === null || role.years > longest.years) longest = role
  }
  if (longest === null) return { mean: average, spread: PRIOR_SPREAD, says: 'the average over all occupations', n: 0 }
  const usual = sum / years
  const name = onet.list[longest.occupation]?.title ?? 'your role'
  return {
    mean: average + ((usual - average) * years) / (years + 1),
    spread: PRIOR_SPREAD,
    says: `${yearsSays(years)} as ${n === 1 ? name : `${name} and ${n - 1} more`}, where level ${usual.toFixed(1)} is usual`,
    n,
  }
}

/** When a role last asked for the skill (importance 3 and more): who works so uses it. Null where none did. */
export function lastUsedInRole(
  onet: Occupations,
  elements: ElementSkills,
  roles: readonly RoleYears[],
  skill: string,
): Instant | null {
  const element = elements.indexOf.get(skill)
  if (element === undefined) return null
  return roles.reduce<Instant | null>((last, { occupation, until }) => {
    const importance = onet.importance[occupation * elements.keys.length + element] ?? 0
    return importance >= LEAST_IMPORTANCE ? Math.max(last ?? until, until) : last
  }, null)
}

function yearsSays(years: number): string {
  const rounded = Math.round(years)
  return years < 0.75 ? 'less than a year' : rounded === 1 ? 'a year' : `${rounded} years`
}
