import { z } from 'zod'
import { siteFiles } from '../../levers/brand/site/site-files.ts'
import { KeptSite, SiteSection } from '../../levers/brand/site/site.ts'
import type { SiteLine } from '../../levers/brand/site/site.ts'
import { Refusal } from '../../model/refusal.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { PUBLIC_ROOM, readSite, SETTING_ROOM, THE_SITE } from './site-book.ts'
import type { SiteBook } from './site-book.ts'
import { plainDecided } from '../changed.ts'
import { DecidedOn, Text } from './shapes.ts'
import { SECTION_TITLES } from './cv-shapes.ts'

const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, 'must be a domain like ana.example, without https')

const Item = z.strictObject({
  id: z.string(),
  title: z.string(),
  where: z.string(),
  text: z.string(),
  url: z.string(),
  at: z.number().nullable(),
  precision: z.string(),
  public: z.boolean(),
})
const Read = z.strictObject({
  setting: KeptSite.nullable(),
  /** what it could be called: the name in the CV; empty where none is known */
  name: z.string(),
  sections: z.array(z.strictObject({ section: SiteSection, title: z.string(), items: z.array(Item) })),
  public: z.number().int(),
  /** where it is written when no folder is named */
  folder: z.string(),
})
const Written = z.strictObject({
  folder: z.string(),
  files: z.number(),
  bytes: z.number(),
  changed: z.number(),
  gone: z.number(),
  says: z.string(),
})

export const siteRead = operation({
  name: 'site.read',
  says: 'Lists what your site could show and what of it is public. Nothing is public unless you chose it.',
  kind: 'query',
  input: z.strictObject({ only: z.enum(['all', 'public']).default('all') }),
  output: Read,
  cli: { also: ['site list', 'portfolio list'], plain: plainSite },
  async run(world, { only }) {
    const book = await readSite(world)
    return {
      setting: book.setting,
      name: (book.offered.get('basics') ?? []).find(({ where }) => where === 'name')?.title ?? '',
      sections: [...book.offered]
        .map(([section, lines]) => ({
          section,
          title: titleOf(section),
          items: lines
            .map(line => itemOut(line, book.public.get(section)?.has(line.id) === true))
            .filter(item => only === 'all' || item.public),
        }))
        .filter(({ items }) => items.length > 0),
      public: [...book.shown.values()].reduce((sum, lines) => sum + lines.length, 0),
      folder: world.places.site,
    }
  },
})

export const siteChoose = operation({
  name: 'site.choose',
  says: 'Makes items of your site public, or takes them off it: one section at a time, so that one undo takes it back.',
  kind: 'change',
  input: z.strictObject({
    items: z.array(Text.max(300)).max(5_000).default([]).describe('ids, or words that only one item has'),
    section: SiteSection.optional().describe('everything in this section'),
    show: z.enum(['yes', 'no']).default('yes'),
  }),
  output: DecidedOn,
  cli: {
    args: ['items...'],
    plain: plainDecided,
  },
  async run(world, { items, section: whole, show }) {
    const book = await readSite(world)
    const found = whole === undefined ? items.map(item => findItem(book, item)) : allOf(book, whole)
    const [first] = found
    const section = first?.section
    if (first === undefined || section === undefined)
      throw new Refusal('E_SITE_NOTHING', 'Name an item, or a section that holds any; "site read" lists them.')
    if (found.some(one => one.section !== section))
      throw new Refusal('E_SECTION', 'These stand in several sections; choose one section at a time.')
    const chosen = new Set(book.public.get(section))
    for (const { id } of found)
      if (show === 'yes') chosen.add(id)
      else chosen.delete(id)
    // what the site could no longer show is no choice any more
    const kept = (book.offered.get(section) ?? []).map(({ id }) => id).filter(id => chosen.has(id))
    const decision = await keepEntry(world, PUBLIC_ROOM, section, { items: kept })
    const what = found.length === 1 ? first.title : `${found.length} items of ${titleOf(section)}`
    return { decision, id: section, says: show === 'yes' ? `Made public: ${what}` : `Took off the site: ${what}` }
  },
})

