import type { World } from '../../io/world/world.ts'
import type { BrandFact, Published } from '../../findings/brand-fact.ts'
import { titleLikeness } from '../../levers/brand/title-likeness.ts'
import type { Work } from '../../levers/brand/works.ts'
import { publishingRate } from '../../measures/brand/publishing-rate.ts'
import { YEAR } from '../../model/instant.ts'
import type { Instant } from '../../model/instant.ts'
import type { LastDays } from '../check/last-days.ts'
import { beginningsOf } from '../refresh/beginnings.ts'
import { firstMessages } from '../refresh/growth-facts.ts'
import type { MeasuredPeople } from '../refresh/measure-people.ts'
import { readFacts } from '../skills/read-facts.ts'
import { cameOfAll, readCame } from './came-of.ts'
import { readPieces } from './piece-book.ts'
import type { Arrivals, PieceBook } from './piece-book.ts'

const TOLD = 0.5
const MOST_UNTOLD = 3

/** Who turned to the user first and when, kept for the pages of pieces. */
export function arrivalsOf(people: Pick<MeasuredPeople, 'rows' | 'exchanges'>): Arrivals {
  const firsts = people.exchanges.flatMap(({ beginning }) => (beginning === null ? [] : [beginning.first]))
  return {
    wroteFirst: firstMessages(beginningsOf(people).values()).toSorted((a, b) => a - b),
    from: firsts.length === 0 ? null : firsts.reduce((least, at) => Math.min(least, at)),
  }
}

/** What findings about publishing are made from: works up to the last day shown, what came of them up to the last contact. */
export async function brandFact(world: World, { contact, shown }: LastDays, arrivals: Arrivals): Promise<BrandFact> {
  const [book, coverage] = await Promise.all([readPieces(world), world.store.observations.coverage()])
  const came = await readCame(world, { arrivals, asOf: contact })
  const out = book.works.filter(({ state }) => state === 'published')
  const works = out.filter(({ form }) => form !== 'post')
  const dates = works.flatMap(({ at }) => (at === null || at > shown ? [] : [at]))
  const shows = new Set(['piece', 'publication', 'comment', 'reaction'])
  const credited = new Set([...book.came.values()].map(({ piece }) => book.byId(piece)?.id))
  const reported = new Set([...book.reach.values()].map(({ piece }) => book.byId(piece)?.id))
  return {
    couldShow: coverage.some(({ kind, source }) => shows.has(kind) && source !== 'hand'),
    works: published(works, shown),
    posts: published(
      out.filter(({ form }) => form === 'post'),
      shown,
    ),
    rate: publishingRate(dates, shown),
    afterWorks: cameOfAll(came, dates, 'pieces'),
    withReach: works.filter(({ id }) => reported.has(id)).length,
    credited: works.filter(({ id }) => credited.has(id)).length,
    drafts: waiting(book, 'draft'),
    ideas: waiting(book, 'idea'),
    untold: await untold(world, book, shown),
  }
}

function published(works: readonly Work[], asOf: Instant): Published {
  const dates = works.flatMap(({ at }) => (at === null || at > asOf ? [] : [at]))
  return {
    n: works.length,
    lately: dates.filter(at => at > asOf - YEAR).length,
    undated: works.filter(({ at }) => at === null).length,
    last: dates.length === 0 ? null : dates.reduce((last, at) => Math.max(last, at)),
  }
}

function waiting({ works }: PieceBook, state: 'draft' | 'idea'): BrandFact['drafts'] {
  return works
    .flatMap(work => (work.state === state && work.piece !== null ? [{ ...work, since: work.piece.since }] : []))
    .map(({ id, title, since }) => ({ id, title, since }))
    .sort((a, b) => a.since - b.since)
}

/** Projects of the last three years whose title no work shares. */
async function untold(world: World, { works }: PieceBook, asOf: Instant): Promise<string[]> {
  const { lists } = await readFacts(world, ['project'])
  const titles = lists
    .flat()
    .flatMap(({ observation: { kind, detail, at } }) =>
      kind === 'project' && at !== null && (detail.until ?? asOf) > asOf - 3 * YEAR
        ? [{ title: detail.title, at }]
        : [],
    )
    .sort((a, b) => b.at - a.at)
    .map(({ title }) => title)
  const isTold = (title: string): boolean =>
    works.some(
      work =>
        work.title.toLowerCase().includes(title.toLowerCase()) || titleLikeness(title, work.title).likeness >= TOLD,
    )
  return [...new Set(titles)].filter(title => !isTold(title)).slice(0, MOST_UNTOLD)
}
