import type { Instant } from '../../model/instant.ts'
import { YEAR } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { EvidenceForm } from './evidence-form.ts'
import type { Reading } from './evidence.ts'
import { levelOfDegree, levelOfWords } from './level-words.ts'

/** Sellers of courses whose certificate says that a course was finished, not that an exam was passed. */
const COURSE_SELLERS =
  /linkedin|coursera|udemy|edx|pluralsight|skillshare|futurelearn|datacamp|codecademy|udacity|khan/i
/** Languages of code: commits in one are programming, whatever it is called. */
const NO_PROGRAMMING = new Set([
  'markdown',
  'html',
  'css',
  'restructuredtext',
  'tex',
  'svelte',
  'jupyter notebook',
  'docker',
  'make',
])
const HAND_RATINGS: Readonly<Record<string, EvidenceForm>> = { other: 'other', rubric: 'rubric', test: 'test' }

/** What one fact says about skills, or null where it says nothing. */
export function read(observation: Observation, asOf: Instant): Reading | null {
  const { at, kind, detail } = observation
  const dated = at === null ? null : Math.min(at, asOf)
  switch (kind) {
    case 'skill':
      return reading('claim', [detail.name, ...(detail.keywords ?? [])], listed(detail.level), {
        level: levelOfWords(detail.level),
      })
    case 'language':
      return reading('language', [detail.name], detail.level ? `Language: ${detail.level}` : 'Language listed by you', {
        level: levelOfWords(detail.level),
      })
    case 'rating': {
      const form = HAND_RATINGS[detail.by] ?? (detail.anchored === true ? 'self-anchored' : 'self-broad')
      const used = form === 'rubric' || form === 'test' ? dated : null
      return reading(form, [detail.skill], `${RATED[form] ?? 'Level'} ${detail.level}`, { level: detail.level, used })
    }
    case 'endorsement':
      return detail.direction === 'received' ? reading('endorsement', [detail.skill], 'Endorsed on LinkedIn') : null
    case 'certificate': {
      const isCourse = COURSE_SELLERS.test(detail.authority ?? '')
      const says = [detail.name, detail.authority].filter(Boolean).join(', ')
      const level = levelOfWords(detail.name)
      return reading(isCourse ? 'course' : 'certificate', detail.skills ?? [], says, {
        text: detail.name,
        level,
        used: dated,
      })
    }
    case 'course':
      if (detail.completed === false) return null
      return reading('course', detail.skills ?? [], `Course: ${detail.name}`, { text: detail.name, used: dated })
    case 'education':
      return reading('education', [], says('Studied', detail.field, detail.degree), {
        text: joined(detail.field, detail.notes),
        level: levelOfDegree(detail.degree),
        used: ended(detail.until, dated, asOf),
      })
    default:
      return readWork(observation, dated, asOf)
  }
}

const RATED: Readonly<Partial<Record<EvidenceForm, string>>> = {
  'self-anchored': 'Your own level, against described levels:',
  'self-broad': 'Your own level:',
  other: 'Somebody else gave level',
  rubric: 'A piece of work was judged at level',
  test: 'A test gave level',
}

function readWork(observation: Observation, dated: Instant | null, asOf: Instant): Reading | null {
  const { kind, detail, minutes } = observation
  switch (kind) {
    case 'position': {
      const used = ended(detail.until, dated, asOf)
      const amount = dated === null || used === null ? 1 : Math.max(0, used - dated) / YEAR
      return reading('position', [], says('Worked', detail.title, detail.company), {
        text: joined(detail.title, detail.summary, ...(detail.highlights ?? [])),
        amount,
        used,
      })
    }
    case 'commit':
      return readCommit(detail.repository, detail.languages ?? [], dated)
    case 'hours': {
      const text = observation.lever === 'skill' ? (detail.what ?? '') : ''
      return readHours(detail.skills ?? [], text, minutes, dated, detail.goal ?? detail.what)
    }
    case 'time-entry': {
      const text = joined(detail.what, detail.task, detail.project, ...(detail.tags ?? []))
      return readHours([], text, minutes ?? minutesOf(dated, detail.end), dated, detail.what)
    }
    default:
      return readMade(observation, dated, asOf)
  }
}

/** What was made for others to see or use. A subject that a feed files a piece under is a word about it, no skill by itself. */
function readMade({ source, kind, detail }: Observation, dated: Instant | null, asOf: Instant): Reading | null {
  switch (kind) {
    case 'volunteering':
      return reading('project', [], says('Volunteered', detail.role, detail.organisation), {
        text: joined(detail.role, detail.summary, ...(detail.highlights ?? [])),
        used: ended(detail.until, dated, asOf),
      })
    case 'project':
      return reading('project', detail.keywords ?? [], `Project: ${detail.title}`, {
        text: joined(detail.title, detail.summary, detail.role, ...(detail.highlights ?? [])),
        used: ended(detail.until, dated, asOf),
      })
    case 'publication':
      return reading('piece', source === 'hand' ? (detail.tags ?? []) : [], `Publication: ${detail.title}`, {
        text: joined(detail.title, detail.summary, ...(detail.tags ?? [])),
        used: dated,
      })
    case 'piece':
      // what somebody shared without a word of a title shows no skill
      if (detail.title === undefined && !detail.tags?.length) return null
      return reading('piece', source === 'hand' ? (detail.tags ?? []) : [], published(detail.title, detail.form), {
        text: joined(detail.title, ...(detail.tags ?? [])),
        used: dated,
      })
    default:
      return null
  }
}

function listed(level: string | undefined): string {
  return level ? `Listed by you: ${level}` : 'Listed by you'
}

function published(title: string | undefined, form: string): string {
  return title === undefined ? `Published: ${form}` : `Published: ${title} (${form})`
}

function readCommit(repository: string, languages: readonly string[], used: Instant | null): Reading | null {
  const programs = languages.some(language => !NO_PROGRAMMING.has(language.toLowerCase()))
  const named = [...languages, ...(programs ? ['Programming'] : [])]
  return named.length === 0 ? null : reading('commit', named, `Worked on ${repository}`, { used })
}

function readHours(
  named: readonly string[],
  text: string,
  minutes: number | undefined,
  used: Instant | null,
  what?: string,
): Reading | null {
  if (minutes === undefined || minutes <= 0) return null
  return reading('hours', named, what ? `Practised: ${what}` : 'Practised', { text, amount: minutes / 60, used })
}

function reading(
  form: EvidenceForm,
  named: readonly string[],
  words: string,
  over: Partial<Pick<Reading, 'text' | 'level' | 'amount' | 'used'>> = {},
): Reading {
  return { form, named, says: words, text: '', level: null, amount: 1, used: null, ...over }
}

/** `until` null: still so. Where no end is known, the beginning is the last that is. */
function ended(until: Instant | null | undefined, dated: Instant | null, asOf: Instant): Instant | null {
  if (until === null) return asOf
  return until === undefined ? dated : Math.min(until, asOf)
}

function minutesOf(from: Instant | null, end: Instant | undefined): number | undefined {
  return from === null || end === undefined ? undefined : (end - from) / 60_000
}

function says(verb: string, what: string | undefined, where: string | undefined): string {
  return [what === undefined ? verb : `${verb}: ${what}`, where].filter(Boolean).join(', ')
}

/** Parts of a text; the plus is a word of its own, so that no name is found across them. */
function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' + ')
}
