import { z } from 'zod'
import { Channel } from '../../model/channel.ts'
import { Lever } from '../../model/lever.ts'
import { Measured } from '../../model/measured.ts'

const Range = z.strictObject({ value: z.number(), low: z.number(), high: z.number() })
const Hours = z.number().min(0).max(168)

export const Budget = z.strictObject({
  lever: Lever,
  /** hours a week: the least, the most, and what was promised to somebody; null: not set */
  floor: Hours.nullable(),
  ceiling: Hours.nullable(),
  commitment: Hours.nullable(),
})
export type Budget = z.infer<typeof Budget>

export const Week = z.strictObject({
  week: z.string(),
  hours: z.partialRecord(Lever, Range),
  untold: z.number(),
  total: z.number(),
  /** unbroken stretches of two hours and more that meetings leave; null: no calendar shows it */
  focus: z.strictObject({ blocks: z.number(), hours: z.number() }).nullable(),
  meetings: z.record(z.string(), z.number()),
})

export const Weeks = z.strictObject({
  zone: z.string(),
  asOf: z.number().nullable(),
  updating: z.boolean(),
  weeks: z.array(Week),
  budgets: z.array(Budget),
  perPerson: z.array(z.strictObject({ id: z.string(), name: z.string(), hours: Measured })),
  seen: z.array(Channel),
  notSeen: z.array(Channel),
  measures: z.strictObject({
    networkingHours: Measured,
    skillHours: Measured,
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
  minutes: z.number(),
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

const Text = z.string().trim().min(1).max(300)
/** What a user's rule may ask; built-in and learned ones know a little more. */
export const When = z.strictObject({
  words: z.array(Text).max(60).optional(),
  domain: Text.optional(),
  channel: Channel.optional(),
  project: Text.optional(),
  people: z.enum(['alone', 'one', 'few', 'many']).optional(),
  clock: z.enum(['hand', 'timer', 'meeting', 'device', 'commit', 'mail']).optional(),
  series: z.boolean().optional(),
  subject: Text.optional(),
})

export const RuleRow = z.strictObject({
  id: z.string(),
  says: z.string(),
  when: When,
  lever: Lever.nullable(),
  confidence: z.number(),
  matched: z.number(),
  from: z.enum(['built-in', 'yours', 'learned']),
  on: z.boolean(),
})
export type RuleRow = z.infer<typeof RuleRow>
