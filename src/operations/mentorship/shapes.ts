import { z } from 'zod'
import { AGENDA_FORMS } from '../../levers/mentorship/agenda.ts'
import { CHANGE_WORDS } from '../../measures/mentorship/before-after.ts'
import { Agreement } from '../../model/detail-mentorship.ts'
import { Measured, Reason } from '../../model/measured.ts'
import { Band } from '../../model/tie.ts'

/** What the mentorship operations give. Levels run from 0 to 7; moments are milliseconds since 1970. */

/** Somebody who may be asked, or helped: never a rank, but what is known and how surely. */
export const Candidate = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  band: Band,
  /** their level in the skill asked about, with its 90 % range */
  level: Measured,
  /** chance that their level is above the user's (for those to mentor: that the user's is above theirs) */
  ahead: z.number(),
  says: z.enum(['likely', 'perhaps', 'cannot tell']),
  wouldAnswer: Measured,
  twoWay: Measured,
  /** what was asked of them and given to them in the last year, as far as anything shows */
  asked: z.number().int(),
  given: z.number().int(),
  /** an open agreement with them */
  mentorship: z.string().nullable(),
  because: z.array(Reason),
  /** what to know before asking: works with you now, family, asked often */
  context: z.array(z.string()),
})
export type Candidate = z.infer<typeof Candidate>

/** A skill somebody could help with, and why it is on the list. */
export const OpenGap = z.strictObject({
  skill: z.string(),
  name: z.string(),
  why: z.string(),
  have: Measured,
  need: z.number().nullable(),
  /** an agreement that is for it already */
  mentorship: z.string().nullable(),
})
export type OpenGap = z.infer<typeof OpenGap>

export const Peer = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  wouldAnswer: Measured,
  /** levels by which they are ahead (minus: behind), over what the role asks, with its 90 % range */
  ahead: Measured,
  world: z.string().nullable(),
  because: z.array(Reason),
})
export type Peer = z.infer<typeof Peer>

/** Somebody the user could mentor, and the skills for it. */
export const Mentee = Candidate.extend({ skills: z.array(z.strictObject({ skill: z.string(), name: z.string() })) })
export type Mentee = z.infer<typeof Mentee>

export const MentorsPage = z.strictObject({
  asOf: z.number(),
  /** the widest first */
  gaps: z.array(OpenGap),
  /** the skill the candidates are for; null where none is asked about and no gap is known */
  skill: z.strictObject({ skill: z.string(), name: z.string(), have: Measured }).nullable(),
  order: z.enum(['would-answer', 'two-way', 'level', 'asked-least', 'name']),
  rows: z.array(Candidate),
  total: z.number().int(),
  /** how many of all candidates would answer if each were asked */
  answers: Measured,
  /** people in two-way contact whose title is not known: nothing can be said of them */
  untitled: z.number().int(),
  peers: z.strictObject({
    rows: z.array(Peer),
    worlds: z.number().int(),
    /** what they are equal for */
    role: z.string().nullable(),
    says: z.string(),
  }),
  mentees: z.strictObject({ rows: z.array(Mentee), says: z.string() }),
  source: z.string(),
})
export type MentorsPage = z.infer<typeof MentorsPage>

const PersonIn = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  company: z.string().nullable(),
})

const Cadence = z.strictObject({
  last: z.number().nullable(),
  due: z.number().nullable(),
  late: z.number().int(),
  overdue: z.boolean(),
  /** it is time and nothing shows whether you met */
  unseen: z.boolean(),
})

export const MentorshipRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  people: z.array(PersonIn),
  agreement: Agreement,
  cadence: Cadence,
  sessions: z.number().int(),
  /** hours of its sessions */
  hours: z.number(),
  open: z.strictObject({ mine: z.number().int(), theirs: z.number().int(), overdue: z.number().int() }),
})
export type MentorshipRow = z.infer<typeof MentorshipRow>

const PromiseRow = z.strictObject({
  id: z.string(),
  by: z.enum(['me', 'them']),
  what: z.string(),
  due: z.number().nullable(),
  made: z.number(),
  state: z.enum(['open', 'overdue', 'kept', 'dropped']),
  closed: z.number().nullable(),
})
export type PromiseRow = z.infer<typeof PromiseRow>

const Kept = z.strictObject({
  open: z.number().int(),
  overdue: z.number().int(),
  kept: z.number().int(),
  dropped: z.number().int(),
})

export const AgendaRow = z.strictObject({
  form: z.enum(AGENDA_FORMS),
  says: z.string(),
  why: z.string(),
  minutes: z.number().int(),
  promise: z.string().nullable(),
})

export const MovedSkill = z.strictObject({
  skill: z.string(),
  name: z.string(),
  before: Measured,
  after: Measured,
  change: Measured,
  says: z.enum(CHANGE_WORDS),
  /** other facts since the beginning that show the skill */
  evidence: z.array(z.strictObject({ observation: z.string(), at: z.number(), says: z.string() })),
})
export type MovedSkill = z.infer<typeof MovedSkill>

export const MentorshipPage = MentorshipRow.extend({
  asOf: z.number(),
  agenda: z.array(AgendaRow),
  promises: z.array(PromiseRow),
  kept: z.strictObject({ me: Kept, them: Kept }),
  log: z.array(
    z.strictObject({
      id: z.string(),
      at: z.number(),
      minutes: z.number(),
      what: z.string().nullable(),
      notes: z.string().nullable(),
      next: z.string().nullable(),
    }),
  ),
  skills: z.array(MovedSkill),
  lacking: z.array(z.string()),
})
export type MentorshipPage = z.infer<typeof MentorshipPage>
