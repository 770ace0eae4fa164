import { needsOf } from '../../measures/skill/element-skills.ts'
import { measureGap } from '../../measures/skill/gap.ts'
import type { Gap, Need } from '../../measures/skill/gap.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { seeded } from '../../stats/random.ts'
import type { SkillBook } from './skill-book.ts'

/** How sure a user is of a level they ask of a role of their own. */
const OWN_NEED_SPREAD = 0.5

/** What a target asks for: O*NET's ratings of its occupation, and the user's own needs, which win where both name a skill. */
export function needsOfTarget(book: SkillBook, id: string): Need[] {
  const target = book.targets.get(id)
  if (target === undefined) return []
  const place = target.code === null ? undefined : book.onet.occupations.indexOf.get(target.code)
  const rated = place === undefined ? [] : needsOf(book.onet.occupations, book.onet.elements, place).needs
  const own = new Map(
    target.needs.map(({ skill, level, importance }): [string, Need] => {
      const key = skillKey(skill)
      const { name, kind } = book.assess(key, skill)
      return [key, { skill: key, name, kind, level, spread: OWN_NEED_SPREAD, weight: (importance - 1) / 4 }]
    }),
  )
  return [...rated.filter(({ skill }) => !own.has(skill)), ...own.values()]
}

/** The gap to a target. The same data give the same ranges. */
export function gapOfTarget(book: SkillBook, id: string): Gap {
  return measureGap(needsOfTarget(book, id), book.have, seeded(`gap ${id}`))
}
