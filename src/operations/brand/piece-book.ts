import type { Store, Stored } from '../../io/store/store.ts'
import type { World } from '../../io/world/world.ts'
import { KeptCame, KeptMatch, KeptPiece, KeptReach } from '../../levers/brand/piece.ts'
import { joinWorks } from '../../levers/brand/works.ts'
import type { Shown, Work } from '../../levers/brand/works.ts'
import { Refusal } from '../../model/refusal.ts'
import { hashOf } from '../../sources/text/hash.ts'
import { pageKey } from '../../sources/text/keys.ts'
import { entriesOf } from '../skills/entries.ts'
import { readFacts } from '../skills/read-facts.ts'

export const PIECE_ROOM = 'piece'
export const MATCH_ROOM = 'piece-match'
export const REACH_ROOM = 'piece-reach'
export const CAME_ROOM = 'piece-came'
/** Facts that were published by hand carry the id of their piece. */
export const HAND_KEY = 'piece:'

/** All works, and what was said of them. */
export type PieceBook = {
  readonly works: readonly Work[]
  readonly pieces: ReadonlyMap<string, KeptPiece>
  readonly reach: ReadonlyMap<string, KeptReach>
  readonly came: ReadonlyMap<string, KeptCame>
  /** a work by any id it may go by */
  byId(id: string): Work | undefined
}

const joined = new WeakMap<Store, { readonly sign: string; readonly works: readonly Work[] }>()
const shownOf = new WeakMap<readonly Stored[], readonly Shown[]>()

/** Everything published and planned. Put together anew only where facts, pieces or matches changed. */
export async function readPieces(world: World): Promise<PieceBook> {
  const [{ sign, lists }, pieces, matches, reach, came] = await Promise.all([
    readFacts(world, ['piece', 'publication']),
    entriesOf(world, PIECE_ROOM, KeptPiece),
    entriesOf(world, MATCH_ROOM, KeptMatch),
    entriesOf(world, REACH_ROOM, KeptReach),
    entriesOf(world, CAME_ROOM, KeptCame),
  ])
  const whole = JSON.stringify([sign, [...pieces], [...matches]])
  let known = joined.get(world.store)
  if (known?.sign !== whole) {
    const decided = new Map([...matches].map(([fact, { piece }]) => [fact, piece]))
    const keyed = new Map([...pieces].map(([id, piece]) => [id, { ...piece, url: keyOf(piece.url ?? undefined) }]))
    known = { sign: whole, works: joinWorks(keyed, lists.flatMap(factsIn), decided) }
    joined.set(world.store, known)
  }
  const byId = new Map(known.works.flatMap(work => work.aliases.map(id => [id, work] as const)))
  return { works: known.works, pieces, reach, came, byId: id => byId.get(id) }
}

function factsIn(list: readonly Stored[]): readonly Shown[] {
  let known = shownOf.get(list)
  if (known === undefined) {
    known = list.flatMap(shownIn)
    shownOf.set(list, known)
  }
  return known
}

/** The id by which a fact is named: the same on every machine that read it. */
export function factId({ source, key }: { readonly source: string; readonly key: string }): string {
  return `f-${hashOf([source, key]).slice(0, 14)}`
}

function shownIn({ id, importId, observation }: Stored): Shown[] {
  const { source, key, at, precision, kind, detail } = observation
  if (kind !== 'piece' && kind !== 'publication') return []
  const link = kind === 'piece' ? detail.link : undefined
  return [
    {
      id: factId(observation),
      observation: id,
      source,
      change: source === 'hand' ? importId : null,
      by: source === 'hand' && key.startsWith(HAND_KEY) ? key.slice(HAND_KEY.length) : null,
      form: kind === 'publication' ? 'article' : detail.form,
      title: detail.title ?? firstLine(detail.summary),
      where: (kind === 'publication' ? detail.publisher : detail.feed) ?? '',
      text: (detail.summary ?? '').slice(0, 2_000),
      isPublication: kind === 'publication',
      address: detail.url ?? null,
      url: keyOf(detail.url),
      link: keyOf(link),
      at,
      precision,
    },
  ]
}

/** A post has no title: its first line stands for one. */
function firstLine(text: string | undefined): string {
  const line = (text ?? '').split('\n').find(one => one.trim() !== '') ?? ''
  return line.trim().slice(0, 140)
}

function keyOf(url: string | undefined): string | null {
  return url === undefined ? null : pageKey(url)
}

/** The work that an id or a part of a title names. Refusals: E_NOT_FOUND, E_AMBIGUOUS. */
export function findWork({ works, byId }: PieceBook, named: string): Work {
  const exact = byId(named)
  if (exact !== undefined) return exact
  const wanted = named.toLowerCase()
  const same = works.filter(({ title }) => title.toLowerCase() === wanted)
  const found = same.length > 0 ? same : works.filter(({ title }) => title.toLowerCase().includes(wanted))
  const [only] = found
  if (only === undefined)
    throw new Refusal('E_NOT_FOUND', `No piece is called "${named}" or has that id; "pieces" lists them.`, {
      status: 404,
    })
  if (found.length > 1) {
    const names = found.slice(0, 5).map(({ title, id }) => `${title.slice(0, 60)} (${id})`)
    throw new Refusal('E_AMBIGUOUS', `"${named}" could be ${names.join(', ')}; use the id.`, { status: 409 })
  }
  return only
}

/** Moments of what came to the user: kept by the measuring, because only it knows who turned to whom first. */
export type Arrivals = { readonly wroteFirst: readonly number[]; readonly from: number | null }
export const ARRIVALS = 'arrivals'
