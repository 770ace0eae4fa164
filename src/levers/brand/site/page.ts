import type { Dated } from '../cv/line.ts'
import { escapeText, safeUrl } from './escape.ts'
import type { Site, SiteLine } from './site.ts'

/** A page of the site: where it is, what it is called, and what stands in it as HTML that was escaped before. */
export type SitePage = {
  /** "" for the first page, "talks/" for one below, "404.html" for the one that has no place */
  readonly path: string
  readonly title: string
  readonly says: string
  readonly body: string
}

/** A link of the menu that stands on every page; a page with nothing to show has none. */
export type Way = { readonly path: string; readonly title: string }

/** One whole page. It runs nothing, asks nothing of anybody, and reads without its style. */
export function pageHtml(site: Site, page: SitePage, ways: readonly Way[]): string {
  const up = page.path === '404.html' && site.domain !== null ? '/' : '../'.repeat(page.path.split('/').length - 1)
  const name = escapeText(site.title)
  const title = page.path === '' ? name : `${escapeText(page.title)} · ${name}`
  const says = escapeText(page.says)
  const here = site.domain === null || page.path === '404.html' ? null : `https://${site.domain}/${page.path}`
  const nav = ways.map(
    way =>
      `<li><a href="${hrefOf(up, way.path)}"${way.path === page.path ? ' aria-current="page"' : ''}>${escapeText(way.title)}</a></li>`,
  )
  return `${[
    '<!doctype html>',
    `<html lang="${escapeText(site.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'">`,
    `<title>${title}</title>`,
    ...(says === '' ? [] : [`<meta name="description" content="${says}">`]),
    '<meta name="color-scheme" content="light dark">',
    `<meta property="og:type" content="${page.path === '' ? 'profile' : 'website'}">`,
    `<meta property="og:title" content="${title}">`,
    ...(says === '' ? [] : [`<meta property="og:description" content="${says}">`]),
    `<meta property="og:site_name" content="${name}">`,
    ...(here === null
      ? []
      : [
          `<meta property="og:url" content="${escapeText(here)}">`,
          `<link rel="canonical" href="${escapeText(here)}">`,
        ]),
    `<link rel="stylesheet" href="${up}style.css">`,
    ...(ways.some(({ path }) => path === 'feed.xml')
      ? [
          `<link rel="alternate" type="application/atom+xml" title="${name}" href="${up}feed.xml">`,
          `<link rel="alternate" type="application/feed+json" title="${name}" href="${up}feed.json">`,
        ]
      : []),
    '</head>',
    '<body>',
    '<a class="skip" href="#content">Skip to the content</a>',
    `<header><p class="name"><a href="${hrefOf(up, '')}">${name}</a></p>`,
    ...(nav.length > 1 ? [`<nav aria-label="Pages"><ul>${nav.join('')}</ul></nav>`] : []),
    '</header>',
    '<main id="content" tabindex="-1">',
    page.body,
    '</main>',
    ...(site.mail === null || safeUrl(`mailto:${site.mail}`) === null
      ? []
      : [
          `<footer><p><a href="${escapeText(safeUrl(`mailto:${site.mail}`) ?? '')}">${escapeText(site.mail)}</a></p></footer>`,
        ]),
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

/** From a page to another; the first page is reached by its file's name, so that a copy on a disk works too. */
function hrefOf(up: string, path: string): string {
  if (path === '') return up === '' ? 'index.html' : up === '/' ? '/' : `${up}index.html`
  return path.endsWith('/') && up !== '/' ? `${up}${path}index.html` : `${up}${path}`
}

/** One thing in a list: linked where it can be looked at. `level`: of its heading. */
export function itemHtml(line: SiteLine, level: 2 | 3): string {
  const url = safeUrl(line.url)
  const title = escapeText(line.title || line.where)
  const around = [line.title === '' ? '' : line.where, line.place].filter(Boolean).map(escapeText)
  const meta = [...around, spanHtml(line)].filter(Boolean).join(', ')
  return [
    '<li>',
    `<h${level} dir="auto">${url === null ? title : `<a href="${escapeText(url)}">${title}</a>`}</h${level}>`,
    ...(meta === '' ? [] : [`<p class="meta">${meta}</p>`]),
    ...paragraphs(line.text),
    ...listed(line.highlights),
    ...(line.tags.length === 0 ? [] : [`<p class="meta">${line.tags.map(escapeText).join(', ')}</p>`]),
    '</li>',
  ].join('\n')
}

/** A text as HTML paragraphs, cut at empty lines, each line end a break; everything in it is escaped. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .filter(part => part.trim() !== '')
    .map(part => `<p dir="auto">${escapeText(part.trim()).replaceAll('\n', '<br>')}</p>`)
}

/** What is listed below a thing. */
export function listed(highlights: readonly string[]): string[] {
  if (highlights.length === 0) return []
  return [`<ul class="points">${highlights.map(one => `<li dir="auto">${escapeText(one)}</li>`).join('')}</ul>`]
}

/** "March 2022 to now": what lasts is told in months, as CVs do; a single day as the day it was. */
export function spanHtml({ from, until }: Pick<SiteLine, 'from' | 'until'>): string {
  const coarse = (dated: Dated): Dated =>
    until === null || dated.precision === 'year' ? dated : { ...dated, precision: 'month' }
  const end = until === 'now' ? 'now' : until === null ? '' : timeHtml(coarse(until))
  const begin = from === null ? '' : timeHtml(coarse(from))
  return begin === '' || end === '' || begin === end ? begin || end : `${begin} to ${end}`
}

function timeHtml({ at, precision }: Dated): string {
  const date = new Date(at)
  const iso = date.toISOString().slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10)
  const month = MONTHS[date.getUTCMonth()] ?? ''
  const says =
    precision === 'year'
      ? String(date.getUTCFullYear())
      : `${precision === 'month' ? '' : `${date.getUTCDate()} `}${month} ${date.getUTCFullYear()}`
  return `<time datetime="${iso}">${says}</time>`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
