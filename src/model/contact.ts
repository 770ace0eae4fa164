import { z } from 'zod'

/**
 * One comparable fact that may identify a human. `value` is normalised by the room `identity/keys`:
 * url: lower-case path without scheme, host prefix, query or trailing slash ("linkedin.com/in/ana-b");
 * email: ASCII-lowercased, trimmed; phone: E.164; handle: "service:name"; name: NFC, single spaces, case kept.
 * A name alone never identifies anybody: it is a weak key, used for suggestions only.
 */
export const KEY_KINDS = ['url', 'email', 'phone', 'handle', 'name'] as const
export const ContactKey = z.strictObject({ kind: z.enum(KEY_KINDS), value: z.string().min(1) })
export type ContactKey = z.infer<typeof ContactKey>

/**
 * How one source names one human: its keys, strongest first, and the name as written there.
 * Sources should reuse one object per human: the store interns by identity before it interns by value.
 */
export const ContactRef = z.strictObject({ keys: z.array(ContactKey).min(1), name: z.string().optional() })
export type ContactRef = z.infer<typeof ContactRef>

/** What somebody did in an observation. `other`: was there, but nothing passed between them and the ego. */
export const ROLES = ['from', 'to', 'cc', 'organiser', 'attendee', 'author', 'subject', 'other'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** Seen from the ego: `out` the ego gave or wrote, `in` the ego received, `both` at once (a meeting), `none`. */
export const Direction = z.enum(['out', 'in', 'both', 'none'])
export type Direction = z.infer<typeof Direction>

/**
 * A human's part in an observation. `weight` in [0, 1] is the share of the ego's attention: 1/k for a message to
 * k people (MEASURES 1.3), 0 where nothing counts as interaction (an invitation, a card, an `other`).
 */
export const Involvement = z.strictObject({
  who: ContactRef,
  role: Role,
  direction: Direction,
  weight: z.number().min(0).max(1),
})
export type Involvement = z.infer<typeof Involvement>
