import { z } from 'zod'
import { CvSection } from '../../levers/brand/cv/line.ts'

const Dated = z.strictObject({ at: z.number(), precision: z.string() })

export const CvLine = z.strictObject({
  id: z.string(),
  title: z.string(),
  where: z.string(),
  place: z.string(),
  text: z.string(),
  url: z.string(),
  level: z.string(),
  tags: z.array(z.string()).readonly(),
  highlights: z.array(z.string()).readonly(),
  more: z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()])).readonly(),
  from: Dated.nullable(),
  until: z.union([Dated, z.literal('now')]).nullable(),
  licence: z.string(),
  form: z.string(),
  shown: z.boolean(),
  /** the user decided something about this line */
  chosen: z.boolean(),
  /** the words are the user's own */
  worded: z.boolean(),
  backing: z.strictObject({ state: z.enum(['evidence', 'claimed']), says: z.array(z.string()).readonly() }),
  /** the facts that tell it */
  told: z.array(z.strictObject({ observation: z.string(), source: z.string() })).readonly(),
  differs: z.array(z.string()).readonly(),
  /** what it answers of the advertisement that the CV is for, by name */
  answers: z.array(z.string()).readonly(),
  /** the change that wrote it by hand, to take it back; null where sources tell it, or several facts */
  change: z.string().nullable(),
})
export type CvLine = z.infer<typeof CvLine>

export const Cv = z.strictObject({
  name: z.string(),
  sections: z.array(z.strictObject({ section: CvSection, title: z.string(), lines: z.array(CvLine) })),
  shown: z.number().int(),
  backed: z.number().int(),
  claimed: z.number().int(),
})
export type Cv = z.infer<typeof Cv>

/** How sections are headed. */
export const SECTION_TITLES: Readonly<Record<CvSection, string>> = {
  basics: 'About you',
  work: 'Work',
  projects: 'Projects',
  talks: 'Talks',
  publications: 'Publications',
  volunteering: 'Volunteering',
  education: 'Education',
  skills: 'Skills',
  languages: 'Languages',
  certificates: 'Certificates',
  courses: 'Courses',
  awards: 'Awards',
  interests: 'Interests',
  references: 'References',
}
