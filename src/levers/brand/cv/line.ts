import { z } from 'zod'
import type { Instant } from '../../../model/instant.ts'

/** The sections of a CV, in the order in which they are read. */
export const CV_SECTIONS = [
  'basics',
  'work',
  'projects',
  'talks',
  'publications',
  'volunteering',
  'education',
  'skills',
  'languages',
  'certificates',
  'courses',
  'awards',
  'interests',
  'references',
] as const
export const CvSection = z.enum(CV_SECTIONS)
export type CvSection = z.infer<typeof CvSection>

/** What a line of the basics is; it stands in `where`. */
export const BASICS = ['name', 'label', 'summary', 'place', 'email', 'phone', 'url', 'profile', 'image'] as const

/** A date as exactly as it was given: a month is its first midnight in UTC. */
export type Dated = { readonly at: Instant; readonly precision: string }

/** A fact that tells a line. */
export type Told = { readonly observation: string; readonly source: string }

/** One line of a CV, told by one fact or many. Texts are empty where nothing is known. `until` 'now': still so. */
export type CvLine = {
  /** the same as long as what it says is the same thing */
  readonly id: string
  readonly section: CvSection
  readonly title: string
  readonly where: string
  readonly place: string
  readonly text: string
  readonly url: string
  readonly level: string
  readonly tags: readonly string[]
  /** what is listed below it, a line each */
  readonly highlights: readonly string[]
  readonly from: Dated | null
  readonly until: Dated | 'now' | null
  readonly told: readonly Told[]
  /** where sources disagree, in a sentence each */
  readonly differs: readonly string[]
  /** the number by which whoever issued a certificate can confirm it */
  readonly licence: string
  /** what JSON Resume has a place for and a CV on paper has not, by its name there */
  readonly more: Readonly<Record<string, string | readonly string[]>>
  /** work that a post, an article or an episode is, where the section does not say it */
  readonly form: string
}

export const EMPTY_LINE = {
  title: '',
  where: '',
  place: '',
  text: '',
  url: '',
  level: '',
  tags: [],
  highlights: [],
  more: {},
  from: null,
  until: null,
  differs: [],
  licence: '',
  form: '',
} as const satisfies Partial<CvLine>

/** What the user decided of a line. `text` and `title`: own wording; null: as the facts have it. */
export const KeptLine = z.strictObject({
  shown: z.boolean().nullable(),
  title: z.string().nullable(),
  text: z.string().nullable(),
})
export type KeptLine = z.infer<typeof KeptLine>

/** The order of a section: lines that are listed come first, in this order. */
export const KeptOrder = z.strictObject({ lines: z.array(z.string()) })
