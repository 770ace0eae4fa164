import { escapeText } from './escape.ts'
import { itemHtml, pageHtml, paragraphs } from './page.ts'
import type { SitePage, Way } from './page.ts'
import { linesOf } from './site.ts'
import type { Site, SiteLine, SiteSection } from './site.ts'

const LATEST = 5
const TITLES: Readonly<Partial<Record<SiteSection, string>>> = {
  work: 'Work',
  projects: 'Projects',
  talks: 'Talks',
  publications: 'Writing',
  posts: 'Short posts',
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
const CV: readonly SiteSection[] = [
  'work',
  'education',
  'skills',
  'languages',
  'certificates',
  'courses',
  'awards',
  'volunteering',
  'interests',
  'references',
]
/** A page for each, where something of it is public. */
const LISTS = [
  { path: 'writing/', title: 'Writing', sections: ['publications', 'posts'] },
  { path: 'talks/', title: 'Talks', sections: ['talks'] },
  { path: 'projects/', title: 'Projects', sections: ['projects', 'volunteering'] },
  { path: 'cv/', title: 'CV', sections: CV },
] as const satisfies readonly (Way & { sections: readonly SiteSection[] })[]

/** The pages as files, by their path. */
export function pageFiles(site: Site, others: readonly Way[]): Map<string, string> {
  const lists = LISTS.filter(({ sections }) => sections.some(section => linesOf(site, section).length > 0))
  const ways: Way[] = [{ path: '', title: 'About' }, ...lists, ...others]
  const pages: SitePage[] = [
    { path: '', title: site.title, says: firstSentence(site), body: homeBody(site) },
    ...lists.map(({ path, title, sections }) => ({
      path,
      title,
      says: `${title}: ${site.title}`,
      body: listBody(site, title, sections),
    })),
    {
      path: '404.html',
      title: 'Not here',
      says: '',
      body: '<h1>Not here</h1>\n<p>There is no such page. The pages there are stand above.</p>',
    },
  ]
  return new Map(pages.map(page => [fileOf(page.path), pageHtml(site, page, ways)]))
}

/** The paths of pages that search engines may list. */
export function pagePaths(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()].filter(name => name.endsWith('index.html')).map(name => name.replace(/index\.html$/, ''))
}

function fileOf(path: string): string {
  return path.endsWith('.html') ? path : `${path}index.html`
}

function homeBody(site: Site): string {
  const basics = linesOf(site, 'basics')
  const label = basics.find(({ where }) => where === 'label')?.title ?? ''
  const summary = basics.find(({ where }) => where === 'summary')?.text ?? ''
  const shown = (['publications', 'talks', 'projects', 'volunteering'] as const).flatMap(section => {
    const lines = linesOf(site, section)
    return lines.length === 0 ? [] : [sectionHtml(section, lines.slice(0, LATEST), 3)]
  })
  return [
    `<h1 dir="auto">${escapeText(site.title)}</h1>`,
    ...(label === '' ? [] : [`<p class="label" dir="auto">${escapeText(label)}</p>`]),
    ...paragraphs(site.intro || summary),
    ...shown,
  ].join('\n')
}

function listBody(site: Site, title: string, sections: readonly SiteSection[]): string {
  const filled = sections.filter(section => linesOf(site, section).length > 0)
  const [only] = filled
  const body =
    filled.length === 1 && only !== undefined && TITLES[only] === title
      ? [
          `<ul class="items">${linesOf(site, only)
            .map(line => itemHtml(line, 2))
            .join('\n')}</ul>`,
        ]
      : filled.map(section => sectionHtml(section, linesOf(site, section), 3))
  return [`<h1>${escapeText(title)}</h1>`, ...body].join('\n')
}

function sectionHtml(section: SiteSection, lines: readonly SiteLine[], level: 3): string {
  const heading = `<h2 id="${section}">${TITLES[section] ?? ''}</h2>`
  const list =
    section === 'skills' || section === 'languages'
      ? `<ul class="words">${lines.map(wordHtml).join('\n')}</ul>`
      : `<ul class="items">${lines.map(line => itemHtml(line, level)).join('\n')}</ul>`
  return `<section aria-labelledby="${section}">\n${heading}\n${list}\n</section>`
}

function wordHtml({ title, level }: SiteLine): string {
  return `<li>${escapeText(title)}${level === '' ? '' : ` <span class="meta">${escapeText(level)}</span>`}</li>`
}

function firstSentence({ intro, title }: Site): string {
  return /^[^\n]{1,200}?[.!?](?=\s|$)/.exec(intro.trim())?.[0] ?? (intro.trim().slice(0, 200) || title)
}
