import { z } from 'zod'
import type { ArrangedLine } from '../cv/arrange.ts'
import { CV_SECTIONS } from '../cv/line.ts'

/** How the site is called and where it stands. `domain`: without scheme; null: wherever it is put. */
export const KeptSite = z.strictObject({
  title: z.string(),
  intro: z.string(),
  domain: z.string().nullable(),
  language: z.string(),
  mail: z.string().nullable(),
})
export type KeptSite = z.infer<typeof KeptSite>

/** What the user made public of a section. Nothing is public without standing here. */
export const KeptPublic = z.strictObject({ items: z.array(z.string()) })

/** Posts are no lines of a CV, but may stand on a site. */
export const SITE_SECTIONS = [...CV_SECTIONS, 'posts'] as const
export const SiteSection = z.enum(SITE_SECTIONS)
export type SiteSection = z.infer<typeof SiteSection>

/** Everything a site may show: lines that are public, by section, in their order. It holds no people. */
export type Site = KeptSite & { readonly sections: ReadonlyMap<SiteSection, readonly SiteLine[]> }
export type SiteLine = Pick<
  ArrangedLine,
  | 'id'
  | 'title'
  | 'worded'
  | 'highlights'
  | 'more'
  | 'where'
  | 'place'
  | 'text'
  | 'url'
  | 'level'
  | 'tags'
  | 'from'
  | 'until'
  | 'form'
  | 'licence'
>

/** The public lines of a section, in their order; none where nothing of it is public. */
export function linesOf({ sections }: Site, section: SiteSection): readonly SiteLine[] {
  return sections.get(section) ?? []
}
