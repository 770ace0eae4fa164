import { z } from 'zod'
import type { AimWeights, Edits } from '../measures/allocation/prior-multiplier.ts'
import { AIMS } from '../measures/allocation/ways.ts'
import { Lever, LEVERS } from '../model/lever.ts'

/** Where somebody stands; it says which column of priors begins. */
export const STAGES = ['looking-for-a-job', 'growing-in-place', 'own-business'] as const
export const Stage = z.enum(STAGES)
export type Stage = z.infer<typeof Stage>

const Text = z.string().trim().min(1).max(300)

/** Something that can be counted on the way to a goal. */
export const KeyResult = z.strictObject({
  says: Text,
  /** where it stood, where it stands, where it should be; `from` may be above `to` */
  from: z.number(),
  now: z.number(),
  to: z.number(),
  unit: z.string().trim().max(40),
})
export type KeyResult = z.infer<typeof KeyResult>

export const Goal = z.strictObject({
  id: z.string().min(1).max(60),
  says: Text,
  aim: z.enum(AIMS),
  /** how much it counts beside the others */
  weight: z.number().min(0).max(10),
  /** when it should be reached */
  by: z.number().int().nullable(),
  results: z.array(KeyResult).max(10),
})
export type Goal = z.infer<typeof Goal>

/** What the user wants from their hours, as they said it. */
export const Strategy = z.strictObject({
  stage: Stage,
  /** hours a week to spread over the levers that are on */
  hours: z.number().min(0.5).max(80),
  on: z.array(Lever),
  goals: z.array(Goal).max(20),
  /** cells of the priors that the user set otherwise, by "way/aim" */
  priors: z.record(z.string(), z.number().min(0.5).max(2)),
})
export type Strategy = z.infer<typeof Strategy>

/** Core work is what one is paid for: its hours are seldom one's own to move, so it begins off. */
export const ON_AT_FIRST: readonly Lever[] = LEVERS.filter(lever => lever !== 'core-work')

/** Before anything was said: growing in place, every lever but core work, and as many hours as were seen, or five. */
export function firstStrategy(seenHours: number | null): Strategy {
  const hours = seenHours === null ? 5 : Math.min(20, Math.max(2, Math.round(seenHours * 2) / 2))
  return { stage: 'growing-in-place', hours, on: [...ON_AT_FIRST], goals: [], priors: {} }
}

/** How much each aim counts: by the weights of the goals, or by the stage where there are none. */
export function aimsOf({ stage, goals }: Pick<Strategy, 'stage' | 'goals'>): AimWeights {
  const weights: Record<string, number> = {}
  for (const { aim, weight } of goals) weights[aim] = (weights[aim] ?? 0) + weight
  return Object.values(weights).some(weight => weight > 0) ? weights : STAGE_AIMS[stage]
}

const STAGE_AIMS: Readonly<Record<Stage, AimWeights>> = {
  'looking-for-a-job': { job: 1 },
  'growing-in-place': { raise: 1, satisfaction: 1 },
  'own-business': { clients: 1 },
}

/** The user's own numbers in the table of priors, as the measures take them. */
export function editsOf({ priors }: Pick<Strategy, 'priors'>): Edits {
  return priors
}

/** How far a key result has come, 0 to 1. @example progressOf({ from: 4, now: 3, to: 2, ... }) // 0.5 */
export function progressOf({ from, now, to }: Pick<KeyResult, 'from' | 'now' | 'to'>): number {
  if (from === to) return now === to ? 1 : 0
  return Math.min(1, Math.max(0, (now - from) / (to - from)))
}

/** The mean of a goal's key results; null where it has none. */
export function goalProgress({ results }: Pick<Goal, 'results'>): number | null {
  if (results.length === 0) return null
  return results.reduce((sum, result) => sum + progressOf(result), 0) / results.length
}
