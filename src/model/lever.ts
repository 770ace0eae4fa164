import { z } from 'zod'

/** The seven ways to spend career hours that the product weighs against each other. The list is fixed. */
export const LEVERS = ['networking', 'skill', 'mentorship', 'brand', 'project', 'volunteering', 'core-work'] as const
export const Lever = z.enum(LEVERS)
export type Lever = z.infer<typeof Lever>
