import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { EvidenceForm } from './evidence-form.ts'

/** One fact that says something about one skill. */
export type SkillEvidence = {
  /** the skill's key (skill-key.ts) */
  readonly skill: string
  /** the skill as the source writes it */
  readonly name: string
  readonly form: EvidenceForm
  /** 0 to 7, null where it names none */
  readonly level: number | null
  /** days of commits, hours of practice or years in a position: what `amount` forms sum; else 1 */
  readonly amount: number
  readonly at: Instant | null
  /** the last moment of use it shows; null where it shows none */
  readonly used: Instant | null
  /** id of the observation behind it */
  readonly observation: string
  readonly source: string
  readonly says: string
}

/** What the measures need of an observation. */
export type SkillFact = { readonly id: string; readonly observation: Observation }

/** What one fact says: skills it lists by name, and text that may name skills known from elsewhere. */
export type Reading = {
  readonly form: EvidenceForm
  readonly named: readonly string[]
  readonly text: string
  readonly level: number | null
  readonly amount: number
  /** the last moment of use it shows; null: none, or no date */
  readonly used: Instant | null
  readonly says: string
}
