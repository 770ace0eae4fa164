import { z } from 'zod'

/** Points at observations that stand behind a reason, so that everything shown leads to its evidence. */
export const EvidenceRef = z.strictObject({
  /** how many observations stand behind it */
  n: z.number().int().min(0),
  /** a query for the evidence pages, e.g. {"person": "p_ab12", "kind": "message"} */
  query: z.record(z.string(), z.string()).optional(),
})
export type EvidenceRef = z.infer<typeof EvidenceRef>

/** One reason in plain words. `effect`, where there is one: signed, in the unit that the measure's page states. */
export const Reason = z.strictObject({
  text: z.string().min(1),
  effect: z.number().optional(),
  evidence: EvidenceRef.optional(),
})
export type Reason = z.infer<typeof Reason>

/** A number with its 90 % interval (unless the measure's page says otherwise), how many facts it rests on, and why. */
export const Known = z.strictObject({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  n: z.number().int().min(0),
  because: z.array(Reason),
})
export type Known = z.infer<typeof Known>

/** Not known, and what data would answer it. Never drawn as zero. */
export const Unknown = z.strictObject({ unknown: z.array(Reason).min(1) })
export type Unknown = z.infer<typeof Unknown>

export const Measured = z.union([Known, Unknown])
export type Measured = Known | Unknown

/** True where a measure could be taken. @example isKnown({ unknown: [{ text: 'no mail imported' }] }) // false */
export function isKnown(measured: Measured): measured is Known {
  return !('unknown' in measured)
}
