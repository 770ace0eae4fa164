import type { Chance } from './chance.ts'
import type { Meeting, Person, Series, World } from './life.ts'
import { DAY, localTime, MINUTE, mondayOf, MONTH, WEEK } from './moments.ts'

/** The weekly rounds of each employer since `since`, and the evening with the volunteers. */
export function makeSeries(
  chance: Chance,
  worlds: readonly World[],
  people: readonly Person[],
  since: number,
  now: number,
): Series[] {
  const ahead = now + 8 * WEEK
  return worlds.flatMap(world => {
    const from = mondayOf(Math.max(world.from + 3 * WEEK, since))
    const until = world.until >= now ? ahead : world.until
    if (from >= until) return []
    const team = people
      .filter(person => person.worlds[0] === world.id && (person.tie === 'genuine' || person.tie === 'acquaintance'))
      .sort((a, b) => a.metAt - b.metAt)
    const make = roundOf(chance, world, from, until)
    const ids = (a: number, b: number) => team.slice(a, b).map(person => person.id)
    if (world.kind === 'volunteering')
      return [make('Code Harbour, Wednesday group', 1, [3], 18.5, 120, ids(0, 4), 'volunteering')]
    if (world.kind !== 'employer') return []
    return [
      make('Stand-up', 1, [1, 2, 3, 4, 5], 9.5, 15, ids(0, 5), 'core-work'),
      make(`1:1 ${team[0]?.given ?? ''} / Ilse`, 2, [2], 11, 45, ids(0, 1), 'core-work'),
      make('Planning', 2, [1], 13, 90, ids(0, 7), 'core-work'),
      make('Mentoring', 4, [4], 16, 60, ids(2, 3), 'mentorship'),
      make('Department update', 4, [5], 10, 60, ids(0, 26), 'core-work'),
      make('Focus', 1, [4], 13, 150, [], 'core-work'),
    ]
  })
}

function roundOf(chance: Chance, world: World, from: number, until: number) {
  return (
    title: string,
    interval: number,
    weekdays: number[],
    hour: number,
    minutes: number,
    people: string[],
    lever: Series['lever'],
  ): Series => {
    const series: Series = {
      id: `${world.id}-${title.toLowerCase().replace(/[^a-z]+/g, '-')}`,
      title,
      interval,
      weekdays,
      hour,
      minutes,
      first: localTime(from + ((weekdays[0] ?? 1) - 1) * DAY, hour),
      until,
      people,
      organiser: people[0] ?? 'ego',
      lever,
      skipped: [],
      moved: [],
    }
    for (const start of startsOf(series)) {
      if (chance.yes(0.05)) series.skipped.push(start)
      else if (weekdays.length === 1 && chance.yes(0.03))
        series.moved.push({ planned: start, start: start + 60 * MINUTE })
    }
    return series
  }
}

/** Planned starts of a series, cancelled and moved ones included. */
export function startsOf(series: Series): number[] {
  const starts: number[] = []
  for (let week = mondayOf(series.first); week < series.until; week += series.interval * WEEK)
    for (const weekday of series.weekdays) {
      const start = localTime(week + (weekday - 1) * DAY, series.hour)
      if (start >= series.first && start < series.until) starts.push(start)
    }
  return starts
}

/** What of a series takes place; ego declines a few. */
export function instancesOf(chance: Chance, series: Series): Meeting[] {
  const moved = new Map(series.moved.map(one => [one.planned, one.start]))
  const skipped = new Set(series.skipped)
  return startsOf(series)
    .filter(start => !skipped.has(start))
    .map(planned => {
      const start = moved.get(planned) ?? planned
      return {
        id: `${series.id}-${planned}`,
        title: series.title,
        start,
        end: start + series.minutes * MINUTE,
        people: series.people,
        organiser: series.organiser,
        lever: series.lever,
        status: 'ACCEPTED',
        place: '',
        series: series.id,
      }
    })
}

/** Lunches, calls and coffees with one or two people: bursty and mostly with the strong, many in the networking phase. */
export function singleMeetings(
  chance: Chance,
  people: readonly Person[],
  phase: { from: number; until: number },
  since: number,
  now: number,
  share: number,
): Meeting[] {
  const meetings: Meeting[] = []
  for (const person of people) {
    const wanted = person.worlds[0] === 'strangers' || person.worlds[0] === 'recruiters'
    const mean =
      person.tie === 'genuine' ? 6 : person.tie === 'acquaintance' ? 0.5 : person.tie === 'transactional' ? 0.6 : 0
    const count = Math.floor(chance.exponential(mean) * Math.min(1, share * 3) + 0.3)
    if (person.emails.length === 0 || mean === 0) continue
    for (let i = 0; i < count; i++) {
      const [from, until] = wanted ? [phase.from, phase.until] : [Math.max(since, person.metAt), now + 2 * WEEK]
      const day = from + chance.next() * Math.max(WEEK, until - from)
      const [title, hour, minutes, lever] = chance.pick(OCCASIONS)
      const start = localTime(mondayOf(day) + chance.int(0, 4) * DAY, hour)
      if (start < person.metAt || start > now + MONTH) continue
      meetings.push({
        id: `single-${person.id}-${i}`,
        title: `${title} ${person.given}`,
        start,
        end: start + minutes * MINUTE,
        people: [person.id],
        organiser: chance.yes(0.5) ? 'ego' : person.id,
        lever,
        status: chance.weighted([
          ['ACCEPTED', 88],
          ['DECLINED', 7],
          ['TENTATIVE', 5],
        ] as const),
        place: hour === 12 ? 'Café De Linde, Utrecht' : '',
        series: null,
      })
    }
  }
  return meetings
}

const OCCASIONS = [
  ['Lunch', 12, 60, 'networking'],
  ['Coffee', 15, 45, 'networking'],
  ['Call with', 16.5, 30, 'networking'],
  ['Review with', 14.5, 60, 'core-work'],
  ['Dinner', 19, 120, 'networking'],
  ['Pairing with', 14, 90, 'project'],
] as const
