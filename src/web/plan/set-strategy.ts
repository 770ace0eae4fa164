import type { PlanChanges } from '../api/plan-api.ts'

/** Changes a part of the strategy and says so. */
export type SetStrategy = (given: PlanChanges['strategy.set']['input'], says: string) => Promise<void>
