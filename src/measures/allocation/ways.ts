import type { Lever } from '../../model/lever.ts'

/** What somebody may want from their hours; each has its own column of priors. */
export const AIMS = ['job', 'raise', 'clients', 'satisfaction'] as const
export type Aim = (typeof AIMS)[number]

/** How a lever is worked with; two of them are the lever `mentorship`. */
export const WAYS = [
  'skill',
  'mentorship',
  'peers',
  'networking',
  'brand',
  'project',
  'volunteering',
  'core-work',
] as const
export type Way = (typeof WAYS)[number]

/** A class as in the claims register: A randomised, B mixed, C correlational. */
export type EvidenceClass = 'A' | 'B' | 'C'

/** What one way is believed to bring for one aim before anything of this person was seen. */
export type PriorCell = {
  /** return of the first hours, 1 for an average lever. Chosen by us: no study measures the return of an hour */
  readonly value: number
  /** how good the evidence is that leans on it */
  readonly class: EvidenceClass
  /** the entry of the claims register that it leans on; null: none is there */
  readonly claim: string | null
}

export type WayPrior = {
  readonly way: Way
  readonly lever: Lever
  /** hours a week at which an hour brings half of what the first did */
  readonly tau: number
  readonly cells: Readonly<Record<Aim, PriorCell>>
}

const cell = (value: number, evidence: EvidenceClass, claim: string | null): PriorCell => ({
  value,
  class: evidence,
  claim,
})

/**
 * Beliefs before data: the table of priors (docs/measures/priors.md), all of it our judgement, leaning on what research found
 * of each lever. There is no study of the return of an hour spent on any of them.
 */
export const WAY_PRIORS: readonly WayPrior[] = [
  {
    way: 'skill',
    lever: 'skill',
    tau: 4,
    cells: {
      job: cell(1, 'B', 'searchSkills'),
      raise: cell(1.3, 'B', 'coursesPay'),
      clients: cell(0.9, 'C', null),
      satisfaction: cell(1, 'C', null),
    },
  },
  {
    way: 'mentorship',
    lever: 'mentorship',
    tau: 0.75,
    cells: {
      job: cell(0.9, 'C', null),
      raise: cell(1.1, 'B', 'mentoringTrial'),
      clients: cell(0.9, 'C', null),
      satisfaction: cell(1.4, 'C', 'mentoringRelationship'),
    },
  },
  {
    way: 'peers',
    lever: 'mentorship',
    tau: 0.75,
    cells: {
      job: cell(1.1, 'C', null),
      raise: cell(1, 'A', 'adviceMeetings'),
      clients: cell(1.4, 'A', 'regularMeetings'),
      satisfaction: cell(1, 'C', null),
    },
  },
  {
    way: 'networking',
    lever: 'networking',
    tau: 1,
    cells: {
      job: cell(1.4, 'A', 'linkedinTraining'),
      raise: cell(1, 'C', 'networkingPay'),
      clients: cell(1.3, 'A', 'regularMeetings'),
      satisfaction: cell(0.9, 'C', null),
    },
  },
  {
    way: 'brand',
    lever: 'brand',
    tau: 2,
    cells: {
      job: cell(0.9, 'C', 'personalBrand'),
      raise: cell(0.8, 'C', null),
      clients: cell(1.2, 'C', null),
      satisfaction: cell(0.9, 'C', 'personalBrand'),
    },
  },
  {
    way: 'project',
    lever: 'project',
    tau: 3,
    cells: {
      job: cell(1, 'C', 'tracesOfWork'),
      raise: cell(0.9, 'B', 'ranksNotVolume'),
      clients: cell(1, 'C', null),
      satisfaction: cell(1, 'C', null),
    },
  },
  {
    way: 'volunteering',
    lever: 'volunteering',
    tau: 0.5,
    cells: {
      job: cell(1, 'B', 'volunteeringCallbacks'),
      raise: cell(0.6, 'C', null),
      clients: cell(0.6, 'C', null),
      satisfaction: cell(1.1, 'C', null),
    },
  },
  {
    way: 'core-work',
    lever: 'core-work',
    tau: 20,
    cells: {
      job: cell(0.7, 'C', null),
      raise: cell(1.3, 'C', null),
      clients: cell(1, 'C', null),
      satisfaction: cell(0.8, 'C', null),
    },
  },
]

/** How wide a belief of each class is: standard deviation of its logarithm. */
export const SPREAD: Readonly<Record<EvidenceClass, number>> = { A: 0.7, B: 0.7, C: 1 }

/** What a person may set a cell to: nothing is believed to bring nothing, or all there is. */
export const CELL_RANGE = { low: 0.5, high: 2 } as const
