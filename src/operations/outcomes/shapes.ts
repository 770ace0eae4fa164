import { z } from 'zod'
import { OpportunityKind, State } from '../../levers/opportunity/opportunity.ts'
import { RULES } from '../../measures/outcome/credit.ts'
import { DETAILS } from '../../model/detail.ts'
import { Lever } from '../../model/lever.ts'
import { Measured } from '../../model/measured.ts'

export const OutcomeForm = DETAILS.outcome.shape.form
export type OutcomeForm = z.infer<typeof OutcomeForm>

export const Who = z.strictObject({ id: z.string(), name: z.string() })
export type Who = z.infer<typeof Who>

export const Touch = z.strictObject({
  id: z.string(),
  at: z.number(),
  lever: Lever,
  says: z.string(),
  person: Who.nullable(),
  from: z.enum(['seen', 'you']),
})
export type Touch = z.infer<typeof Touch>

/** An opportunity as screens show it; moments in milliseconds since 1970. */
export const Opportunity = z.strictObject({
  id: z.string(),
  title: z.string(),
  kind: OpportunityKind,
  organisation: z.string().nullable(),
  people: z.array(Who),
  worth: z.number(),
  state: State,
  since: z.number(),
  /** taken from silence or from a source, not said by you */
  assumed: z.boolean(),
  open: z.boolean(),
  steps: z.array(z.strictObject({ state: State, at: z.number(), note: z.string().nullable() })),
  from: z.enum(['application', 'mail', 'hand']),
  note: z.string().nullable(),
})
export type Opportunity = z.infer<typeof Opportunity>

/** A result. `seen`: a source shows it; `hand`: you wrote it down; `won`: an opportunity that came true. */
export const Outcome = z.strictObject({
  id: z.string(),
  at: z.number(),
  form: OutcomeForm,
  what: z.string(),
  organisation: z.string().nullable(),
  worth: z.number(),
  people: z.array(Who),
  from: z.enum(['hand', 'seen', 'won']),
  /** what proves it: addresses, or the source */
  evidence: z.array(z.string()),
  /** when it was written down; results noted long after they happened are remembered, not recorded */
  notedAt: z.number().nullable(),
  opportunity: z.string().nullable(),
  touches: z.array(Touch),
  credit: z.record(z.string(), z.number()),
  said: z.record(z.string(), z.number()).nullable(),
})
export type Outcome = z.infer<typeof Outcome>

export const LeverResult = z.strictObject({
  lever: Lever,
  credited: z.number(),
  /** share of all results after shrinkage, with the range over the rules of credit */
  share: z.number(),
  low: z.number(),
  high: z.number(),
  byRule: z.record(z.enum(RULES), z.number()),
  said: z.number().nullable(),
  hours: z.number().nullable(),
  /** results in 100 hours, 80 % interval */
  rate: Measured,
  /** chance of being the best of all levers, null where hours are not known */
  best: z.number().nullable(),
})
export type LeverResult = z.infer<typeof LeverResult>

export const Indicator = z.strictObject({
  id: z.enum(['replies', 'introductions', 'interviews', 'inbound', 'merged']),
  says: z.string(),
  lever: Lever.nullable(),
  /** in the last year, and in the one before */
  lastYear: z.number(),
  before: z.number(),
  /** why both are not zero but unknown: no source at hand could show it; null where one could */
  unseen: z.string().nullable(),
  /** of how many tries, and the rate, where it is known */
  rate: Measured,
})
export type Indicator = z.infer<typeof Indicator>

const FunnelStep = z.strictObject({ stage: State, n: z.number(), x: z.number(), pooled: z.boolean(), rate: Measured })
export const FunnelGroup = z.strictObject({
  group: z.string(),
  begun: z.number(),
  steps: z.array(FunnelStep),
  whole: Measured,
})

export const WorksBest = z.strictObject({
  best: Lever.nullable(),
  probability: z.number().nullable(),
  says: z.string(),
  wouldTell: z.string().nullable(),
})

/** What led to results, for the page and for assistants. */
export const ResultsPage = z.strictObject({
  asOf: z.number(),
  since: z.number().nullable(),
  outcomes: z.array(Outcome),
  told: z.number(),
  untold: z.number(),
  levers: z.array(LeverResult),
  worksBest: WorksBest,
  indicators: z.array(Indicator),
  funnel: z.array(FunnelGroup),
  /** null: locked, below 60 journeys with 20 of either end */
  incremental: z
    .array(z.strictObject({ lever: Lever, share: z.number(), low: z.number(), high: z.number() }))
    .nullable(),
  journeys: z.strictObject({ all: z.number(), came: z.number() }),
  worths: z.record(OutcomeForm, z.number()),
})
export type ResultsPage = z.infer<typeof ResultsPage>
