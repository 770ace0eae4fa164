import { resumeJson } from '../cv/resume-json.ts'
import type { CvSection } from '../cv/line.ts'
import { feedFiles } from './feeds.ts'
import { pageFiles, pagePaths } from './pages.ts'
import type { Way } from './page.ts'
import type { Site, SiteLine } from './site.ts'
import { STYLE } from './style.ts'

/**
 * A whole site as text files by their paths. Made of public lines alone, without clock or chance: the same lines give the
 * same bytes. Pages link to each other relatively, so that it works under any address and from a disk.
 */
export function siteFiles(site: Site): Map<string, string> {
  const feeds = feedFiles(site)
  const lines = [...site.sections].flatMap(([section, own]) => (section === 'posts' || section === 'basics' ? [] : own))
  const resume = lines.length === 0 ? null : resumeOf(site)
  const others: Way[] = [
    ...(feeds.size === 0 ? [] : [{ path: 'feed.xml', title: 'Feed' }]),
    ...(resume === null ? [] : [{ path: 'resume.json', title: 'Résumé as data' }]),
  ]
  const pages = pageFiles(site, others)
  return new Map([
    ...pages,
    ['style.css', STYLE],
    ...feeds,
    ...(resume === null ? [] : [['resume.json', resume] as const]),
    ...placeFiles(site, pagePaths(pages)),
  ])
}

function resumeOf({ sections }: Site): string {
  const own = new Map<CvSection, readonly SiteLine[]>()
  for (const [section, lines] of sections) if (section !== 'posts') own.set(section, lines)
  return `${JSON.stringify(resumeJson(own), null, 2)}\n`
}

/** What only a site with a domain of its own has, and what robots are told. */
function placeFiles({ domain }: Site, paths: readonly string[]): [string, string][] {
  if (domain === null) return [['robots.txt', 'User-agent: *\nAllow: /\n']]
  const urls = paths.map(path => `<url><loc>https://${domain}/${path}</loc></url>`)
  return [
    ['CNAME', `${domain}\n`],
    ['robots.txt', `User-agent: *\nAllow: /\nSitemap: https://${domain}/sitemap.xml\n`],
    [
      'sitemap.xml',
      `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    ],
  ]
}
