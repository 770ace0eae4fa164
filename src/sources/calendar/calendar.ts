import { DAY, MINUTE } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading, Source, SourceFile } from '../../model/source.ts'
import { headOf } from '../text/beginning.ts'
import { glance } from '../text/glance.ts'
import { hashOf } from '../text/hash.ts'
import { asContentLines, startsAsJcal } from '../text/jcal.ts'
import { learnedProfile } from '../text/learned-profile.ts'
import { asContentLinesOfXml, startsAsXcal } from '../text/xcal.ts'
import { readEach } from '../text/read-each.ts'
import { cardIndex } from './attendance.ts'
import { isUnnamed } from './calendar-book.ts'
import type { Entry } from './calendar-book.ts'
import { readCalendarFile } from './calendar-file.ts'
import type { CalendarFile } from './calendar-file.ts'
import { dressOf, undressed } from './dress.ts'
import type { CalendarEvent } from './event.ts'
import { occurrencesOf } from './occurrences.ts'
import type { Occurrence } from './occurrences.ts'
import { hasFalseEnd, meetingOf, onDays } from './meeting.ts'
import { ownAddresses } from './own-calendar.ts'
import { KnownByUid, keyBesideUid } from './shared-uid.ts'
import { moved } from './wall.ts'
import type { Zones } from './zones.ts'
import { ABOUT } from '../about.ts'

/** Calendars: iCalendar files and feeds, as every calendar program exports them, also as JSON (jCal) and XML (xCal). */
export const calendar: Source = {
  ...ABOUT.calendar,
  accepts: ({ name, head }) => {
    if (/^\s*BEGIN:VCALENDAR/i.test(glance(head).replace(/^\ufeff/, ''))) return 0.98
    if (/^BEGIN:(?:VCALENDAR|VEVENT)\s*$/im.test(glance(head))) return 0.8
    if (startsAsJcal(glance(head.subarray(0, 200)), 'vcalendar')) return 0.95
    if (startsAsXcal(glance(head), 'icalendar')) return 0.95
    if (dressOf(head) !== null) return 0.9
    return /\.(?:ics|ical|ifb|icalendar)$/i.test(name) ? 0.5 : 0
  },
  read: readCalendars,
}

const BATCH = 2_000

function readCalendars(files: readonly SourceFile[], reading: Reading): AsyncIterable<readonly Observation[]> {
  const context: Context = { reading, own: new Set(), cards: cardIndex(), seen: new Set(), singles: new Map() }
  return readEach(files, 'calendar', reading, file => readOne(file, context))
}

async function* readOne(file: SourceFile, context: Context): AsyncGenerator<readonly Observation[]> {
  const { reading } = context
  const beginning = await headOf(file)
  const head = glance(beginning)
  const plain = startsAsJcal(head.slice(0, 200), 'vcalendar')
    ? asContentLines(file)
    : startsAsXcal(head, 'icalendar')
      ? asContentLinesOfXml(file, reading.limits)
      : undressed(file, dressOf(beginning))
  const read = await readCalendarFile(plain, reading)
  const { own, learned } = ownAddresses(eventsOf(read), [file.name, read.name], reading)
  if (learned.length > 0) yield [learnedProfile('calendar', learned)]
  yield* meetings(file.name, read, { ...context, own })
  for (const [zone, home] of read.zones.unknown)
    reading.ledger.warned(
      file.name,
      'W_TZ_UNKNOWN',
      `The time zone "${zone.slice(0, 100)}" is not known: read as ${home}.`,
    )
}

type Context = {
  readonly reading: Reading
  readonly own: ReadonlySet<string>
  readonly cards: ReturnType<typeof cardIndex>
  /** keys already given, so that an event in two calendars counts once */
  readonly seen: Set<string>
  /** events that do not repeat, by what their UID alone would call them: it may be shared */
  readonly singles: Map<string, KnownByUid>
}

function eventsOf({ book }: CalendarFile): CalendarEvent[] {
  return [...book.entries.values()].flatMap(({ master, changes }) => [
    ...(master === null ? [] : [master]),
    ...changes.values(),
  ])
}

