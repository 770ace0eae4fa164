import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Known } from '../../model/measured.ts'
import { replyRate } from './reply-rates.ts'
import { count, spanWords } from './explain.ts'
import { indexAt } from './event.ts'
import type { TieEvent } from './event.ts'
import type { TieWindow } from './window.ts'

/** A tie that has been silent for longer than it used to be: how many times its usual gap, and how often such ties came back. */
export type QuietTie = {
  readonly person: string
  readonly ratio: number
  readonly usual: number
  readonly cameBack: Known
}

/** From this many times the usual gap on a tie is called unusually quiet. An order for attention, not a cliff: there is none. */
export const UNUSUAL = 4

/** Where the steps of silence end, in usual gaps, and what share of such ties was active again within f in eu150, Radoslaw and Enron (MEASURES 1.6). */
const STEPS = [
  { below: 1, share: 0.84 },
  { below: 2, share: 0.8 },
  { below: 4, share: 0.61 },
  { below: 8, share: 0.54 },
  { below: 16, share: 0.48 },
  { below: Number.POSITIVE_INFINITY, share: 0.35 },
] as const

/** A silence and the usual gap between active days, both in ms. */
type Gap = { readonly usual: number; readonly silence: number }

/** How many times the usual gap a silence is. */
function ratioOf({ usual, silence }: Gap): number {
  return silence / usual
}

/** One person's silences: now, and at two completed horizons with what followed. It depends on their events alone. */
export type Silence = {
  readonly now: Gap | null
  readonly past: readonly (Gap & { readonly ended: boolean })[]
}

/** Reads one person's silences; events sorted, those at or after asOf are not read. */
export function readSilence(events: readonly TieEvent[], asOf: Instant, window: TieWindow): Silence {
  const past = [1, 2].flatMap(back => {
    const cut = asOf - back * window.horizon
    const gap = gapAt(events, cut, window)
    if (gap === undefined) return []
    const next = events[indexAt(events, cut)]?.at ?? asOf
    return [{ ...gap, ended: next < Math.min(asOf, cut + window.horizon) }]
  })
  return { now: gapAt(events, asOf, window) ?? null, past }
}

/** The same silences some days later, while nothing happened that could end them. */
export function longerSilence({ now, past }: Silence, by: number): Silence {
  const longer = <G extends Gap>(gap: G): G => {
    return { ...gap, silence: gap.silence + by }
  }
  return { now: now === null ? null : longer(now), past: past.map(longer) }
}

/**
 * The ties that are unusually quiet, longest silence first in terms of their own gap: at least three active days in the
 * window, silent for four usual gaps and more. `cameBack` says what ties with such a silence did in this person's own
 * archive (read at two completed horizons), starting from public mail data worth ten cases.
 */
export function quietTies(people: readonly { readonly person: string; readonly silence: Silence }[]): QuietTie[] {
  const rates = new Map<number, Rate>()
  const cases = STEPS.map(() => ({ n: 0, x: 0 }))
  for (const { silence } of people)
    for (const gap of silence.past) {
      const tally = cases[stepOf(ratioOf(gap))]
      if (tally === undefined) continue
      tally.n++
      if (gap.ended) tally.x++
    }
  return people
    .flatMap(({ person, silence: { now } }) =>
      now !== null && ratioOf(now) >= UNUSUAL ? [{ person, ratio: ratioOf(now), ...now }] : [],
    )
    .toSorted((a, b) => b.ratio - a.ratio || (a.person < b.person ? -1 : 1))
    .map(({ person, ratio, usual, silence }) => ({
      person,
      ratio,
      usual,
      cameBack: cameBack(ratio, usual, silence, { cases, rates }),
    }))
}

/** `rates`: those already worked out, by step. */
type Cases = { readonly cases: readonly { n: number; x: number }[]; readonly rates: Map<number, Rate> }
type Rate = ReturnType<typeof replyRate>

function cameBack(ratio: number, usual: number, silence: number, { cases, rates }: Cases): Known {
  const step = stepOf(ratio)
  const own = cases[step] ?? { n: 0, x: 0 }
  const rate = rates.get(step) ?? replyRate(own, { mean: STEPS[step]?.share ?? 0.5, worth: 10 })
  rates.set(step, rate)
  return {
    ...rate,
    n: own.n,
    because: [
      { text: `Silent for ${spanWords(silence)}; you used to be in touch every ${spanWords(usual)}.` },
      own.n === 0
        ? { text: 'Your own archive shows no such silence yet; the rate is from public mail data.' }
        : {
            text: `Of ${count(own.n, 'such silence')} in your own data, ${own.x} ended by themselves.`,
            evidence: { n: own.n },
          },
    ],
  }
}

function stepOf(ratio: number): number {
  return STEPS.findIndex(({ below }) => ratio < below)
}

function gapAt(events: readonly TieEvent[], asOf: Instant, window: TieWindow): Gap | undefined {
  const from = indexAt(events, asOf - window.history)
  const to = indexAt(events, asOf)
  let [first, last, days] = [Number.NaN, Number.NaN, 0]
  for (let i = from; i < to; i++) {
    const day = Math.floor((events[i]?.at ?? 0) / DAY)
    if (day === last) continue
    if (days === 0) first = day
    last = day
    days++
  }
  if (days < 3) return undefined
  const usual = Math.max(1, (last - first) / (days - 1)) * DAY
  const silence = asOf - (events[to - 1]?.at ?? asOf)
  return { usual, silence }
}
