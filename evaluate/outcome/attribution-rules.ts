import { attribute } from '../../src/measures/outcome/attribution.ts'
import { creditsOf, RULES } from '../../src/measures/outcome/credit.ts'
import type { Rule } from '../../src/measures/outcome/credit.ts'
import { incremental } from '../../src/measures/outcome/incremental.ts'
import type { Journey } from '../../src/measures/outcome/journey.ts'
import { LEVERS } from '../../src/model/lever.ts'
import type { Lever } from '../../src/model/lever.ts'
import { DAY } from '../../src/model/instant.ts'
import { drawGamma } from '../../src/stats/draws.ts'
import { drawPoisson } from '../../src/stats/poisson.ts'
import { seeded } from '../../src/stats/random.ts'
import type { Random } from '../../src/stats/random.ts'
import { atMost, near } from '../experiment.ts'
import type { Bar, Experiment } from '../experiment.ts'
import { markovCredits } from './markov.ts'
import { shapleyCredits } from './shapley.ts'

const SIX = LEVERS.slice(0, 6)
const WORLDS = 120
/** Journeys, and the error that unique-linear with shrinkage has in the reference (MEASURES 8.3; at 4 conversions as linear). */
const CASES = [
  { journeys: 15, error: 0.33 },
  { journeys: 100, error: 0.25 },
] as const

type World = {
  readonly effects: readonly number[]
  readonly exposure: readonly number[]
  readonly journeys: readonly Journey[]
}

/** B19: shares of a result sum to one, over made worlds and every rule; and how far shares are from what is true. */
export const creditSums: Experiment = {
  id: 'B19',
  title: 'Credits of results: they sum, and are as near to the truth as the reference says',
  run: () => {
    let worst = 0
    const bars = CASES.map(({ journeys, error }): Bar => {
      let sum = 0
      for (let world = 0; world < WORLDS; world++) {
        const made = makeWorld(journeys, seeded(`attribution ${journeys} ${world}`))
        const came = made.journeys.filter(one => one.came)
        for (const rule of RULES) worst = Math.max(worst, Math.abs(total(creditsOf(came, rule)) - came.length))
        const shares = attribute(came, SIX).levers.map(({ share }) => share)
        sum += distance(shares, trueShares(made, seeded(`truth ${world}`))) / WORLDS
      }
      return near(`B19/error/${journeys}`, `distance of shares from the truth, ${journeys} journeys`, sum, error, 0.03)
    })
    return [atMost('B19', 'largest gap between credits and results, over all rules', worst, 1e-9), ...bars]
  },
}

/** B20: golden values of rules that are compared with and not shipped, and the incremental estimate where it is unlocked. */
export const goldenRules: Experiment = {
  id: 'B20',
  title: 'Markov and Shapley: golden values; the incremental estimate beats unique-linear where it is unlocked',
  run: () => {
    const gain = incrementalGain()
    return [
      ...markovBars(),
      ...shapleyBars(),
      near(
        'B20/incremental',
        'distance of the incremental estimate from the truth, 400 journeys',
        gain.ours,
        0.17,
        0.03,
      ),
      atMost('B20/incremental/gain', 'the same less that of unique-linear', gain.ours - gain.linear, -0.04),
    ]
  },
}

/** The worked example of MEASURES, golden values: four journeys to something, one to nothing. */
function markovBars(): Bar[] {
  const { came, credits } = markovCredits([
    { levers: ['Google'], came: true, times: 2 },
    { levers: ['Mailing'], came: true, times: 1 },
    { levers: ['Google', 'Mailing'], came: true, times: 1 },
    { levers: ['Google'], came: false, times: 1 },
  ])
  const gap = (lever: string, credit: number): number => Math.abs((credits.get(lever) ?? 0) - credit)
  const chance = 'gap to 0.8: chance to come to something in the worked example'
  return [
    atMost('B20/markov/came', chance, Math.abs(came - 0.8), 1e-9),
    atMost('B20/markov/google', 'gap to 2.4: credit of the first of its levers', gap('Google', 2.4), 1e-9),
    atMost('B20/markov/mailing', 'gap to 1.6: credit of the second', gap('Mailing', 1.6), 1e-9),
  ]
}

