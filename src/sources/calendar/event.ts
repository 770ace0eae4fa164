import { leads, readAttendee } from './attendee.ts'
import type { Attendee } from './attendee.ts'
import { readRecurrence, readText, readTimes } from './content-line.ts'
import { durationOf, readAdded } from './periods.ts'
import type { Added, Length } from './periods.ts'
import { inZone } from './wall.ts'
import type { Wall } from './wall.ts'

/** A VEVENT as far as a reading needs it. */
export type CalendarEvent = {
  readonly number: number
  readonly uid: string
  /** what tells it apart from others of its calendar that go by the same name; '' where none do (`twinsOf`) */
  readonly twin: string
  readonly start: Wall
  readonly end: Wall | null
  /** where the event says how long instead of until when */
  readonly duration: Length | null
  readonly rules: readonly Readonly<Record<string, unknown>>[]
  /** rules of times that are taken out (EXRULE) */
  readonly excluded: readonly Readonly<Record<string, unknown>>[]
  readonly added: readonly Added[]
  readonly removed: readonly Wall[]
  readonly recurrence: Wall | null
  /** a change of one time of a series that holds for all later ones as well (RANGE=THISANDFUTURE) */
  readonly onwards: boolean
  readonly sequence: number
  readonly stamp: string
  readonly cancelled: boolean
  readonly free: boolean
  /** said to take whole days, whatever times of day are written */
  readonly wholeDays: boolean
  readonly title: string
  readonly place: string
  readonly organiser: Attendee | null
  readonly attendees: readonly Attendee[]
}

/** Properties that cannot be read, by name; `limits`: those of which too much was there. */
type EventFaults = { readonly bad: string[]; readonly limits: string[] }

const MOST_DATES = 5_000
/** Of a property that is read. */
const LONGEST_NAME = 35
const MOST_ATTENDEES = 2_000

/**
 * Reads one event from its unfolded lines: the plain forms at once, all others through ical.js. A property that cannot be
 * read costs only itself and is named in `faults`; null where there is no start that is a time.
 */
export function readEvent(lines: readonly string[], number: number, faults: EventFaults): CalendarEvent | null {
  const draft = blank(number)
  for (const line of lines) {
    const end = line.search(/[;:]/)
    if (end < 3 || end > LONGEST_NAME) continue
    const name = line.slice(0, end).toUpperCase()
    const read = READERS[name]
    if (read !== undefined && !read(draft, line)) faults.bad.push(name)
  }
  if (draft.start === null) return null
  const start = inZone(draft.start, draft.end?.zone ?? null)
  if (draft.attendees.length > MOST_ATTENDEES) faults.limits.push('ATTENDEE')
  return {
    ...draft,
    start,
    added: capped('RDATE', draft.added, faults).map(one => ({ ...one, wall: inZone(one.wall, start.zone) })),
    removed: capped('EXDATE', draft.removed, faults).map(wall => inZone(wall, start.zone)),
    free: draft.free || (draft.away && draft.attendees.length === 0),
    organiser: draft.organiser ?? draft.attendees.find(leads) ?? null,
    attendees: draft.attendees.slice(0, MOST_ATTENDEES),
  }
}

type Draft = {
  -readonly [Name in keyof CalendarEvent]: CalendarEvent[Name] extends readonly (infer One)[]
    ? One[]
    : CalendarEvent[Name]
}

/** An event while it is read. `away`: out of the office, or at work elsewhere. */
type Blank = Omit<Draft, 'start'> & { start: Wall | null; away: boolean }

function blank(number: number): Blank {
  return {
    number, uid: '', twin: '', start: null, end: null, duration: null, rules: [], excluded: [], added: [], removed: [], recurrence: null, onwards: false,
    sequence: 0, stamp: '', cancelled: false, free: false, wholeDays: false, away: false, title: '', place: '', organiser: null, attendees: [],
  } // prettier-ignore
}

type Reader = (draft: Blank, line: string) => boolean

