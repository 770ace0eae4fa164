import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Known, Measured } from '../../model/measured.ts'
import type { Tie } from '../../model/tie.ts'
import { bandOf } from './bands.ts'
import { dormantMeasures, dormantRates } from './dormant-rates.ts'
import type { DormantRates } from './dormant-rates.ts'
import type { PersonEvents } from './event.ts'
import { explainTie } from './explain.ts'
import type { TieFacts } from './features.ts'
import { WINDOW_PRIOR, learnShift } from './intercept.ts'
import { fitMbg, mbgAny } from './mbg.ts'
import type { Mbg, Repeat } from './mbg.ts'
import { tieLogit, tieProbability } from './model.ts'
import type { Shift } from './model.ts'
import type { TieQuestion } from './question.ts'
import { readTie } from './reading.ts'
import type { TieReading } from './reading.ts'
import { replyPriors } from './reply-rates.ts'
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

/** `window`: fixed instead of chosen by how far the archive reaches back. */
export type TieOptions = { readonly window?: TieWindow }

/**
 * Measures every person's tie as of a date: continues, two-way, would answer, each with a 90 % interval and reasons; the
 * band; and where the person was seen. A person without events is `unobserved`, with nothing but what would answer it.
 * Events must be sorted by `compareEvents`. @example measureTies([{ person: 'p1', events: [] }], asOf).ties[0].band // 'unobserved'
 */
export function measureTies(people: Iterable<PersonEvents>, asOf: Instant, options: TieOptions = {}): Ties {
  const all = [...people]
  let first = asOf
  for (const { events } of all) first = Math.min(first, events[0]?.at ?? asOf)
  const window = options.window ?? windowFor(first, asOf)
  return tiesFromReadings(
    all.map(person => readTie(person, asOf, window)),
    asOf,
    window,
  )
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
  const shifts = {
    continues: shiftOf('continues', readings),
    twoWay: shiftOf('twoWay', readings),
    wouldAnswer: shiftOf('wouldAnswer', readings),
  }
  const book: ReplyBook = { priors: replyPriors(readings.map(({ tries }) => tries)), rates: new Map() }
  const dormant = dormantRates(readings)
  const means = { asOf, window, shifts, priors: book.priors, dormant, pace: paceOf(readings, asOf) }
  return { ties: readings.map(reading => tieOf(reading, { ...means, book })), window, shifts, means }
}

/** One tie from its reading, with what all ties had in common when all were last measured. */
export function tieFromReading(reading: TieReading, means: TieMeans): Tie {
  return tieOf(reading, { ...means, book: { priors: means.priors, rates: new Map() } })
}

/** Plain data: it can be kept as JSON. */
export type TieMeans = {
  readonly asOf: Instant
  readonly window: TieWindow
  readonly shifts: Readonly<Record<TieQuestion, Shift>>
  readonly priors: ReplyBook['priors']
  readonly dormant: DormantRates
  /** the second model, fitted on this ego's ties alone; null below ten ties */
  readonly pace: Mbg | null
}

type Means = TieMeans & { readonly book: ReplyBook }

function shiftOf(question: TieQuestion, readings: readonly TieReading[]): Shift {
  const outcomes = []
  for (const { past } of readings) {
    const came = past?.outcome[question]
    if (past !== undefined && came !== undefined && came !== null)
      outcomes.push({ logit: tieLogit(question, past.x), came })
  }
  return learnShift(outcomes, WINDOW_PRIOR)
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
  const quiet = (facts.x[0] ?? 0) > 0.25
  return {
    ...common,
    band: bandOf(twoWay.value, facts, means.window, reading.out > 0 && reading.in > 0),
    state: 'observed',
    continues: besideSecond(measure('continues', facts, means), facts, means),
    twoWay,
    wouldAnswer: quiet ? wouldAnswer : measure('wouldAnswer', facts, means),
  }
}

/** So many ties fix four parameters; more only take time. */
const MOST_FITTED = 2000

function paceOf(readings: readonly TieReading[], asOf: Instant): Mbg | null {
  const all = readings.flatMap(({ facts }) => (facts === undefined ? [] : [repeatOf(facts, asOf)]))
  const step = Math.max(1, Math.ceil(all.length / MOST_FITTED))
  return fitMbg(all.filter((_, place) => place % step === 0)) ?? null
}

function repeatOf({ days, first, last }: TieFacts, asOf: Instant): Repeat {
  return { x: days - 1, last: days === 1 ? 0 : (last - first) / DAY, age: (asOf - first) / DAY }
}

/** What a second model says that knows nothing but how often and until when: two ways to one number, side by side. */
function besideSecond(measured: Known, facts: TieFacts, { pace, asOf, window }: Means): Known {
  if (!pace) return measured
  const second = mbgAny(pace, repeatOf(facts, asOf), window.horizon / DAY)
  const text = `A second model, fitted on the pace of your own ties alone, says ${Math.round(second * 100)} %; it gives no range of its own.`
  return { ...measured, because: [...measured.because, { text }] }
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
