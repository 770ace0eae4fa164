import type { World } from '../../io/world/world.ts'
import { readRoles } from '../contributions/role-book.ts'
import { roleId } from '../../levers/contribution/role-id.ts'
import { readFacts } from '../skills/read-facts.ts'
import type { WorkItem } from './shapes.ts'
import { titleOf } from './title-of.ts'

/** Volunteering roles as their own page has them, with the sources that tell of each. */
export async function readRoleItems(world: World): Promise<WorkItem[]> {
  const [roles, { lists }] = await Promise.all([readRoles(world), readFacts(world, ['volunteering'])])
  const told = new Map<string, Set<string>>()
  for (const { observation } of lists.flat()) {
    if (observation.kind !== 'volunteering') continue
    const { role = '', organisation = '' } = observation.detail
    const id = roleId(organisation, role)
    told.set(id, (told.get(id) ?? new Set()).add(observation.source))
  }
  return roles.map(({ id, role, organisation, from, precision, until, open }) => ({
    id,
    column: 'volunteering',
    lever: 'volunteering',
    title: titleOf(role),
    says: organisation === '' || organisation === role ? 'volunteering' : `at ${organisation}`,
    told: [...(told.get(id) ?? [])],
    at: from,
    precision: precision as WorkItem['precision'],
    until,
    open,
    planned: false,
    url: null,
  }))
}
