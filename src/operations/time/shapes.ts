import { z } from 'zod'
import { CLOCKS } from '../../measures/time/stretch.ts'
import { Channel } from '../../model/channel.ts'
import { Lever } from '../../model/lever.ts'
import { Measured } from '../../model/measured.ts'

/** What the operations on hours take and give. Hours are hours a week unless they say otherwise; moments are milliseconds since 1970. */

export const Clock = z.enum(CLOCKS)
export const Range = z.strictObject({ value: z.number(), low: z.number(), high: z.number() })
export const Hours = z.number().min(0).max(168)

export const Budget = z.strictObject({
  lever: Lever,
  /** hours a week: the least, the most, and what was promised to somebody; null: not set */
  floor: Hours.nullable(),
  ceiling: Hours.nullable(),
  commitment: Hours.nullable(),
})
export type Budget = z.infer<typeof Budget>

/** A budget beside the last whole weeks. */
export const BudgetRow = Budget.extend({
  side: z.enum(['within', 'clearly above', 'perhaps above', 'clearly below', 'perhaps below', 'cannot tell']),
  /** hours outside the limit named */
  by: z.number(),
  limit: z.enum(['floor', 'ceiling', 'commitment']).nullable(),
  /** weeks above the ceiling and below what is due, of those counted */
  above: z.number().int(),
  below: z.number().int(),
  weeks: z.number().int(),
})
export type BudgetRow = z.infer<typeof BudgetRow>

export const Week = z.strictObject({
  /** its Monday */
  week: z.string(),
  hours: z.partialRecord(Lever, Range),
  untold: z.number(),
  total: z.number(),
  clocks: z.array(Clock),
  /** what meetings leave free in the focus hours of workdays (settings); null: no calendar shows it */
  focus: z
    .strictObject({
      /** unbroken stretches of two hours and more, and the hours in them */
      blocks: z.number().int(),
      hours: z.number(),
      /** hours in pieces under one hour */
      scattered: z.number(),
      free: z.number(),
    })
    .nullable(),
  /** hours by kind */
  meetings: z.record(z.string(), z.number()),
})

export const PersonHours = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** hours over all weeks shown; an hour with several people is shared among them */
  hours: Measured,
  levers: z.partialRecord(Lever, z.number()),
})

export const Weeks = z.strictObject({
  zone: z.string(),
  /** the last day counted; null: nothing was derived yet */
  until: z.string().nullable(),
  updating: z.boolean(),
  weeks: z.array(Week),
  budgets: z.array(BudgetRow),
  perPerson: z.array(PersonHours),
  /** by what the hours are known, and by what they could be as well */
  seen: z.array(Clock),
  notSeen: z.array(Clock),
  /** of the last twelve whole weeks in which anything was seen */
  measures: z.strictObject({
    hours: z.record(Lever, Measured),
    fragmentation: Measured,
    focusShare: Measured,
    selfPromotion: Measured,
    coverage: Measured,
  }),
})
export type Weeks = z.infer<typeof Weeks>

export const DayEntry = z.strictObject({
  id: z.string(),
  from: z.number(),
  until: z.number(),
  /** without what a surer clock shows in between */
  minutes: z.number(),
  /** what is counted of it: from, until */
  parts: z.array(z.tuple([z.number(), z.number()])),
  clock: Clock,
  lever: Lever.nullable(),
  confidence: z.number(),
  because: z.string(),
  source: z.string(),
  channel: Channel.nullable(),
  says: z.string(),
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  corrected: z.boolean(),
})
export type DayEntry = z.infer<typeof DayEntry>

export const Day = z.strictObject({ date: z.string(), zone: z.string(), entries: z.array(DayEntry) })
export type Day = z.infer<typeof Day>

const Text = z.string().trim().min(1).max(300)
/** By what a rule knows an hour; all that is given must hold. */
export const When = z.strictObject({
  words: z
    .array(Text)
    .max(100)
    .readonly()
    .optional()
    .describe('any of these words in its title; a last * stands for any ending'),
  domain: Text.optional().describe('somebody is from this mail domain'),
  channel: Channel.optional().describe('seen there'),
  project: Text.optional().describe('its project, client or repository'),
  people: z.enum(['alone', 'one', 'few', 'many']).optional().describe('with how many; few: two to five'),
  mentor: z.boolean().optional().describe('with somebody with whom an agreement of mentorship held then'),
  clock: Clock.optional().describe('known by this: what you wrote down, a timer, a meeting, a screen, commits, mail'),
  series: z.boolean().optional().describe('a meeting that comes again'),
  free: z
    .boolean()
    .optional()
    .describe('begins at a weekend or outside the working hours of the settings (08:00 to 18:00 unless set)'),
  subject: Text.optional().describe('its whole title, numbers aside'),
})
export type When = z.infer<typeof When>

export const RuleRow = z.strictObject({
  id: z.string(),
  says: z.string(),
  when: When,
  lever: Lever.nullable(),
  confidence: z.number(),
  /** entries of the last year that it told */
  matched: z.number(),
  from: z.enum(['built-in', 'yours', 'learned']),
  on: z.boolean(),
  /** whether it can be removed; a built-in one that was changed is put back by that */
  removable: z.boolean(),
})
export type RuleRow = z.infer<typeof RuleRow>
