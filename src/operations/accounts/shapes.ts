import { z } from 'zod'
import { ImportRow } from '../shapes.ts'

/** What an account is fetched by. */
export const AccountKind = z.enum(['imap', 'caldav', 'carddav', 'feed', 'activitywatch'])

/** Facts of a run, or of a part of one: new, here before, left out with a reason, not readable. */
export const Came = z.strictObject({
  kept: z.number(),
  matched: z.number(),
  skipped: z.number(),
  failed: z.number(),
})
export type Came = z.infer<typeof Came>

/** What a certificate says of itself, for a person to compare: SHA-256 in pairs of hexadecimal digits, moments in milliseconds. */
export const ShownCertificate = z.strictObject({
  name: z.string(),
  issuer: z.string(),
  fingerprint: z.string(),
  from: z.number(),
  until: z.number(),
})

/** An account as it is handed out; its password never is. */
export const AccountRow = z.strictObject({
  id: z.string(),
  kind: AccountKind,
  title: z.string(),
  url: z.string(),
  user: z.string(),
  folders: z.array(z.string()),
  /** the folder of what the user sent */
  sent: z.string().nullable(),
  private: z.boolean(),
  /** the server's own one, that was taken as good */
  certificate: ShownCertificate.nullable(),
  /** hours; null: only on demand */
  every: z.number().nullable(),
  hasSecret: z.boolean(),
  running: z.boolean(),
  lastRun: z.number().nullable(),
  nextRun: z.number().nullable(),
  lastImport: z.string().nullable(),
  /** by the last run */
  came: Came.nullable(),
  /** facts from it so far */
  total: z.number(),
  /** the last run ended before everything had come */
  more: z.boolean(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
})
export type AccountRow = z.infer<typeof AccountRow>

/** Something to choose: a folder, a calendar, an address book, a bucket. */
export const Place = z.strictObject({
  path: z.string(),
  title: z.string(),
  count: z.number().nullable(),
  role: z.enum(['sent', 'inbox', 'archive', 'junk', 'trash', 'drafts', 'none']),
  proposed: z.boolean(),
})

export const Fetched = z.strictObject({
  import: ImportRow.nullable(),
  came: Came.nullable(),
  /** one plain sentence each on what was left out */
  notes: z.array(z.string()),
  more: z.boolean(),
  says: z.string(),
})
export type Fetched = z.infer<typeof Fetched>

/** A line of text as somebody types it: no control characters. */
const line = (most: number): z.ZodString =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line of text')

export const Title = line(100).trim().min(1)
export const User = line(320)
export const Url = line(2_000)
  .min(1)
  .describe('imaps://imap.example.org, https://..., or for calendars and contacts a mail address')
export const Folders = z.array(line(2_000).min(1)).max(500).describe('what to fetch; without any, what is proposed')
export const Sent = line(1_000)
  .nullable()
  .describe('mail: the folder of what you sent, where it does not say so itself')
export const Private = z.boolean().describe('the server is on your own network')
export const Certificate = z.string().max(20_000).nullable().describe('the own certificate (PEM) of a server of yours')
export const Every = z
  .number()
  .min(0)
  .max(8_760)
  .nullable()
  .transform(hours => (hours === 0 ? null : hours))
  .describe('hours between runs while the app is open; 0: only when asked')
export const Secret = z
  .string()
  .max(10_000)
  .meta({ description: 'the password; kept sealed and never shown again', format: 'password', writeOnly: true })
