import { skillKey } from '../../measures/skill/skill-key.ts'
import type { HeldMentorship } from './read-mentorships.ts'
import { measuredLevel } from '../../measures/skill/level.ts'
import type { SkillBook } from '../skills/skill-book.ts'
import { gapOfTarget } from '../skills/target-gap.ts'
import type { OpenGap } from './shapes.ts'

/** Below so many expected levels short a mentor is no answer. */
const LEAST = 0.25
const MOST = 8

/**
 * What somebody could help with: the widest gaps to the roles aimed at, weighed by how much the role asks for each, then
 * skills worth keeping that fade. Empty where no role is aimed at and nothing fades.
 */
export function openGaps(book: SkillBook, mentorships: Iterable<HeldMentorship>): OpenGap[] {
  const covered = coveredBy(mentorships)
  const widest = new Map<string, { gap: number; row: OpenGap }>()
  for (const id of book.targets.keys())
    for (const { need, have, gap } of gapOfTarget(book, id).lines) {
      const weighed = need.weight * gap
      if (have.n === 0 || gap < LEAST || (widest.get(need.skill)?.gap ?? 0) >= weighed) continue
      const why = `About ${gap.toFixed(1)} levels short of ${book.targets.get(id)?.title ?? id}.`
      const row = gapRow(book, need.skill, need.name, why, need.level, covered)
      widest.set(need.skill, { gap: weighed, row })
    }
  return [...widest.values()]
    .sort((a, b) => b.gap - a.gap)
    .slice(0, MOST)
    .map(({ row }) => row)
}

/** One skill as a gap, also one that the user names. */
export function gapRow(
  book: SkillBook,
  skill: string,
  name: string,
  why: string,
  need: number | null,
  covered: ReadonlyMap<string, string>,
): OpenGap {
  const { mean, spread, n } = book.have(skill)
  const have = measuredLevel({ mean, spread }, n, [{ text: `${n} ${n === 1 ? 'fact speaks' : 'facts speak'} of it.` }])
  return { skill, name, why, have, need, mentorship: covered.get(skill) ?? null }
}

/** Skills that an agreement with a mentor is for, by key. */
export function coveredBy(mentorships: Iterable<HeldMentorship>): Map<string, string> {
  const covered = new Map<string, string>()
  for (const { id, agreement } of mentorships)
    if (agreement.role !== 'mentor' && agreement.state !== 'ended')
      for (const skill of agreement.skills) covered.set(skillKey(skill), id)
  return covered
}
