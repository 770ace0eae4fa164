import { z } from 'zod'

const text = z.string()
const count = z.number().int().min(0)

/** Facts about people and what passed between them and the ego. */
export const CONTACT = {
  /** A written message of any channel. `text` only where the settings allow it (by default: the ego's own on LinkedIn, none of a chat). */
  message: z.strictObject({
    thread: text.optional(),
    subject: text.optional(),
    /** length of the text in characters */
    chars: count.optional(),
    text: text.optional(),
    /** MinHash signature of the words, base64url; equal positions estimate the likeness of two texts */
    print: text.optional(),
    /** how many people it went to, the ego not counted */
    recipients: count.optional(),
    /** answers the message of this name, where the source says so */
    repliesTo: text.optional(),
    id: text.optional(),
    attachments: count.optional(),
  }),
  meeting: z.strictObject({
    title: text.optional(),
    end: z.number().int().optional(),
    allDay: z.boolean().optional(),
    zone: text.optional(),
    place: text.optional(),
    series: text.optional(),
    attendees: count.optional(),
    status: z.enum(['accepted', 'tentative', 'declined', 'organiser', 'unknown']).optional(),
    cancelled: z.boolean().optional(),
    free: z.boolean().optional(),
  }),
  call: z.strictObject({ answered: z.boolean().optional(), video: z.boolean().optional() }),
  /** Met in person, written down by hand or by a log. `event`: the title of the event at which they met. The last three: a session of a mentorship, by its id. */
  encounter: z.strictObject({
    what: text.optional(),
    event: text.optional(),
    mentorship: text.optional(),
    notes: text.optional(),
    /** what to take up the next time */
    next: text.optional(),
  }),
  connection: z.strictObject({ via: text.optional() }),
  /** The ego asked (`out`) or was asked (`in`) to connect. Not an interaction. `print` as in message. */
  invitation: z.strictObject({
    message: text.optional(),
    chars: count,
    print: text.optional(),
    direction: z.enum(['out', 'in']),
  }),
  endorsement: z.strictObject({ skill: text, status: text.optional(), direction: z.enum(['given', 'received']) }),
  recommendation: z.strictObject({
    text: text.optional(),
    chars: count.optional(),
    status: text.optional(),
    direction: z.enum(['given', 'received']),
    company: text.optional(),
    title: text.optional(),
  }),
  /** What a source says somebody is, at the time the source was written. The newest card of a source counts. */
  card: z.strictObject({
    name: text.optional(),
    givenName: text.optional(),
    familyName: text.optional(),
    title: text.optional(),
    company: text.optional(),
    industry: text.optional(),
    place: text.optional(),
    school: text.optional(),
    emails: z.array(text).optional(),
    phones: z.array(text).optional(),
    urls: z.array(text).optional(),
    birthday: text.optional(),
    groups: z.array(text).optional(),
    note: text.optional(),
    connectedOn: z.number().int().optional(),
  }),
  /** Two people known to know each other (introduced by, related, same conversation) */
  acquaintance: z.strictObject({ how: text.optional() }),
  introduction: z.strictObject({ direction: z.enum(['given', 'received']), what: text.optional() }),
} as const
