import { z } from 'zod'
import { ContactKey } from '../../model/contact.ts'
import type { ContactRef } from '../../model/contact.ts'
import { Agreement, MENTORSHIP, Promised } from '../../model/detail-mentorship.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { hashOf } from '../../sources/text/hash.ts'

const FORMAT = 'groundwork mentorship'
const VERSION = 1
const Key = z.string().min(1).max(200)
const Words = z.string().max(20_000)

const FilePerson = z.strictObject({
  name: z.string().min(1).max(300),
  keys: z.array(ContactKey).min(1).max(20),
  title: z.string().max(300).nullable(),
  company: z.string().max(300).nullable(),
})
const FileSession = z.strictObject({
  key: Key,
  at: z.number().int(),
  minutes: z.number().min(0).max(1440),
  channel: z.enum(['in-person', 'phone', 'meeting']),
  what: Words.nullable(),
  notes: Words.nullable(),
  next: Words.nullable(),
})
const FileRating = z.strictObject({
  key: Key,
  at: z.number().int(),
  skill: z.string().min(1).max(200),
  level: z.number().min(0).max(7),
  by: z.enum(['self', 'other', 'rubric', 'test']),
  anchored: z.boolean(),
  moment: z.enum(['before', 'after']),
  note: Words.nullable(),
  /** place in `people` of who gave it; null where nobody is named */
  rater: z.number().int().min(0).nullable(),
})

/** One mentorship as one file: the record belongs to those in it, and goes with them from one installation to another. */
export const MentorshipFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  id: z.string().min(1).max(100),
  changed: z.number().int(),
  people: z.array(FilePerson).min(1).max(50),
  agreement: Agreement,
  promises: z.array(z.strictObject({ id: z.string().min(1).max(100), promise: Promised })).max(1_000),
  sessions: z.array(FileSession).max(10_000),
  ratings: z.array(FileRating).max(2_000),
})
export type MentorshipFile = z.infer<typeof MentorshipFile>

/** What a file holds beside its name and version. */
export type MentorshipContent = Omit<MentorshipFile, 'format' | 'version'>

/** The text of a file: the same content gives the same bytes, whatever the order it was read in. */
export function writeMentorship(content: MentorshipContent): string {
  const sorted = {
    format: FORMAT,
    version: VERSION,
    ...content,
    promises: content.promises.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    sessions: content.sessions.toSorted(byTime),
    ratings: content.ratings.toSorted(byTime),
  }
  return `${JSON.stringify(MentorshipFile.parse(sorted), null, 2)}\n`
}

/** Reads a file. Refusals: E_MENTORSHIP_FILE where it is none or is damaged, E_MENTORSHIP_NEWER. */
export function readMentorship(text: string): MentorshipFile {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (cause) {
    throw new Refusal('E_MENTORSHIP_FILE', 'This file is no mentorship: it does not hold JSON.', { cause })
  }
  const head = z.looseObject({ format: z.literal(FORMAT), version: z.number() }).safeParse(raw)
  if (!head.success)
    throw new Refusal(
      'E_MENTORSHIP_FILE',
      'This file is no mentorship; take the one that "mentors export" or the button Export wrote.',
    )
  if (head.data.version > VERSION)
    throw new Refusal('E_MENTORSHIP_NEWER', 'This file was written by a newer Groundwork; update this one first.')
  const read = MentorshipFile.safeParse(raw)
  if (!read.success) throw damaged(read.error.issues[0])
  const lost = read.data.ratings.find(({ rater }) => rater !== null && rater >= read.data.people.length)
  if (lost !== undefined) throw damaged({ path: ['ratings', lost.key, 'rater'], message: 'names nobody in the file' })
  return read.data
}

/**
 * A file as facts, each under the key it has where it was written down, so that reading it twice, or where it came from,
 * adds nothing. `isKnown`: whether somebody is there already, and needs no card.
 */
