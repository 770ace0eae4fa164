import type { Measured, Reason } from '../../model/measured.ts'
import { normalCdf } from '../../stats/normal-distribution.ts'
import type { Occupations } from '../occupation/decode-occupations.ts'
import type { ElementSkills } from '../skill/element-skills.ts'
import { PRIOR_SPREAD } from '../skill/evidence-form.ts'
import type { EvidenceForm } from '../skill/evidence-form.ts'
import type { SkillEvidence } from '../skill/evidence.ts'
import { estimateLevel, measuredLevel, NAMED_PRIOR } from '../skill/level.ts'
import type { Estimate } from '../skill/level.ts'

/** What the data show of somebody else's skill, in the forms that one's own evidence has too. */
export type TheirSign = {
  readonly form: Extract<EvidenceForm, 'position' | 'commit' | 'other' | 'endorsement' | 'piece'>
  /** days for commits, years for positions, else 1 */
  readonly amount: number
  readonly says: string
}
export type TheirLevel = Estimate & {
  /** role and signs that speak of it; 0: nothing does, and the level is not known */
  readonly n: number
  readonly because: readonly Reason[]
}

/** How long others have been in a role is rarely known: taken as three years, so three quarters of what the role adds. Our judgement. */
const ROLE_SHARE = 0.75
const MOST_NEAR = 5

/**
 * The level somebody else likely has in a skill: by the occupations their title may name, mean = average + 3/4 of what is
 * usual there above the average, with a spread of 1.2 levels and that among the occupations added; then by what the data
 * show (MEASURES 6.2), weighed as for oneself. Nothing of a person's own rating is known, so it stays wide.
 */
export function theirLevel(
  onet: Occupations,
  elements: ElementSkills,
  skill: string,
  occupations: readonly number[],
  signs: readonly TheirSign[],
): TheirLevel {
  const role = roleLevel(onet, elements, skill, occupations)
  const prior = role ?? averageLevel(elements, skill)
  const level = estimateLevel(
    { mean: prior.mean, spread: prior.spread, says: '' },
    signs.map(sign => evidenceOf(skill, sign)),
  )
  return {
    mean: level.mean,
    spread: level.spread,
    n: signs.length + (role === null ? 0 : 1),
    because: [...(role === null ? [] : [{ text: role.says }]), ...signs.map(({ says }) => ({ text: says }))],
  }
}

/** As a measure with its 90 % range; unknown where neither role nor sign speaks of it. */
export function theirMeasured({ mean, spread, n, because }: TheirLevel): Measured {
  return n === 0
    ? {
        unknown: [
          {
            text: 'Their title is not known, and nothing else shows this skill; that is not the same as not having it.',
          },
        ],
      }
    : measuredLevel({ mean, spread }, n, because)
}

/** Probability that the first level is the higher one. @example chanceAhead({ mean: 4, spread: 1 }, { mean: 3, spread: 1 }) // 0.76 */
export function chanceAhead(first: Estimate, second: Estimate): number {
  const spread = Math.hypot(first.spread, second.spread)
  if (spread < 1e-9) return first.mean === second.mean ? 0.5 : Number(first.mean > second.mean)
  return normalCdf((first.mean - second.mean) / spread)
}

function roleLevel(
  onet: Occupations,
  elements: ElementSkills,
  skill: string,
  occupations: readonly number[],
): (Estimate & { readonly says: string }) | null {
  const element = elements.indexOf.get(skill)
  const [first] = occupations
  if (element === undefined || first === undefined) return null
  const levels = occupations.flatMap(occupation =>
    standIns(onet, elements, occupation).flatMap(place => {
      const level = onet.level[place * elements.keys.length + element] ?? Number.NaN
      return Number.isNaN(level) ? [] : [level]
    }),
  )
  if (levels.length === 0) return null
  const usual = levels.reduce((sum, level) => sum + level, 0) / levels.length
  const among = Math.sqrt(levels.reduce((sum, level) => sum + (level - usual) ** 2, 0) / levels.length)
  const average = elements.average[element]?.mean ?? NAMED_PRIOR
  const name = onet.list[first]?.title ?? 'their role'
  const others = occupations.length === 1 ? '' : ` or ${occupations.length - 1} near it`
  const where = elements.rated[first] === true ? 'where' : 'which O*NET has not rated; in work like it'
  return {
    mean: average + (usual - average) * ROLE_SHARE,
    spread: Math.hypot(PRIOR_SPREAD, among),
    says: `Their title reads as ${name}${others}, ${where} level ${usual.toFixed(1)} is usual.`,
  }
}

/** The occupation itself where O*NET has rated it, else the nearest rated ones, as element-skills.ts does for targets. */
function standIns(onet: Occupations, elements: ElementSkills, occupation: number): readonly number[] {
  if (elements.rated[occupation] === true) return [occupation]
  return (onet.related[occupation] ?? []).filter(other => elements.rated[other] === true).slice(0, MOST_NEAR)
}

function averageLevel(elements: ElementSkills, skill: string): Estimate {
  const element = elements.indexOf.get(skill)
  const mean = element === undefined ? NAMED_PRIOR : (elements.average[element]?.mean ?? NAMED_PRIOR)
  return { mean, spread: PRIOR_SPREAD }
}

function evidenceOf(skill: string, { form, amount, says }: TheirSign): SkillEvidence {
  return { skill, name: skill, form, level: null, amount, at: null, used: null, observation: '', source: '', says }
}
