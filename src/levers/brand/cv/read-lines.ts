import type { Observation } from '../../../model/observation.ts'
import type { CvLine, Dated } from './line.ts'
import { EMPTY_LINE } from './line.ts'

/** A line as one fact tells it. `same`: what makes it the same line in another source, folded when compared. */
export type Draft = Omit<CvLine, 'id'> & { readonly same: readonly string[] }
export type CvFact = { readonly id: string; readonly observation: Observation }

/** The kinds of facts that lines are read from; works, projects and skills come from what is known of them as a whole. */
export const CV_FACTS = [
  'profile',
  'position',
  'education',
  'language',
  'certificate',
  'course',
  'honor',
  'volunteering',
  'interest',
  'reference',
] as const

/** Where the user says who they are; other sources name addresses for other ends. */
const SAYS_WHO = new Set(['linkedin', 'resume', 'hand'])

/** The lines that a fact tells; none where it is no fact about the user's own career. */
export function readLines({ id, observation }: CvFact): Draft[] {
  const { source, kind, detail } = observation
  const told = [{ observation: id, source }]
  if (kind === 'profile') return SAYS_WHO.has(source) ? basicsOf(detail, told) : []
  const line = lineOf(observation)
  return line === null ? [] : [{ ...EMPTY_LINE, ...line, told }]
}

type Line = Pick<Draft, 'section' | 'title' | 'same'> & Partial<Omit<Draft, 'told'>>

function lineOf(observation: Observation): Line | null {
  const { kind, detail } = observation
  const from = datedOf(observation)
  switch (kind) {
    case 'position': {
      const { title = '', company = '', place = '', summary = '', url = '', highlights = [], more = {} } = detail
      const until = endOf(detail.until, detail.untilPrecision ?? observation.precision)
      const rest = { place, text: summary, url, highlights, more, from, until }
      return { section: 'work', title, where: company, ...rest, same: [company, title] }
    }
    case 'education': {
      const { school = '', degree = '', field = '', notes = '', url = '' } = detail
      const title = [degree, field].filter(Boolean).join(', ')
      const until = endOf(detail.until, detail.untilPrecision ?? observation.precision)
      const more = {
        ...detail.more,
        ...(degree.includes(', ') || degree === '' ? { studyType: degree, area: field } : {}),
      }
      return { section: 'education', title, where: school, text: notes, url, more, from, until, same: [school] }
    }
    case 'volunteering': {
      const { role = '', organisation = '', summary = '', url = '', highlights = [] } = detail
      const until = endOf(detail.until, detail.untilPrecision ?? observation.precision)
      const same = [organisation, role]
      const rest = { text: summary, url, highlights, from, until }
      return { section: 'volunteering', title: role, where: organisation, ...rest, same }
    }
    case 'project': {
      const { title, summary = '', url = '', role = '', keywords = [], highlights = [], more = {} } = detail
      const until = endOf(detail.until, detail.untilPrecision ?? observation.precision)
      const rest = { text: summary, url, tags: keywords, highlights, more, from, until }
      return { section: 'projects', title, where: role, ...rest, same: [title] }
    }
    default:
      return listedLine(observation, from)
  }
}

function listedLine({ kind, detail }: Observation, from: Dated | null): Line | null {
  switch (kind) {
    case 'language':
      return { section: 'languages', title: detail.name, level: detail.level ?? '', same: [detail.name] }
    case 'certificate': {
      const { name, authority = '', url = '', licence = '', expires } = detail
      const until = expires === undefined ? null : { at: expires, precision: from?.precision ?? 'month' }
      return { section: 'certificates', title: name, where: authority, url, licence, from, until, same: [name] }
    }
    case 'course':
      if (detail.completed === false) return null
      return {
        section: 'courses',
        title: detail.name,
        where: detail.provider ?? '',
        tags: detail.skills ?? [],
        from,
        same: [detail.name],
      }
    case 'interest':
      return { section: 'interests', title: detail.name, tags: detail.keywords ?? [], same: [detail.name] }
    case 'reference': {
      const { name, text = '' } = detail
      return { section: 'references', title: name, text, same: [name, text.slice(0, 80)] }
    }
    case 'honor':
      return {
        section: 'awards',
        title: detail.title,
        where: detail.issuer ?? '',
        text: detail.summary ?? '',
        from,
        same: [detail.title],
      }
    default:
      return null
  }
}

function basicsOf(detail: Observation<'profile'>['detail'], told: Draft['told']): Draft[] {
  const { name = '', headline = '', summary = '', emails = [], phones = [], urls = [], profiles = [] } = detail
  const { image = '', location = {} } = detail
  // an address without a town still has its place among the basics
  const place = detail.place || (location['address'] ?? location['postalCode'] ?? '')
  const one = (where: string, title: string, text = '', more: Draft['more'] = {}): Draft[] => {
    const same = [where, ONE.has(where) ? '' : title]
    return title + text === '' ? [] : [{ ...EMPTY_LINE, section: 'basics', title, where, text, more, told, same }]
  }
  return [
    ...one('name', name),
    ...one('label', headline),
    ...one('summary', '', summary),
    ...one('place', place, '', location),
    ...one('image', image),
    ...emails.flatMap(email => one('email', email)),
    ...phones.flatMap(phone => one('phone', phone)),
    ...urls.flatMap(url => one('url', whole(url))),
    ...profiles.flatMap(({ url = '', ...rest }) =>
      url === '' ? one('profile', namedAs(rest), '', rest) : one('url', whole(url), '', rest),
    ),
  ]
}

/** The basics of which a CV has only one each. */
const ONE = new Set(['name', 'label', 'summary', 'place', 'image'])

function whole(url: string): string {
  return /^https?:\/\//i.test(url) ? url : `https://${url}`
}

/** "mara on Mastodon" */
function namedAs({ network = '', username = '' }: Readonly<Record<string, string>>): string {
  return [username, network].filter(Boolean).join(' on ')
}

function datedOf({ at, precision }: Observation): Dated | null {
  return at === null ? null : { at, precision }
}

/** Undefined: the source names no end, so none is known; null: it still goes on. */
function endOf(until: number | null | undefined, precision: string): CvLine['until'] {
  if (until === undefined) return null
  return until === null ? 'now' : { at: until, precision }
}
