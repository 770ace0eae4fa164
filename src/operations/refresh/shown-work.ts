import type { Trace } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { countFirstPerson } from '../../measures/work/first-person.ts'
import type { FirstPerson } from '../../measures/work/first-person.ts'
import type { VisibleWork } from '../../measures/work/with-others.ts'
import { fold } from '../../sources/text/fold.ts'
import type { LastDays } from '../check/last-days.ts'
import { readOpportunities, readWorths } from '../outcomes/opportunity-book.ts'
import { readResults } from '../outcomes/read-outcomes.ts'
import { personsOf } from './persons-of.ts'
import { YEAR } from '../../model/instant.ts'
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
  /** since three years before the last contact: there may be very many */
  readonly reactions: readonly Instant[]
  /** moments of the results that are known, written down or seen */
  readonly results: readonly Instant[]
}

/** What counts as lately where visibility is counted. */
export const LATELY = 3 * YEAR

/** Reads commits, projects, publications and posts up to the last day shown, each kind by one ordered walk over its index. */
export async function readShownWork(
  world: World,
  personOf: ReadonlyMap<string, string>,
  { contact, shown }: LastDays,
): Promise<ShownWork> {
  const { observations } = world.store
  const before = { until: shown - 1 }
  const commits = await readCommits(observations.traces(['commit'], before), personOf)
  const made = new Map<string, VisibleWork>()
  for await (const page of observations.traces(['project', 'publication']))
    for (const one of page) addMade(one, made, personOf)
  const results = await readResults(world, await readOpportunities(world), await readWorths(world))
  const texts: FirstPerson[] = []
  const posts: Instant[] = []
  const comments: Instant[] = []
  for await (const page of observations.traces(['piece', 'comment'], before))
    for (const one of page) {
      if (one.at !== null) (one.kind === 'piece' ? posts : comments).push(one.at)
      const text = one.kind === 'piece' ? one.detail.summary : one.detail.text
      if (text !== undefined) texts.push(countFirstPerson(text))
    }
  return {
    work: [...commits.work, ...made.values(), ...posts.map(postOf)],
    workedOn: commits.workedOn,
    texts,
    posts,
    comments,
    reactions: await momentsOf(observations.traces(['reaction'], { since: contact - LATELY, ...before })),
    results: results.map(({ at }) => at),
  }
}

async function readCommits(
  pages: AsyncIterable<readonly Trace<'commit'>[]>,
  personOf: ReadonlyMap<string, string>,
): Promise<Pick<ShownWork, 'work' | 'workedOn'>> {
  const work: VisibleWork[] = []
  const workedOn = new Map<string, Instant>()
  for await (const page of pages)
    for (const { at, people, detail } of page) {
      // somebody else's month in the same repository: the ego had no part in it
      if (at === null || (people.length > 0 && people.every(({ role }) => role === 'other'))) continue
      const together = personsOf(people, personOf)
      for (const person of together) if (!workedOn.has(person)) workedOn.set(person, at)
      work.push({ at, form: 'commit', where: detail.repository, people: together })
    }
  return { work, workedOn }
}

/** A profile and a CV may list the same project, and those in it may be written down one by one. */
function addMade(
  { kind, at, detail, people }: Trace<'project' | 'publication'>,
  found: Map<string, VisibleWork>,
  personOf: ReadonlyMap<string, string>,
): void {
  const others = personsOf(people, personOf)
  const where = `${kind} ${fold(detail.title)}`
  const before = found.get(where)
  const together = [...new Set([...(before?.people ?? []), ...others])]
  found.set(where, { at: at ?? before?.at ?? null, form: kind, where, people: together.length > 0 ? together : null })
}

function postOf(at: Instant): VisibleWork {
  return { at, form: 'post', where: 'post', people: null }
}

async function momentsOf(pages: AsyncIterable<readonly Trace[]>): Promise<Instant[]> {
  const moments: Instant[] = []
  for await (const page of pages) for (const { at } of page) if (at !== null) moments.push(at)
  return moments
}