function shapleyBars(): Bar[] {
  const credits = shapleyCredits([['Google'], ['Google'], ['Mailing'], ['Google', 'Mailing']])
  const gap = (lever: string, credit: number): number => Math.abs((credits.get(lever) ?? 0) - credit)
  const same = 'largest gap between Shapley values and unique-linear, 200 made games'
  return [
    atMost('B20/shapley/google', 'gap to 2.5: Shapley value of the first', gap('Google', 2.5), 1e-9),
    atMost('B20/shapley/mailing', 'gap to 1.5: Shapley value of the second', gap('Mailing', 1.5), 1e-9),
    atMost('B20/shapley/same', same, shapleyGap(), 1e-9),
  ]
}

/** Mean distance from the truth over 40 made worlds: of the incremental estimate, and of unique-linear on the same. */
function incrementalGain(): { readonly ours: number; readonly linear: number } {
  let [ours, linear] = [0, 0]
  for (let world = 0; world < 40; world++) {
    const made = makeWorld(400, seeded(`incremental ${world}`))
    const truth = trueShares(made, seeded(`truth ${world}`))
    const found = incremental(made.journeys, SIX, seeded(world))
    const came = made.journeys.filter(one => one.came)
    ours += distance(found?.map(({ share }) => share) ?? [], truth) / 40
    linear +=
      distance(
        attribute(came, SIX).levers.map(({ share }) => share),
        truth,
      ) / 40
  }
  return { ours, linear }
}

/** A world of additive effects and independent exposure (the reference's sim_c1): chance = 0.02 + 0.5 x the effects touched. */
function makeWorld(journeys: number, random: Random): World {
  const effects = dirichlet(random, 1)
  const exposure = dirichlet(random, 3)
  return {
    effects,
    exposure,
    journeys: Array.from({ length: journeys }, (_, i): Journey => {
      const picked = pickLevers(random, exposure)
      const chance = 0.02 + 0.5 * [...new Set(picked)].reduce((sum, k) => sum + (effects[k] ?? 0), 0)
      const touches = picked.map((k, place) => ({ at: place * 30 * DAY, lever: SIX[k] ?? 'networking' }))
      return { id: String(i), at: picked.length * 30 * DAY, came: random() < Math.min(chance, 0.95), worth: 1, touches }
    }),
  }
}

/** What removing a lever would lose, averaged over journeys, to scale. */
function trueShares({ effects, exposure }: World, random: Random): number[] {
  const lost = SIX.map(() => 0)
  for (let n = 0; n < 3_000; n++)
    for (const k of new Set(pickLevers(random, exposure))) lost[k] = (lost[k] ?? 0) + (effects[k] ?? 0)
  const whole = lost.reduce((sum, one) => sum + one, 0)
  return lost.map(one => one / whole)
}

function pickLevers(random: Random, exposure: readonly number[]): number[] {
  return Array.from({ length: 1 + drawPoisson(random, 2) }, () => pickOne(random, exposure))
}

function pickOne(random: Random, shares: readonly number[]): number {
  let left = random()
  for (const [k, share] of shares.entries()) {
    left -= share
    if (left < 0) return k
  }
  return shares.length - 1
}

function dirichlet(random: Random, shape: number): number[] {
  const parts = SIX.map(() => drawGamma(random, shape))
  const whole = parts.reduce((sum, part) => sum + part, 0)
  return parts.map(part => part / whole)
}

/** Total variation: half the sum of absolute differences. */
function distance(a: readonly number[], b: readonly number[]): number {
  return b.reduce((sum, share, i) => sum + Math.abs(share - (a[i] ?? 0)), 0) / 2
}

function total(credit: Readonly<Partial<Record<Lever, number>>>): number {
  return Object.values(credit).reduce((sum, one) => sum + one, 0)
}

function shapleyGap(): number {
  const random = seeded('shapley')
  let worst = 0
  const rule: Rule = 'unique-linear'
  for (let game = 0; game < 200; game++) {
    const made = makeWorld(8, random).journeys
    const values = shapleyCredits(made.map(({ touches }) => touches.map(({ lever }) => lever)))
    const ours = creditsOf(made, rule)
    for (const [lever, value] of values) worst = Math.max(worst, Math.abs(value - (ours[lever as Lever] ?? 0)))
  }
  return worst
}
