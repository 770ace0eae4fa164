import { z } from 'zod'

const text = z.string()
const instant = z.number().int()

/** What a résumé has a place for and nothing here reads: by its name there, so that it can be written again as it came. */
export const MORE = z.record(z.string(), z.union([text, z.array(text)])).optional()

/** What lasts: when it ended, as exactly as that is known. `until` null: still so. */
const ENDS = {
  until: instant.nullable().optional(),
  untilPrecision: z.enum(['day', 'month', 'year']).optional(),
}

/** Facts about the ego's own career. `highlights`: what a résumé lists below it, a line each. */
export const CAREER = {
  profile: z.strictObject({
    name: text.optional(),
    headline: text.optional(),
    summary: text.optional(),
    industry: text.optional(),
    place: text.optional(),
    emails: z.array(text).optional(),
    phones: z.array(text).optional(),
    urls: z.array(text).optional(),
    /** the parts of the place as a résumé gives them */
    location: z.record(z.string(), text).optional(),
    image: text.optional(),
    /** names on other sites, with the address where there is one */
    profiles: z.array(z.record(z.string(), text)).optional(),
  }),
  position: z.strictObject({
    title: text.optional(),
    company: text.optional(),
    place: text.optional(),
    summary: text.optional(),
    url: text.optional(),
    highlights: z.array(text).optional(),
    ...ENDS,
    more: MORE,
  }),
  education: z.strictObject({
    school: text.optional(),
    degree: text.optional(),
    field: text.optional(),
    notes: text.optional(),
    url: text.optional(),
    ...ENDS,
    more: MORE,
  }),
  skill: z.strictObject({ name: text, level: text.optional(), keywords: z.array(text).optional() }),
  language: z.strictObject({ name: text, level: text.optional() }),
  certificate: z.strictObject({
    name: text,
    authority: text.optional(),
    licence: text.optional(),
    url: text.optional(),
    expires: instant.optional(),
    skills: z.array(text).optional(),
  }),
  course: z.strictObject({
    name: text,
    number: text.optional(),
    kind: text.optional(),
    provider: text.optional(),
    completed: z.boolean().optional(),
    skills: z.array(text).optional(),
  }),
  /** What somebody cares for beside their work, and what others wrote of them, as a résumé says it. */
  interest: z.strictObject({ name: text, keywords: z.array(text).optional() }),
  reference: z.strictObject({ name: text, text: text.optional() }),
  honor: z.strictObject({ title: text, summary: text.optional(), issuer: text.optional() }),
  volunteering: z.strictObject({
    organisation: text.optional(),
    role: text.optional(),
    cause: text.optional(),
    summary: text.optional(),
    url: text.optional(),
    highlights: z.array(text).optional(),
    ...ENDS,
  }),
  application: z.strictObject({
    company: text.optional(),
    title: text.optional(),
    url: text.optional(),
    state: text.optional(),
    questions: z.number().int().optional(),
  }),
  saved: z.strictObject({ what: text, title: text.optional(), url: text.optional() }),
  follow: z.strictObject({ what: text, kind: z.enum(['company', 'member', 'hashtag', 'feed']) }),
} as const
