import { FEATURES } from './features.ts'
import type { TieFacts } from './features.ts'
import type { TieOutcome } from './outcome.ts'
import type { Silence } from './quiet.ts'
import type { TieReading } from './reading.ts'
import { REPLY_KINDS } from './reply-rates.ts'
import type { ReplyTries } from './reply-rates.ts'

/**
 * The part of a reading from which all that ties have in common is worked out, so that it can be worked out anew without
 * loading every whole reading. A whole reading is a gist as well.
 */
export type TieGist = Pick<TieReading, 'person' | 'out' | 'in' | 'last' | 'pastDormant' | 'tries' | 'silence'> & {
  readonly past: { readonly x: ArrayLike<number>; readonly outcome: TieOutcome } | undefined
  readonly facts: (Pick<TieFacts, 'days' | 'first' | 'last'> & { readonly x: ArrayLike<number> }) | undefined
}

/** The numbers of one gist: totals, two outcomes, both feature rows, what the window shows, tries by kind, three silences. */
export const GIST_SIZE = 3 + 2 + 2 * FEATURES.length + 3 + 2 * REPLY_KINDS.length + 2 + 2 * 3

/** A gist as numbers of a fixed count, NaN where there is none. @example packGist(reading).length // GIST_SIZE */
export function packGist({ out, in: received, last, past, pastDormant, facts, tries, silence }: TieGist): Float64Array {
  const { days, first, last: lastSeen } = facts ?? NO_FACTS
  return Float64Array.of(
    out,
    received,
    last ?? Number.NaN,
    bitsOf(past?.outcome),
    bitsOf(pastDormant),
    ...Array.from(past?.x ?? NO_FEATURES),
    ...Array.from(facts?.x ?? NO_FEATURES),
    days,
    first,
    lastSeen,
    ...REPLY_KINDS.flatMap(kind => [tries[kind]?.n ?? 0, tries[kind]?.x ?? 0]),
    silence.now?.usual ?? Number.NaN,
    silence.now?.silence ?? Number.NaN,
    ...[0, 1].flatMap(which => {
      const gap = silence.past[which]
      return [gap?.usual ?? Number.NaN, gap?.silence ?? Number.NaN, gap?.ended === true ? 1 : 0]
    }),
  )
}

const NO_FACTS = { days: Number.NaN, first: Number.NaN, last: Number.NaN }
const NO_FEATURES = FEATURES.map(() => Number.NaN)

/** The gists of some people from their numbers, one after the other. */
export function unpackGists(people: readonly string[], packed: Float64Array): TieGist[] {
  return people.map((person, i) => unpackGist(person, packed.subarray(i * GIST_SIZE, (i + 1) * GIST_SIZE)))
}

/** Where each number stands in a gist, in the order of `packGist`. */
const PAST = 5
const FACTS = PAST + FEATURES.length
const SEEN = FACTS + FEATURES.length
const TRIES = SEEN + 3
const SILENCE = TRIES + 2 * REPLY_KINDS.length

/** Reads by position and copies nothing, because there is one gist for every person. */
function unpackGist(person: string, packed: Float64Array): TieGist {
  const at = (place: number): number => packed[place] ?? Number.NaN
  const [last, past, days] = [at(2), outcomeOf(at(3)), at(SEEN)]
  return {
    person,
    out: at(0),
    in: at(1),
    last: Number.isNaN(last) ? null : last,
    past: past === undefined ? undefined : { x: packed.subarray(PAST, FACTS), outcome: past },
    pastDormant: outcomeOf(at(4)),
    facts: Number.isNaN(days)
      ? undefined
      : { days, first: at(SEEN + 1), last: at(SEEN + 2), x: packed.subarray(FACTS, SEEN) },
    tries: triesOf(packed),
    silence: silenceOf(packed),
  }
}

function triesOf(packed: Float64Array): ReplyTries {
  const tries: Partial<Record<(typeof REPLY_KINDS)[number], { n: number; x: number }>> = {}
  for (let kind = 0; kind < REPLY_KINDS.length; kind++) {
    const [n = 0, x = 0] = [packed[TRIES + 2 * kind], packed[TRIES + 2 * kind + 1]]
    const name = REPLY_KINDS[kind]
    if (n > 0 && name !== undefined) tries[name] = { n, x }
  }
  return tries
}

function silenceOf(packed: Float64Array): Silence {
  const past: Silence['past'][number][] = []
  for (let place = SILENCE + 2; place < GIST_SIZE; place += 3) {
    const [usual = Number.NaN, silence = Number.NaN] = [packed[place], packed[place + 1]]
    if (!Number.isNaN(usual)) past.push({ usual, silence, ended: packed[place + 2] === 1 })
  }
  const [usual = Number.NaN, silence = Number.NaN] = [packed[SILENCE], packed[SILENCE + 1]]
  return { now: Number.isNaN(usual) ? null : { usual, silence }, past }
}

const [CONTINUES, TWO_WAY, WOULD_ANSWER, ASKED] = [1, 2, 4, 8]

function bitsOf(outcome: TieOutcome | undefined): number {
  if (outcome === undefined) return Number.NaN
  const { continues, twoWay, wouldAnswer } = outcome
  return (
    (continues ? CONTINUES : 0) +
    (twoWay ? TWO_WAY : 0) +
    (wouldAnswer === true ? WOULD_ANSWER : 0) +
    (wouldAnswer === null ? 0 : ASKED)
  )
}

function outcomeOf(bits: number): TieOutcome | undefined {
  if (Number.isNaN(bits)) return undefined
  const has = (bit: number): boolean => (bits & bit) !== 0
  return { continues: has(CONTINUES), twoWay: has(TWO_WAY), wouldAnswer: has(ASKED) ? has(WOULD_ANSWER) : null }
}
