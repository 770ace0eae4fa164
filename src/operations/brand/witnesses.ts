import type { Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import type { Witnesses } from '../../levers/brand/cv/backing.ts'
import { DAY } from '../../model/instant.ts'
import { fold } from '../../sources/text/fold.ts'
import { readRoles } from '../contributions/role-book.ts'
import { roleId } from '../../levers/contribution/role-id.ts'
import { readFacts } from '../skills/read-facts.ts'

const made = new WeakMap<readonly Stored[], ReadonlyMap<string, number>>()

/** What stands beside the user's own word: recommendations, others' cards, commits, hours, ratings by others. */
export async function readWitnesses(world: World, employers: readonly string[]): Promise<Witnesses> {
  const { lists } = await readFacts(world, ['recommendation', 'commit', 'rating'])
  const [recommendations = [], commits = [], ratings = []] = lists
  let commitDays = made.get(commits)
  if (commitDays === undefined) {
    commitDays = daysByRepository(commits)
    made.set(commits, commitDays)
  }
  const peopleAt = await Promise.all(
    employers.map(async employer => {
      const { total } = await world.store.people.list({ companies: [employer], offset: 0, limit: 1 })
      return [fold(employer), total] as const
    }),
  )
  return {
    commitDays,
    roles: await confirmedRoles(world),
    rated: ratedByOthers(ratings),
    recommendedAt: recommendedAt(recommendations),
    peopleAt: new Map(peopleAt),
  }
}

function daysByRepository(commits: readonly Stored[]): Map<string, number> {
  const days = new Map<string, Set<number>>()
  for (const { observation } of commits) {
    const { kind, at, people, detail } = observation
    if (kind !== 'commit' || at === null) continue
    // somebody else's work in the same repository
    if (people.length > 0 && people.every(({ role }) => role === 'other')) continue
    const name = fold(detail.repository.split('/').at(-1) ?? '')
    const mine = days.get(name) ?? new Set()
    days.set(name, mine.add(Math.floor(at / DAY)))
  }
  return new Map([...days].map(([name, mine]) => [name, mine.size]))
}

async function confirmedRoles(world: World): Promise<Witnesses['roles']> {
  const rows = await readRoles(world)
  return new Map(
    rows.map(({ role, organisation, hours, confirmer }) => [
      roleId(organisation, role),
      { hours, confirmer: confirmer?.name ?? '', confirmed: confirmer?.confirmed != null },
    ]),
  )
}

function ratedByOthers(ratings: readonly Stored[]): Set<string> {
  return new Set(
    ratings.flatMap(({ observation: { kind, detail } }) =>
      kind === 'rating' && detail.by !== 'self' ? [fold(detail.skill)] : [],
    ),
  )
}

function recommendedAt(recommendations: readonly Stored[]): Map<string, number> {
  return countBy(
    recommendations.flatMap(({ observation: { kind, detail } }) =>
      kind === 'recommendation' && detail.direction === 'received' && detail.company ? [fold(detail.company)] : [],
    ),
  )
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
