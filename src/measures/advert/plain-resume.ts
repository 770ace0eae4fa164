import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { stepOfDegree } from './find-degrees.ts'

/** The longest title that a text holds and O*NET knows; null where it holds none. */
export type TitleIn = (text: string) => string | null

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = `(?:${MONTHS.map(month => `${month}[a-z]*`).join('|')})\\.?`
const WHEN = `(?:(${MONTH}|\\d{1,2})[\\s/.,]*)?((?:19|20)\\d{2})`
const SPAN = new RegExp(`${WHEN}\\s*(?:-|–|—|to|until|through)\\s*(?:${WHEN}|(present|current|now|today|date))`, 'gi')
const STUDIES =
  /\b(?:university|college|school|institute|academy|b\.?s\.?c?\b|b\.?a\b|m\.?s\.?c?\b|ph\.?d|bachelor|master|degree|diploma)/i
const DEGREE_LINE =
  /\b(?:bachelor|master(?:'s|s)? (?:of|degree|in)|associate(?:'s|s)? (?:of|degree|in)|ph\.?\s?d|doctor of|m\.?b\.?a\b|b\.?\s?sc?\b|m\.?\s?sc?\b|high school diploma|ged\b)[^\n.;]{0,90}/gi
/** So much before a span of dates may hold what the position is called. */
const BEFORE = 120
const MOST_SPANS = 40

/**
 * What the text of a CV tells, as facts: positions and studies by their spans of dates, degrees by their names, all else as
 * what its writer says of themselves. Rough: a text has no fields. `now`: where a span goes on.
 */
export function readPlainResume(text: string, titleIn: TitleIn, now: Instant): Observation[] {
  const spans = [...text.matchAll(SPAN)].slice(0, MOST_SPANS)
  const facts: Observation[] = []
  const isWork = (span: RegExpExecArray | RegExpMatchArray): boolean =>
    !STUDIES.test(around(text, span.index ?? 0, span[0].length))
  for (const [place, span] of spans.entries()) {
    if (!isWork(span)) continue
    const from = span.index
    const end = spans[place + 1]?.index ?? text.length
    const lead = text.slice(Math.max(0, from - BEFORE, (spans[place - 1]?.index ?? -30) + 20), from)
    const body = beforeOtherParts(text.slice(from + span[0].length, end))
    const title = titleIn(lastLines(lead)) ?? titleIn(body.slice(0, BEFORE)) ?? titleIn(lead)
    facts.push({
      ...head(`position:${place}`, momentOf(span[1], span[2])),
      kind: 'position',
      detail: { ...(title === null ? {} : { title }), summary: body.slice(0, 5_000), until: untilOf(span, now) },
    })
  }
  for (const [place, match] of [...text.matchAll(DEGREE_LINE)].slice(0, 10).entries())
    if (stepOfDegree(match[0]) > 0)
      facts.push({ ...head(`education:${place}`, null), kind: 'education', detail: { degree: match[0].trim() } })
  const first = titleIn(text.slice(0, BEFORE))
  if (!facts.some(({ kind }) => kind === 'position') && first !== null)
    facts.push({ ...head('position:first', null), kind: 'position', detail: { title: first } })
  facts.push({
    ...head('profile', null),
    kind: 'profile',
    detail: { ...(first === null ? {} : { headline: first }), summary: text.slice(0, 40_000) },
  })
  return facts
}

/** What follows the last position is no part of it: studies, lists of skills, certificates. */
const OTHER_PARTS =
  /(?:^|\s)(?:Education|EDUCATION|Skills|SKILLS|Certifications?|CERTIFICATIONS?|Languages|LANGUAGES|References|REFERENCES|Interests|Additional Information)\b(?=\s*[:\n]|\s+[A-Z])/

function beforeOtherParts(body: string): string {
  const at = body.search(OTHER_PARTS)
  return at < 0 ? body : body.slice(0, at)
}

function head(
  key: string,
  at: Instant | null,
): Pick<Observation, 'source' | 'key' | 'at' | 'precision' | 'channel' | 'people'> {
  return { source: 'resume', key, at, precision: at === null ? 'none' : 'month', channel: null, people: [] }
}

function around(text: string, at: number, length: number): string {
  const from = Math.max(0, at - 70, text.lastIndexOf('\n', Math.max(0, text.lastIndexOf('\n', at) - 1)))
  const [before, after] = [text.slice(from, at), beforeOtherParts(text.slice(at, at + length + 60))]
  return `${before.split(/\n\s*\n/).at(-1) ?? ''}${after.split(/\n\s*\n/)[0] ?? ''}`
}

/** The last two lines that say something. */
function lastLines(lead: string): string {
  return lead
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(-2)
    .join('\n')
}

function momentOf(month: string | undefined, year: string | undefined): Instant {
  const named = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase())
  const place = named >= 0 ? named : Math.min(11, Math.max(0, Number(month ?? 1) - 1))
  return Date.UTC(Number(year), Number.isNaN(place) ? 0 : place, 1)
}

/** null: it goes on. */
function untilOf(span: RegExpMatchArray, now: Instant): Instant | null {
  if (span[5] !== undefined) return null
  const until = momentOf(span[3], span[4])
  return until > now ? null : until
}
