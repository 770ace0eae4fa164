import type { Channel } from '../../model/channel.ts'
import type { Instant } from '../../model/instant.ts'
import type { Seen } from '../../model/tie.ts'
import { indexAt } from './event.ts'
import type { PersonEvents, TieEvent } from './event.ts'
import { readFacts } from './features.ts'
import type { TieFacts } from './features.ts'
import { readOutcome } from './outcome.ts'
import type { TieOutcome } from './outcome.ts'
import { readSilence } from './quiet.ts'
import type { Silence } from './quiet.ts'
import { readReplyTries } from './reply-rates.ts'
import type { ReplyTries } from './reply-rates.ts'
import { steadyUntil } from './steady.ts'
import type { TieWindow } from './window.ts'

/**
 * All that one person's events say, before anything is compared with other people: it depends on these events, the date
 * and the window alone, so it can be kept and only be taken again for people whose events changed.
 */
export type TieReading = {
  readonly person: string
  readonly facts: TieFacts | undefined
  readonly seen: readonly Seen[]
  /** the window before, [asOf - f - h, asOf - f), and what came of it; undefined where nothing was seen in it */
  readonly past: (Pick<TieFacts, 'x' | 'first' | 'last' | 'lastIn'> & { readonly outcome: TieOutcome }) | undefined
  /** dormant at the window before (seen earlier, not in it), and what came of it */
  readonly pastDormant: TieOutcome | undefined
  readonly tries: ReplyTries
  readonly silence: Silence
  readonly out: number
  readonly in: number
  readonly first: Instant | null
  readonly last: Instant | null
  readonly lastIn: Instant | null
  readonly lastOut: Instant | null
  /** the last date at which these events say the same but for the days gone by */
  readonly steadyUntil: Instant
}

/** The reading of somebody without any event: one object for all of them, as of most connections nothing is ever seen. */
const NOTHING: Omit<TieReading, 'person' | 'steadyUntil'> = {
  facts: undefined,
  seen: [],
  past: undefined,
  pastDormant: undefined,
  tries: {},
  silence: { now: null, past: [] },
  out: 0,
  in: 0,
  first: null,
  last: null,
  lastIn: null,
  lastOut: null,
}

/** Reads one person's sorted events. Events at or after asOf are not read. */
export function readTie({ person, events }: PersonEvents, asOf: Instant, window: TieWindow): TieReading {
  const end = indexAt(events, asOf)
  if (end === 0) return { person, ...NOTHING, steadyUntil: events[0]?.at ?? Number.MAX_SAFE_INTEGER }
  const known = end === events.length ? events : events.slice(0, end)
  const cut = asOf - window.horizon
  const before = readFacts(known, cut, window)
  const outcome = (known[0]?.at ?? asOf) < cut ? readOutcome(known, cut, window) : undefined
  return {
    person,
    facts: readFacts(known, asOf, window),
    seen: seenIn(known),
    past: before === undefined || outcome === undefined ? undefined : pastOf(before, outcome),
    pastDormant: before === undefined ? outcome : undefined,
    tries: readReplyTries(known, asOf, window),
    silence: readSilence(known, asOf, window),
    ...totals(known),
    steadyUntil: Math.min(steadyUntil(known, asOf, window), events[end]?.at ?? Number.MAX_SAFE_INTEGER),
  }
}

function pastOf({ x, first, last, lastIn }: TieFacts, outcome: TieOutcome): TieReading['past'] {
  return { x, first, last, lastIn, outcome }
}

function totals(events: readonly TieEvent[]): Pick<TieReading, 'out' | 'in' | 'first' | 'last' | 'lastIn' | 'lastOut'> {
  let out = 0
  let lastIn: Instant | null = null
  let lastOut: Instant | null = null
  for (const event of events) {
    if (event.out) {
      out++
      lastOut = event.at
    } else lastIn = event.at
  }
  const [first, last] = [events[0]?.at ?? null, events.at(-1)?.at ?? null]
  return { out, in: events.length - out, first, last, lastIn, lastOut }
}

function seenIn(events: readonly TieEvent[]): Seen[] {
  const seen: { channel: Channel; n: number; first: number; last: number }[] = []
  for (const { channel, at } of events) {
    const known = seen.find(entry => entry.channel === channel)
    if (known === undefined) seen.push({ channel, n: 1, first: at, last: at })
    else {
      known.n++
      known.last = at
    }
  }
  return seen
}
