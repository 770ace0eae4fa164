import type { Store, Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { joinProjects, KeptProject, projectId } from '../../levers/project/project-record.ts'
import type { ProjectFact, ProjectRecord, Repository } from '../../levers/project/project-record.ts'
import type { PartIn } from '../../measures/work/project-work.ts'
import { DAY } from '../../model/instant.ts'
import { Refusal } from '../../model/refusal.ts'
import { entriesOf } from '../skills/entries.ts'
import { readFacts, signsOf } from '../skills/read-facts.ts'

export const PROJECT_ROOM = 'project'

/** A commit that the ego had a part in, its people still as contact records. */
export type Commit = Omit<PartIn, 'people'> & { readonly repository: string; readonly records: readonly string[] }

/** Projects put together, with what their histories hold. */
export type ProjectBook = {
  readonly projects: readonly ProjectRecord[]
  commitsOf(project: ProjectRecord): readonly Commit[]
  /** the facts that name people in a project, or say what came of it */
  factsOf(project: ProjectRecord): readonly Stored<'project'>[]
}

/**
 * Projects of facts, of repositories and of what the user said, put together. Kept in memory by store, and read again only where
 * one of them has changed or a new day has begun.
 */
export async function openProjectBook(world: World): Promise<ProjectBook> {
  const [{ lists }, kept, commits] = await Promise.all([
    readFacts(world, ['project']),
    entriesOf(world, PROJECT_ROOM, KeptProject),
    readCommits(world),
  ])
  const asOf = (Math.floor(world.now() / DAY) + 1) * DAY - 1
  const sign = JSON.stringify([asOf, [...kept]])
  const known = books.get(world.store)
  if (known?.sign === sign && known.commits === commits && known.list === lists[0]) return known.book
  const book = bookOf(lists[0] ?? [], commits, kept, asOf)
  books.set(world.store, { sign, commits, list: lists[0], book })
  return book
}

type Book = {
  readonly sign: string
  readonly commits: readonly Commit[]
  readonly list: readonly Stored[] | undefined
  readonly book: ProjectBook
}
/** Put together anew only where facts, commits, the user's words or the day changed. */
const books = new WeakMap<Store, Book>()

function bookOf(
  list: readonly Stored[],
  commits: readonly Commit[],
  kept: ReadonlyMap<string, KeptProject>,
  asOf: number,
): ProjectBook {
  const facts = list.filter((fact): fact is Stored<'project'> => fact.observation.kind === 'project')
  const byRepository = Map.groupBy(commits, ({ repository }) => repository)
  const repositories = [...byRepository].map(([name, held]): Repository => ({
    name,
    first: held[0]?.at ?? 0,
    last: held.at(-1)?.at ?? 0,
  }))
  const projects = joinProjects(facts.map(factOf), repositories, kept, asOf)
  const byId = new Map(facts.map(fact => [fact.id, fact]))
  return {
    projects,
    commitsOf: ({ repositories: mine }) => mine.flatMap(({ name }) => byRepository.get(name) ?? []),
    factsOf: project => project.facts.flatMap(({ id }) => byId.get(id) ?? []),
  }
}

/** The project of an id or of any of its names. Refusal: E_NOT_FOUND. */
export function findProject({ projects }: ProjectBook, id: string): ProjectRecord {
  const wanted = projectId(id)
  const found = projects.find(one => one.id === id || one.id === wanted || projectId(one.title) === wanted)
  if (found !== undefined) return found
  throw new Refusal('E_NOT_FOUND', `No project is called "${id}"; "projects" lists them.`, { status: 404 })
}

function factOf({ id, observation: { source, at, precision, detail } }: Stored<'project'>): ProjectFact {
  const { title, until, summary, role, url, result, keywords = [] } = detail
  return { id, source, at, precision, title, until, summary, role, url, result, skills: keywords }
}

/** Commits as they were last read, while this process lives. */
const held = new WeakMap<Store, { readonly sign: string; readonly commits: readonly Commit[] }>()

async function readCommits(world: World): Promise<readonly Commit[]> {
  const sign = (await signsOf(world, ['commit'])).get('commit') ?? ''
  const known = held.get(world.store)
  if (known?.sign === sign) return known.commits
  const commits: Commit[] = []
  for await (const page of world.store.observations.traces(['commit']))
    for (const { at, people, detail } of page) {
      // somebody else's month in the same repository: the ego had no part in it
      if (at === null || (people.length > 0 && people.every(({ role }) => role === 'other'))) continue
      const others = people.filter(({ role }) => role !== 'other')
      commits.push({
        at,
        repository: detail.repository,
        wrote: detail.files !== undefined || !others.some(({ role }) => role === 'to'),
        reviewed: others.some(({ role }) => role === 'from'),
        areas: detail.areas ?? [],
        records: others.map(({ record }) => record),
      })
    }
  held.set(world.store, { sign, commits })
  return commits
}
