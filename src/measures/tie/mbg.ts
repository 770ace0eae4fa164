import { logBeta, logGamma } from '../../stats/log-gamma.ts'
import { minimise } from '../../stats/minimise.ts'

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
  const cases = tally(ties)
  const cost = (at: readonly number[]): number => {
    let penalty = 0
    for (const value of at) penalty += value * value
    return -meanLikelihood(read(at), cases, ties.length) + 1e-3 * penalty
  }
  const found = [
    [0, 0, 0, 0],
    [-0.5, 1, -0.5, 1],
  ].map(start => minimise(cost, start, 6))
  return read(found.reduce((best, at) => (cost(at) < cost(best) ? at : best)))
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
  const byX = new Map<number, { readonly pace: number; readonly goes: number; readonly ends: number }>()
  const [pace, norm, scale] = [logGamma(r), logBeta(a, b), r * Math.log(alpha)]
  let sum = 0
  for (const { x, last, age, times } of cases) {
    let terms = byX.get(x)
    if (terms === undefined) {
      terms = { pace: logGamma(r + x) - pace, goes: logBeta(a, b + x + 1) - norm, ends: logBeta(a + 1, b + x) - norm }
      byX.set(x, terms)
    }
    const alive = terms.goes - (r + x) * Math.log(alpha + age)
    const ended = terms.ends - (r + x) * Math.log(alpha + last)
    const top = Math.max(alive, ended)
    sum += times * (terms.pace + scale + top + Math.log(Math.exp(alive - top) + Math.exp(ended - top)))
  }
  return sum / n
}
