import type { World } from '../../io/world/world.ts'
import { piecesAdd } from '../brand/write.ts'
import { forecastsAdd } from '../forecasts/forecasts.ts'
import { UNWATCHED } from '../operation.ts'
import { opportunitiesAdd, opportunitiesChange } from '../outcomes/opportunities.ts'
import { outcomesAdd } from '../outcomes/outcomes.ts'
import { HOUR } from '../../model/instant.ts'
import { beginOfDay } from './moment-of-day.ts'
import type { Reading } from './shapes.ts'
import { todayOf } from './today-of.ts'

type Kept = { readonly change: string; readonly says: string }

/** Keeps an idea, an opportunity, a result or an expectation, where each of them is kept; null where the line is none. */
export async function keepHope(world: World, reading: Reading): Promise<Kept | null> {
  const { kind, what, day, by, people, piece, opportunity, result, expected } = reading
  // today is now: its noon may still lie ahead
  const at = day === (await todayOf(world)) ? {} : { at: beginOfDay(world, day) }
  const ids = people.map(({ id }) => id)
  if (kind === 'idea' && piece !== null) {
    const due = by === null ? {} : { due: beginOfDay(world, by) + 12 * HOUR }
    return decided(await piecesAdd.run(world, { title: what, ...piece, about: '', skills: [], ...due }, UNWATCHED))
  }
  if (kind === 'opportunity' && opportunity !== null) {
    const { known, state, kind: of, organisation } = opportunity
    if (known !== null) return decided(await opportunitiesChange.run(world, { id: known.id, state, ...at }, UNWATCHED))
    return decided(
      await opportunitiesAdd.run(world, { kind: of, title: what, organisation, people: ids, state, ...at }, UNWATCHED),
    )
  }
  if (kind === 'result' && result !== null) {
    const { form, organisation } = result
    const given = { form, what, ...at, organisation, people: ids, evidence: [] }
    const { change, says } = await outcomesAdd.run(world, given, UNWATCHED)
    return { change, says }
  }
  if (kind !== 'expectation' || expected === null || expected.percent === null || by === null) return null
  const [id] = ids
  const about = id === undefined || ids.length > 1 ? { about: 'other' as const } : { about: 'person' as const, id }
  const sign = about.about === 'person' ? expected.sign : 'asked'
  const given = { says: what, probability: expected.percent / 100, by: beginOfDay(world, by), ...about, sign }
  return decided(await forecastsAdd.run(world, given, UNWATCHED))
}

function decided({ decision, says }: { decision: string; says: string }): Kept {
  return { change: decision, says }
}
