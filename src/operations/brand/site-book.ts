import type { World } from '../../io/world/world.ts'
import { EMPTY_LINE } from '../../levers/brand/cv/line.ts'
import type { Work } from '../../levers/brand/works.ts'
import { KeptPublic, KeptSite, SITE_SECTIONS } from '../../levers/brand/site/site.ts'
import type { Site, SiteLine, SiteSection } from '../../levers/brand/site/site.ts'
import { entriesOf } from '../skills/entries.ts'
import { readCv } from './cv-book.ts'
import { readPieces } from './piece-book.ts'

export const PUBLIC_ROOM = 'site-public'
export const SETTING_ROOM = 'site-setting'
export const THE_SITE = 'site'

export type SiteBook = {
  readonly setting: KeptSite | null
  /** everything that could stand on the site, by section */
  readonly offered: ReadonlyMap<SiteSection, readonly SiteLine[]>
  readonly public: ReadonlyMap<string, ReadonlySet<string>>
  /** only what is public */
  readonly shown: Site['sections']
}

/** What a site could show, and what the user let it show. */
export async function readSite(world: World): Promise<SiteBook> {
  const [cv, { works }, kept, settings] = await Promise.all([
    readCv(world),
    readPieces(world),
    entriesOf(world, PUBLIC_ROOM, KeptPublic),
    entriesOf(world, SETTING_ROOM, KeptSite),
  ])
  const posts = works.flatMap(postLine).sort((a, b) => (b.from?.at ?? 0) - (a.from?.at ?? 0))
  const offered = new Map<SiteSection, readonly SiteLine[]>(
    SITE_SECTIONS.map(section => [section, section === 'posts' ? posts : (cv.sections.get(section) ?? [])]),
  )
  const isPublic = new Map([...kept].map(([section, { items }]) => [section, new Set(items)]))
  return {
    setting: settings.get(THE_SITE) ?? null,
    offered,
    public: isPublic,
    shown: new Map(
      [...offered].map(([section, lines]) => [section, lines.filter(({ id }) => isPublic.get(section)?.has(id))]),
    ),
  }
}

function postLine({ id, form, state, title, address, at, shown }: Work): SiteLine[] {
  if (form !== 'post' || state !== 'published') return []
  const { fact } = shown[0] ?? {}
  const rest = (fact?.text ?? '').slice((fact?.text ?? '').startsWith(title) ? title.length : 0).trim()
  return [
    {
      ...EMPTY_LINE,
      id,
      title: title || 'A post',
      text: rest,
      url: address ?? '',
      from: at === null ? null : { at, precision: 'day' },
      form,
      worded: false,
    },
  ]
}
