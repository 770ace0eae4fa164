import type { CvLine, CvSection, Dated } from './line.ts'

export const RESUME_SCHEMA = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json'

/** What is written of a line; where it came from is not. */
type ResumeLine = Omit<CvLine, 'section' | 'told' | 'differs'> & { readonly worded: boolean }
type Json = { readonly [key: string]: unknown }

/**
 * The lines as JSON Resume 1.0, in the order given; courses, `type` of a publication, `summary` of an
 * education and `licence` of a certificate are additions that its schema allows. Same lines,
 * same text: nothing of the clock is in it.
 */
export function resumeJson(sections: ReadonlyMap<CvSection, readonly ResumeLine[]>): Json {
  const of = (section: CvSection, write: (line: ResumeLine) => Json): Json[] => (sections.get(section) ?? []).map(write)
  return known({
    $schema: RESUME_SCHEMA,
    basics: basicsOf(sections.get('basics') ?? []),
    work: of('work', jobOf),
    volunteer: of('volunteering', volunteeringOf),
    education: of('education', educationOf),
    awards: of('awards', awardOf),
    certificates: of('certificates', certificateOf),
    publications: [
      ...of('publications', publicationOf),
      ...of('talks', line => ({ ...publicationOf(line), type: 'talk' })),
    ],
    skills: of('skills', line => ({ name: line.title, ...line.more, level: levelOf(line), keywords: line.tags })),
    languages: of('languages', line => ({ language: line.title, fluency: line.level })),
    projects: of('projects', projectOf),
    interests: of('interests', line => ({ name: line.title, keywords: line.tags })),
    references: of('references', line => ({ name: line.title, reference: line.text })),
    courses: of('courses', line => ({ name: line.title, provider: line.where, date: dateOf(line.from) })),
    meta: { version: 'v1.0.0' },
  })
}

function jobOf(line: ResumeLine): Json {
  return {
    name: line.where,
    position: line.title,
    location: line.place,
    url: urlOf(line),
    ...line.more,
    ...spanOf(line),
    summary: line.text,
    highlights: line.highlights,
  }
}

function volunteeringOf(line: ResumeLine): Json {
  return {
    organization: line.where,
    position: line.title,
    url: urlOf(line),
    ...spanOf(line),
    summary: line.text,
    highlights: line.highlights,
  }
}

/** "MSc, Computer Science, Data": the kind of study, then its area; as the résumé had them where nothing was worded anew. */
function educationOf(line: ResumeLine): Json {
  const [studyType = '', ...area] = line.title.split(', ')
  const studied = { studyType, area: area.join(', '), ...(line.worded ? {} : line.more) }
  return { institution: line.where, url: urlOf(line), ...line.more, ...studied, ...spanOf(line), summary: line.text }
}

function awardOf(line: ResumeLine): Json {
  return { title: line.title, date: dateOf(line.from), awarder: line.where, summary: line.text }
}

function certificateOf(line: ResumeLine): Json {
  return {
    name: line.title,
    date: dateOf(line.from),
    issuer: line.where,
    url: urlOf(line),
    licence: line.licence,
    endDate: line.until === 'now' ? '' : dateOf(line.until),
  }
}

function projectOf(line: ResumeLine): Json {
  return {
    name: line.title,
    description: line.text,
    highlights: line.highlights,
    keywords: line.tags,
    ...spanOf(line),
    url: urlOf(line),
    roles: line.where === '' ? [] : [line.where],
    ...line.more,
  }
}

function publicationOf(line: ResumeLine): Json {
  return {
    name: line.title,
    publisher: line.where,
    releaseDate: dateOf(line.from),
    url: urlOf(line),
    summary: line.text,
    type: line.form === 'publication' ? '' : line.form,
  }
}

function basicsOf(lines: readonly ResumeLine[]): Json {
  const of = (kind: string): ResumeLine[] => lines.filter(({ where }) => where === kind)
  const one = (kind: string): string => of(kind)[0]?.title ?? ''
  const isNamed = ({ more }: ResumeLine): boolean => Object.keys(more).length > 0
  const links = of('url').filter(({ title }) => urlOf({ url: title }) !== '')
  const url = links.find(line => !isNamed(line))
  const profiles = links.filter(line => line !== url)
  const [place] = of('place')
  return known({
    name: one('name'),
    label: one('label'),
    email: one('email'),
    phone: one('phone'),
    url: url?.title ?? '',
    summary: of('summary')[0]?.text ?? '',
    image: one('image'),
    location: place === undefined ? {} : isNamed(place) && !place.worded ? place.more : placeOf(place.title),
    profiles: [
      ...profiles.map(line => ({ ...(isNamed(line) ? line.more : { network: hostOf(line.title) }), url: line.title })),
      ...of('profile').map(line => line.more),
    ],
  })
}

/** The level that evidence gives; else the word of the user's own résumé. */
function levelOf({ level, more }: ResumeLine): unknown {
  return level || more['level']
}

/** "Utrecht, NL": a country only where it is a code. */
function placeOf(place: string): Json {
  const [city = '', ...rest] = place.split(',').map(part => part.trim())
  const last = rest.at(-1) ?? ''
  const isCode = /^[A-Z]{2}$/.test(last)
  return { city, region: (isCode ? rest.slice(0, -1) : rest).join(', '), countryCode: isCode ? last : '' }
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1] ?? ''
}

function spanOf({ from, until }: ResumeLine): Json {
  return { startDate: dateOf(from), endDate: until === 'now' ? '' : dateOf(until) }
}

/** As exactly as it is known, in the form the schema asks for. */
function dateOf(dated: Dated | null): string {
  if (dated === null || dated.precision === 'none') return ''
  const iso = new Date(dated.at).toISOString()
  return /^[12]\d{3}-/.test(iso)
    ? iso.slice(0, dated.precision === 'year' ? 4 : dated.precision === 'month' ? 7 : 10)
    : ''
}

/** Addresses that are none, or could run something, stay out. */
function urlOf({ url }: { readonly url: string }): string {
  return /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(url) ? url : ''
}

/** Without empty texts, lists and objects, at any depth. */
function known(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) => {
      const kept = clean(held)
      return kept === undefined ? [] : [[key, kept]]
    }),
  )
}

function clean(value: unknown): unknown {
  if (value === '' || value === null || value === undefined) return undefined
  if (Array.isArray(value)) {
    const kept = value.map(clean).filter(one => one !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  if (typeof value !== 'object') return value
  const kept = known(value as Json)
  return Object.keys(kept).length === 0 ? undefined : kept
}
