import { z } from 'zod'
import { Visibility } from '../../levers/project/project-record.ts'
import { HAND } from '../../model/detail-hand.ts'
import { Measured } from '../../model/measured.ts'

/** What the project operations give. Moments are milliseconds since 1970. */
export const ProjectRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  role: z.string().nullable(),
  summary: z.string().nullable(),
  result: z.string().nullable(),
  url: z.string().nullable(),
  visibility: Visibility,
  from: z.number().nullable(),
  precision: z.string(),
  until: z.number().nullable(),
  open: z.boolean(),
  skills: z.array(z.string()),
  /** what the user says it is called elsewhere */
  also: z.array(z.string()),
  sources: z.array(z.string()),
  repositories: z.array(z.string()),
  /** how many people are known to have had a part */
  people: z.number().int(),
})
export type ProjectRow = z.infer<typeof ProjectRow>

/** Somebody who had a part. */
export const Collaborator = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** days of work together in the history; 0 where only the user says so */
  days: z.number().int(),
  did: z.string().nullable(),
  byHand: z.boolean(),
  /** the tie began with this work */
  began: z.boolean(),
  /** and was two-way within a year */
  grew: z.boolean(),
})
export type Collaborator = z.infer<typeof Collaborator>

export const ProjectShown = z.strictObject({
  project: ProjectRow,
  /** null: no history of it was imported */
  work: z
    .strictObject({
      days: Measured,
      reviewsGiven: Measured,
      reviewsHad: Measured,
      shared: Measured,
      areas: z.array(z.strictObject({ area: z.string(), days: z.number().int() })),
      first: z.number().nullable(),
      last: z.number().nullable(),
    })
    .nullable(),
  collaborators: z.array(Collaborator),
  ties: z.strictObject({ began: z.number().int(), grew: z.number().int(), twoWay: Measured }),
  telling: z.strictObject({
    one: z.number().int(),
    many: z.number().int(),
    line: z.string().nullable(),
    suggests: z.string().nullable(),
  }),
  outcomes: z.array(
    z.strictObject({ id: z.string(), at: z.number().nullable(), form: HAND.outcome.shape.form, what: z.string() }),
  ),
  /** what the sources say of it, each as it came */
  facts: z.array(z.strictObject({ id: z.string(), source: z.string(), title: z.string() })),
  next: z.array(z.strictObject({ does: z.string(), minutes: z.number().int(), why: z.string() })),
})
export type ProjectShown = z.infer<typeof ProjectShown>
