import type { Occupations } from '../occupation/decode-occupations.ts'
import type { RoleYears } from '../skill/role-prior.ts'
import { isKnown } from '../../model/measured.ts'
import type { WorkCover } from './fit.ts'
import type { NearOccupation } from './nearest.ts'

/** How near work of another occupation comes: O*NET's related ones, those of its group, and no others. Our judgement. */
const [RELATED, GROUP, FIELD] = [0.6, 0.4, 0.15] as const
/** Under this chance of the likeliest occupation, which work it is cannot be told. */
const LEAST_TOLD = 0.08

/** Years of somebody's positions in an occupation or near it, each year counting as much as it is near. */
export function yearsNear(onet: Occupations, occupation: number, roles: readonly RoleYears[]): number {
  return roles.reduce((sum, role) => sum + role.years * nearness(onet, occupation, role.occupation), 0)
}

/** 1 the same, 0.6 related by O*NET, 0.4 of the same minor group, 0.15 of the same major group, else 0. */
export function nearness(onet: Occupations, a: number, b: number): number {
  if (a === b) return 1
  if (onet.related[a]?.includes(b) === true || onet.related[b]?.includes(a) === true) return RELATED
  const [one, other] = [onet.list[a]?.code ?? '', onet.list[b]?.code ?? ' ']
  return one.slice(0, 4) === other.slice(0, 4) ? GROUP : one.slice(0, 2) === other.slice(0, 2) ? FIELD : 0
}

/**
 * The work itself beside a record: over the occupations it may be, the nearness of the nearest position's, y / (y + 0.5)
 * of it after y years. Null where no occupation can be told.
 */
export function coverWork(
  onet: Occupations,
  near: readonly NearOccupation[],
  roles: readonly RoleYears[],
): (WorkCover & { readonly yearsOf: number }) | null {
  const chances = near.flatMap(({ occupation, chance }) =>
    isKnown(chance) ? [{ occupation, chance: chance.value }] : [],
  )
  const [likeliest] = chances
  if (likeliest === undefined || likeliest.chance < LEAST_TOLD) return null
  const whole = chances.reduce((sum, { chance }) => sum + chance, 0)
  let [share, years] = [0, 0]
  for (const { occupation, chance } of chances) {
    const best = Math.max(
      0,
      ...roles.map(role => nearness(onet, occupation, role.occupation) * (role.years / (role.years + 0.5))),
    )
    share += (chance / whole) * best
    years += (chance / whole) * yearsNear(onet, occupation, roles)
  }
  const name = onet.list[likeliest.occupation]?.title ?? ''
  const says =
    years < 0.1
      ? `The work itself (${name}): no position of yours is near it.`
      : `The work itself (${name}): your positions count as about ${Math.max(0.5, Math.round(years * 2) / 2)} years of it, less near ones less.`
  return { name, share, years, yearsOf: years, says }
}