function* meetings(file: string, { book, zones }: CalendarFile, context: Context): Generator<readonly Observation[]> {
  const { ledger } = context.reading
  let batch: Observation[] = []
  for (const entry of book.entries.values()) {
    if (isOwnPlan(entry.uid)) {
      for (const event of [entry.master, ...entry.changes.values()])
        if (event !== null) ledger.skipped(file, 'calendar-own-plan', OWN_PLAN, { line: event.number })
      continue
    }
    const name = hashOf([entry.uid])
    const given = new Set<number>()
    const long = new Map<number, string>()
    const add = (event: CalendarEvent, found: Occurrence, recurring: boolean): void => {
      const occurrence = onDays(found, event, zones)
      const key = recurring
        ? `${name}@${occurrence.id}`
        : keyOfSingle(event, occurrence.at, { ...entry, name }, context)
      const observation = meetingOf(event, occurrence, { name, key, recurring }, zones, context)
      if (context.seen.has(observation.key)) return
      context.seen.add(observation.key)
      given.add(event.number)
      if ((observation.minutes ?? 0) > DAY / MINUTE) long.set(event.number, saysLong(observation.minutes ?? 0))
      batch.push(observation)
    }
    const remarks = occurrencesOfEntry(entry, zones, context.reading, add)
    for (const { code, reason, event } of remarks) ledger.warned(file, code, reason, { line: event.number })
    for (const event of [entry.master, ...entry.changes.values()]) {
      if (event === null) continue
      const at = { line: event.number }
      const says = long.get(event.number)
      if (says !== undefined) ledger.warned(file, 'W_TIME_LONG', says, at)
      if (given.has(event.number) && hasFalseEnd(event, zones)) ledger.warned(file, 'W_ICS_PROPERTY', FALSE_END, at)
      if (given.has(event.number)) ledger.kept(file)
      else ledger.skipped(file, 'calendar-no-time', NO_TIME, at)
    }
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Under its UID, unless others are seen to share that. Without one it is known by its title and start, which are its own. */
function keyOfSingle(
  event: CalendarEvent,
  at: Instant,
  { uid, twin, name }: Pick<Entry, 'uid' | 'twin'> & { readonly name: string },
  { singles, reading }: Context,
): string {
  const title = reading.keepText === 'none' ? '' : event.title
  const isShared = twin !== '' && !isUnnamed(uid)
  const one = { key: isShared ? keyBesideUid(name, { at, title }) : name, at, title }
  const known = singles.get(name) ?? new KnownByUid(name)
  const key = known.placeOf(one, false)
  known.add({ ...one, key })
  singles.set(name, known)
  return key
}

const OWN_PLAN = 'Groundwork wrote it: it is what was planned, not what happened.'

/**
 * Known by its UID, which no calendar server may change. What was planned is no meeting that took place and no hour that
 * was spent: done actions and what other sources show count, the plan itself never.
 */
function isOwnPlan(uid: string): boolean {
  return /^[0-9a-x]{28}@groundwork$/.test(uid)
}

const FALSE_END = 'Its end lies before its start, or more than 400 days after it: left out, so no hours are counted.'

/** No hours are counted of what takes longer than a day and a night: it is an absence or a project. */
function saysLong(minutes: number): string {
  return `It takes ${Number((minutes / 60).toFixed(1))} hours, more than a day has: it is kept, and counts for no hours.`
}

const NO_TIME =
  'It takes place at no time that counts (an endless series counts from five years ago to two years ahead), or stands in another calendar already.'

/**
 * The occurrences of one UID; a change of a single time stands in for that time of the series, and one that holds onwards
 * for all after it, each as much later or earlier as that first one.
 */
function occurrencesOfEntry(
  { master, changes }: Entry,
  zones: Zones,
  reading: Reading,
  add: (event: CalendarEvent, occurrence: Occurrence, recurring: boolean) => void,
): { code: string; reason: string; event: CalendarEvent }[] {
  const remarks: { code: string; reason: string; event: CalendarEvent }[] = []
  if (master !== null) {
    const recurring = master.rules.length > 0 || master.added.length > 0
    const stretches = stretchesOf(changes, zones)
    const occurrences = occurrencesOf(master, zones, reading, remark => remarks.push({ ...remark, event: master }))
    const elsewhere = namedElsewhere(changes, occurrences)
    for (const occurrence of occurrences) {
      if (changes.has(occurrence.id) || elsewhere.has(clockText(occurrence.wall))) continue
      const stretch = stretches.find(one => one.from <= occurrence.at)
      if (stretch === undefined) add(master, occurrence, recurring)
      else {
        const wall = moved(occurrence.wall, stretch.by)
        add(stretch.event, { id: occurrence.id, wall, at: zones.instant(wall) }, recurring)
      }
    }
  }
  for (const [id, event] of changes) add(event, { id, wall: event.start, at: zones.instant(event.start) }, true)
  return remarks
}

/**
 * The clocks of those times that a change names in another zone than the series is in now: Google keeps such names when a
 * series is put into another zone. Only where no time of the series is at that instant.
 */
function namedElsewhere(changes: Entry['changes'], occurrences: readonly Occurrence[]): ReadonlySet<string> {
  if (changes.size === 0) return new Set()
  const known = new Set(occurrences.map(({ id }) => id))
  const strays = [...changes].flatMap(([id, { recurrence }]) =>
    known.has(id) || recurrence === null || recurrence.date || recurrence.zone === 'UTC' ? [] : [clockText(recurrence)],
  )
  return new Set(strays)
}

function clockText({ date, year, month, day, hour, minute }: CalendarEvent['start']): string {
  return date ? '' : `${year}-${month}-${day} ${hour}:${minute}`
}

/** From when on a change holds, and by how many milliseconds it moves what comes after it; the latest first. */
type Stretch = { readonly from: Instant; readonly by: number; readonly event: CalendarEvent }

function stretchesOf(changes: Entry['changes'], zones: Zones): Stretch[] {
  return [...changes.values()]
    .flatMap(event => {
      if (!event.onwards || event.recurrence === null) return []
      const from = zones.instant(event.recurrence)
      return [{ from, by: zones.instant(event.start) - from, event }]
    })
    .sort((a, b) => b.from - a.from)
}
