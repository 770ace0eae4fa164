import type { Instant } from '../model/instant.ts'
import type { Lever } from '../model/lever.ts'
import type { Measured } from '../model/measured.ts'

/** Where the hours of the last whole weeks went, from every clock that was imported, no instant counted twice. */
export type LeverHours = {
  /** oldest first; hours whose lever is not told are in none */
  readonly weeks: readonly { readonly start: Instant; readonly hours: Readonly<Partial<Record<Lever, number>>> }[]
  /** hours a week */
  readonly networking: Measured
  readonly skill: Measured
  readonly brand: Measured
  /** share of hours for one's name among those for name, projects, skill and contribution, 0..1 */
  readonly selfPromotion: Measured
  /** share of all hours whose lever is told, 0..1 */
  readonly told: Measured
  /** hours a week that the user set as the most for a lever; null: none set */
  readonly ceilings: Readonly<Record<Lever, number | null>>
  /** the same as the least */
  readonly floors: Readonly<Record<Lever, number | null>>
}