export const siteSet = operation({
  name: 'site.set',
  says: 'Sets how your site is called, what it says first, and its own domain. What is left out stays as it was.',
  kind: 'change',
  input: z.strictObject({
    title: Text.max(200).optional().describe('your name, or what the site is called'),
    intro: z.string().trim().max(5_000).optional(),
    domain: z
      .union([z.literal(''), Domain])
      .optional()
      .describe('like ana.example; empty: none'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a code like en or pt-BR')
      .optional(),
    mail: z
      .union([z.literal(''), z.email()])
      .optional()
      .describe('an address that everybody may see; empty: none'),
  }),
  output: DecidedOn,
  cli: {
    args: ['title'],
    plain: plainDecided,
  },
  async run(world, { title, intro, domain, language, mail }) {
    const { setting } = await readSite(world)
    const before = setting ?? { title: '', intro: '', domain: null, language: 'en', mail: null }
    const value = {
      title: title ?? before.title,
      intro: intro ?? before.intro,
      domain: domain === undefined ? before.domain : domain || null,
      language: language ?? before.language,
      mail: mail === undefined ? before.mail : mail || null,
    }
    return { decision: await keepEntry(world, SETTING_ROOM, THE_SITE, value), id: THE_SITE, says: 'Set up the site' }
  },
})

export const siteWrite = operation({
  name: 'site.write',
  says: 'Writes your site, of public items alone, into a folder: pages without scripts, a feed, your CV as data.',
  kind: 'change',
  input: z.strictObject({
    folder: z.string().min(1).max(4_000).optional().describe('an empty or new folder, or the site written before'),
  }),
  output: Written,
  // it writes outside of the data folder, where an assistant has no business
  personOnly: true,
  cli: {
    command: 'site',
    also: ['portfolio'],
    args: ['folder'],
    paths: ['folder'],
    plain: ({ says }: { says: string }) => says,
  },
  async run(world, { folder }) {
    const { setting, shown } = await readSite(world)
    if (setting === null || setting.title === '')
      throw new Refusal('E_SITE_TITLE', 'The site has no name yet; give it one: groundwork site set "Your Name".')
    if ([...shown.values()].every(lines => lines.length === 0))
      throw new Refusal(
        'E_SITE_NOTHING',
        'Nothing is public yet, so there is nothing to write; choose items: groundwork site choose "words of a title".',
      )
    const written = await world.publishing.writeSite(
      folder ?? world.places.site,
      siteFiles({ ...setting, sections: shown }),
    )
    return { ...written, says: writtenSays(written) }
  },
})

function titleOf(section: SiteSection): string {
  return section === 'posts' ? 'Posts' : SECTION_TITLES[section]
}

function itemOut({ id, title, where, text, url, from }: SiteLine, isPublic: boolean): z.infer<typeof Item> {
  return { id, title, where, text, url, at: from?.at ?? null, precision: from?.precision ?? 'none', public: isPublic }
}

type Found = { readonly id: string; readonly section: SiteSection; readonly title: string }

function allOf({ offered }: SiteBook, section: SiteSection): Found[] {
  return (offered.get(section) ?? []).map(({ id, title }) => ({ id, section, title }))
}

function findItem(book: SiteBook, named: string): Found {
  const all = [...book.offered.keys()].flatMap(section => allOf(book, section))
  const exact = all.find(({ id }) => id === named)
  if (exact !== undefined) return exact
  const found = all.filter(({ title }) => title.toLowerCase().includes(named.toLowerCase()))
  const [only] = found
  if (only === undefined)
    throw new Refusal('E_NOT_FOUND', `Nothing the site could show is called "${named}"; "site read" lists it.`, {
      status: 404,
    })
  if (found.length > 1) {
    const names = found.slice(0, 5).map(({ title, id }) => `${title.slice(0, 60)} (${id})`)
    throw new Refusal('E_AMBIGUOUS', `"${named}" could be ${names.join('; ')}; use the id.`, { status: 409 })
  }
  return only
}

function writtenSays({ folder, files, bytes, changed, gone }: Omit<z.infer<typeof Written>, 'says'>): string {
  const did =
    changed + gone === 0
      ? 'nothing had changed'
      : `${changed} of them new or changed${gone === 0 ? '' : `, ${gone} removed`}`
  return `The site is in ${folder}: ${files} files of ${Math.ceil(bytes / 1000)} kB, ${did}.`
}

function plainSite({ sections, setting, public: n }: z.infer<typeof Read>): string {
  if (sections.length === 0)
    return 'There is nothing a site could show yet. Import a LinkedIn archive, a feed or a résumé: groundwork import FILE.'
  return [
    setting === null ? 'Not named yet: groundwork site set "Your Name"' : setting.title,
    ...sections.flatMap(({ title, items }) => [
      '',
      title,
      ...items.map(
        item =>
          `  ${item.public ? 'public ' : '       '} ${[item.title || item.text.slice(0, 60), item.where].filter(Boolean).join(', ')} (${item.id})`,
      ),
    ]),
    '',
    n === 0 ? 'Nothing is public.' : `${n} items are public. Write the site with: groundwork site FOLDER`,
  ].join('\n')
}
