import { echoChamber } from './echo-chamber.ts'
import type { FindingRule } from './facts.ts'
import { fewGenuineTies } from './few-genuine-ties.ts'
import { templatedOutreach } from './templated-outreach.ts'
import { transactionalTies } from './transactional-ties.ts'

/** Every claim the reality check can make, one file each. The cards are ordered by each finding's own weight. */
export const FINDINGS: readonly FindingRule[] = [fewGenuineTies, transactionalTies, templatedOutreach, echoChamber]
