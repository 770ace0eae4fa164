import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { KeptPlan } from '../../levers/skill/practice-plan.ts'
import { entriesOf } from './entries.ts'

export const PLAN_ROOM = 'practice-plan'
export const STEP_ROOM = 'practice-step'

export function readPlans(world: World): Promise<Map<string, KeptPlan>> {
  return entriesOf(world, PLAN_ROOM, KeptPlan)
}

/** When each step was done, by its id: one step stands for itself in all plans. */
export async function readSteps(world: World): Promise<Map<string, number>> {
  const entries = await entriesOf(world, STEP_ROOM, z.strictObject({ doneAt: z.number() }))
  return new Map([...entries].map(([step, { doneAt }]) => [step, doneAt]))
}
