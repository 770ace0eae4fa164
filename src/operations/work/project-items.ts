import type { World } from '../../io/world/world.ts'
import type { ProjectRecord } from '../../levers/project/project-record.ts'
import { openProjectBook } from '../projects/project-book.ts'
import type { WorkItem } from './shapes.ts'
import { titleOf } from './title-of.ts'

/** Projects as their own page has them: profiles, CVs, repositories and what was written by hand are one record each. */
export async function readProjectItems(world: World): Promise<WorkItem[]> {
  const { projects } = await openProjectBook(world)
  return projects.map(itemOf)
}

function itemOf({ id, title, role, url, from, precision, until, open, facts, repositories }: ProjectRecord): WorkItem {
  return {
    id,
    column: 'projects',
    lever: 'project',
    title: titleOf(title),
    says: role ?? (facts.length === 0 ? 'repository' : 'project'),
    told: [...new Set([...facts.map(({ source }) => source), ...(repositories.length > 0 ? ['git'] : [])])],
    at: from,
    precision: precision as WorkItem['precision'],
    until: open ? null : until,
    open,
    planned: false,
    url,
  }
}
