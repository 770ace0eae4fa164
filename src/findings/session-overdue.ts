import type { Finding, Suggestion } from '../model/finding.ts'
import type { Measured } from '../model/measured.ts'
import { CLAIMS } from './claims.ts'
import type { MentoringRule, RunningFact } from './mentoring-fact.ts'
import { listed, month, plural } from './words.ts'

const MOST_NAMED = 2

/**
 * Charter A2: do the sessions keep to what was agreed, and the promises to their dates? Silent where no mentorship is going
 * on; unknown where it is time for the first session and nothing shows whether it took place.
 */
export const sessionOverdue: MentoringRule = {
  id: 'session-overdue',
  version: 1,
  of: ({ mentoring: { running } }) => sessionsOf(running),
}

/** The same from the agreements alone: it depends on the day and not on what else was measured. */
export function sessionsOf(running: readonly RunningFact[]): Finding | null {
  if (running.length === 0) return null
  const late = running.filter(({ overdue }) => overdue).toSorted((a, b) => b.late - a.late)
  const broken = running.filter(({ mine, theirs }) => mine + theirs > 0)
  if (late.length > 0 || broken.length > 0) return overdue(running, late, broken)
  const unseen = running.filter(one => one.unseen)
  return unseen.length > 0 ? cannotTell(running, unseen) : kept(running)
}

function overdue(all: readonly RunningFact[], late: readonly RunningFact[], broken: readonly RunningFact[]): Finding {
  const mine = broken.reduce((sum, one) => sum + one.mine, 0)
  const theirs = broken.reduce((sum, one) => sum + one.theirs, 0)
  const [first] = late
  const promises = [
    ...(mine > 0 ? [`${plural(mine, 'promise', 'promises')} of yours`] : []),
    ...(theirs > 0 ? [`${plural(theirs, 'promise', 'promises')} of theirs`] : []),
  ]
  const past = `${listed(promises)} ${mine + theirs === 1 ? 'is' : 'are'} past ${mine + theirs === 1 ? 'its date' : 'their dates'}`
  return {
    ...base(all, late.length),
    claim:
      first === undefined
        ? `${past.charAt(0).toUpperCase()}${past.slice(1)}.`
        : late.length === 1
          ? `The next session with ${first.title} is ${plural(first.late, 'day', 'days')} overdue.`
          : `Sessions of ${late.length} mentorships are overdue, the one with ${first.title} by ${plural(first.late, 'day', 'days')}.`,
    detail:
      first === undefined
        ? 'A kept promise, or a plain word that it will not be kept, both carry a tie.'
        : `You agreed on every ${first.every} days; the last time was in ${first.last === null ? 'the past' : month(first.last)}${promises.length > 0 ? `, and ${past}` : ''}.`,
    reading: 'act',
    weight: 0.6,
    suggests: [...late, ...broken.filter(one => !late.includes(one))].slice(0, MOST_NAMED).map(next),
  }
}

function cannotTell(all: readonly RunningFact[], unseen: readonly RunningFact[]): Finding {
  const names = listed(unseen.slice(0, MOST_NAMED).map(({ title }) => title))
  const unknown = [{ text: `No session with ${names} was written down, and no calendar shows one.` }]
  return {
    ...base(all, 0),
    measured: { unknown },
    because: [{ measure: 'mentorship', says: 'sessions overdue', measured: { unknown } }],
    why: unknown,
    claim: `Whether you have met ${names} since you agreed cannot be told.`,
    detail: 'It is time by what you agreed. Write the session down, or agree on a day.',
    reading: 'unknown',
    weight: 0.35,
    suggests: unseen.slice(0, MOST_NAMED).map(next),
  }
}

function kept(all: readonly RunningFact[]): Finding {
  return {
    ...base(all, 0),
    claim:
      all.length === 1
        ? `You and ${all[0]?.title ?? 'your mentor'} meet as you agreed.`
        : `All ${all.length} mentorships keep to what was agreed.`,
    detail: 'No session is overdue and no promise past its date.',
    reading: 'ok',
    weight: 0.1,
    suggests: [],
  }
}

function next({ id, title, people, overdue: isLate, mine, theirs }: RunningFact): Suggestion {
  const meet = isLate || mine + theirs === 0
  return {
    id: `session-overdue/${meet ? 'meet' : 'promise'}/${id}`,
    does: meet
      ? `Agree on the next session with ${title}, or pause it`
      : `Keep or drop what was promised with ${title}`,
    minutes: meet ? 5 : 10,
    lever: 'mentorship',
    why: meet
      ? 'Regular meetings are what worked in trials; a pause that is said is better than one that happens.'
      : 'It is past its date.',
    people: [...people],
    place: `/growth/mentors/${id}`,
  }
}

function base(
  all: readonly RunningFact[],
  late: number,
): Omit<Finding, 'claim' | 'detail' | 'reading' | 'weight' | 'suggests'> {
  const measured: Measured = {
    value: late,
    low: late,
    high: late,
    n: all.length,
    because: [
      {
        text: `${plural(all.length, 'mentorship', 'mentorships')} going on; a session counts as overdue a quarter of the agreed time past its day.`,
      },
    ],
  }
  return {
    id: 'session-overdue',
    charter: 'A2',
    measured,
    because: [{ measure: 'mentorship', says: 'sessions overdue', measured }],
    why: measured.because,
    unseen: ['sessions that were not written down and stand in no calendar'],
    sharpen: ['Write sessions down as they happen, or import your calendar.'],
    research: [CLAIMS.regularMeetings, CLAIMS.goalMonitoring],
    page: 'mentorship',
  }
}
