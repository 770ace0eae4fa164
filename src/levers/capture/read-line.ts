import type { Channel } from '../../model/channel.ts'
import type { Lever } from '../../model/lever.ts'
import { findAhead, findDay, findDeadline } from './day-words.ts'
import { findDuration } from './durations.ts'
import { firstFound, spaced, tidied, withoutFound } from './found.ts'
import type { Found } from './found.ts'
import { fold } from '../../sources/text/fold.ts'
import { NO_HOPES } from '../../model/hopes.ts'
import type { Hopes, OpenOpportunity } from '../../model/hopes.ts'
import { hopeOf } from './hope-signs.ts'
import type { HopeSign } from './hope-signs.ts'
import { signOf } from './line-kinds.ts'
import type { LineKind } from './line-kinds.ts'
import { findPeople } from './people-named.ts'
import type { Named, PeopleNamed } from './people-named.ts'
import { readHope } from './read-hope.ts'
import { readTalk } from './talk-line.ts'
import type { TalkLine } from '../../model/talk-line.ts'
import { topicsOf } from './topics.ts'

/** What is known while a line is read: the user's own day, who may be named, which skills are theirs. */
export type LineContext = {
  /** the day in the user's own time, `2026-11-27` */
  readonly today: string
  readonly directory: readonly Named[]
  readonly skills: readonly string[]
  /** what the user's projects are called */
  readonly projects?: readonly string[]
  /** opportunities that are still open: a line about one moves it on */
  readonly opportunities?: readonly OpenOpportunity[]
}

/** One line as it was understood, before anybody keeps it. Everything in it can be corrected. */
export type LineReading = Hopes & {
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
  /** where people were met: an event, by its name */
  readonly event: string | null
  /** a day that lies ahead, where the line names one: nothing has happened yet */
  readonly ahead: string | null
  readonly skills: readonly string[]
  readonly promise: string | null
  readonly talk: TalkLine | null
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

/** "met Ana at PyData": a name after "at", where somebody was met or talked to. */
const EVENT =
  /\b(?:met|talked (?:to|with)|spoke (?:to|with)|ran into|saw|chatted with)\b[^;.]*?\b(?:at|during)\s+(?:the\s+)?(\p{Lu}[\p{L}\p{N}&.'’-]*(?:\s+(?:\p{Lu}|\d)[\p{L}\p{N}&.'’-]*)*)/u
