import type { World } from '../../io/world/world.ts'
import { stateOf, talkByTitle } from '../../levers/contribution/talk.ts'
import type { KeptTalk, Submission } from '../../levers/contribution/talk.ts'
import type { Work } from '../../levers/brand/works.ts'
import { readPieces } from '../brand/piece-book.ts'
import { FORM_WORDS } from '../brand/shapes.ts'
import { keptTalks } from '../contributions/read-talks.ts'
import type { WorkItem } from './shapes.ts'
import { titleOf } from './title-of.ts'

/**
 * What is out, and what is on its way: a work told as post, article, publication and feed entry is one item, with the
 * sources that told it. A talk that is written or sent is on its way until a fact says that it was given.
 */
export async function readPieceItems(world: World): Promise<WorkItem[]> {
  const [{ works }, talks] = await Promise.all([readPieces(world), keptTalks(world)])
  const named = works.map(work => [work.id, work] as const)
  const waiting = [...talks].filter(([, { title }]) => talkByTitle(named, title) === null)
  return [...works.flatMap(workItem), ...waiting.flatMap(([id, talk]) => talkItem(id, talk))]
}

const PIECE = { column: 'pieces', lever: 'brand', until: null } as const

function workItem({ id, piece, title, form, state, address, at, shown }: Work): WorkItem[] {
  if (state === 'dropped') return []
  const word = FORM_WORDS[form]
  const head = { ...PIECE, id, title: titleOf(title) || `a ${word}`, url: address ?? piece?.url ?? null }
  if (state !== 'published') {
    const isDraft = state === 'draft'
    const says = isDraft ? `${word}, draft` : `${word}, idea`
    return [
      { ...head, says, told: ['hand'], at: piece?.since ?? null, precision: 'day', open: isDraft, planned: !isDraft },
    ]
  }
  const where = shown.find(({ fact }) => fact.form !== 'post' && fact.where !== '')?.fact.where ?? ''
  const precision = shown.find(({ fact }) => fact.at === at)?.fact.precision ?? 'none'
  return [
    {
      ...head,
      says: where === '' ? word : `${word}, ${where}`,
      told: [...new Set(shown.map(({ fact }) => fact.source))],
      at,
      precision: precision as WorkItem['precision'],
      open: false,
      planned: false,
    },
  ]
}

function talkItem(id: string, { title, since, submissions }: KeptTalk): WorkItem[] {
  const state = stateOf({ submissions })
  if (state === 'declined') return []
  const there = submissions.find(one => one.state === state)
  const says = there === undefined ? 'talk, drafted' : `talk, ${state}, ${there.event}`
  return [
    {
      ...PIECE,
      id,
      title: titleOf(title),
      says,
      told: ['hand'],
      url: null,
      at: state === 'accepted' ? dayOf(there) : since,
      precision: 'day',
      open: state !== 'accepted',
      planned: state === 'accepted',
    },
  ]
}

function dayOf(there: Submission | undefined): number | null {
  return there?.day == null ? null : Date.parse(`${there.day}T00:00:00Z`)
}
