import { z } from 'zod'
import { Channel } from './channel.ts'
import { Involvement } from './contact.ts'
import { DETAILS } from './detail.ts'
import type { DetailOf } from './detail.ts'
import { Lever } from './lever.ts'

export const KINDS = Object.keys(DETAILS) as readonly ObservationKind[]
export type ObservationKind = keyof typeof DETAILS
const Kind = z.enum(KINDS as unknown as [ObservationKind, ...ObservationKind[]])

/**
 * One dated fact from one source, never changed. (owner, source, key) is unique, so that reading the same file twice,
 * or an older and a newer export of it, adds nothing twice. A fact that changed is a new observation with a new key.
 */
export type Observation<K extends ObservationKind = ObservationKind> = {
  [Kind in K]: {
    /** the source's id: `linkedin`, `mail`, `hand`, ... */
    source: string
    /** natural and the same in every export of the same fact; at most 200 characters (hash what is longer) */
    key: string
    /** milliseconds since 1970 in UTC, or null where the source gives no date (a skill listed on a profile) */
    at: number | null
    precision: 'instant' | 'minute' | 'day' | 'month' | 'year' | 'none'
    kind: Kind
    /** null where the fact is no contact between people (a position, a skill) */
    channel: Channel | null
    people: readonly Involvement[]
    /** how long it took, in minutes, where the source knows */
    minutes?: number
    lever?: Lever
    detail: DetailOf<Kind>
  }
}[K]

export const ObservationSchema = z
  .strictObject({
    source: z.string().min(1).max(40),
    key: z.string().min(1).max(200),
    at: z.number().int().nullable(),
    precision: z.enum(['instant', 'minute', 'day', 'month', 'year', 'none']),
    kind: Kind,
    channel: Channel.nullable(),
    people: z.array(Involvement),
    minutes: z.number().min(0).optional(),
    lever: Lever.optional(),
    detail: z.unknown(),
  })
  .superRefine((observation, context) => {
    const parsed = DETAILS[observation.kind].safeParse(observation.detail)
    if (!parsed.success)
      for (const issue of parsed.error.issues) context.addIssue({ ...issue, path: ['detail', ...issue.path] } as never)
  })
