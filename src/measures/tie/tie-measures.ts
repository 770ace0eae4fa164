import type { Instant } from '../../model/instant.ts'
import type { Known, Measured, Reason } from '../../model/measured.ts'
import type { Tie } from '../../model/tie.ts'
import { bandOf } from './bands.ts'
import { dormantKind, dormantMeasures } from './dormant-rates.ts'
import type { PersonEvents } from './event.ts'
import { explainTie } from './explain.ts'
import type { TieFacts } from './features.ts'
import type { TieGist } from './gist.ts'
import { meansOf, sameMeans } from './means.ts'
import type { TieMeans } from './means.ts'
import { tieProbability } from './model.ts'
import type { Shift } from './model.ts'
import type { TieQuestion } from './question.ts'
import { readTie } from './reading.ts'
import type { TieReading } from './reading.ts'
import { REPLY_KINDS, replyKind } from './reply-rates.ts'
import { wouldAnswerByKind } from './would-answer.ts'
import type { ReplyBook } from './would-answer.ts'
import { LONG_WINDOW, windowFor } from './window.ts'
import type { TieWindow } from './window.ts'

/** All ties of one ego, and what they were measured with. */
export type Ties = {
  readonly ties: readonly Tie[]
  readonly window: TieWindow
  readonly shifts: Readonly<Record<TieQuestion, Shift>>
  /** what all ties have in common; kept, so that one tie can be measured again without the others */
  readonly means: TieMeans
}

/** `window`: fixed instead of chosen by how far the archive reaches back; then people are read one at a time and never held at once. */
export type TieOptions = { readonly window?: TieWindow }

/**
 * Measures every person's tie as of a date: continues, two-way, would answer, each with a 90 % interval and reasons; the
 * band; and where the person was seen. A person without events is `unobserved`, with nothing but what would answer it.
 * Events must be sorted by `compareEvents`. @example measureTies([{ person: 'p1', events: [] }], asOf).ties[0].band // 'unobserved'
 */
export function measureTies(people: Iterable<PersonEvents>, asOf: Instant, options: TieOptions = {}): Ties {
  const all = options.window === undefined ? [...people] : people
  const window = options.window ?? windowFor(firstOf(all, asOf), asOf)
  return tiesFromReadings(
    Array.from(all, person => readTie(person, asOf, window)),
    asOf,
    window,
  )
}

function firstOf(people: Iterable<PersonEvents>, asOf: Instant): Instant {
  let first = asOf
  for (const { events } of people) first = Math.min(first, events[0]?.at ?? asOf)
  return first
}

/**
 * The second half of `measureTies`: from readings, which may have been kept, to ties. All readings must be of the same
 * date and window.
 */
export function tiesFromReadings(
  readings: readonly TieReading[],
  asOf: Instant,
  window: TieWindow = LONG_WINDOW,
): Ties {
  const means = meansOf(readings, asOf, window)
  const shared = withBook(means)
  return { ties: readings.map(reading => tieOf(reading, shared)), window, shifts: means.shifts, means }
}

/**
 * The same again after some people changed, at the cost of those: `kept` gives the tie of a person whose reading is the
 * one that `before` was measured with. It stands as it is while what all ties have in common does, which is worked out anew.
 */
export function tiesAgain(
  readings: readonly TieReading[],
  means: TieMeans,
  before: TieMeans | null,
  kept: (person: string) => Tie | undefined,
): Tie[] {
  const shared = withBook(means)
  const same = before !== null && sameMeans(means, before)
  return readings.map(reading => (same ? kept(reading.person) : undefined) ?? tieOf(reading, shared))
}

/** Ties from readings with means that were worked out already, of the same date and window. */
export function tiesFromMeans(readings: readonly TieReading[], means: TieMeans): Tie[] {
  return tiesAgain(readings, means, null, () => undefined)
}

/** One tie from its reading, with what all ties had in common when all were last measured. */
export function tieFromReading(reading: TieReading, means: TieMeans): Tie {
  return tieOf(reading, withBook(means))
}

type Means = TieMeans & { readonly book: ReplyBook; readonly said: Map<string, Reason[]> }

/** The means with empty places for the sentences and priors that many people share, so that each is made once. */
function withBook(means: TieMeans): Means {
  return { ...means, book: { priors: means.priors, said: new Map() }, said: new Map() }
}

function tieOf(reading: TieReading, means: Means): Tie {
  const { person, facts, seen, first, last, lastIn, lastOut } = reading
  const common = { person, seen: [...seen], first, last, lastIn, lastOut, out: reading.out, in: reading.in }
  if (last === null) return { ...common, ...UNOBSERVED }
  const wouldAnswer = wouldAnswerByKind(reading, means.asOf, means.window, means.book)
  if (facts === undefined) {
    return { ...common, band: 'dormant', state: 'dormant', ...dormantMeasures(reading, means), wouldAnswer }
  }
  const twoWay = measure('twoWay', facts, means)
  return {
    ...common,
    band: bandOf(twoWay.value, facts, means.window, reading.out > 0 && reading.in > 0),
    state: 'observed',
    continues: measure('continues', facts, means),
    twoWay,
    wouldAnswer: isQuiet(facts) ? wouldAnswer : measure('wouldAnswer', facts, means),
  }
}

/** Silent for more than a quarter of the window. */
function isQuiet({ x }: { readonly x: ArrayLike<number> }): boolean {
  return (x[0] ?? 0) > 0.25
}

/**
 * Whether a tie, whose own reading stayed, is another one with other means of the same day and window: something of them
 * that it is made from has moved. @example movedBetween(means, means)(gist) // false
 */
export function movedBetween(before: TieMeans, after: TieMeans): (gist: TieGist) => boolean {
  const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b)
  const shift = (question: TieQuestion): boolean => differ(before.shifts[question], after.shifts[question])
  const [observed, wouldAnswer] = [shift('continues') || shift('twoWay'), shift('wouldAnswer')]
  const kinds = new Set(REPLY_KINDS.filter(kind => differ(before.priors[kind], after.priors[kind])))
  const dormant = {
    oneWay: differ(before.dormant.oneWay, after.dormant.oneWay),
    twoWay: differ(before.dormant.twoWay, after.dormant.twoWay),
  }
  return gist => {
    if (gist.last === null) return false
    const byKind = kinds.has(replyKind(gist.out > 0 && gist.in > 0, gist.last, after.asOf, after.window))
    if (gist.facts === undefined) return byKind || dormant[dormantKind(gist)]
    return observed || (isQuiet(gist.facts) ? byKind : wouldAnswer)
  }
}

function measure(question: TieQuestion, facts: TieFacts, { asOf, shifts }: Means): Known {
  const { value, low, high } = tieProbability(question, facts.x, shifts[question])
  return { value, low, high, n: facts.n, because: explainTie(question, facts, shifts[question], asOf) }
}

const NOT_SEEN: Measured = {
  unknown: [
    { text: 'No channel you gave shows contact with this person, which says nothing about how good the tie is.' },
    { text: 'The archive of another channel (mail, calendar, phone), or your own answer to the question, would tell.' },
  ],
}

const UNOBSERVED = {
  band: 'unobserved',
  state: 'unobserved',
  continues: NOT_SEEN,
  twoWay: NOT_SEEN,
  wouldAnswer: NOT_SEEN,
} as const
