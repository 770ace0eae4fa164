import type { PersonRow } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { Mentorship } from '../../levers/mentorship/mentorship.ts'
import { Refusal } from '../../model/refusal.ts'
import { readMentorships } from './read-mentorships.ts'
import type { HeldMentorship } from './read-mentorships.ts'

/** The people in it as they are known now: once each after a merge; without those who are gone. */
export async function peopleIn(world: World, { people }: Pick<Mentorship, 'people'>): Promise<PersonRow[]> {
  const found = new Map<string, PersonRow>()
  for (const record of people) {
    const person = await world.store.people.get(record)
    if (person !== null) found.set(person.id, person)
  }
  return [...found.values()]
}

/**
 * A mentorship by its id, its title, the name of somebody in it, or as the only one there is that has not ended.
 * Refusals: E_NO_MENTORSHIP, E_NOT_FOUND, E_AMBIGUOUS
 */
export async function findMentorship(world: World, named: string): Promise<HeldMentorship> {
  const all = await readMentorships(world)
  const exact = all.get(named)
  if (exact !== undefined) return exact
  if (all.size === 0)
    throw new Refusal(
      'E_NO_MENTORSHIP',
      'There is no such mentorship, and none yet at all. The list of mentors says whom you could ask.',
      { status: 404 },
    )
  const wanted = named.trim().toLowerCase()
  const found: HeldMentorship[] = []
  for (const one of all.values()) {
    const names = (await peopleIn(world, one)).flatMap(({ id, name, records }) => [id, name, ...records])
    const words = [...names, one.agreement.title ?? ''].map(name => name.toLowerCase())
    if (words.includes(wanted)) found.push(one)
  }
  const open = found.filter(({ agreement }) => agreement.state !== 'ended')
  const [only] = open.length === 1 ? open : found
  if (only === undefined)
    throw new Refusal(
      'E_NOT_FOUND',
      `No mentorship has the id or the person "${named}"; "mentors agreements" lists them.`,
      {
        status: 404,
      },
    )
  if (found.length > 1 && open.length !== 1)
    throw new Refusal('E_AMBIGUOUS', `"${named}" could be ${found.map(({ id }) => id).join(', ')}; use the id.`, {
      status: 409,
    })
  return only
}

/** How it is called in a sentence: the title of a group, else the other's name. */
export function titleOf({ agreement }: Pick<Mentorship, 'agreement'>, people: readonly PersonRow[]): string {
  if (agreement.title !== null && agreement.title !== '') return agreement.title
  return people.map(({ name }) => name).join(', ') || 'somebody who is no longer known here'
}
