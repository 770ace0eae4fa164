import type { Instant } from '../model/instant.ts'
import { MINUTE } from '../model/instant.ts'

/** An event as a calendar shows it. Without `start` it is a note on its day, which blocks no time. */
export type CalendarEvent = {
  /** the same whenever the same event is written */
  readonly uid: string
  readonly says: string
  readonly detail: string
  readonly url: string | null
  /** the day, 2026-11-23 */
  readonly day: string
  readonly start: Instant | null
  readonly minutes: number
  readonly lever: string
  /** when it last changed */
  readonly changedAt: Instant
}

/**
 * Events as iCalendar (RFC 5545): the same events give the same bytes, so that a calendar that reads a feed again changes
 * nothing. Times are in UTC, days as days; lines end in CRLF and are folded at 75 octets without cutting a character.
 */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Groundwork//Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...events.toSorted((a, b) => (a.uid < b.uid ? -1 : 1)).flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return textOf(lines)
}

/** One event as a calendar server keeps it (RFC 4791, 4.1): an object of its own that names no method. */
export function calendarObject(event: CalendarEvent): string {
  return textOf([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Groundwork//Plan//EN',
    ...eventLines(event),
    'END:VCALENDAR',
  ])
}

function textOf(lines: readonly string[]): string {
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, says, detail, url, day, start, minutes, lever, changedAt }: CalendarEvent): string[] {
  const when =
    start === null
      ? [`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`, 'TRANSP:TRANSPARENT']
      : [`DTSTART:${stamp(start)}`, `DTEND:${stamp(start + minutes * MINUTE)}`, 'TRANSP:OPAQUE']
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(changedAt)}`,
    `LAST-MODIFIED:${stamp(changedAt)}`,
    ...when,
    `SUMMARY:${escaped(says)}`,
    ...(detail === '' ? [] : [`DESCRIPTION:${escaped(detail)}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    `CATEGORIES:${escaped(lever)}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]
}

/** @example stamp(Date.UTC(2026, 10, 23, 9)) // "20261123T090000Z" */
function stamp(at: Instant): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[;,]/g, mark => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(CONTROLS, '')
}

// oxlint-disable-next-line no-control-regex -- these may not stand in a calendar at all
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** At most 75 octets a line, the first included; the rest begins with a space. */
function folded(line: string): string {
  const bytes = new TextEncoder()
  const parts: string[] = []
  let [part, size] = ['', 0]
  for (const char of line) {
    const octets = bytes.encode(char).length
    if (size + octets > 75) {
      parts.push(part)
      part = ' '
      size = 1
    }
    part += char
    size += octets
  }
  return [...parts, part].join('\r\n')
}
