import type { Instant } from '../../model/instant.ts'
import type { SkillEvidence } from './evidence.ts'
import { FORM_RULES } from './evidence-form.ts'
import { fadeLevel, keptAfter, monthsBetween, REFRESH_BELOW, refreshAt } from './fading.ts'
import { estimateLevel } from './level.ts'
import type { Estimate, Level, Prior } from './level.ts'
import { HALF_LIFE_MONTHS } from './skill-kind.ts'
import type { SkillKind } from './skill-kind.ts'

/** Everything that is known of one skill of the user. */
export type AssessedSkill = {
  readonly skill: string
  readonly name: string
  readonly kind: SkillKind
  /** before fading */
  readonly best: Level
  /** as it likely is now */
  readonly now: Estimate
  readonly lastUsed: Instant | null
  /** share of what training added that is likely still there; null where no use was seen */
  readonly kept: number | null
  readonly due: boolean
  readonly dueAt: Instant | null
  /** something beside the user's own word speaks for it */
  readonly verified: boolean
  readonly evidence: readonly SkillEvidence[]
}

/**
 * How one skill stands at a moment: level from all evidence, faded since it was last used or directly read.
 * `usedInRole`: when a role last asked for it.
 */
export function assessSkill(
  { skill, name, kind }: Pick<AssessedSkill, 'skill' | 'name' | 'kind'>,
  prior: Prior,
  evidence: readonly SkillEvidence[],
  asOf: Instant,
  usedInRole: Instant | null = null,
): AssessedSkill {
  const best = estimateLevel(prior, evidence)
  const halfLife = HALF_LIFE_MONTHS[kind]
  let [lastUsed, lastRead]: [Instant | null, Instant | null] = [usedInRole, null]
  let verified = false
  for (const { used, at, form } of evidence) {
    if (used !== null && (lastUsed === null || used > lastUsed)) lastUsed = used
    if (at !== null && READS_LEVEL.has(form) && (lastRead === null || at > lastRead)) lastRead = at
    verified ||= FORM_RULES[form].verifies
  }
  // a level that was read later than the skill was last used holds what had faded by then
  const from = lastUsed === null ? null : Math.max(lastUsed, lastRead ?? lastUsed)
  const kept = lastUsed === null ? null : keptAfter(monthsBetween(lastUsed, asOf), halfLife)
  return {
    skill,
    name,
    kind,
    best,
    now: from === null ? best : fadeLevel(best, monthsBetween(from, asOf), halfLife),
    lastUsed,
    kept,
    due: kept !== null && kept < REFRESH_BELOW,
    dueAt: lastUsed === null ? null : refreshAt(lastUsed, halfLife),
    verified,
    evidence,
  }
}

const READS_LEVEL = new Set(['test', 'rubric', 'other', 'self-anchored', 'self-broad'])