export function factsOfFile(file: MentorshipFile, isKnown: (place: number) => boolean): Observation[] {
  const refs = file.people.map(({ name, keys }): ContactRef => ({ keys, name }))
  const silent = refs.map(who => ({ who, role: 'subject' as const, direction: 'none' as const, weight: 0 }))
  const detail = MENTORSHIP.mentorship.parse({
    id: file.id,
    changed: file.changed,
    agreement: file.agreement,
    promises: file.promises,
  })
  const base = { source: 'hand', channel: null }
  return [
    {
      ...base,
      key: `mentorship:${file.id}:${hashOf([JSON.stringify(detail)])}`,
      at: file.changed,
      precision: 'instant',
      kind: 'mentorship',
      people: silent,
      detail,
    },
    ...file.people.flatMap((person, place) => (isKnown(place) ? [] : [cardOf(file, person, silent[place]?.who)])),
    ...file.sessions.map(session => sessionFact(file.id, refs, session)),
    ...file.ratings.map(({ rater, ...rating }) => ratingFact(file.id, rater === null ? null : refs[rater], rating)),
  ]
}

/** A session as a fact: an encounter with those in it, and minutes of the lever mentorship, once. */
export function sessionFact(
  mentorship: string,
  people: readonly ContactRef[],
  { key, at, minutes, channel, what, notes, next }: z.infer<typeof FileSession>,
): Observation<'encounter'> {
  return {
    source: 'hand',
    key,
    at,
    precision: 'minute',
    kind: 'encounter',
    channel,
    people: people.map(who => ({ who, role: 'attendee', direction: 'both', weight: 1 / people.length })),
    minutes,
    lever: 'mentorship',
    detail: { mentorship, ...said({ what, notes, next }) },
  }
}

/** A level at the beginning of a mentorship, or later in it; the same fact counts for the skill everywhere. */
export function ratingFact(
  mentorship: string,
  rater: ContactRef | null | undefined,
  { key, at, skill, level, by, anchored, moment, note }: Omit<z.infer<typeof FileRating>, 'rater'>,
): Observation<'rating'> {
  return {
    source: 'hand',
    key,
    at,
    precision: 'minute',
    kind: 'rating',
    channel: null,
    // no contact took place by it: it weighs nothing and has no direction
    people: rater ? [{ who: rater, role: 'author', direction: 'none', weight: 0 }] : [],
    detail: { skill, level, by, ...(anchored ? { anchored } : {}), ...said({ note }), mentorship, moment },
  }
}

function cardOf(
  file: MentorshipFile,
  { name, title, company, keys }: z.infer<typeof FilePerson>,
  who: ContactRef = { keys, name },
): Observation<'card'> {
  const of = (kind: ContactKey['kind']): string[] => keys.flatMap(key => (key.kind === kind ? [key.value] : []))
  const [emails, urls] = [of('email'), of('url')]
  return {
    source: 'hand',
    key: `card:${hashOf(['mentorship', file.id, ...keys.map(({ kind, value }) => `${kind} ${value}`)])}`,
    at: file.changed,
    precision: 'instant',
    kind: 'card',
    channel: null,
    people: [{ who, role: 'subject', direction: 'none', weight: 0 }],
    detail: {
      name,
      ...said({ title, company }),
      ...(emails.length > 0 ? { emails } : {}),
      ...(urls.length > 0 ? { urls } : {}),
    },
  }
}

function said<K extends string>(words: Readonly<Record<K, string | null>>): { [key in K]?: string } {
  const kept = Object.entries<string | null>(words).filter(([, text]) => text !== null && text !== '')
  return Object.fromEntries(kept) as { [key in K]?: string }
}

function byTime(a: { at: number; key: string }, b: { at: number; key: string }): number {
  return a.at - b.at || (a.key < b.key ? -1 : 1)
}

function damaged(issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined): Refusal {
  const where = issue?.path.map(String).join('.') ?? ''
  return new Refusal(
    'E_MENTORSHIP_FILE',
    `This mentorship is damaged${where === '' ? '' : ` at "${where}"`}: ${issue?.message ?? 'it is not as it must be'}. Nothing was taken in.`,
  )
}
