import { z } from 'zod'
import { MORE } from './detail-career.ts'

const text = z.string()
const count = z.number().int().min(0)

/** Facts about work done, published and shown, and about hours. */
export const WORK = {
  project: z.strictObject({
    title: text,
    summary: text.optional(),
    url: text.optional(),
    until: z.number().int().nullable().optional(),
    untilPrecision: z.enum(['day', 'month', 'year']).optional(),
    role: text.optional(),
    highlights: z.array(text).optional(),
    more: MORE,
    keywords: z.array(text).optional(),
    /** what came of it */
    result: text.optional(),
    /** what the people in it did */
    credit: text.optional(),
  }),
  publication: z.strictObject({
    title: text,
    publisher: text.optional(),
    summary: text.optional(),
    url: text.optional(),
    tags: z.array(text).optional(),
  }),
  /** One's own article, episode, talk or post, from a feed or an archive. */
  piece: z.strictObject({
    title: text.optional(),
    url: text.optional(),
    /** what a post points at */
    link: text.optional(),
    form: z.enum(['post', 'article', 'episode', 'talk', 'video', 'other']),
    summary: text.optional(),
    chars: count.optional(),
    visibility: text.optional(),
    feed: text.optional(),
    tags: z.array(text).optional(),
  }),
  /** Something the ego said or felt publicly about others' posts: visibility, not a tie. */
  comment: z.strictObject({ url: text.optional(), text: text.optional(), chars: count }),
  reaction: z.strictObject({ url: text.optional(), type: text.optional() }),
  event: z.strictObject({
    title: text,
    url: text.optional(),
    status: text.optional(),
    end: z.number().int().optional(),
  }),
  /** Work kept under version control: a day's commits to one repository, not a line count. */
  commit: z.strictObject({
    repository: text,
    subject: text.optional(),
    languages: z.array(text).optional(),
    areas: z.array(text).optional(),
    files: count.optional(),
    merge: z.boolean().optional(),
  }),
  'time-entry': z.strictObject({
    what: text.optional(),
    project: text.optional(),
    client: text.optional(),
    task: text.optional(),
    tags: z.array(text).optional(),
    end: z.number().int().optional(),
    device: text.optional(),
    app: text.optional(),
    billable: z.boolean().optional(),
  }),
} as const
