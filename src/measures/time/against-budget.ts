import type { Measured } from '../../model/measured.ts'
import { isKnown } from '../../model/measured.ts'

/** Hours a week that the user gave a lever: the least, the most, and what was promised to somebody; null: not set. */
export type Limits = {
  readonly floor: number | null
  readonly ceiling: number | null
  readonly commitment: number | null
}

export type Side = 'within' | 'clearly above' | 'perhaps above' | 'clearly below' | 'perhaps below' | 'cannot tell'

/** `below`: beside the floor or, where more was promised, the commitment. */
export type AgainstBudget = {
  readonly side: Side
  /** how far the usual week is outside, in hours; 0 within */
  readonly by: number
  /** the limit that it is beside; null: within all, or none set */
  readonly limit: keyof Limits | null
  /** weeks above the ceiling, and below what is due, of those counted */
  readonly above: number
  readonly below: number
  readonly weeks: number
}

/**
 * A usual week beside a budget: clearly outside where its whole range is, perhaps where only its middle is. `hours`: the same
 * lever in each week that was seen.
 * @example 5 (4.2 to 6) with a ceiling of 4: clearly above, by 1
 */
export function againstBudget(usual: Measured, hours: readonly number[], limits: Limits): AgainstBudget {
  const { floor, ceiling, commitment } = limits
  const due = Math.max(floor ?? 0, commitment ?? 0)
  const counts = {
    above: ceiling === null ? 0 : hours.filter(one => one > ceiling).length,
    below: hours.filter(one => one < due).length,
    weeks: hours.length,
  }
  if (!isKnown(usual)) return { side: 'cannot tell', by: 0, limit: null, ...counts }
  const { value, low, high } = usual
  if (ceiling !== null && value > ceiling)
    return { side: low > ceiling ? 'clearly above' : 'perhaps above', by: value - ceiling, limit: 'ceiling', ...counts }
  if (value < due) {
    const limit = (commitment ?? 0) >= (floor ?? 0) ? 'commitment' : 'floor'
    return { side: high < due ? 'clearly below' : 'perhaps below', by: due - value, limit, ...counts }
  }
  return { side: 'within', by: 0, limit: null, ...counts }
}
