import type { World } from '../../io/world/world.ts'
import { attribute } from '../../measures/outcome/attribution.ts'
import type { Attribution } from '../../measures/outcome/attribution.ts'
import { creditOf } from '../../measures/outcome/credit.ts'
import type { Journey } from '../../measures/outcome/journey.ts'
import { leverRates, rateBesidesWork } from '../../measures/outcome/lever-rates.ts'
import type { LeverRate } from '../../measures/outcome/lever-rates.ts'
import { worksBest } from '../../measures/outcome/works-best.ts'
import type { WorksBest } from '../../measures/outcome/works-best.ts'
import { LEVERS } from '../../model/lever.ts'
import type { Lever } from '../../model/lever.ts'
import { seeded } from '../../stats/random.ts'
import { readResultBook } from './journeys.ts'
import { readResultHours } from './result-hours.ts'
import type { ResultHours } from './result-hours.ts'

/** What results are credited to, over all time and beside the hours of the same time. */
export type Credited = {
  readonly attribution: Attribution
  /** null: hours are not known, so results an hour are not either */
  readonly rates: readonly LeverRate[] | null
  readonly worksBest: WorksBest
}

/** Rates and what may be said, from journeys that came to something; seeded, so that the same data say the same. */
export function creditJourneys(results: readonly Journey[], spent: ResultHours | null): Credited {
  const attribution = attribute(results, LEVERS)
  const inTime = spent === null ? [] : results.filter(({ at }) => at >= spent.from && at <= spent.until)
  const hours = new Map(LEVERS.flatMap(lever => (spent?.hours[lever] ? [[lever, spent.hours[lever]] as const] : [])))
  if (hours.size === 0) return { attribution, rates: null, worksBest: worksBest([], attribution) }
  const told = inTime.filter(({ touches }) => touches.length > 0)
  // without a single one only our prior would be told
  if (told.length === 0) return { attribution, rates: null, worksBest: worksBest([], attribute(inTime, LEVERS)) }
  const credits = told.map(journey => creditOf(journey, 'unique-linear'))
  const rates = leverRates(credits, hours, rateBesidesWork(credits, hours), seeded('results'))
  return { attribution, rates, worksBest: worksBest(rates, attribute(inTime, LEVERS)) }
}

/** One lever's results and hours over the same time, for whoever plans. */
export type CreditedLever = {
  readonly lever: Lever
  /** results credited, in numbers and in the user's own weights */
  readonly results: number
  readonly worth: number
  /** null: hours are not known */
  readonly hours: number | null
}

/**
 * Results by lever and the hours they took, over the time in which hours were seen (all time where none were): what an
 * allocation of hours learns from. Unique-linear, no shrinkage: priors are the business of whoever plans.
 */
export async function creditedByLever(world: World): Promise<{
  readonly since: number | null
  readonly results: number
  readonly levers: readonly CreditedLever[]
}> {
  const [book, spent] = await Promise.all([readResultBook(world), readResultHours(world)])
  const journeys = book.results
    .map(({ journey }) => journey)
    .filter(({ at }) => spent === null || (at >= spent.from && at <= world.now()))
  return {
    since: spent?.from ?? null,
    results: journeys.length,
    levers: LEVERS.map(lever => {
      const credits = journeys.map(journey => ({ share: creditOf(journey, 'unique-linear')[lever] ?? 0, journey }))
      return {
        lever,
        results: credits.reduce((sum, { share }) => sum + share, 0),
        worth: credits.reduce((sum, { share, journey }) => sum + share * journey.worth, 0),
        hours: spent === null ? null : (spent.hours[lever] ?? 0),
      }
    }),
  }
}
