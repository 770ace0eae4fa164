import { z } from 'zod'

const instant = z.number().int()
const words = (most: number) => z.string().max(most)

/** What the user is in it: the one who is mentored, the one who mentors, or one of a fixed group of equals. */
export const MENTORSHIP_ROLES = ['mentee', 'mentor', 'peers'] as const
export const AGREEMENT_STATES = ['proposed', 'active', 'paused', 'ended'] as const

/** What two people, or a group, agreed on. */
export const Agreement = z.strictObject({
  role: z.enum(MENTORSHIP_ROLES),
  /** the name of a group; null where there is one other person */
  title: words(200).nullable(),
  state: z.enum(AGREEMENT_STATES),
  goals: z.array(words(500)).max(20),
  /** skills it is for, as written */
  skills: z.array(words(200)).max(20),
  /** days from one session to the next, and minutes of a session */
  every: z.number().min(1).max(365),
  minutes: z.number().min(5).max(1440),
  since: instant,
  /** how long it was meant to run; null: open */
  until: instant.nullable(),
  iGive: words(2_000),
  theyGive: words(2_000),
  ended: z.strictObject({ at: instant, came: words(5_000) }).nullable(),
})
export type Agreement = z.infer<typeof Agreement>

/** Something that one side said it would do. */
export const Promised = z.strictObject({
  by: z.enum(['me', 'them']),
  what: words(1_000),
  due: instant.nullable(),
  made: instant,
  state: z.enum(['open', 'kept', 'dropped']),
  closed: instant.nullable(),
})
export type Promised = z.infer<typeof Promised>

/** A mentorship as a file from another installation tells it. Its people are the observation's people. */
export const MENTORSHIP = {
  mentorship: z.strictObject({
    id: words(100).min(1),
    /** when it was last changed there */
    changed: instant,
    agreement: Agreement,
    promises: z.array(z.strictObject({ id: words(100).min(1), promise: Promised })).max(1_000),
  }),
} as const
