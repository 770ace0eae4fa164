import type { Chance } from './chance.ts'
import type { Attended, Lever, Meeting, Stretch } from './life.ts'
import { DAY, HOUR, localTime, mondayOf, weekdayOf } from './moments.ts'

type Phase = { from: number; until: number }

/** Drops what overlaps something earlier in the list, so that nobody is in two places: first come, first kept. */
export function withoutClashes(meetings: readonly Meeting[]): Meeting[] {
  const kept = new Map<number, Meeting[]>()
  return meetings
    .filter(meeting => {
      if (meeting.status === 'DECLINED') return true
      const day = Math.floor(meeting.start / DAY)
      const others = kept.get(day) ?? []
      if (others.some(other => other.start < meeting.end && meeting.start < other.end)) return false
      kept.set(day, [...others, meeting])
      return true
    })
    .sort((a, b) => a.start - b.start)
}

/** Attended events as meetings of a whole day or an evening. */
export function eventMeetings(events: readonly Attended[], since: number): Meeting[] {
  return events
    .filter(event => event.at >= since)
    .map(event => {
      const start = localTime(event.at, event.hours > 4 ? 9 : 19)
      return {
        id: `event-${event.at}`,
        title: event.name,
        start,
        end: start + event.hours * HOUR,
        people: [],
        organiser: 'ego',
        lever: 'networking',
        status: 'ACCEPTED',
        place: 'Utrecht',
        series: null,
      }
    })
}

/** Every hour of work since `since`, none counted twice: meetings first, core work between them, levers in the evening. */
export function makeStretches(
  chance: Chance,
  meetings: readonly Meeting[],
  phase: Phase,
  since: number,
  now: number,
): Stretch[] {
  const byDay = Map.groupBy(
    meetings.filter(one => one.status !== 'DECLINED'),
    one => Math.floor(one.start / DAY),
  )
  const stretches: Stretch[] = []
  for (let day = mondayOf(since); day < now - DAY; day += DAY) {
    const held = byDay.get(day / DAY) ?? []
    if (onLeave(day) && held.every(one => one.lever === 'core-work')) continue
    const open = onLeave(day) ? [] : planOf(chance, day, phase)
    const taken = held.map((one): Stretch => ({
      start: one.start,
      end: one.end,
      lever: one.lever,
      project: PROJECTS[one.lever],
      what: one.title,
    }))
    stretches.push(...[...taken, ...open.flatMap(stretch => gaps(stretch, taken))].sort((a, b) => a.start - b.start))
  }
  return stretches
}

const PROJECTS: Record<Lever, string> = {
  'core-work': 'Work',
  networking: 'People',
  skill: 'Learning',
  mentorship: 'Mentoring',
  brand: 'Writing',
  project: 'gristmill',
  volunteering: 'Code Harbour',
}
const WHAT: Record<Lever, readonly string[]> = {
  'core-work': ['pipeline work', 'reviews', 'incident', 'design', 'mail', 'dashboards', 'planning'],
  networking: ['messages', 'invitations', 'coffee round', 'event follow-up'],
  skill: ['course', 'practice', 'reading', 'exercises'],
  mentorship: ['preparing the session', 'notes'],
  brand: ['blog', 'editing', 'podcast', 'slides'],
  project: ['issue triage', 'patch', 'release', 'code review'],
  volunteering: ['preparing the class', 'teaching material'],
}

function onLeave(day: number): boolean {
  const date = new Date(day)
  const [month, of] = [date.getUTCMonth(), date.getUTCDate()]
  return (month === 7 && of <= 21) || (month === 11 && of >= 24) || (month === 0 && of <= 2)
}

function planOf(chance: Chance, day: number, phase: Phase): Stretch[] {
  const weekday = weekdayOf(day)
  const make = (from: number, hours: number, lever: Lever): Stretch => ({
    start: localTime(day, from),
    end: localTime(day, from) + Math.round(hours * 4) * 15 * 60_000,
    lever,
    project: PROJECTS[lever],
    what: chance.pick(WHAT[lever]),
  })
  const looking = day >= phase.from && day < phase.until
  const levers: readonly (readonly [Lever, number])[] = looking
    ? [
        ['networking', 70],
        ['brand', 12],
        ['skill', 10],
        ['project', 8],
      ]
    : [
        ['networking', 14],
        ['skill', 26],
        ['brand', 16],
        ['project', 30],
        ['mentorship', 8],
        ['volunteering', 6],
      ]
  const evening = chance.yes(looking ? 0.8 : 0.38)
    ? [make(20, 0.75 + 1.5 * chance.next(), chance.weighted(levers))]
    : []
  if (weekday === 6) return chance.yes(0.35) ? [make(10, 1 + 2 * chance.next(), chance.weighted(levers))] : []
  if (weekday === 0) return []
  if (chance.yes(0.03)) return []
  const noon = looking && chance.yes(0.3) ? [make(17, 0.75, 'networking')] : []
  return [
    make(9, 3 + 0.5 * chance.next(), 'core-work'),
    make(13, 3.25 + 0.75 * chance.next(), 'core-work'),
    ...noon,
    ...evening,
  ]
}

/** What is left of a stretch beside what is taken, pieces of a quarter of an hour and more. */
function gaps(stretch: Stretch, taken: readonly Stretch[]): Stretch[] {
  let open = [stretch]
  for (const other of taken)
    open = open.flatMap(one =>
      other.end <= one.start || other.start >= one.end
        ? [one]
        : [
            { ...one, end: Math.max(one.start, other.start) },
            { ...one, start: Math.min(one.end, other.end) },
          ],
    )
  return open.filter(one => one.end - one.start >= HOUR / 4)
}

/** True hours per lever of each week, by its Monday. */
export function hoursByWeek(stretches: readonly Stretch[]): Map<number, Partial<Record<Lever, number>>> {
  const weeks = new Map<number, Partial<Record<Lever, number>>>()
  for (const stretch of stretches) {
    const week = weeks.get(mondayOf(stretch.start)) ?? {}
    week[stretch.lever] = (week[stretch.lever] ?? 0) + (stretch.end - stretch.start) / HOUR
    weeks.set(mondayOf(stretch.start), week)
  }
  return weeks
}
