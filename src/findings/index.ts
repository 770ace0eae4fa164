import { balance } from './balance.ts'
import { echoChamber } from './echo-chamber.ts'
import { expectationsTooHigh } from './expectations-too-high.ts'
import type { FindingRule } from './facts.ts'
import { fewGenuineTies } from './few-genuine-ties.ts'
import { gapToTargetRole } from './gap-to-target-role.ts'
import { mentorMissing } from './mentor-missing.ts'
import { networkingAheadOfSkill } from './networking-ahead-of-skill.ts'
import { networkingOverBudget } from './networking-over-budget.ts'
import { nothingPublished } from './nothing-published.ts'
import { noSharedWork } from './no-shared-work.ts'
import { sameRoomsOnly } from './same-rooms-only.ts'
import { sessionOverdue } from './session-overdue.ts'
import { templatedOutreach } from './templated-outreach.ts'
import { skillFading } from './skill-fading.ts'
import { tiesThroughWork } from './ties-through-work.ts'
import { transactionalTies } from './transactional-ties.ts'
import { vanityGrowth } from './vanity-growth.ts'
import { whatLedToResults } from './what-led-to-results.ts'

/** Every claim the reality check can make, one file each. The cards are ordered by each finding's own weight. */
export const FINDINGS: readonly FindingRule[] = [
  fewGenuineTies,
  transactionalTies,
  templatedOutreach,
  echoChamber,
  sameRoomsOnly,
  tiesThroughWork,
  vanityGrowth,
  noSharedWork,
  networkingOverBudget,
  networkingAheadOfSkill,
  skillFading,
  gapToTargetRole,
  mentorMissing,
  sessionOverdue,
  nothingPublished,
  whatLedToResults,
  expectationsTooHigh,
  balance,
]
