import { z } from 'zod'
import { Tie } from '../model/tie.ts'

/** The shapes of stored rows as operations hand them out; the store's types are the same in TypeScript. */
export const ImportRow = z.strictObject({
  id: z.string(),
  at: z.number(),
  order: z.number(),
  label: z.string(),
  status: z.enum(['running', 'done', 'undone', 'failed']),
  inputs: z.array(z.strictObject({ name: z.string(), sha256: z.string(), bytes: z.number() })).readonly(),
  sources: z.array(z.string()).readonly(),
  counts: z.strictObject({
    added: z.number(),
    matched: z.number(),
    forgotten: z.number(),
    skipped: z.number(),
    failed: z.number(),
    people: z.number(),
  }),
  from: z.number().nullable(),
  until: z.number().nullable(),
})
export type ImportRow = z.infer<typeof ImportRow>

export const Person = z.strictObject({
  id: z.string(),
  records: z.array(z.string()).readonly(),
  name: z.string(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  industry: z.string().nullable(),
  place: z.string().nullable(),
  function: z.string().nullable(),
  seniority: z.string().nullable(),
  context: z.string().nullable(),
  label: z.enum(['yes', 'no', 'unsure']).nullable(),
  connectedOn: z.number().nullable(),
  emails: z.array(z.string()).readonly(),
  urls: z.array(z.string()).readonly(),
  evidence: z.array(z.string()).readonly(),
  tie: Tie,
})
export type Person = z.infer<typeof Person>
