import { escapeText, safeUrl } from '../site/escape.ts'
import { listed, paragraphs, spanHtml } from '../site/page.ts'
import type { ArrangedLine } from './arrange.ts'
import type { CvSection } from './line.ts'

const STYLE = `@page { size: A4; margin: 18mm 17mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #111; font: 10pt/1.45 system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', sans-serif; overflow-wrap: anywhere; }
h1, h2 { font-family: Georgia, 'Liberation Serif', serif; font-weight: 500; margin: 0; }
h1 { font-size: 24pt; }
h2 { font-size: 13pt; margin: 16pt 0 4pt; border-bottom: 0.5pt solid #bbb; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 0; }
p { margin: 2pt 0; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding: 5pt 0; break-inside: avoid; }
.points { padding-left: 1.2em; list-style: disc; }
.points li { padding: 0; }
.words { display: flex; flex-wrap: wrap; gap: 2pt 14pt; }
.words li { padding: 0; }
.line { display: flex; justify-content: space-between; gap: 16pt; }
.soft, .line span { color: #444; }
.line span { flex: none; }
a { color: inherit; text-decoration: none; }
`

/** The CV as one page for paper: what is shown, in its order, without script, picture or request. */
export function cvPage(
  sections: ReadonlyMap<CvSection, readonly ArrangedLine[]>,
  titles: Readonly<Record<CvSection, string>>,
): string {
  const basics = sections.get('basics') ?? []
  const of = (kind: string): ArrangedLine[] => basics.filter(({ where }) => where === kind)
  const name = escapeText(of('name')[0]?.title ?? 'CV')
  const reach = ['place', 'email', 'phone', 'url', 'profile']
    .flatMap(of)
    .map(({ title }) => escapeText(title.replace(/^https?:\/\//, '')))
  const rest = [...sections].filter(([section, lines]) => section !== 'basics' && lines.length > 0)
  return `${[
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${name}</title><style>${STYLE}</style></head><body>`,
    `<header><h1>${name}</h1>`,
    ...of('label').map(({ title }) => `<p>${escapeText(title)}</p>`),
    ...(reach.length === 0 ? [] : [`<p class="soft">${reach.join(' · ')}</p>`]),
    ...of('summary').flatMap(({ text }) => paragraphs(text)),
    '</header><main>',
    ...rest.map(
      ([section, lines]) => `<section><h2>${escapeText(titles[section])}</h2>${listOf(section, lines)}</section>`,
    ),
    '</main></body></html>',
  ].join('\n')}\n`
}

function listOf(section: CvSection, lines: readonly ArrangedLine[]): string {
  if (section !== 'skills' && section !== 'languages') return `<ul>${lines.map(lineHtml).join('\n')}</ul>`
  const words = lines.map(
    ({ title, level }) =>
      `<li>${escapeText(title)}${level === '' ? '' : ` <span class="soft">${escapeText(level)}</span>`}</li>`,
  )
  return `<ul class="words">${words.join('\n')}</ul>`
}

function lineHtml({ title, where, place, text, url, tags, highlights, from, until }: ArrangedLine): string {
  const link = safeUrl(url)
  const head = escapeText([title, where].filter(Boolean).join(', '))
  return [
    `<li><div class="line"><h3>${link === null ? head : `<a href="${escapeText(link)}">${head}</a>`}</h3>`,
    `<span>${spanHtml({ from, until })}</span></div>`,
    ...(place === '' ? [] : [`<p class="soft">${escapeText(place)}</p>`]),
    ...paragraphs(text),
    ...listed(highlights),
    ...(tags.length === 0 ? [] : [`<p class="soft">${tags.map(escapeText).join(', ')}</p>`]),
    '</li>',
  ].join('\n')
}
