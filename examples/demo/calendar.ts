import { addressed } from './addressing.ts'
import type { Life, Meeting, Person, Series } from './life.ts'
import { DAY, isoDay, MINUTE, offsetOf, ZONE } from './moments.ts'

const ZONE_RULES = `BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.split('\n')
const DAYS = ['', 'MO', 'TU', 'WE', 'TH', 'FR'] as const

/** The calendar as one iCalendar file: series with exceptions, single meetings, events, whole days of leave. */
export function calendarIcs(life: Life): string {
  const people = new Map(life.people.map(person => [person.id, person]))
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Groundwork demo//EN', 'CALSCALE:GREGORIAN', ...ZONE_RULES]
  for (const series of life.series) lines.push(...seriesEvents(life, people, series))
  for (const meeting of life.meetings) if (meeting.series === null) lines.push(...singleEvent(life, people, meeting))
  return [...lines, ...leave(life), 'END:VCALENDAR', ''].map(fold).join('\r\n')
}

function seriesEvents(life: Life, people: ReadonlyMap<string, Person>, series: Series): string[] {
  const uid = `${series.id}@varonde.example`
  const rule = `RRULE:FREQ=WEEKLY;INTERVAL=${series.interval};BYDAY=${series.weekdays.map(day => DAYS[day]).join(',')};UNTIL=${utc(series.until)}`
  const extra = [rule, ...series.skipped.map(at => `EXDATE;TZID=${ZONE}:${wall(at)}`)]
  const base = {
    title: series.title,
    minutes: series.minutes,
    people: series.people,
    organiser: series.organiser,
    place: '',
    status: 'ACCEPTED',
  }
  return [
    ...event(life, people, { ...base, uid, start: series.first, extra }),
    ...series.moved.flatMap(one =>
      event(life, people, {
        ...base,
        uid,
        start: one.start,
        extra: [`RECURRENCE-ID;TZID=${ZONE}:${wall(one.planned)}`],
      }),
    ),
  ]
}

function singleEvent(life: Life, people: ReadonlyMap<string, Person>, meeting: Meeting): string[] {
  const minutes = (meeting.end - meeting.start) / MINUTE
  return event(life, people, { ...meeting, uid: `${meeting.id}@varonde.example`, minutes, extra: [] })
}

type Event = {
  uid: string
  title: string
  start: number
  minutes: number
  people: readonly string[]
  organiser: string
  place: string
  status: string
  extra: readonly string[]
}

function event(life: Life, people: ReadonlyMap<string, Person>, one: Event): string[] {
  // appointments with people in New York stand in UTC, as their calendar sent them
  const abroad = people.get(one.organiser)?.city === 'New York' && one.extra.length === 0
  const time = (at: number) => (abroad ? `:${utc(at)}` : `;TZID=${ZONE}:${wall(at)}`)
  return [
    'BEGIN:VEVENT',
    `UID:${one.uid}`,
    `DTSTAMP:${utc(one.start - DAY)}`,
    `DTSTART${time(one.start)}`,
    `DTEND${time(one.start + one.minutes * MINUTE)}`,
    ...one.extra,
    `SUMMARY:${escape(one.title)}`,
    ...(one.place ? [`LOCATION:${escape(one.place)}`] : []),
    ...attendance(life, people, one),
    'STATUS:CONFIRMED',
    `TRANSP:${one.status === 'DECLINED' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ]
}

function attendance(life: Life, people: ReadonlyMap<string, Person>, one: Event): string[] {
  if (one.people.length === 0) return []
  const who = (id: string) => {
    const person = people.get(id)
    return person
      ? { name: person.name, address: addressed(person, 0).address }
      : { name: life.ego.name, address: life.ego.emails[0] ?? '' }
  }
  const organiser = who(one.organiser)
  const attendee = (id: string, status: string) =>
    `ATTENDEE;CN="${who(id).name}";ROLE=REQ-PARTICIPANT;PARTSTAT=${id === one.organiser ? 'ACCEPTED' : status}:mailto:${who(id).address}`
  return [
    `ORGANIZER;CN="${organiser.name}":mailto:${organiser.address}`,
    attendee('ego', one.status),
    ...one.people.map((id, i) => attendee(id, i === 4 ? 'DECLINED' : 'ACCEPTED')),
  ]
}

function leave(life: Life): string[] {
  return Array.from({ length: 7 }, (_, i) => {
    const year = new Date(life.now).getUTCFullYear() - i
    return [
      'BEGIN:VEVENT',
      `UID:leave-${year}@varonde.example`,
      `DTSTAMP:${year}0101T000000Z`,
      `DTSTART;VALUE=DATE:${year}0801`,
      `DTEND;VALUE=DATE:${year}0822`,
      'SUMMARY:Vakantie',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]
  }).flat()
}

const escape = (text: string) => text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n')
const utc = (at: number) => `${new Date(at).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`
const wall = (at: number) =>
  `${isoDay(at + offsetOf(at)).replaceAll('-', '')}T${new Date(at + offsetOf(at)).toISOString().slice(11, 19).replaceAll(':', '')}`

/** Lines of at most 75 octets (RFC 5545, 3.1), never cut inside a character. */
export function fold(line: string): string {
  if (line.length < 38) return line
  const encoder = new TextEncoder()
  let [out, width] = ['', 0]
  for (const char of line) {
    const octets = encoder.encode(char).length
    if (width + octets > 74) [out, width] = [`${out}\r\n `, 1]
    out += char
    width += octets
  }
  return out
}
