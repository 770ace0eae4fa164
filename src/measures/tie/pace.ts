import { DAY } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { Reason } from '../../model/measured.ts'
import { seeded } from '../../stats/random.ts'
import type { TieFacts } from './features.ts'
import type { TieGist } from './gist.ts'
import { fitMbg, mbgDraws, mbgRange } from './mbg.ts'
import type { Mbg, Repeat } from './mbg.ts'
import type { TieWindow } from './window.ts'

/** The second model of one ego, and models that the same ties would bear as well. Plain data. */
export type Pace = { readonly model: Mbg; readonly draws: readonly Mbg[] }

/** So many ties fix four parameters; more only take time. */
const MOST_FITTED = 400
/** The ends of a 90 % range are steady to about a percentage point. */
const DRAWS = 150

/** The second model, fitted on the pace of one ego's own ties alone; null below ten ties. Same readings, same model. */
export function paceOf(readings: readonly Pick<TieGist, 'person' | 'facts'>[], asOf: Instant): Pace | null {
  // by name, so that the same people are fitted in whatever order they come
  const seen = readings
    .flatMap(({ person, facts }) => (facts === undefined ? [] : [{ person, facts }]))
    .sort((a, b) => (a.person < b.person ? -1 : 1))
  const step = Math.max(1, Math.ceil(seen.length / MOST_FITTED))
  const fitted = seen.filter((_, place) => place % step === 0).map(({ facts }) => repeatOf(facts, asOf))
  const model = fitMbg(fitted)
  if (model === undefined) return null
  return { model, draws: mbgDraws(model, fitted, DRAWS, seeded('pace')) }
}

/**
 * What a second model says that knows nothing but how often and until when: two ways to one number, side by side.
 * @example besideSecond(facts, pace, asOf, window).text // 'A second model ... says 62 %, likely 55 to 70.'
 */
export function besideSecond(facts: TieFacts, pace: Pace, asOf: Instant, window: TieWindow): Reason {
  const { value, low, high } = mbgRange(pace.model, pace.draws, repeatOf(facts, asOf), window.horizon / DAY)
  const [said, from, to] = [value, low, high].map(share => Math.round(share * 100))
  const range = from === to ? '' : `, likely ${from} to ${to}`
  return { text: `A second model, fitted on the pace of your own ties alone, says ${said} %${range}.` }
}

function repeatOf({ days, first, last }: Pick<TieFacts, 'days' | 'first' | 'last'>, asOf: Instant): Repeat {
  return { x: days - 1, last: days === 1 ? 0 : (last - first) / DAY, age: (asOf - first) / DAY }
}
