import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { ProjectRecord } from '../../levers/project/project-record.ts'
import { readBeginning, twoWaySince } from '../../measures/tie/beginning.ts'
import { grownIn } from '../../measures/tie/grown-in.ts'
import type { Companion, GrownIn } from '../../measures/tie/grown-in.ts'
import type { PartIn, ProjectWork } from '../../measures/work/project-work.ts'
import { readEvents } from '../refresh/events-of.ts'
import type { ProjectBook } from './project-book.ts'
import { personsOfRecords } from './project-row.ts'
import type { Collaborator } from './shapes.ts'

/** The ego's part with people in it, and what people the facts name by hand. */
export type Parts = {
  readonly parts: readonly PartIn[]
  /** by person: what they did, as far as it is said */
  readonly byHand: ReadonlyMap<string, string | null>
}

export async function readParts(world: World, book: ProjectBook, project: ProjectRecord): Promise<Parts> {
  const commits = book.commitsOf(project)
  const facts = book.factsOf(project)
  const persons = await personsOfRecords(
    world,
    new Set([...commits.flatMap(one => one.records), ...facts.flatMap(one => one.records)]),
  )
  const personsIn = (records: readonly string[]): string[] => [
    ...new Set(records.flatMap(record => persons.get(record) ?? [])),
  ]
  const byHand = new Map<string, string | null>()
  for (const { records, observation } of facts)
    for (const person of personsIn(records)) byHand.set(person, observation.detail.credit ?? byHand.get(person) ?? null)
  return { parts: commits.map(({ records, ...one }) => ({ ...one, people: personsIn(records) })), byHand }
}

/** Everybody who had a part, those of most days first, with the ties that grew in it. */
export async function collaboratorsOf(
  world: World,
  { parts, byHand }: Parts,
  companions: ProjectWork['companions'],
): Promise<{ readonly rows: Collaborator[]; readonly ties: GrownIn }> {
  const days = new Map(companions.map(({ person, days: n }) => [person, n]))
  const workedOn = new Map<string, number>()
  for (const { at, people } of parts)
    for (const person of people) workedOn.set(person, Math.min(at, workedOn.get(person) ?? at))
  const ids = [...new Set([...days.keys(), ...byHand.keys()])]
  const people = (await Promise.all(ids.map(id => world.store.people.get(id)))).filter(one => one !== null)
  const seen = await Promise.all(people.map(person => companionOf(world, person, workedOn.get(person.id) ?? null)))
  const ties = grownIn(seen, world.now())
  const [began, grew] = [new Set(ties.began), new Set(ties.grew)]
  const rows = people.map(({ id, name }) => ({
    id,
    name,
    days: days.get(id) ?? 0,
    did: byHand.get(id) ?? null,
    byHand: byHand.has(id),
    began: began.has(id),
    grew: grew.has(id),
  }))
  return { rows: rows.toSorted((a, b) => b.days - a.days || a.name.localeCompare(b.name)), ties }
}

async function companionOf(world: World, person: PersonRow, workedOn: number | null): Promise<Companion> {
  const beginning = readBeginning(await readEvents(world.store.observations, person.records, world.now()))
  const turned = [beginning?.out ?? null, beginning?.in ?? null].filter(at => at !== null)
  return {
    id: person.id,
    connectedOn: person.connectedOn,
    firstContact: beginning?.first ?? null,
    firstPersonal: turned.length === 0 ? null : Math.min(...turned),
    workedOn,
    twoWaySince: twoWaySince(beginning),
  }
}
