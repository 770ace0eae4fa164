import type { World } from '../../io/world/world.ts'
import type { OriginFact } from '../../findings/facts.ts'
import { originOf, readHowMet } from '../../measures/tie/origin.ts'
import type { Origin } from '../../measures/tie/origin.ts'
import { measureOrigins } from '../../measures/tie/origins.ts'
import type { TieOrigin } from '../../measures/tie/origins.ts'
import { isKnown } from '../../model/measured.ts'
import type { Instant } from '../../model/instant.ts'
import type { Begun } from './beginnings.ts'

/** What the data show beside contact, by person. */
export type OriginTraces = {
  readonly workedOn: ReadonlyMap<string, Instant>
  readonly gatheredOn: ReadonlyMap<string, Instant>
  readonly colleagueAt: (begun: Begun, at: Instant, byAddress: boolean) => boolean
}

/** How ties began, and what share of each kind became two-way. People known before the data begin are left out. */
export async function originFact(
  world: World,
  people: ReadonlyMap<string, Begun>,
  personOf: ReadonlyMap<string, string>,
  { workedOn, gatheredOn, colleagueAt }: OriginTraces,
  asOf: Instant,
): Promise<OriginFact> {
  const said = await wordsOnMeeting(world, personOf)
  const introduced = await introductions(world, personOf)
  const ties: (TieOrigin & { readonly begun: Begun })[] = []
  for (const [id, begun] of people) {
    if (begun.knownBefore) continue
    const { row, beginning } = begun
    const found = originOf({
      said: said.get(id) ?? null,
      connectedOn: row.connectedOn,
      firstContact: beginning?.first ?? null,
      firstPersonal: firstPersonal(beginning),
      workedOn: workedOn.get(id) ?? null,
      gatheredOn: gatheredOn.get(id) ?? null,
      introducedOn: introduced.get(id) ?? null,
      colleagueAt: at => colleagueAt(begun, at, row.connectedOn === null || at < row.connectedOn),
    })
    if (found !== null) ties.push({ ...found, twoWaySince: begun.twoWaySince, begun })
  }
  return { ...measureOrigins(ties, asOf), quietFromWork: quietFromWork(ties) }
}

function firstPersonal(beginning: Begun['beginning']): Instant | null {
  const turned = [beginning?.out ?? null, beginning?.in ?? null].filter(at => at !== null)
  return turned.length === 0 ? null : Math.min(...turned)
}

/** Two-way ties that began by working together and went quiet, the surest to answer first. */
function quietFromWork(ties: readonly { readonly origin: Origin; readonly begun: Begun }[]): string[] {
  return ties
    .flatMap(({ origin, begun: { row, twoWaySince } }) =>
      origin === 'work' && twoWaySince !== null && row.tie.band === 'dormant' && row.context !== 'ended-badly'
        ? [row]
        : [],
    )
    .sort((a, b) => wouldAnswer(b) - wouldAnswer(a) || (a.id < b.id ? -1 : 1))
    .slice(0, 10)
    .map(({ id }) => id)
}

function wouldAnswer({ tie }: Begun['row']): number {
  return isKnown(tie.wouldAnswer) ? tie.wouldAnswer.value : 0
}

/** The user's last word on how they met somebody. */
async function wordsOnMeeting(world: World, personOf: ReadonlyMap<string, string>): Promise<Map<string, Origin>> {
  const said = new Map<string, Origin>()
  for (const { body } of await world.store.decisions.list({ kinds: ['correction'], undone: false })) {
    if (body.kind !== 'correction' || body.field !== 'howMet') continue
    const person = personOf.get(body.record)
    if (person === undefined) continue
    const origin = body.value === null ? null : readHowMet(body.value)
    if (origin === null) said.delete(person)
    else said.set(person, origin)
  }
  return said
}

async function introductions(world: World, personOf: ReadonlyMap<string, string>): Promise<Map<string, Instant>> {
  const on = new Map<string, Instant>()
  for (const { observation, records } of await world.store.observations.ofKinds(['introduction'], {
    oldestFirst: true,
  })) {
    const { at, detail, people } = observation
    if (at === null || detail.direction !== 'received') continue
    people.forEach(({ role }, i) => {
      const person = role === 'from' ? undefined : personOf.get(records[i] ?? '')
      if (person !== undefined && !on.has(person)) on.set(person, at)
    })
  }
  return on
}
