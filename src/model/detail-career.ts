import { z } from 'zod'

const text = z.string()
const instant = z.number().int()

/** Facts about the ego's own career. `until` null: still so. */
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
  }),
  position: z.strictObject({
    title: text.optional(),
    company: text.optional(),
    place: text.optional(),
    summary: text.optional(),
    until: instant.nullable().optional(),
    untilPrecision: z.enum(['day', 'month', 'year']).optional(),
  }),
  education: z.strictObject({
    school: text.optional(),
    degree: text.optional(),
    field: text.optional(),
    notes: text.optional(),
    until: instant.nullable().optional(),
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
  honor: z.strictObject({ title: text, summary: text.optional(), issuer: text.optional() }),
  volunteering: z.strictObject({
    organisation: text.optional(),
    role: text.optional(),
    cause: text.optional(),
    summary: text.optional(),
    until: instant.nullable().optional(),
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
