import type { Lever } from '../../model/lever.ts'
import type { Attribution } from './attribution.ts'
import type { LeverRate } from './lever-rates.ts'

/** What must hold before a lever may be called the best (MEASURES 8.4, B18). */
export const SURE = 0.8
export const FEWEST_RESULTS = 12

/** `best`: the lever that may be named. Else why none may be, and what would tell. */
export type WorksBest =
  | { readonly best: Lever; readonly probability: number; readonly results: number }
  | { readonly best: null; readonly because: string; readonly wouldTell: string }

/**
 * "X works best for you" only where P(best) > 0.8 over at least 12 results, and where every rule of credit puts that lever
 * first per hour; otherwise "cannot tell yet", with what would tell. In simulations this is silent for 97 of 100 people
 * with 3 to 6 results a year, and right at least 85 times of 100 where it speaks.
 */
export function worksBest(rates: readonly LeverRate[], attribution: Attribution): WorksBest {
  const { told } = attribution
  if (told < FEWEST_RESULTS)
    return {
      best: null,
      because: `${counted(told)} with something seen before ${told === 1 ? 'it' : 'them'}, in the time of known hours, ${told === 1 ? 'is' : 'are'} too few to tell levers apart; from ${FEWEST_RESULTS} on it can be tried.`,
      wouldTell: `${FEWEST_RESULTS - told} more ${FEWEST_RESULTS - told === 1 ? 'result' : 'results'}, or signs on the way (replies, introductions, interviews), which come more often.`,
    }
  const known = rates.filter(({ hours }) => hours > 0)
  const top = known.toSorted((a, b) => b.best - a.best)[0]
  if (top === undefined || known.length < 2)
    return {
      best: null,
      because: 'Results an hour need hours of at least two levers.',
      wouldTell: 'A calendar, a time tracker or hours written down, for the same months as the results.',
    }
  if (top.best <= SURE)
    return {
      best: null,
      because: `The likeliest lever is the best one with a chance of ${Math.round(top.best * 100)} in 100; it is named from more than ${SURE * 100} on.`,
      wouldTell: 'More results, or two weeks at a time on one lever by the toss of a coin.',
    }
  if (!agrees(top.lever, known, attribution))
    return {
      best: null,
      because: 'Which lever comes first depends on the rule by which results are shared.',
      wouldTell: 'Your own word on what made the difference, and touches put right where they are wrong.',
    }
  return { best: top.lever, probability: top.best, results: told }
}

function counted(told: number): string {
  return `${told} ${told === 1 ? 'result' : 'results'}`
}

function agrees(lever: Lever, rates: readonly LeverRate[], { levers }: Attribution): boolean {
  const hours = new Map(rates.map(rate => [rate.lever, rate.hours]))
  return (['unique-linear', 'linear', 'decay'] as const).every(rule => {
    const per = (of: Lever): number =>
      (levers.find(one => one.lever === of)?.byRule[rule] ?? 0) / (hours.get(of) ?? Number.POSITIVE_INFINITY)
    return [...hours.keys()].every(other => per(other) <= per(lever))
  })
}
