import { escapeText, safeUrl } from './escape.ts'
import { linesOf } from './site.ts'
import type { Site, SiteLine } from './site.ts'

type Entry = SiteLine & { readonly at: number; readonly id: string; readonly link: string | null }

/** What came out and when, newest first: as Atom and as JSON Feed. None where nothing dated is public. */
export function feedFiles(site: Site): Map<string, string> {
  const entries = entriesOf(site)
  return entries.length === 0
    ? new Map()
    : new Map([
        ['feed.xml', atom(site, entries)],
        ['feed.json', jsonFeed(site, entries)],
      ])
}

function entriesOf(site: Site): Entry[] {
  return (['publications', 'talks', 'posts'] as const)
    .flatMap(section => linesOf(site, section))
    .flatMap(line => {
      const { from, id, url } = line
      const link = safeUrl(url)
      return from === null ? [] : [{ ...line, at: from.at, link, id: link ?? `urn:groundwork:${id}` }]
    })
    .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
}

function atom(site: Site, entries: readonly Entry[]): string {
  const home = site.domain === null ? null : `https://${site.domain}/`
  const author = `<author><name>${escapeText(site.title)}</name></author>`
  const rows = entries.map(({ title, id, at, link, text }) =>
    [
      '<entry>',
      `<id>${escapeText(id)}</id>`,
      `<title>${escapeText(title)}</title>`,
      `<updated>${new Date(at).toISOString()}</updated>`,
      ...(link === null ? [] : [`<link href="${escapeText(link)}"/>`]),
      ...(text === '' ? [] : [`<summary>${escapeText(text)}</summary>`]),
      '</entry>',
    ].join('\n'),
  )
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeText(site.language)}">`,
    `<id>${escapeText(home ?? `urn:groundwork:site:${entries.at(-1)?.id ?? ''}`)}</id>`,
    `<title>${escapeText(site.title)}</title>`,
    `<updated>${new Date(entries[0]?.at ?? 0).toISOString()}</updated>`,
    author,
    ...(home === null
      ? []
      : [`<link href="${escapeText(home)}"/>`, `<link rel="self" href="${escapeText(home)}feed.xml"/>`]),
    ...rows,
    '</feed>',
  ].join('\n')}\n`
}

function jsonFeed(site: Site, entries: readonly Entry[]): string {
  const home = site.domain === null ? null : `https://${site.domain}/`
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: site.title,
      language: site.language,
      ...(home === null ? {} : { home_page_url: home, feed_url: `${home}feed.json` }),
      authors: [{ name: site.title }],
      items: entries.map(({ id, title, at, link, text }) => ({
        id,
        title,
        content_text: text === '' ? title : text,
        date_published: new Date(at).toISOString(),
        ...(link === null ? {} : { url: link }),
      })),
    },
    null,
    1,
  )}\n`
}
