import type { Finding } from '../model/finding.ts'
import type { Instant } from '../model/instant.ts'
import type { Measured } from '../model/measured.ts'

/** What findings about skills are made from. */
export type SkillsFact = {
  /** skills that any fact speaks of */
  readonly named: number
  /** skills worth keeping: a target asks for them, or something beside the user's word shows them above where a mere name stands */
  readonly worth: number
  /** how many of those worth keeping want a refresher; unknown where no use was seen */
  readonly fading: Measured
  /** those that likely do, what matters most first */
  readonly due: readonly FadingFact[]
  /** roles aimed at, the last one set first */
  readonly targets: readonly TargetFact[]
}

export type FadingFact = {
  readonly skill: string
  readonly name: string
  readonly lastUsed: Instant
  /** a target asks for it */
  readonly asked: boolean
}

export type TargetFact = {
  readonly id: string
  readonly title: string
  readonly gap: Measured
  readonly readiness: Measured
  /** names of the skills that make most of the gap */
  readonly widest: readonly string[]
  readonly learn: { readonly skill: string; readonly name: string; readonly hours: number } | null
  readonly show: {
    readonly skill: string
    readonly does: string
    readonly minutes: number
    readonly why: string
  } | null
}

/** A claim about skills; it reads nothing but them. */
export type SkillRule = {
  readonly id: string
  readonly version: number
  of(facts: { readonly asOf: Instant; readonly skills: SkillsFact }): Finding | null
}
