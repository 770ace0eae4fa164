import { DAY, MINUTE } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading } from '../../model/source.ts'
import { attendanceOf } from './attendance.ts'
import type { cardIndex } from './attendance.ts'
import type { CalendarEvent } from './event.ts'
import type { Occurrence } from './occurrences.ts'
import { endAfter } from './periods.ts'
import { isMidnight } from './wall.ts'
import type { Zones } from './zones.ts'

/** Whose calendar it is, and what of it is kept. */
type Whose = {
  readonly reading: Reading
  readonly own: ReadonlySet<string>
  readonly cards: ReturnType<typeof cardIndex>
}

/** One time of an event as a fact. `name`: what all times of its series go by. */
export function meetingOf(
  event: CalendarEvent,
  { wall, at, length }: Occurrence,
  { name, key, recurring }: { readonly name: string; readonly key: string; readonly recurring: boolean },
  zones: Zones,
  { reading, own, cards }: Whose,
): Observation<'meeting'> {
  const end = length === undefined ? endOf(event, wall, at, zones) : at + length
  const { status, people, attendees, took } = attendanceOf(event, own, recurring, cards)
  const words = reading.keepText !== 'none'
  const isDay = wall.date || event.wholeDays
  const timed = took && !isDay && end !== null
  return {
    source: 'calendar',
    key,
    at,
    precision: isDay ? 'day' : 'minute',
    kind: 'meeting',
    channel: 'meeting',
    people,
    ...(timed && end !== null ? { minutes: (end - at) / MINUTE } : {}),
    detail: {
      status,
      attendees,
      ...(words && event.title !== '' ? { title: event.title } : {}),
      ...(words && event.place !== '' ? { place: event.place } : {}),
      ...(end === null ? {} : { end }),
      ...(isDay ? { allDay: true } : {}),
      ...(wall.zone === null ? {} : { zone: wall.zone.slice(0, 100) }),
      ...(recurring ? { series: name } : {}),
      ...(event.cancelled ? { cancelled: true } : {}),
      ...(event.free ? { free: true } : {}),
    },
  }
}

/** Midnight by the clock of an event of whole days is where a day begins, and so a day of the user's. */
export function onDays(found: Occurrence, { wholeDays }: CalendarEvent, zones: Zones): Occurrence {
  if (!wholeDays || found.wall.date || !isMidnight(found.wall)) return found
  const wall = { ...found.wall, date: true, zone: null }
  return { ...found, wall, at: zones.instant(wall) }
}

/**
 * When this time of the event ends: as long after its start as the event itself. An end counts before a duration beside it,
 * which Thunderbird leaves at nothing. Null where it does not say, or cannot be.
 */
function endOf(event: CalendarEvent, wall: CalendarEvent['start'], at: Instant, zones: Zones): Instant | null {
  if (event.end !== null) {
    const length = lengthTo(event.end, event, zones)
    const days = wall.date && event.end.date ? Math.round(length / DAY) : 0
    if (length >= 0 && length < LONGEST) return days > 0 ? endAfter(wall, { days, time: 0 }, zones) : at + length
  }
  if (event.duration !== null) return endAfter(wall, event.duration, zones)
  return wall.date && event.end === null ? endAfter(wall, { days: 1, time: 0 }, zones) : null
}

/** No entry of a calendar that says so lasts longer. */
const LONGEST = 400 * DAY

/** Whether the end that it names cannot be, and nothing else says how long it takes. */
export function hasFalseEnd(event: CalendarEvent, zones: Zones): boolean {
  if (event.end === null || event.duration !== null) return false
  const length = lengthTo(event.end, event, zones)
  return length < 0 || length >= LONGEST
}

function lengthTo(end: CalendarEvent['start'], { start }: CalendarEvent, zones: Zones): number {
  return zones.instant({ ...end, zone: end.zone ?? start.zone }) - zones.instant(start)
}
