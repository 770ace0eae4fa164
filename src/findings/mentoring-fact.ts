import type { Finding } from '../model/finding.ts'
import type { Instant } from '../model/instant.ts'
import type { Measured } from '../model/measured.ts'

/** What findings about mentorship are made from. */
export type MentoringFact = {
  /** skills short of the roles aimed at, the widest first; `covered`: an agreement is for it */
  readonly gaps: readonly { readonly skill: string; readonly name: string; readonly covered: boolean }[]
  /** agreements in which the user is mentored, or one of equals, that have not ended */
  readonly open: number
  /** people likely ahead in the widest gap without an agreement, in the order of who would likely answer */
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
  /** how many of them would answer if each were asked */
  readonly answers: Measured
  /** people in contact both ways; `untitled`: of these, whose title is not known */
  readonly twoWay: number
  readonly untitled: number
  readonly running: readonly RunningFact[]
}

/** An agreement that is going on. */
export type RunningFact = {
  readonly id: string
  readonly title: string
  readonly people: readonly string[]
  /** days from one session to the next, as agreed */
  readonly every: number
  readonly last: Instant | null
  /** days past the day it was due */
  readonly late: number
  readonly overdue: boolean
  /** it is time, and nothing shows whether you met */
  readonly unseen: boolean
  /** promises past their date */
  readonly mine: number
  readonly theirs: number
}

/** A claim about mentorship; it reads nothing but that. */
export type MentoringRule = {
  readonly id: string
  readonly version: number
  of(facts: { readonly asOf: Instant; readonly mentoring: MentoringFact }): Finding | null
}