/** How each property is read; the first of a kind counts where there can be one only. False: it cannot be read. */
const READERS: Readonly<Record<string, Reader>> = Object.assign(Object.create(null) as object, {
  UID: set((draft, text) => (draft.uid ||= text.slice(0, 10_000))),
  SUMMARY: set((draft, text) => (draft.title ||= text.slice(0, 1_000))),
  LOCATION: set((draft, text) => (draft.place ||= text.slice(0, 1_000))),
  SEQUENCE: set((draft, text) => (draft.sequence = Number(text) || 0)),
  STATUS: set((draft, text) => (draft.cancelled = /^cancelled$/i.test(text))),
  TRANSP: set((draft, text) => (draft.free ||= /^transparent$/i.test(text))),
  'X-MICROSOFT-CDO-BUSYSTATUS': set((draft, text) => {
    draft.free ||= /^free$/i.test(text)
    draft.away ||= /^(?:oof|workingelsewhere)$/i.test(text)
  }),
  'X-MICROSOFT-CDO-ALLDAYEVENT': set(wholeDays),
  'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT': set(wholeDays),
  'X-FUNAMBOL-ALLDAY': set(wholeDays),
  'X-ALLDAY': set(wholeDays),
  DTSTAMP: set((draft, text) => (draft.stamp ||= text.slice(0, 40))),
  'LAST-MODIFIED': set((draft, text) => (draft.stamp = text.slice(0, 40))),
  DTSTART: time((draft, [wall]) => (draft.start ??= wall)),
  DTEND: time((draft, [wall]) => (draft.end ??= wall)),
  'RECURRENCE-ID': (draft, line) => {
    if (/^[^:]*;RANGE="?THISANDFUTURE/i.test(line)) draft.onwards = true
    return time((one, [wall]) => (one.recurrence ??= wall))(draft, line)
  },
  RDATE: (draft, line) => {
    const added = readAdded(line)
    if (draft.added.length <= MOST_DATES) draft.added.push(...(added ?? []).slice(0, MOST_DATES + 1))
    return added !== null
  },
  EXDATE: time(
    (draft, walls) => draft.removed.length <= MOST_DATES && draft.removed.push(...walls.slice(0, MOST_DATES + 1)),
  ),
  DURATION: (draft, line) => (draft.duration ??= durationOf(readText(line).trim())) !== null,
  RRULE: rule((draft, read) => draft.rules.push(read)),
  EXRULE: rule((draft, read) => draft.excluded.push(read)),
  ATTENDEE: (draft, line) => {
    if (draft.attendees.length > MOST_ATTENDEES) return true
    const attendee = readAttendee(line)
    if (attendee !== null) draft.attendees.push(attendee)
    return attendee !== null
  },
  ORGANIZER: (draft, line) => (draft.organiser ??= readAttendee(line)) !== null,
} satisfies Record<string, Reader>) as Readonly<Record<string, Reader>>

function set(put: (draft: Blank, text: string) => unknown): Reader {
  return (draft, line) => {
    put(draft, readText(line).trim())
    return true
  }
}

/** Exchange and telephones write whole days from midnight to midnight, and say so beside. */
function wholeDays(draft: Blank, text: string): void {
  draft.wholeDays ||= /^(?:true|1)$/i.test(text)
}

function rule(put: (draft: Blank, rule: Readonly<Record<string, unknown>>) => unknown): Reader {
  return (draft, line) => {
    const read = readRecurrence(line)
    if (read !== null) put(draft, read)
    return read !== null
  }
}

function time(put: (draft: Blank, walls: [Wall, ...Wall[]]) => unknown): Reader {
  return (draft, line) => {
    const walls = readTimes(line)
    const [first, ...rest] = walls ?? []
    if (first !== undefined) put(draft, [first, ...rest])
    // an empty EXDATE or RDATE says nothing, and nothing is wrong with it
    return walls !== null
  }
}

function capped<T>(name: string, dates: T[], faults: EventFaults): T[] {
  if (dates.length <= MOST_DATES) return dates
  faults.limits.push(name)
  return dates.slice(0, MOST_DATES)
}
