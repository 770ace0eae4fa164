import type { Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { countFirstPerson } from '../../measures/work/first-person.ts'
import type { FirstPerson } from '../../measures/work/first-person.ts'
import type { VisibleWork } from '../../measures/work/with-others.ts'
import { fold } from '../../sources/text/fold.ts'
import type { Instant } from '../../model/instant.ts'

/** What the ego made and showed. */
export type ShownWork = {
  readonly work: readonly VisibleWork[]
  /** the first commit that both had a part in, by person */
  readonly workedOn: ReadonlyMap<string, Instant>
  /** public texts of the ego's own, as counts of the first person; the words stay in the store */
  readonly texts: readonly FirstPerson[]
  /** moments of what was shown, oldest first */
  readonly posts: readonly Instant[]
  readonly comments: readonly Instant[]
  readonly reactions: readonly Instant[]
  /** moments of results written down by hand */
  readonly results: readonly Instant[]
}

/** Reads commits, projects, publications and posts before `asOf`, each kind by one ordered walk over its index. */
export async function readShownWork(
  world: World,
  personOf: ReadonlyMap<string, string>,
  asOf: Instant,
): Promise<ShownWork> {
  const { observations } = world.store
  const page = { oldestFirst: true }
  const commits = await observations.ofKinds(['commit'], { ...page, until: asOf - 1 })
  const made = await observations.ofKinds(['project', 'publication'], page)
  const said = await observations.ofKinds(['piece', 'comment'], page)
  const clicked = await observations.ofKinds(['reaction'], page)
  const outcomes = await observations.ofKinds(['outcome'], page)
  const past = (list: readonly Stored[]): Instant[] =>
    list.flatMap(({ observation: { at } }) => (at !== null && at < asOf ? [at] : []))
  const pieces = said.filter(({ observation }) => observation.kind === 'piece')
  return {
    ...commitsOf(commits, personOf, [...madeOf(made, personOf), ...pieces.map(postOf)]),
    texts: said.flatMap(textOf),
    posts: past(pieces),
    comments: past(said.filter(({ observation }) => observation.kind === 'comment')),
    reactions: past(clicked),
    results: past(outcomes),
  }
}

function commitsOf(
  commits: readonly Stored<'commit'>[],
  personOf: ReadonlyMap<string, string>,
  others: readonly VisibleWork[],
): Pick<ShownWork, 'work' | 'workedOn'> {
  const workedOn = new Map<string, Instant>()
  const work = commits.flatMap((one): VisibleWork[] => {
    const { at, people, detail } = one.observation
    // somebody else's month in the same repository: the ego had no part in it
    if (at === null || (people.length > 0 && people.every(({ role }) => role === 'other'))) return []
    const together = peopleOf(one, personOf)
    for (const person of together) if (!workedOn.has(person)) workedOn.set(person, at)
    return [{ at, form: 'commit', where: detail.repository, people: together }]
  })
  return { work: [...work, ...others], workedOn }
}

/** A profile and a CV may list the same project. */
function madeOf(
  made: readonly Stored<'project' | 'publication'>[],
  personOf: ReadonlyMap<string, string>,
): VisibleWork[] {
  const found = new Map<string, VisibleWork>()
  for (const one of made) {
    const { kind, at, detail } = one.observation
    const people = peopleOf(one, personOf)
    const where = `${kind} ${fold(detail.title)}`
    if ((found.get(where)?.people?.length ?? 0) > 0) continue
    found.set(where, { at, form: kind, where, people: people.length > 0 ? people : null })
  }
  return [...found.values()]
}

function postOf({ observation: { at } }: Stored): VisibleWork {
  return { at, form: 'post', where: 'post', people: null }
}

function peopleOf({ observation, records }: Stored, personOf: ReadonlyMap<string, string>): string[] {
  const people = new Set<string>()
  observation.people.forEach(({ role }, i) => {
    const person = role === 'other' ? undefined : personOf.get(records[i] ?? '')
    if (person !== undefined) people.add(person)
  })
  return [...people]
}

function textOf({ observation }: Stored<'piece' | 'comment'>): FirstPerson[] {
  const text = observation.kind === 'piece' ? observation.detail.summary : observation.detail.text
  return text === undefined ? [] : [countFirstPerson(text)]
}
