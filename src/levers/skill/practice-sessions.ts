import type { Instant } from '../../model/instant.ts'
import { DAY } from '../../model/instant.ts'
import { fadingSays, fadingUntilSays } from '../../measures/skill/fading.ts'
import { HALF_LIFE_MONTHS } from '../../measures/skill/skill-kind.ts'
import type { SkillKind } from '../../measures/skill/skill-kind.ts'
import { practiceFor } from './practice-plan.ts'
import type { KeptPlan, PracticeFact } from './practice-plan.ts'

/** A session of deliberate practice that is or will be due. */
export type PlannedSession = {
  readonly skill: string
  readonly name: string
  readonly form: 'plan' | 'refresher'
  readonly at: Instant
  readonly minutes: number
  readonly goal: string
  readonly why: string
}
/** A skill as the refresh rule looks at it. */
export type FadingSkill = {
  readonly skill: string
  readonly name: string
  readonly kind: SkillKind
  readonly lastUsed: Instant | null
  readonly dueAt: Instant | null
  /** 0 to 1: how much it would matter; orders what is due on one day */
  readonly matters: number
}

/** Relearning is faster than learning: an hour, not a course. */
const REFRESHER_MINUTES = 60

/**
 * The next session of each plan: so many days after the last practice of its skill, or at once. The goal is its first step
 * that is not done; a plan with every step done asks for none. Two plans for one skill ask once, for the sooner.
 */
export function planSessions(
  plans: readonly KeptPlan[],
  doneAt: ReadonlyMap<string, Instant>,
  practice: readonly PracticeFact[],
): PlannedSession[] {
  const next = new Map<string, PlannedSession>()
  for (const plan of plans) {
    const step = plan.milestones.find(({ step: id }) => !doneAt.has(id))
    if (step === undefined) continue
    const last = practiceFor(plan, practice).reduce<Instant | null>((most, { at }) => Math.max(most ?? at, at), null)
    const at = last === null ? plan.since : last + plan.every * DAY
    const why = last === null ? `Planned for: ${plan.goal}.` : `Every ${plan.every} days, for: ${plan.goal}.`
    const session: PlannedSession = {
      skill: plan.skill,
      name: plan.name,
      form: 'plan',
      at,
      minutes: plan.minutes,
      goal: step.says,
      why,
    }
    const known = next.get(plan.skill)
    if (known === undefined || session.at < known.at) next.set(plan.skill, session)
  }
  return [...next.values()].sort((a, b) => a.at - b.at)
}

/**
 * Refreshers by the rule of MEASURES 6.5: when less than 0.7 of what training added is likely kept, i.e. 0.51 half-lives
 * after the last use. Skills without a known use ask for none. What matters most comes first.
 */
export function refreshers(skills: readonly FadingSkill[], asOf: Instant): PlannedSession[] {
  return skills
    .flatMap(skill => (skill.dueAt === null ? [] : [{ ...skill, dueAt: skill.dueAt }]))
    .sort(
      (a, b) =>
        Number(a.dueAt > asOf) - Number(b.dueAt > asOf) ||
        (a.dueAt > asOf ? a.dueAt - b.dueAt : b.matters - a.matters || a.dueAt - b.dueAt),
    )
    .map(({ skill, name, kind, lastUsed, dueAt }) => ({
      skill,
      name,
      form: 'refresher',
      at: dueAt,
      minutes: REFRESHER_MINUTES,
      goal: `Do something small and real with ${name}, and have somebody or something check it`,
      why:
        lastUsed !== null && dueAt > asOf
          ? fadingUntilSays(lastUsed, dueAt, HALF_LIFE_MONTHS[kind])
          : fadingSays(lastUsed, asOf, HALF_LIFE_MONTHS[kind]),
    }))
}
