import type { World } from '../../io/world/world.ts'
import { KeptForecast, seenWith, settle } from '../../levers/expectation/expectation.ts'
import type { Passed, Settled } from '../../levers/expectation/expectation.ts'
import { STAGES } from '../../levers/opportunity/opportunity.ts'
import { measureForecasts } from '../../measures/forecast/measure-forecasts.ts'
import type { ForecastMeasures } from '../../measures/forecast/measure-forecasts.ts'
import { recalibrated } from '../../measures/forecast/recalibration.ts'
import type { Resolved } from '../../measures/forecast/resolved.ts'
import { seeded } from '../../stats/random.ts'
import { readOpportunities } from '../outcomes/opportunity-book.ts'
import type { Known } from '../outcomes/opportunity-book.ts'
import { entriesOf } from '../skills/entries.ts'
import type { Forecast } from './shapes.ts'

export const FORECASTS = 'forecast'

export type ForecastBook = {
  readonly all: readonly (KeptForecast & { readonly id: string; readonly settled: Settled })[]
  readonly measures: ForecastMeasures
}

const books = new WeakMap<object, { readonly sign: string; readonly book: Promise<ForecastBook> }>()

/** All expectations with how they came out, and what that says; made anew where data or decisions changed, or one came due. */
export async function readForecasts(world: World): Promise<ForecastBook> {
  const now = world.now()
  const kept = await entriesOf(world, FORECASTS, KeptForecast)
  const over = [...kept.values()].filter(({ by }) => by < now).length
  const sign = `${await world.store.dataVersion()} ${Math.floor(now / 86_400_000)} ${over}`
  const known = books.get(world.store)
  if (known?.sign === sign) return known.book
  const book = makeBook(world, kept, now)
  books.set(world.store, { sign, book })
  book.catch(() => books.delete(world.store))
  return book
}

async function makeBook(world: World, kept: ReadonlyMap<string, KeptForecast>, now: number): Promise<ForecastBook> {
  const byId = new Map((await readOpportunities(world)).map(one => [one.id, one]))
  const all: ForecastBook['all'][number][] = []
  for (const [id, forecast] of kept)
    all.push({ ...forecast, id, settled: settle(forecast, await seenAt(world, forecast, byId), now) })
  all.sort((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1))
  const resolved = all.flatMap((one): Resolved[] =>
    one.settled.state === 'came' || one.settled.state === 'did-not'
      ? [
          {
            probability: one.probability,
            came: one.settled.state === 'came',
            category: one.about.kind,
            at: one.settled.at ?? one.by,
          },
        ]
      : [],
  )
  const calledOff = all.filter(({ settled }) => settled.state === 'called-off').length
  return { all, measures: measureForecasts(resolved, calledOff, seeded('forecasts')) }
}

/** When a source first shows the sign; null: it does not, or only the user can know. */
async function seenAt(
  world: World,
  { sign, about, made }: KeptForecast,
  opportunities: ReadonlyMap<string, Known>,
): Promise<number | null> {
  if (about.id === null || sign === 'asked') return null
  const stage = (STAGES as readonly string[]).indexOf(sign)
  if (stage >= 0) {
    const later = (opportunities.get(about.id)?.steps ?? []).filter(
      step => step.at > made && (STAGES as readonly string[]).indexOf(step.state) >= stage,
    )
    return later.length === 0 ? null : Math.min(...later.map(({ at }) => at))
  }
  const person = await world.store.people.get(about.id)
  if (person === null) return null
  const { at, kind, direction } = await world.store.observations.involvements(person.records)
  const passed = Array.from(at, (moment, i): Passed => ({
    at: moment,
    kind: kind[i] ?? '',
    direction: direction[i] ?? 'none',
  }))
  return seenWith(sign, passed, made)
}

/** One expectation as screens show it. */
export function forecastRow(one: ForecastBook['all'][number], { recalibration, drift }: ForecastMeasures): Forecast {
  const { id, says, about, probability, sign, made, by, extended, settled } = one
  return {
    id,
    says,
    about: { ...about },
    probability,
    // a past that no longer holds must not correct what is entered today
    readAs: recalibration === null || drift !== null ? null : recalibrated(probability, recalibration),
    sign,
    made,
    by,
    extended: extended.length,
    state: settled.state,
    told: settled.told,
    settledAt: settled.at,
  }
}

/** Expectations whose date is over and of which nobody has said whether they came: for a review to ask about. Oldest first. */
export async function dueForecasts(world: World): Promise<Forecast[]> {
  const { all, measures } = await readForecasts(world)
  return all.filter(({ settled }) => settled.told === 'silence').map(one => forecastRow(one, measures))
}
