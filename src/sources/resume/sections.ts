import type { DetailOf } from '../../model/detail.ts'
import type { ObservationKind } from '../../model/observation.ts'
import { readDate } from '../text/dates.ts'
import { known, listOf, textOf } from '../text/json-value.ts'
import type { JsonObject } from '../text/json-value.ts'

/** What an entry of a resume says. `identity`: what makes it the same entry in the next version of the resume. */
export type Fact<K extends ObservationKind> = {
  readonly kind: K
  readonly began: string
  readonly identity: readonly string[]
  readonly detail: DetailOf<K>
}

const PIECE_FORMS = ['talk', 'article', 'episode', 'video', 'other'] as const

type Section = (entry: JsonObject) => Fact<ObservationKind> | null

/** The sections of a JSON Resume, each in the names of all versions of its schema; null where an entry names nothing. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  work: entry => {
    const [company, title] = [first(entry, 'name', 'company'), textOf(entry['position'])]
    const detail = known({
      title,
      company,
      place: textOf(entry['location']),
      summary: textOf(entry['summary']) || textOf(entry['description']),
      url: first(entry, 'url', 'website'),
      highlights: texts(entry['highlights']),
      // what the employer is, where a summary of the work stands beside it
      more: textOf(entry['summary']) === '' ? {} : more(entry, 'description'),
    })
    return company + title === '' ? null : fact('position', entry, [company, title], { ...detail, ...endOf(entry) })
  },
  volunteer: entry => {
    const [organisation, role] = [textOf(entry['organization']), textOf(entry['position'])]
    return organisation + role === ''
      ? null
      : fact('volunteering', entry, [organisation, role], {
          ...known({
            organisation,
            role,
            summary: textOf(entry['summary']),
            url: first(entry, 'url', 'website'),
            highlights: texts(entry['highlights']),
          }),
          ...endOf(entry),
        })
  },
  education: entry => {
    const [school, field, degree] = [textOf(entry['institution']), textOf(entry['area']), textOf(entry['studyType'])]
    return school + field === ''
      ? null
      : fact('education', entry, [school, field, degree], {
          ...known({
            school,
            degree,
            field,
            notes: textOf(entry['summary']),
            url: first(entry, 'url', 'website'),
            more: {
              ...more(entry, 'score'),
              ...known({ score: textOf(entry['gpa']) }),
              ...moreTexts(entry, 'courses'),
            },
          }),
          ...endOf(entry),
        })
  },
  awards: entry => {
    const title = textOf(entry['title'])
    return title === ''
      ? null
      : fact('honor', entry, [title], {
          title,
          ...known({ summary: textOf(entry['summary']), issuer: textOf(entry['awarder']) }),
        })
  },
  certificates: entry => {
    const name = first(entry, 'name', 'title')
    return name === ''
      ? null
      : fact('certificate', entry, [name], {
          name,
          ...known({
            authority: textOf(entry['issuer']),
            url: textOf(entry['url']),
            licence: textOf(entry['licence']),
          }),
          ...known({ expires: readDate(textOf(entry['endDate']), 'month-day')?.at }),
        })
  },
  publications: entry => {
    const title = first(entry, 'name', 'title')
    if (title === '') return null
    const [publisher, summary] = [textOf(entry['publisher']), textOf(entry['summary'])]
    const url = first(entry, 'url', 'website')
    // an addition of ours that the schema allows: what was published is no paper but a talk, an episode, ...
    const form = PIECE_FORMS.find(one => one === textOf(entry['type']))
    return form === undefined
      ? fact('publication', entry, [title], { title, ...known({ publisher, summary, url }) })
      : fact('piece', entry, [title], { title, form, ...known({ feed: publisher, summary, url }) })
  },
  courses: entry => {
    const name = textOf(entry['name'])
    return name === ''
      ? null
      : fact('course', entry, [name], { name, completed: true, ...known({ provider: textOf(entry['provider']) }) })
  },
  skills: entry => {
    const name = textOf(entry['name'])
    return name === ''
      ? null
      : fact('skill', {}, [name], {
          name,
          ...known({ level: textOf(entry['level']), keywords: texts(entry['keywords']) }),
        })
  },
  languages: entry => {
    const name = first(entry, 'language', 'name')
    return name === ''
      ? null
      : fact('language', {}, [name], { name, ...known({ level: first(entry, 'fluency', 'level') }) })
  },
  projects: entry => {
    const title = textOf(entry['name'])
    const detail = {
      title,
      ...known({
        summary: first(entry, 'description', 'summary'),
        url: textOf(entry['url']),
        role: texts(entry['roles']).join(', '),
        keywords: texts(entry['keywords']),
        highlights: texts(entry['highlights']),
        more: {
          ...more(entry, 'entity', 'type'),
          ...(texts(entry['roles']).length > 1 ? moreTexts(entry, 'roles') : {}),
        },
      }),
    }
    return title === '' ? null : fact('project', entry, [title], { ...detail, ...endOf(entry) })
  },
  interests: entry => {
    const name = textOf(entry['name'])
    return name === '' ? null : fact('interest', {}, [name], { name, ...known({ keywords: texts(entry['keywords']) }) })
  },
  references: entry => {
    const [name, text] = [textOf(entry['name']), textOf(entry['reference'])]
    return name === '' ? null : fact('reference', {}, [name, text], { name, ...known({ text }) })
  },
}

/** Fields that nothing here reads, by their names. */
function more(entry: JsonObject, ...names: readonly string[]): Record<string, string> {
  return known(Object.fromEntries(names.map(name => [name, textOf(entry[name])]))) as Record<string, string>
}

function moreTexts(entry: JsonObject, name: string): Record<string, string[]> {
  const held = texts(entry[name])
  return held.length === 0 ? {} : { [name]: held }
}

function fact<K extends ObservationKind>(
  kind: K,
  entry: JsonObject,
  identity: readonly string[],
  detail: DetailOf<K>,
): Fact<ObservationKind> {
  return { kind, began: first(entry, 'startDate', 'date', 'releaseDate'), identity, detail } as Fact<ObservationKind>
}

/** No end: still so. An end that is no date is not known. */
function endOf(entry: JsonObject): { until?: number | null; untilPrecision?: 'day' | 'month' | 'year' } {
  const text = textOf(entry['endDate'])
  if (text === '' || /^(?:present|current|now|heute|today)$/i.test(text))
    return textOf(entry['startDate']) === '' ? {} : { until: null }
  const stamp = readDate(text, 'month-day')
  if (stamp === null) return {}
  const { at, precision } = stamp
  return { until: at, untilPrecision: precision === 'month' || precision === 'year' ? precision : 'day' }
}

function first(entry: JsonObject, ...names: readonly string[]): string {
  return names.map(name => textOf(entry[name])).find(Boolean) ?? ''
}

function texts(value: unknown): string[] {
  return listOf(value).map(textOf).filter(Boolean).slice(0, 100)
}