/** What one means to go to lies ahead: "going to PyData on 12 January". */
const MEANT = /(?<!\b(?:was|were|been|started) )\b(?:going to|will be at|signed up for|registered for)\b/iu
/** Words around what an event is called: that one goes or went, and whom one met. */
const GOES =
  /^(?:i(?:'m| am| was)?\s+)?(?:(?:will be|was|spoke|half a day|all day)\s+at|going to|went to|attended|visited|signed up for|registered for)\s+(?:(?:the|a|an)\s+)?/iu
const MET = /[,;]?\s+(?:and\s+)?met\b.*$/iu
/** Words that say what was done, not what it is called. */
const DONE =
  /^(?:(?:course|certificate)\s*:\s*|(?:i\s+)?(?:have\s+)?(?:just\s+)?(?:finished|completed|passed|got certified (?:in|as|for)|certified (?:in|as|for)|got|earned|received|published|posted|put out)\s+(?:(?:the|a|an|my)\s+)?)/iu

/**
 * Reads one line as somebody jots it down. Never throws, never makes anybody up: people come from the directory alone,
 * and a name that two of them have, or nobody, is told apart. What is not understood stays in `what`.
 * @example readLine('coffee with Ana, 45 min', { today, directory, skills: [] }).minutes // 45
 */
export function readLine(raw: string, context: LineContext): LineReading {
  const line = raw.slice(0, LONGEST).replace(/\s+/gu, ' ').trim()
  const hope = hopeOf(line)
  return hope === null ? readDone(line, context) : readHoped(line, hope, context)
}

/** What is hoped for, or came: an idea, an opportunity, a result, an expectation. */
function readHoped(line: string, sign: HopeSign, context: LineContext): LineReading {
  const { what, hopes, day, by, percent, named } = readHope(line, sign, context)
  const people = named.people.map(({ value }) => value)
  const parts = { ...NOTHING, line, day, percent, by, named }
  return {
    ...hopes,
    kind: sign.kind,
    what: what === '' ? line : what,
    lever: sign.kind === 'idea' ? 'brand' : 'core-work',
    channel: null,
    minutes: null,
    day: day?.value ?? context.today,
    people,
    unclear: named.unclear,
    unknown: [],
    company: null,
    event: null,
    ahead: null,
    skills: [],
    promise: null,
    talk: null,
    received: false,
    parts: partsOf(parts, context.today),
  }
}

/** What was done, or is to be. */
function readDone(line: string, { today, directory, skills, projects = [] }: LineContext): LineReading {
  const promise = firstFound(line, PROMISE, ([, words = '']) => tidied(withoutWhom(words)) || null)
  const before = promise === null ? line : `${line.slice(0, promise.from)}${' '.repeat(promise.until - promise.from)}`
  const rest = promise === null ? line : before + line.slice(promise.until)
  const sign = signOf(rest.trim() === '' ? line : rest)
  const isTalk = sign?.kind === 'talk'
  const deadline = isTalk ? findDeadline(rest, today) : null
  const duration = isTalk ? null : findDuration(rest)
  const free = blanked(rest, [deadline, duration])
  const meant = sign?.kind === 'event' && MEANT.test(rest) ? comes(findDay(free, today, 'ahead'), today) : null
  const day = meant === null ? findDay(free, today, 'back') : null
  const ahead = meant ?? (day === null && deadline === null ? findAhead(free, today) : null)
  const company = firstFound(rest, COMPANY, ([, name = '']) => tidied(name) || null)
  const event = sign?.kind === 'contact' ? eventIn(blanked(rest, [duration, day, ahead]), directory) : null
  const taken = [promise, deadline, duration, day, ahead, company, event].filter(one => one !== null)
  const named = isTalk ? { people: [], unclear: [], unknown: [] } : findWhom(line, directory, taken, promise)
  const people = named.people.map(({ value }) => value)
  const words = { ...NOTHING, line, rest, sign, promise, duration, day, ahead, event, deadline, company, named }
  const kind = kindOf(words, people.length + named.unclear.length + named.unknown.length)
  const subject = subjectOf(line, kind, [promise, deadline, duration, day, ahead])
  const project = projects.find(name => name.length > 2 && spaced(subject).includes(spaced(name)))
  const lever =
    sign?.lever ??
    (project !== undefined ? 'project' : people.length > 0 || company !== null ? 'networking' : 'core-work')
  return {
    ...NO_HOPES,
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
    event: kind === 'contact' ? (event?.value ?? null) : null,
    ahead: ahead?.value ?? null,
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

type Parts = {
  readonly line: string
  readonly promise: Found<string> | null
  readonly duration: Found<number> | null
  readonly day: Found<string> | null
  readonly ahead: Found<string> | null
  readonly event: Found<string> | null
  readonly deadline: Found<string> | null
  readonly company: Found<string> | null
  /** how likely something is, and by when */
  readonly percent: Found<number> | null
  readonly by: Found<string> | null
  readonly named: ReturnType<typeof findPeople>
}
type Words = Parts & { readonly rest: string; readonly sign: ReturnType<typeof signOf> }

const NOTHING = {
  promise: null,
  duration: null,
  day: null,
  ahead: null,
  event: null,
  deadline: null,
  company: null,
  percent: null,
  by: null,
}

/** The line without what was understood; what it is called, where it is a course, a certificate or a piece. */
function subjectOf(line: string, kind: LineKind, parts: readonly (Found<unknown> | null)[]): string {
  const whole = withoutFound(
    line,
    parts.filter(one => one !== null),
  ).replace(/^(?:on|for|of)\s+/iu, '')
  if (kind === 'event') return tidied(whole.replace(GOES, '').replace(MET, '')) || whole || line
  if (kind !== 'course' && kind !== 'certificate' && kind !== 'piece') return whole || line
  const quoted = /["“„«]([^"”“»]{2,300})["”“»]/u.exec(whole)?.[1]
  return tidied(quoted ?? whole.replace(DONE, '')) || whole || line
}

function comes(day: Found<string> | null, today: string): Found<string> | null {
  return day !== null && day.value > today ? day : null
}

/** An event that people were met at; a firm where somebody works is none. */
function eventIn(line: string, directory: readonly Named[]): Found<string> | null {
  const match = EVENT.exec(line)
  const name = match?.[1]
  if (match === null || name === undefined) return null
  if (directory.some(({ company }) => company !== null && fold(company) === fold(name))) return null
  const from = match.index + match[0].length - name.length
  return { value: tidied(name), from, until: from + name.length }
}

/** Whoever is named within a promise was there only where nobody else is: "lunch with Ana, promised an intro to Bo". */
function findWhom(
  line: string,
  directory: readonly Named[],
  taken: readonly Found<unknown>[],
  promise: Found<string> | null,
): PeopleNamed {
  const around = findPeople(line, directory, taken)
  if (promise === null || around.people.length > 0) return around
  return findPeople(
    line,
    directory,
    taken.filter(one => one !== promise),
  )
}

/** "Ana to send the slides" promises the slides, not Ana: who it was is found as a person. */
function withoutWhom(words: string): string {
  return words.replace(/^(?:\p{Lu}[\p{Ll}'’-]+\s+){1,2}(?:(?:to|that)\s+|(?=(?:a|an|the|my|some)\s))/u, '')
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
  { line, promise, duration, day, ahead, event, deadline, company, percent, by, named }: Parts,
  today: string,
): LineReading['parts'] {
  const found: { from: number; until: number; as: string }[] = []
  const add = <T>(one: Found<T> | null, as: (value: T) => string): void => {
    if (one !== null) found.push({ from: one.from, until: one.until, as: as(one.value) })
  }
  add(duration, minutes => `${minutes} minutes`)
  add(day, value => (value === today ? 'today' : value))
  add(ahead, value => `${value}, ahead`)
  add(event, value => `at ${value}`)
  add(deadline, value => `deadline ${value}`)
  add(percent, value => `${value} % likely`)
  add(by, value => `by ${value}`)
  add(company, value => `from ${value}`)
  add(promise, value => `promised: ${value}`)
  for (const one of named.people) add(one, ({ name }) => name)
  return found
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, until, as }) => ({ words: line.slice(from, until).trim(), as }))
}
