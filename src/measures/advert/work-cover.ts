import type { Occupations } from '../occupation/decode-occupations.ts'
import type { RoleYears } from '../skill/role-prior.ts'
import { isKnown } from '../../model/measured.ts'
import type { WorkCover } from './fit.ts'
import type { LikeOccupation, NearOccupation } from './nearest.ts'

/** How near work of another occupation comes: O*NET's related ones, those of its group, and no others. Our judgement. */
const [RELATED, GROUP, FIELD] = [0.6, 0.4, 0.15] as const
/** Under this chance of the likeliest occupation, which work it is cannot be told. */
const LEAST_TOLD = 0.08
/** From this nearness on, what somebody writes is worth naming. */
const LEAST_LIKE = 0.3

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
 * The work itself beside a record: over the occupations it may be, how near the nearest position comes, y / (y + 0.5) of it
 * after y years, or how near what the person writes of their work does, whichever is more. Null where no occupation can be
 * told. `like`: the occupations that their own texts read like.
 */
export function coverWork(
  onet: Occupations,
  near: readonly NearOccupation[],
  roles: readonly RoleYears[],
  like: readonly LikeOccupation[],
): WorkCover | null {
  const chances = near.flatMap(({ occupation, chance }) =>
    isKnown(chance) ? [{ occupation, chance: chance.value }] : [],
  )
  const [likeliest] = chances
  if (likeliest === undefined || likeliest.chance < LEAST_TOLD) return null
  const whole = chances.reduce((sum, { chance }) => sum + chance, 0)
  let [byTitle, byText, years] = [0, 0, 0]
  for (const { occupation, chance } of chances) {
    const nearest = roles.map(role => nearness(onet, occupation, role.occupation) * (role.years / (role.years + 0.5)))
    byTitle += (chance / whole) * Math.max(0, ...nearest)
    byText +=
      (chance / whole) * like.reduce((sum, one) => sum + one.chance * nearness(onet, occupation, one.occupation), 0)
    years += (chance / whole) * yearsNear(onet, occupation, roles)
  }
  const name = onet.list[likeliest.occupation]?.title ?? ''
  const share = Math.min(1, (byTitle + byText) / 2 + Math.abs(byTitle - byText) / 4)
  return { name, share, years, says: saysOf(name, years, byText, onet.list[like[0]?.occupation ?? -1]?.title) }
}

function saysOf(name: string, years: number, byText: number, like: string | undefined): string {
  const texts = byText >= LEAST_LIKE && like !== undefined ? ` What you write of your work reads like ${like}.` : ''
  if (years < 0.1) return `The work itself (${name}): no position of yours is near it by its title.${texts}`
  const about = Math.max(0.5, Math.round(years * 2) / 2)
  return `The work itself (${name}): your positions count as about ${about} ${about === 1 ? 'year' : 'years'} of it, less near ones less.${texts}`
}
