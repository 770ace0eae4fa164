import type { Trace } from '../../io/store/store.ts'
import { isEventTitle } from '../../measures/network/event-words.ts'
import type { Stretch } from '../../measures/time/stretch.ts'
import { shifted } from '../../measures/time/zone-days.ts'
import type { ZoneDays } from '../../measures/time/zone-days.ts'
import { HOUR, MINUTE } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import { tookPlace } from '../refresh/occasions.ts'
import { idOf, peopleOf } from './of-trace.ts'

/** Longer than a day and a night is an absence or a project, not a meeting. */
const LONGEST = 24 * HOUR
/** A conference day, from nine on; it may as well have been four hours, or ten. */
const EVENT_DAY = 8 * HOUR
const MORNING = 9 * 60
const MOST_DAYS = 10

/** A meeting that took place as stretches: one, or one a day for an event that fills whole days. Other whole days say nothing. */
export function meetingStretches(trace: Trace<'meeting'>, at: Instant, days: ZoneDays): Stretch[] {
  const { title = '', end, allDay, series, attendees, place, cancelled } = trace.detail
  if (cancelled === true || !tookPlace(trace)) return []
  const stretch = {
    id: idOf(trace),
    also: [],
    clock: 'meeting' as const,
    source: trace.source,
    channel: trace.channel,
    title,
    words: place === undefined ? [] : [place],
    project: null,
    people: peopleOf(trace),
    others: Math.max(0, (attendees ?? 0) - 1),
    domains: [],
    series: series !== undefined,
    free: false,
    lever: trace.lever,
    likely: null,
  }
  if (allDay === true) return isEventTitle(title) ? wholeDays(stretch, at, end ?? at + 24 * HOUR, days) : []
  const until = end ?? at + (trace.minutes ?? 0) * MINUTE
  return until > at && until - at <= LONGEST ? [{ ...stretch, from: at, until }] : []
}

function wholeDays(stretch: Omit<Stretch, 'from' | 'until'>, at: Instant, end: Instant, days: ZoneDays): Stretch[] {
  const found: Stretch[] = []
  const last = days.dayOf(Math.max(at, end - 1))
  for (let day = days.dayOf(at), n = 0; day <= last && n < MOST_DAYS; day = shifted(day, 1), n++) {
    const from = days.atClock(day, MORNING)
    const id = n === 0 ? stretch.id : `${stretch.id} ${n + 1}`
    found.push({ ...stretch, id, from, until: from + EVENT_DAY, likely: { low: 240, high: 600 } })
  }
  return found
}
