import { logBeta, logGamma } from '../../stats/log-gamma.ts'
import { laplaceDraws } from '../../stats/laplace-draws.ts'
import { minimise } from '../../stats/minimise.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import type { Random } from '../../stats/random.ts'

/** One tie as a repeat-contact model sees it: active days less one, days from first to last active day, days from first to now. */
export type Repeat = { readonly x: number; readonly last: number; readonly age: number }

/** Contact comes at a gamma-spread pace (r, alpha); after each active day, the first included, a tie ends with a beta-spread chance (a, b). */
export type Mbg = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number }

/**
 * Fits the modified BG/NBD model (Batislam, Denizel and Filiztekin 2007; BG/NBD: Fader, Hardie and Lee 2005) to one
 * person's ties by maximum likelihood, with a light pull of each ln parameter towards 0. Needs no training set, so it can
 * speak where the shipped model cannot; undefined below 10 ties. @example fitMbg(ties)?.r
 */
export function fitMbg(ties: readonly Repeat[]): Mbg | undefined {
  if (ties.length < 10) return undefined
  const cost = costOf(ties)
  const found = [
    [0, 0, 0, 0],
    [-0.5, 1, -0.5, 1],
  ].map(start => minimise(cost, start, BOUND))
  return read(found.reduce((best, at) => (cost(at) < cost(best) ? at : best)))
}

/** Every ln parameter is kept inside [-BOUND, BOUND]. */
const BOUND = 6

/** Models that the same ties would bear as well as the fitted one: draws by Laplace's approximation around it. */
export function mbgDraws(model: Mbg, ties: readonly Repeat[], count: number, random: Random): Mbg[] {
  const cost = costOf(ties)
  const mode = [model.r, model.alpha, model.a, model.b].map(Math.log)
  const whole = (at: readonly number[]): number => ties.length * cost(at)
  return laplaceDraws(whole, mode, { count, bound: BOUND, random }).map(read)
}

/**
 * `mbgAny` with the 90 % range that the draws give: what these ties leave open about pace and end. It says nothing of
 * whether ties end the way the model thinks. @example mbgRange(model, [], tie, 180) // low = value = high
 */
export function mbgRange(
  model: Mbg,
  draws: readonly Mbg[],
  tie: Repeat,
  days: number,
): { readonly value: number; readonly low: number; readonly high: number } {
  const value = mbgAny(model, tie, days)
  const drawn = Float64Array.from(draws, one => mbgAny(one, tie, days)).sort()
  if (drawn.length === 0) return { value, low: value, high: value }
  // the fitted value is the mode, which a skewed cloud of draws may leave at its edge
  return {
    value,
    low: Math.min(value, quantileSorted(drawn, 0.05)),
    high: Math.max(value, quantileSorted(drawn, 0.95)),
  }
}

function costOf(ties: readonly Repeat[]): (at: readonly number[]) => number {
  const cases = tally(ties)
  return at => {
    let penalty = 0
    for (const value of at) penalty += value * value
    return -meanLikelihood(read(at), cases, ties.length) + 1e-3 * penalty
  }
}

/** P(the tie has not ended) = 1 / (1 + a/(b+x) ((alpha+age)/(alpha+last))^(r+x)). */
export function mbgAlive({ r, alpha, a, b }: Mbg, { x, last, age }: Repeat): number {
  return 1 / (1 + (a / (b + x)) * ((alpha + age) / (alpha + last)) ** (r + x))
}

/**
 * P(an active day within the next `days`) = P(not ended) (1 - ((alpha+age)/(alpha+age+days))^(r+x)).
 * @example mbgAny({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { x: 2, last: 30.43, age: 38.86 }, 39) // 0.591146
 */
export function mbgAny(model: Mbg, tie: Repeat, days: number): number {
  const { r, alpha } = model
  return mbgAlive(model, tie) * (1 - ((alpha + tie.age) / (alpha + tie.age + days)) ** (r + tie.x))
}

type Case = Repeat & { readonly times: number }

function tally(ties: readonly Repeat[]): Case[] {
  const cases = new Map<string, Repeat & { times: number }>()
  for (const { x, last, age } of ties) {
    const key = `${x} ${last} ${age}`
    const known = cases.get(key)
    if (known === undefined) cases.set(key, { x, last, age, times: 1 })
    else known.times++
  }
  return [...cases.values()]
}

function read([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): Mbg {
  return { r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b) }
}

/** ln L = ln G(r+x) - ln G(r) + r ln alpha + ln[B(a,b+x+1)/B(a,b) (alpha+T)^-(r+x) + B(a+1,b+x)/B(a,b) (alpha+t)^-(r+x)] */
function meanLikelihood({ r, alpha, a, b }: Mbg, cases: readonly Case[], n: number): number {
  const byX = new Map<number, { readonly goes: number; readonly ends: number }>()
  const same = r * Math.log(alpha) - logGamma(r) - logBeta(a, b) + logGamma(a)
  let sum = 0
  for (const { x, last, age, times } of cases) {
    let terms = byX.get(x)
    if (terms === undefined) {
      const goes = logGamma(r + x) + logGamma(b + x + 1) - logGamma(a + b + x + 1)
      // B(a+1, b+x) = B(a, b+x+1) a / (b+x)
      terms = { goes, ends: goes + Math.log(a / (b + x)) }
      byX.set(x, terms)
    }
    const alive = terms.goes - (r + x) * Math.log(alpha + age)
    const ended = terms.ends - (r + x) * Math.log(alpha + last)
    sum += times * (Math.max(alive, ended) + Math.log1p(Math.exp(-Math.abs(alive - ended))))
  }
  return same + sum / n
}
