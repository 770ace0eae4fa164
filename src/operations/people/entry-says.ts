import { z } from 'zod'
import type { DecisionBody } from '../../model/decision.ts'

type Entry = Extract<DecisionBody, { kind: 'entry' }>

const LONGEST_NAME = 80

/**
 * What was done to an entry, and to which: written down where nothing stood before, changed, moved on, removed.
 * @example entrySays({ kind: 'entry', room: 'piece', id: 'p1', value: { title: 'Mills' } }, null) // 'Wrote down a piece to publish: Mills'
 */
export function entrySays({ room, value }: Omit<Entry, 'kind' | 'id'>, before: unknown): string {
  const name = nameOf(value) ?? nameOf(before)
  const done = MOVES[room]?.(before, value) ?? plain(room, before, value)
  return name === null ? done : `${done}: ${name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name}`
}

function plain(room: string, before: unknown, value: unknown): string {
  const what = ROOMS[room] ?? `an entry in ${room}`
  return `${value === null ? 'Removed' : before === null ? 'Wrote down' : 'Changed'} ${what}`
}

const Name = z.string().trim().min(1)
/** Where an entry says what it is called, the surest first. */
const Titled = z.looseObject({
  title: Name.optional().catch(undefined),
  says: Name.optional().catch(undefined),
  what: Name.optional().catch(undefined),
  goal: Name.optional().catch(undefined),
})
const Within = z.looseObject({ agreement: Titled.optional(), promise: Titled.optional() })

function nameOf(value: unknown): string | null {
  const own = Titled.safeParse(value)
  if (!own.success) return null
  const { title, says, what, goal } = own.data
  const named = title ?? says ?? what ?? goal
  if (named !== undefined) return named
  const within = Within.safeParse(value)
  if (!within.success) return null
  const { agreement, promise } = within.data
  return agreement?.title ?? promise?.what ?? null
}

type Move = (before: unknown, after: unknown) => string | null

/** A field of an entry, looked for in `path`; undefined where it is not there. */
function at(value: unknown, ...path: string[]): unknown {
  let found: unknown = value
  for (const part of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Readonly<Record<string, unknown>>)[part]
  }
  return found
}

const STATES: Readonly<Record<string, string>> = {
  ended: 'Ended a mentorship',
  paused: 'Paused a mentorship',
  active: 'Took a mentorship up',
}

/** What a change of some entries really did. */
const MOVES: Readonly<Record<string, Move>> = {
  mentorship(before, after) {
    const [was, is] = [at(before, 'agreement', 'state'), at(after, 'agreement', 'state')]
    // a mentorship that came as a file has no entry of its own before it is changed here
    return was === is || typeof is !== 'string' || (was === undefined && is === 'active') ? null : (STATES[is] ?? null)
  },
  'mentorship-promise'(before, after) {
    const [was, is] = [at(before, 'promise', 'state'), at(after, 'promise', 'state')]
    if (was === is || before === null) return null
    return is === 'open' ? 'Opened a promise again' : `Settled a promise as ${String(is)}`
  },
  piece(before, after) {
    const [was, is] = [at(before, 'state'), at(after, 'state')]
    if (was === is || before === null || typeof is !== 'string') return null
    return is === 'dropped' ? 'Dropped a piece to publish' : `Moved a piece to publish to ${is}`
  },
  opportunity(before, after) {
    const [was, is] = [at(before, 'steps'), at(after, 'steps')]
    if (!Array.isArray(is) || (before !== null && Array.isArray(was) && is.length === was.length)) return null
    const state = at(is.at(-1), 'state')
    return before === null && is.length < 2 ? null : `Moved an opportunity to "${String(state)}"`
  },
  forecast(before, after) {
    if (before === null || after === null) return null
    if (at(before, 'calledOff') === null && at(after, 'calledOff') !== null) return 'Called off an expectation'
    if (JSON.stringify(at(before, 'answer')) !== JSON.stringify(at(after, 'answer')))
      return 'Said whether an expectation came'
    return at(before, 'by') === at(after, 'by') ? null : 'Moved the day of an expectation'
  },
  'practice-step': (_before, after) =>
    after === null ? 'Opened a step of practice again' : 'Marked a step of practice as done',
}

/** What lever tools keep, as the history names it. */
const ROOMS: Readonly<Record<string, string>> = {
  'world-name': 'the name of a world',
  'skill-target': 'a target role',
  'practice-plan': 'a practice plan',
  'time-rule': 'a rule for hours',
  'time-budget': 'hours a week for a lever',
  'time-lever': 'what an hour was for',
  'practice-step': 'a step of practice as done',
  mentorship: 'an agreement of mentorship',
  'mentorship-promise': 'a promise',
  strategy: 'your strategy',
  'plan-week': 'the hours of a week',
  'plan-action': 'an answer to a planned action',
  'plan-feed': 'the address of the plan as a feed',
  'plan-writing': 'whether the plan is written into a calendar',
  review: 'a step of a weekly review',
  experiment: 'an experiment with two levers',
  piece: 'a piece to publish',
  'piece-match': 'which piece an imported fact shows',
  'piece-reach': 'the reach of a piece as it was reported',
  'piece-came': 'something that came of a piece',
  'cv-line': 'how a line of the CV reads',
  'cv-order': 'the order of a section of the CV',
  'site-public': 'what the site shows',
  'site-setting': 'how the site is called',
  opportunity: 'an opportunity',
  'outcome-worth': 'what a kind of result is worth',
  'outcome-seen': 'whether a result counts',
  'journey-touches': 'what led to a result',
  testimony: 'your word on what made the difference',
  forecast: 'an expectation',
  project: 'what a project is called and what it was',
  talk: 'a talk and where it was sent',
  volunteering: 'who can confirm a role',
  'volunteering-said': 'what a role of yours is',
  'event-expected': 'what an event is to you',
  'introduction-outcome': 'what came of an introduction',
  'follow-up': 'an answer to a follow-up',
}
