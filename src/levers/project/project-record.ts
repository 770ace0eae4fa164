import { z } from 'zod'
import type { Instant } from '../../model/instant.ts'
import { fold } from '../../sources/text/fold.ts'

export const VISIBILITIES = ['private', 'shared', 'public'] as const
export const Visibility = z.enum(VISIBILITIES)
export type Visibility = z.infer<typeof Visibility>

/** What the user says of a project over what sources show; only what differs. */
export const KeptProject = z.strictObject({
  title: z.string().min(1).max(300).optional(),
  role: z.string().max(300).optional(),
  summary: z.string().max(5_000).optional(),
  result: z.string().max(2_000).optional(),
  url: z.string().max(2_000).optional(),
  visibility: Visibility.optional(),
  /** other names that sources call it by: a repository, a title on a profile */
  also: z.array(z.string().min(1).max(300)).max(50).optional(),
})
export type KeptProject = z.infer<typeof KeptProject>

/** What one source tells of a project. `until` null: still so; undefined: not told. */
export type ProjectFact = {
  readonly id: string
  readonly source: string
  readonly title: string
  readonly at: Instant | null
  readonly precision: string
  readonly until?: Instant | null | undefined
  readonly summary?: string | undefined
  readonly role?: string | undefined
  readonly url?: string | undefined
  readonly result?: string | undefined
  readonly skills: readonly string[]
}

/** A repository with the days on which the user had a part in it. */
export type Repository = { readonly name: string; readonly first: Instant; readonly last: Instant }

/** One project: all that sources and the user say of it, put together. */
export type ProjectRecord = {
  readonly id: string
  readonly title: string
  readonly role: string | null
  readonly summary: string | null
  readonly result: string | null
  readonly url: string | null
  readonly visibility: Visibility
  readonly from: Instant | null
  readonly precision: string
  readonly until: Instant | null
  /** goes on, as far as a source says so or a repository was worked in lately */
  readonly open: boolean
  readonly skills: readonly string[]
  /** what the user says it is called elsewhere */
  readonly also: readonly string[]
  readonly facts: readonly ProjectFact[]
  readonly repositories: readonly Repository[]
}

/** A repository that was worked in so lately goes on. */
export const LATELY = 90 * 86_400_000

/**
 * Projects by what they are called: a title on a profile, the same in a CV, one written by hand and a repository of that
 * name are one record; so is what the user says is also a name of it. The id is the name folded, so that it outlives imports.
 * @example projectId('Code/grist-mill.git') // 'gristmill'
 */
export function joinProjects(
  facts: readonly ProjectFact[],
  repositories: readonly Repository[],
  kept: ReadonlyMap<string, KeptProject>,
  asOf: Instant,
): ProjectRecord[] {
  const aliases = new Map<string, string>()
  for (const [id, { also = [] }] of kept) for (const name of also) aliases.set(projectId(name), id)
  const idOf = (name: string): string => aliases.get(projectId(name)) ?? projectId(name)
  const told = Map.groupBy(facts, ({ title }) => idOf(title))
  const worked = Map.groupBy(repositories, ({ name }) => idOf(name))
  const ids = new Set([...told.keys(), ...worked.keys()])
  ids.delete('')
  return [...ids]
    .map(id => recordOf(id, told.get(id) ?? [], worked.get(id) ?? [], kept.get(id) ?? {}, asOf))
    .sort(byTime)
}

/** The name of a project or repository as an id: letters and digits of its last part. */
export function projectId(name: string): string {
  const last = name.replace(/\.git\/?$/iu, '').replace(/[\\/]+$/u, '')
  return fold(/^[\w.-]+(?:[\\/][\w.-]+)+$/u.test(last) ? (last.split(/[\\/]/u).at(-1) ?? last) : last)
}

function recordOf(
  id: string,
  facts: readonly ProjectFact[],
  repositories: readonly Repository[],
  kept: KeptProject,
  asOf: Instant,
): ProjectRecord {
  // what was written last by hand says more than an old profile
  const order = facts.toSorted((a, b) => Number(b.source === 'hand') - Number(a.source === 'hand'))
  const said = <K extends 'role' | 'summary' | 'url' | 'result'>(key: K): string | null =>
    kept[key] || order.find(fact => fact[key])?.[key] || null
  const begun = facts.filter(({ at }) => at !== null).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))[0]
  const work = repositories.toSorted((a, b) => a.first - b.first)[0]
  const early = begun === undefined || (work !== undefined && work.first < (begun.at ?? 0) && begun.source === 'hand')
  const ended = facts.flatMap(({ until }) => (typeof until === 'number' ? [until] : []))
  const until = ended.length > 0 ? Math.max(...ended) : null
  const worksOn = repositories.some(({ last }) => last > Math.max(asOf - LATELY, until ?? 0))
  return {
    id,
    title: kept.title ?? order[0]?.title ?? repositories[0]?.name.split(/[\\/]/u).at(-1) ?? id,
    role: said('role'),
    summary: said('summary'),
    result: said('result'),
    url: said('url'),
    visibility: kept.visibility ?? 'private',
    from: early ? (work?.first ?? null) : (begun.at ?? null),
    precision: early ? 'instant' : begun.precision,
    until,
    open: until === null ? worksOn || facts.some(fact => fact.until === null) : worksOn && until < asOf - LATELY,
    skills: [...new Map(facts.flatMap(({ skills }) => skills).map(name => [fold(name), name])).values()],
    also: kept.also ?? [],
    facts,
    repositories,
  }
}

/** What goes on first, then the latest. */
function byTime(a: ProjectRecord, b: ProjectRecord): number {
  const last = ({ until, repositories, from }: ProjectRecord): number =>
    until ?? Math.max(from ?? 0, ...repositories.map(one => one.last))
  return Number(b.open) - Number(a.open) || last(b) - last(a) || (a.id < b.id ? -1 : 1)
}
