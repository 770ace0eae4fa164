import { z } from 'zod'
import type { Instant } from '../../model/instant.ts'
import { hoursBetween } from '../../measures/skill/next-steps.ts'
import { skillKey } from '../../measures/skill/skill-key.ts'
import { hashOf } from '../../sources/text/hash.ts'

/** A step of a plan as it is kept. `step`: one id in all plans that hold the same step of the same skill. */
export const KeptMilestone = z.strictObject({
  step: z.string(),
  says: z.string(),
  level: z.number().nullable(),
  hours: z.number().nullable(),
})
/** A plan as it is kept in the decision log, in the room of practice plans. */
export const KeptPlan = z.strictObject({
  skill: z.string(),
  name: z.string(),
  goal: z.string(),
  since: z.number(),
  by: z.number().nullable(),
  /** days from one session to the next, and how long one is */
  every: z.number(),
  minutes: z.number(),
  milestones: z.array(KeptMilestone),
})
export type KeptPlan = z.infer<typeof KeptPlan>
export type KeptMilestone = z.infer<typeof KeptMilestone>

/** A piece of practice that was written down. */
export type PracticeFact = {
  readonly observation: string
  readonly skills: readonly string[]
  readonly at: Instant
  readonly minutes: number
}

export type Progress = { readonly done: number; readonly of: number; readonly share: number; readonly minutes: number }

/** The id of a step: the same words about the same skill are the same step, whatever plan they stand in. */
export function stepId(skill: string, says: string): string {
  return hashOf(['step', skillKey(skill), says.trim().toLowerCase()])
}

/**
 * Steps from one level to another, a level each, with hours by the table of next-steps.ts (our judgement). One step at least.
 * @example milestonesBetween('sql', 'SQL', 2.4, 4) // level 3 (30 hours), level 4 (100 hours)
 */
export function milestonesBetween(skill: string, name: string, from: number, to: number): KeptMilestone[] {
  const levels = Array.from({ length: 8 }, (_, level) => level).filter(level => level > from + 0.25 && level < to)
  return [...levels, to].map((level, i, all) => {
    const before = i === 0 ? Math.min(from, to) : (all[i - 1] ?? from)
    const says = `Reach level ${Number(level.toFixed(1))} in ${name}`
    return { step: stepId(skill, says), says, level, hours: Math.max(1, Math.round(hoursBetween(before, level))) }
  })
}

/** How far a plan has come. Practice counts from when the plan was made. */
export function progressOf(
  plan: KeptPlan,
  doneAt: ReadonlyMap<string, Instant>,
  practice: readonly PracticeFact[],
): Progress {
  const done = plan.milestones.filter(({ step }) => doneAt.has(step)).length
  const of = plan.milestones.length
  return { done, of, share: of === 0 ? 0 : done / of, minutes: minutesOf(practiceFor(plan, practice)) }
}

/** Practice that serves a plan: of its skill, and not over before the plan was made. */
export function practiceFor(
  plan: Pick<KeptPlan, 'skill' | 'since'>,
  practice: readonly PracticeFact[],
): PracticeFact[] {
  return practice.filter(
    ({ skills, at, minutes }) => at + minutes * 60_000 >= plan.since && skills.includes(plan.skill),
  )
}

/** Minutes of practice over any number of plans: a session that serves two of them counts once. */
export function minutesOverall(plans: readonly KeptPlan[], practice: readonly PracticeFact[]): number {
  const once = new Map(plans.flatMap(plan => practiceFor(plan, practice).map(fact => [fact.observation, fact])))
  return minutesOf([...once.values()])
}

function minutesOf(practice: readonly PracticeFact[]): number {
  return practice.reduce((sum, { minutes }) => sum + minutes, 0)
}
