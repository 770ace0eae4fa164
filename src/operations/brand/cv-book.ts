import type { Store, Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { arrange } from '../../levers/brand/cv/arrange.ts'
import type { ArrangedLine } from '../../levers/brand/cv/arrange.ts'
import { backingOf } from '../../levers/brand/cv/backing.ts'
import type { Backing } from '../../levers/brand/cv/backing.ts'
import { CV_SECTIONS, EMPTY_LINE, KeptLine, KeptOrder } from '../../levers/brand/cv/line.ts'
import type { CvLine, CvSection } from '../../levers/brand/cv/line.ts'
import { mergeLines } from '../../levers/brand/cv/merge-lines.ts'
import { CV_FACTS, readLines } from '../../levers/brand/cv/read-lines.ts'
import type { KeptTalk } from '../../levers/contribution/talk.ts'
import type { Work } from '../../levers/brand/works.ts'
import { Refusal } from '../../model/refusal.ts'
import { entriesOf } from '../skills/entries.ts'
import { KeptRole, ROLE_ROOM } from '../contributions/role-book.ts'
import { keptTalks } from '../contributions/read-talks.ts'
import { openProjectBook } from '../projects/project-book.ts'
import { readFacts } from '../skills/read-facts.ts'
import { readSkills } from '../skills/skill-book.ts'
import { readPieces } from './piece-book.ts'
import { projectLines } from './project-lines.ts'
import { withSaidRoles } from './role-lines.ts'
import { skillLines } from './skill-lines.ts'
import { abstractOf, acceptedTalks } from './talk-lines.ts'
import { readWitnesses } from './witnesses.ts'

export const LINE_ROOM = 'cv-line'
export const ORDER_ROOM = 'cv-order'
/** The one line that is there before any fact tells it. */
export const SUMMARY_LINE = 'basics-summary'

/** All lines of the CV, each with what stands behind it. */
export type CvBook = {
  readonly sections: ReadonlyMap<CvSection, readonly BackedLine[]>
  readonly kept: ReadonlyMap<string, KeptLine>
  readonly order: ReadonlyMap<string, readonly string[]>
}
/** `change`: what wrote it down by hand, to take it back; null where sources tell it, or several facts. */
export type BackedLine = ArrangedLine & { readonly backing: Backing; readonly change: string | null }

const merged = new WeakMap<Store, { readonly sign: string; readonly lines: readonly CvLine[] }>()

/** The CV as the facts and the user's choices make it. */
export async function readCv(world: World): Promise<CvBook> {
  const [facts, { works }, skills, named, projects, talks, roles, kept, orders] = await Promise.all([
    readFacts(world, CV_FACTS),
    readPieces(world),
    readSkills(world),
    readFacts(world, ['skill']),
    openProjectBook(world),
    keptTalks(world),
    entriesOf(world, ROLE_ROOM, KeptRole),
    entriesOf(world, LINE_ROOM, KeptLine),
    entriesOf(world, ORDER_ROOM, KeptOrder),
  ])
  let known = merged.get(world.store)
  if (known?.sign !== facts.sign) {
    known = { sign: facts.sign, lines: mergeLines(facts.lists.flatMap(lastSaidFirst).flatMap(factLines)) }
    merged.set(world.store, known)
  }
  const employers = known.lines.filter(({ section }) => section === 'work' || section === 'volunteering')
  const witnesses = await readWitnesses(world, [...new Set(employers.map(({ where }) => where).filter(Boolean))])
  const made = [
    skillLines(skills, named.lists[0] ?? []),
    projectLines(projects, witnesses),
    acceptedTalks(talks, works),
  ]
  const own = new Map(made.flatMap(({ backing }) => [...backing]))
  const published = works.flatMap(work => workLine(work, talks))
  const lines = withSummary([...withSaidRoles(known.lines, roles), ...published, ...made.flatMap(one => one.lines)])
  const order = new Map([...orders].map(([section, { lines: listed }]) => [section, listed]))
  const arranged = arrange(lines, kept, order)
  const byHand = new Map(
    facts.lists
      .flat()
      .flatMap(({ id, importId, observation }) =>
        observation.source === 'hand' && importId !== null ? [[id, importId] as const] : [],
      ),
  )
  return {
    kept,
    order,
    sections: new Map(
      CV_SECTIONS.map(section => [
        section,
        (arranged.get(section) ?? []).map(line => ({
          ...line,
          backing: own.get(line.id) ?? backingOf(line, witnesses),
          change: changeOf(line, byHand),
        })),
      ]),
    ),
  }
}

/** What was written by hand later stands before what was written earlier: of a name the last one counts. */
function lastSaidFirst(list: readonly Stored[]): readonly Stored[] {
  if (list[0]?.observation.kind !== 'profile') return list
  const byHand = list.filter(({ observation }) => observation.source === 'hand')
  return [...byHand.toReversed(), ...list.filter(({ observation }) => observation.source !== 'hand')]
}

/** The change that wrote a line down, where one fact alone tells it and that was written by hand. */
function changeOf(line: CvLine, byHand: ReadonlyMap<string, string>): string | null {
  const [told] = line.told
  return told === undefined || line.told.length > 1 ? null : (byHand.get(told.observation) ?? null)
}

type Drafts = ReturnType<typeof readLines>
const drafted = new WeakMap<Stored, Drafts>()

/** Facts of kinds that did not change are the same objects as before. */
function factLines(fact: Stored): Drafts {
  const known = drafted.get(fact) ?? readLines({ id: fact.id, observation: fact.observation })
  drafted.set(fact, known)
  return known
}

/** Whoever has no summary can write one. */
function withSummary(lines: readonly CvLine[]): CvLine[] {
  const known = lines.find(({ section, where }) => section === 'basics' && where === 'summary')
  const summary: CvLine = {
    ...(known ?? { ...EMPTY_LINE, section: 'basics', told: [] }),
    id: SUMMARY_LINE,
    where: 'summary',
  }
  return [...lines.filter(line => line !== known), summary]
}

/** What is out, as lines: talks, and what else was published; posts are no lines of a CV. */
function workLine(work: Work, talks: ReadonlyMap<string, KeptTalk>): CvLine[] {
  const { state, form, id, title, at, shown } = work
  if (state !== 'published' || form === 'post' || title === '') return []
  const { fact } = shown.find(one => one.fact.at === at) ?? shown[0] ?? {}
  const from = at === null ? null : { at, precision: fact?.precision ?? 'day' }
  const pick = (field: 'where' | 'text'): string =>
    shown
      .filter(one => one.fact.form !== 'post')
      .map(one => one.fact[field])
      .find(text => text !== '') ?? ''
  return [
    {
      ...EMPTY_LINE,
      id,
      section: form === 'talk' ? 'talks' : 'publications',
      title,
      where: pick('where'),
      text: pick('text') || (form === 'talk' ? abstractOf(talks, title) : ''),
      url: work.address ?? '',
      from,
      form: shown.some(one => one.fact.isPublication) ? 'publication' : form,
      told: shown.map(one => ({ observation: one.fact.observation, source: one.fact.source })),
    },
  ]
}

/** A line by its id, or by a part of its words that only it has. Refusals: E_NOT_FOUND, E_AMBIGUOUS. */
export function findLine({ sections }: CvBook, named: string): BackedLine {
  const lines = [...sections.values()].flat()
  const exact = lines.find(({ id }) => id === named)
  if (exact !== undefined) return exact
  const wanted = named.toLowerCase()
  const found = lines.filter(({ title, where }) => `${title}, ${where}`.toLowerCase().includes(wanted))
  const [only] = found
  if (only === undefined)
    throw new Refusal('E_NOT_FOUND', `No line of the CV has the id or the words "${named}"; "cv --all" lists them.`, {
      status: 404,
    })
  if (found.length > 1) {
    const names = found.slice(0, 5).map(({ title, where, id }) => `${title}, ${where} (${id})`)
    throw new Refusal('E_AMBIGUOUS', `"${named}" could be ${names.join('; ')}; use the id.`, { status: 409 })
  }
  return only
}

/** Only what is shown. */
export function shownOf({ sections }: CvBook): ReadonlyMap<CvSection, readonly BackedLine[]> {
  return new Map([...sections].map(([section, lines]) => [section, lines.filter(({ shown }) => shown)]))
}
