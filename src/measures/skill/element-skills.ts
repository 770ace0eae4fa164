import type { Occupations } from '../occupation/decode-occupations.ts'
import { PRIOR_SPREAD } from './evidence-form.ts'
import type { Need } from './gap.ts'
import type { Estimate } from './level.ts'
import { skillKey } from './skill-key.ts'
import { kindOfSkill } from './skill-kind.ts'
import type { SkillKind } from './skill-kind.ts'

/** The skills and fields of knowledge that O*NET rates, under the product's own keys, with everybody's average level. */
export type ElementSkills = {
  readonly keys: readonly string[]
  readonly names: readonly string[]
  readonly kinds: readonly SkillKind[]
  readonly indexOf: ReadonlyMap<string, number>
  /** over all rated occupations */
  readonly average: readonly Estimate[]
  /** occupations that have ratings */
  readonly rated: readonly boolean[]
}

/** O*NET takes a skill into account for an occupation from this importance on (MEASURES 6.3; 50 on its standard scale). */
export const LEAST_IMPORTANCE = 3

/** Names the elements once. "Mathematics" is both a skill and a field of knowledge; the second says so. */
export function elementSkills(onet: Occupations): ElementSkills {
  const width = onet.elements.length
  const indexOf = new Map<string, number>()
  const names: string[] = []
  const keys = onet.elements.map(({ name, kind }, index) => {
    const taken = indexOf.has(skillKey(name))
    const shown = taken ? `${name} (${kind})` : name
    const key = skillKey(shown)
    indexOf.set(key, index)
    names.push(shown)
    return key
  })
  const rated = onet.list.map((_, row) => !Number.isNaN(onet.level[row * width] ?? Number.NaN))
  const average = onet.elements.map((_, element) => {
    const levels = onet.list.flatMap((_, row) => (rated[row] === true ? [onet.level[row * width + element] ?? 0] : []))
    return { mean: levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length), spread: PRIOR_SPREAD }
  })
  const kinds = onet.elements.map(({ kind }, i) => (kind === 'knowledge' ? 'knowledge' : kindOfSkill(keys[i] ?? '')))
  return { keys, names, kinds, indexOf, average, rated }
}

/** Nearest rated occupations that stand in for one that is not. */
const MOST_NEAR = 5

/** What a role asks for, and the occupations that stand in where O*NET has not rated it itself. */
export type RoleNeeds = { readonly needs: readonly Need[]; readonly near: readonly number[] }

/**
 * What an occupation asks for: elements of importance 3 and more that O*NET does not advise against. Where O*NET has not
 * rated it, the mean of the five nearest occupations that it has, the spread among them added; empty where there is none.
 */
export function needsOf(onet: Occupations, elements: ElementSkills, occupation: number): RoleNeeds {
  if (elements.rated[occupation] === true) return { needs: meanNeeds(onet, elements, [occupation]), near: [] }
  const near = (onet.related[occupation] ?? []).filter(other => elements.rated[other] === true).slice(0, MOST_NEAR)
  return { needs: meanNeeds(onet, elements, near), near }
}

function meanNeeds(onet: Occupations, elements: ElementSkills, from: readonly number[]): Need[] {
  return elements.keys.flatMap((skill, element): Need[] => {
    const cells = from.map(occupation => occupation * elements.keys.length + element)
    const usable = cells.filter(cell => onet.flagged[cell] !== 1 && !Number.isNaN(onet.level[cell] ?? Number.NaN))
    if (usable.length * 2 <= cells.length) return []
    const importance = mean(usable.map(cell => onet.importance[cell] ?? 1))
    if (!(importance >= LEAST_IMPORTANCE)) return []
    const levels = usable.map(cell => onet.level[cell] ?? 0)
    const level = mean(levels)
    const among = mean(levels.map(one => (one - level) ** 2))
    return [
      {
        skill,
        name: elements.names[element] ?? skill,
        kind: elements.kinds[element] ?? 'skill',
        level,
        spread: Math.sqrt(mean(usable.map(cell => (onet.levelError[cell] || 0) ** 2)) + among),
        weight: (importance - 1) / 4,
      },
    ]
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
