import { z } from 'zod'

/** What a decision of the user answers: its id, by which it is taken back, and what it did in a sentence. */
export const Decided = z.strictObject({ decision: z.string(), says: z.string() })
export type Decided = z.infer<typeof Decided>

/** What facts written by hand answer: the import they came in, by which they are taken back, and what was written. */
export const Written = z.strictObject({ change: z.string(), says: z.string() })
export type Written = z.infer<typeof Written>

/** What was decided, for the command line. */
export function plainDecided({ says, decision }: Decided): string {
  return `${says}. Take it back with: groundwork undo ${decision}`
}

/** What was written down, for the command line. */
export function plainWritten({ says, change }: Written): string {
  return `${says}. Take it back with: groundwork undo ${change}`
}
