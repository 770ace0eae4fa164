import type { DerivedState } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { Facts, OriginFact } from '../../findings/facts.ts'
import { YEAR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Measured } from '../../model/measured.ts'
import { deriveHistory } from '../forecasts/expectation-history.ts'
import { readForecasts } from '../forecasts/forecast-book.ts'
import { creditJourneys } from '../outcomes/credited.ts'
import { deriveSigns, indicatorsOf, kindsSeen } from '../outcomes/indicators.ts'
import { makeResultBook } from '../outcomes/journeys.ts'
import { rateOf } from '../outcomes/results-page.ts'
import { peopleAmong } from '../outcomes/whom.ts'
import { beginningsOf } from './beginnings.ts'
import type { HoursRead } from './hours-beside.ts'
import type { MeasuredPeople } from './measure-people.ts'

const MOST_UNEXPLAINED = 3

/** Results, signs on the way, expectations and their history; what the screens need of it is kept. */
export async function resultsFacts(
  world: World,
  people: MeasuredPeople,
  {
    origins,
    hours,
    shown,
  }: { readonly origins: OriginFact; readonly hours: () => Promise<HoursRead>; readonly shown: Instant },
  state: DerivedState,
): Promise<Pick<Facts, 'results' | 'expectations'>> {
  const book = await makeResultBook(world, peopleAmong(people.rows))
  const signs = await deriveSigns(world, beginningsOf(people), state)
  const { spent } = await hours()
  const journeys = book.results.map(({ journey }) => journey)
  const { attribution, rates, worksBest } = creditJourneys(journeys, spent)
  const named = worksBest.best === null ? undefined : rates?.find(({ lever }) => lever === worksBest.best)
  const none: Measured = { unknown: [{ text: 'No lever can be named yet.' }] }
  const history = await deriveHistory(world, origins, signs, book.opportunities, state)
  const { all, measures } = await readForecasts(world)
  return {
    results: {
      ...attribution,
      lastYear: journeys.filter(({ at }) => at >= shown - YEAR).length,
      nothing: book.nothing.length,
      open: book.opportunities.filter(({ standing }) => standing.endedAt === null).length,
      worksBest,
      rate: named === undefined ? none : rateOf(named),
      signs: indicatorsOf(signs, book.opportunities, state.asOf, await kindsSeen(world)),
      unexplained: book.results
        .filter(({ journey }) => journey.touches.length === 0)
        .slice(0, MOST_UNEXPLAINED)
        .map(({ result: { id, what, at } }) => ({ id, what, at })),
    },
    expectations: {
      bias: measures.bias,
      due: all.filter(({ settled }) => settled.told === 'silence').length,
      open: all.filter(({ settled }) => settled.state === 'open').length,
      history,
    },
  }
}
