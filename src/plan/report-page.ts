/** One row of the charter as a report tells it. */
export type ReportRow = {
  readonly charter: string
  /** the point it answers */
  readonly point: string
  /** a claim, or the question that is open */
  readonly says: string
  readonly detail: string
  readonly isAnswered: boolean
  /** the shortest way to an answer, where there is none */
  readonly shortest: string | null
  readonly unseen: readonly string[]
  readonly research: readonly string[]
  readonly next: readonly string[]
}

export type ReportContent = {
  readonly asOf: string
  readonly headline: string
  readonly summary: string
  readonly coverage: readonly string[]
  readonly rows: readonly ReportRow[]
  readonly hours: readonly string[]
  readonly goals: readonly string[]
}

/**
 * A reality check as one page of HTML that stands alone: no script, no picture from elsewhere, no address to load. Whatever
 * names and titles hold is text in it.
 */
export function reportPage({ asOf, headline, summary, coverage, rows, hours, goals }: ReportContent): string {
  const open = rows.filter(({ isAnswered }) => !isAnswered)
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>Reality check, ${text(asOf)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${text(headline)}</h1><p>${text(summary)}</p>`,
    `<p class="soft">As of ${text(asOf)}. Seen: ${text(coverage.join('; '))}. Every number carries its range; what no source could show is unknown, not weak.</p>`,
    list('Goals', goals),
    list("This week's hours", hours),
    ...rows.filter(({ isAnswered }) => isAnswered).map(section),
    open.length === 0 ? '' : `<h2>What this cannot say yet</h2>${open.map(question).join('')}`,
    '<p class="soft">Made on the machine of the person it is about, from their own data. Classes: A trials, B mixed, C seen together.</p>',
    '</body></html>',
  ].join('\n')
}

function section({ point, says, detail, unseen, research, next }: ReportRow): string {
  return [
    `<section><p class="soft">${text(point)}</p><h2>${text(says)}</h2><p>${text(detail)}</p>`,
    unseen.length === 0 ? '' : `<p class="soft">Not seen: ${text(unseen.join('; '))}.</p>`,
    next.length === 0 ? '' : `<ul>${next.map(one => `<li>${text(one)}</li>`).join('')}</ul>`,
    research.length === 0 ? '' : `<p class="soft">${text(research.join(' '))}</p>`,
    '</section>',
  ].join('')
}

function question({ says, shortest, detail }: ReportRow): string {
  return `<section><h3>${text(says)}</h3><p>${text(shortest ?? detail)}</p></section>`
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<h2>${title}</h2><ul>${lines.map(line => `<li>${text(line)}</li>`).join('')}</ul>`
}

function text(given: string): string {
  return given
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

const STYLE = `body{font:16px/1.5 Georgia,serif;max-width:44em;margin:2.5em auto;padding:0 1.2em;color:#211f1b}
h1{font-size:1.9em;line-height:1.2}h2{font-size:1.25em;margin-bottom:.2em}h3{margin-bottom:0}
h1,h2,h3{break-after:avoid}section{break-inside:avoid;border-top:1px solid #ccc;padding-top:.6em}.soft{color:#5f5a52;font-size:.9em}
@media print{body{margin:0;max-width:none}}`
