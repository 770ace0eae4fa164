import type { Channel } from '../../model/channel.ts'
import type { Lever } from '../../model/lever.ts'
import { findDay, findDeadline } from './day-words.ts'
import { findDuration } from './durations.ts'
import { firstFound, tidied, withoutFound } from './found.ts'
import type { Found } from './found.ts'
import { signOf } from './line-kinds.ts'
import type { LineKind } from './line-kinds.ts'
import { findPeople } from './people-named.ts'
import type { Named } from './people-named.ts'
import { readTalk } from './talk-line.ts'
import type { TalkLine } from './talk-line.ts'
import { topicsOf } from './topics.ts'

/** What is known while a line is read: the user's own day, who may be named, which skills are theirs. */
export type LineContext = {
  /** the day in the user's own time, `2026-11-27` */
  readonly today: string
  readonly directory: readonly Named[]
  readonly skills: readonly string[]
}

/** One line as it was understood, before anybody keeps it. Everything in it can be corrected. */
export type LineReading = {
  readonly kind: LineKind
  /** the line without what was understood of it */
  readonly what: string
  readonly lever: Lever
  readonly channel: Channel | null
  readonly minutes: number | null
  readonly day: string
  readonly people: readonly Named[]
  readonly unclear: readonly { readonly word: string; readonly among: readonly Named[] }[]
  readonly unknown: readonly string[]
  readonly company: string | null
  readonly skills: readonly string[]
  readonly promise: string | null
  readonly talk: (TalkLine & { readonly deadline: string | null }) | null
  /** an introduction: received, where somebody introduced the user */
  readonly received: boolean
  /** the parts of the line that were understood, in their order: the words, and what they were read as */
  readonly parts: readonly { readonly words: string; readonly as: string }[]
}

const LONGEST = 1_000
const PROMISE =
  /[,;]?\s*\b(?:and\s+)?(?:i\s+)?(?:promised|said i(?: woul|')d|owe)\s+(?:(?:him|her|them|to)\s+)*([^,;.]{2,300})/iu
const COMPANY =
  /\b(?:people|folks|somebody|someone|the team|team|friends|colleagues)\s+(?:from|at|of)\s+((?:\p{Lu}[\p{L}\p{N}&.'-]*)(?:\s+(?:\p{Lu}[\p{L}\p{N}&.'-]*|&))*)/u

/**
 * Reads one line as somebody jots it down. Never throws, never makes anybody up: people come from the directory alone,
 * and a name that two of them have, or nobody, is told apart. What is not understood stays in `what`.
 * @example readLine('coffee with Ana, 45 min', { today, directory, skills: [] }).minutes // 45
 */
export function readLine(raw: string, { today, directory, skills }: LineContext): LineReading {
  const line = raw.slice(0, LONGEST).replace(/\s+/gu, ' ').trim()
  const promise = firstFound(line, PROMISE, ([, words = '']) => tidied(words) || null)
  const before = promise === null ? line : `${line.slice(0, promise.from)}${' '.repeat(promise.until - promise.from)}`
  const rest = promise === null ? line : before + line.slice(promise.until)
  const sign = signOf(rest.trim() === '' ? line : rest)
  const isTalk = sign?.kind === 'talk'
  const deadline = isTalk ? findDeadline(rest, today) : null
  const duration = isTalk ? null : findDuration(rest)
  const free = blanked(rest, [deadline, duration])
  const day = findDay(free, today, 'back')
  const company = firstFound(rest, COMPANY, ([, name = '']) => tidied(name) || null)
  const taken = [promise, deadline, duration, day, company].filter(one => one !== null)
  const named = isTalk
    ? { people: [], unclear: [], unknown: [] }
    : findPeople(line, directory, promise === null ? taken : taken.filter(one => one !== promise))
  const people = named.people.map(({ value }) => value)
  const words = { line, rest, sign, promise, duration, day, deadline, company, named }
  const kind = kindOf(words, people.length + named.unclear.length + named.unknown.length)
  const lever = sign?.lever ?? (people.length > 0 || company !== null ? 'networking' : 'core-work')
  const subject =
    withoutFound(
      line,
      [promise, deadline, duration, day].filter(one => one !== null),
    ) || line
  return {
    kind,
    what: subject,
    lever,
    channel: kind === 'contact' || kind === 'event' ? (sign?.channel ?? 'in-person') : null,
    minutes: duration?.value ?? null,
    day: day?.value ?? today,
    people,
    unclear: named.unclear,
    unknown: named.unknown,
    company: company?.value ?? null,
    skills:
      lever === 'skill' || lever === 'mentorship'
        ? topicsOf(withoutFound(line, [...taken, ...named.people]), skills)
        : [],
    promise: promise?.value ?? null,
    talk: isTalk ? { ...readTalk(blanked(line, [deadline, day])), deadline: deadline?.value ?? null } : null,
    received:
      kind === 'introduction' && /\bintroduced (?:me|us)\b|\b(?:i|we) (?:was|were|got) introduced\b/iu.test(line),
    parts: partsOf(words, today),
  }
}

type Words = {
  readonly line: string
  readonly rest: string
  readonly sign: ReturnType<typeof signOf>
  readonly promise: Found<string> | null
  readonly duration: Found<number> | null
  readonly day: Found<string> | null
  readonly deadline: Found<string> | null
  readonly company: Found<string> | null
  readonly named: ReturnType<typeof findPeople>
}

/** Where no word says it: hours if a time is given, contact if somebody is named with a time, else a note. */
function kindOf({ sign, promise, duration, rest }: Words, someone: number): LineKind {
  if (sign === null) {
    if (promise !== null && rest.trim() === '') return 'promise'
    if (duration === null) return promise === null ? 'note' : 'promise'
    return someone > 0 ? 'contact' : 'hours'
  }
  // a call with nobody in it is time spent, not contact
  if (sign.kind === 'contact' && someone === 0) return duration === null ? 'note' : 'hours'
  if (sign.kind === 'introduction' && someone === 0) return 'note'
  if (sign.kind === 'hours' && duration === null) return someone > 0 ? 'contact' : 'note'
  return sign.kind
}

/** The line with parts blanked out, every other letter where it was. */
function blanked(line: string, parts: readonly (Found<unknown> | null)[]): string {
  let rest = line
  for (const part of parts)
    if (part !== null) rest = rest.slice(0, part.from) + ' '.repeat(part.until - part.from) + rest.slice(part.until)
  return rest
}

function partsOf(
  { line, promise, duration, day, deadline, company, named }: Words,
  today: string,
): LineReading['parts'] {
  const found: { from: number; until: number; as: string }[] = []
  const add = <T>(one: Found<T> | null, as: (value: T) => string): void => {
    if (one !== null) found.push({ from: one.from, until: one.until, as: as(one.value) })
  }
  add(duration, minutes => `${minutes} minutes`)
  add(day, value => (value === today ? 'today' : value))
  add(deadline, value => `deadline ${value}`)
  add(company, value => `from ${value}`)
  add(promise, value => `promised: ${value}`)
  for (const one of named.people) add(one, ({ name }) => name)
  return found
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, until, as }) => ({ words: line.slice(from, until).trim(), as }))
}
