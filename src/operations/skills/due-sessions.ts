import type { KeptPlan, PracticeFact } from '../../levers/skill/practice-plan.ts'
import { planSessions, refreshers } from '../../levers/skill/practice-sessions.ts'
import type { PlannedSession } from '../../levers/skill/practice-sessions.ts'
import type { AssessedSkill } from '../../measures/skill/assess-skills.ts'
import type { SkillBook } from './skill-book.ts'
import { needsOfTarget } from './target-gap.ts'

/** A skill that no target asks for is worth keeping when evidence puts it above where a mere name stands (2). */
const WORTH_KEEPING = 2.2

/**
 * Sessions due and coming: those of plans, and refreshers of skills that a target asks for or that something beside the
 * user's word shows above where a mere name stands. A skill with a plan gets no refresher beside it.
 */
export function dueSessions(
  book: SkillBook,
  plans: readonly KeptPlan[],
  doneAt: ReadonlyMap<string, number>,
  practice: readonly PracticeFact[],
): PlannedSession[] {
  const weights = weightsOf(book)
  const planned = planSessions(plans, doneAt, practice)
  const taken = new Set(planned.map(({ skill }) => skill))
  const fading = [...book.skills.values()]
    .filter(skill => !taken.has(skill.skill))
    .filter(skill => isWorthKeeping(skill, weights))
    .map(({ skill, name, kind, lastUsed, dueAt, best }) => ({
      skill,
      name,
      kind,
      lastUsed,
      dueAt,
      matters: (weights.get(skill) ?? 0) + best.mean / 100,
    }))
  return [...planned, ...refreshers(fading, book.asOf)]
}

/** How much any target wants each skill, 0 to 1. */
export function weightsOf(book: SkillBook): Map<string, number> {
  const weights = new Map<string, number>()
  for (const id of book.targets.keys())
    for (const { skill, weight } of needsOfTarget(book, id))
      weights.set(skill, Math.max(weight, weights.get(skill) ?? 0))
  return weights
}

/** A target asks for it, or something beside the user's word shows it above where a mere name stands. */
export function isWorthKeeping(
  { skill, verified, best }: AssessedSkill,
  weights: ReadonlyMap<string, number>,
): boolean {
  return weights.has(skill) || (verified && best.mean >= WORTH_KEEPING)
}
