import type { Observation } from '../../../model/observation.ts'
import type { CvLine, Dated } from './line.ts'
import { EMPTY_LINE } from './line.ts'

/** A line as one fact tells it. `same`: what makes it the same line in another source, folded when compared. */
export type Draft = Omit<CvLine, 'id'> & { readonly same: readonly string[] }
export type CvFact = { readonly id: string; readonly observation: Observation }

/** The kinds of facts that lines are read from; works and skills come from what is known of them as a whole. */
export const CV_FACTS = [
  'profile',
  'position',
  'education',
  'language',
  'certificate',
  'course',
  'honor',
  'volunteering',
  'project',
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
      const { title = '', company = '', place = '', summary = '' } = detail
      const until = endOf(detail.until, detail.untilPrecision ?? observation.precision)
      return { section: 'work', title, where: company, place, text: summary, from, until, same: [company, title] }
    }
    case 'education': {
      const { school = '', degree = '', field = '', notes = '' } = detail
      const title = [degree, field].filter(Boolean).join(', ')
      const until = endOf(detail.until, observation.precision)
      return { section: 'education', title, where: school, text: notes, from, until, same: [school] }
    }
    case 'volunteering': {
      const { role = '', organisation = '', summary = '' } = detail
      const until = endOf(detail.until, observation.precision)
      const same = [organisation, role]
      return { section: 'volunteering', title: role, where: organisation, text: summary, from, until, same }
    }
    case 'project': {
      const { title, summary = '', url = '', role = '', keywords = [] } = detail
      const until = endOf(detail.until, observation.precision)
      return { section: 'projects', title, where: role, text: summary, url, tags: keywords, from, until, same: [title] }
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
  const { name = '', headline = '', summary = '', place = '', emails = [], phones = [], urls = [] } = detail
  const one = (where: string, title: string, text = ''): Draft[] =>
    title + text === ''
      ? []
      : [{ ...EMPTY_LINE, section: 'basics', title, where, text, told, same: [where, ONE.has(where) ? '' : title] }]
  return [
    ...one('name', name),
    ...one('label', headline),
    ...one('summary', '', summary),
    ...one('place', place),
    ...emails.flatMap(email => one('email', email)),
    ...phones.flatMap(phone => one('phone', phone)),
    ...urls.flatMap(url => one('url', /^https?:\/\//i.test(url) ? url : `https://${url}`)),
  ]
}

/** Of these a CV has one each. */
const ONE = new Set(['name', 'label', 'summary', 'place'])

function datedOf({ at, precision }: Observation): Dated | null {
  return at === null ? null : { at, precision }
}

/** No end in the source is not known; null is "still so". */
function endOf(until: number | null | undefined, precision: string): CvLine['until'] {
  if (until === undefined) return null
  return until === null ? 'now' : { at: until, precision }
}
