import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { PieceForm } from '../../levers/brand/piece.ts'
import type { KeptPiece } from '../../levers/brand/piece.ts'
import type { Work } from '../../levers/brand/works.ts'
import type { Observation } from '../../model/observation.ts'
import { Refusal } from '../../model/refusal.ts'
import { pageKey } from '../../sources/text/keys.ts'
import { past, token, writeByHand } from '../hand.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { findWork, HAND_KEY, PIECE_ROOM, readPieces } from './piece-book.ts'
import type { PieceBook } from './piece-book.ts'
import { plainDecided, plainWritten } from '../changed.ts'
import { DecidedOn, Named, Text, When } from './shapes.ts'

const Url = z.url({ protocol: /^https?$/ }).max(2_000)
const Skills = z.array(Text.max(200)).max(30)

export const piecesAdd = operation({
  name: 'pieces.add',
  says: 'Writes down an idea or a draft of something to publish: an article, an episode, a talk, a post, a video.',
  kind: 'change',
  input: z.strictObject({
    title: Text.max(300),
    form: PieceForm.default('article'),
    state: z.enum(['idea', 'draft']).default('idea'),
    about: z.string().max(2_000).default('').describe('what it should say, and to whom'),
    url: Url.optional(),
    skills: Skills.default([]).describe('skills that it shows'),
    due: When.describe('when it should be out'),
  }),
  output: DecidedOn,
  cli: {
    args: ['title'],
    plain: (o: DecidedOn) => `${o.says} (${o.id}). Take it back with: groundwork undo ${o.decision}`,
  },
  async run(world, { title, form, state, about, url, skills, due }) {
    const id = `p-${token(world)}`
    const now = world.now()
    const piece: KeptPiece = {
      title,
      form,
      state,
      about: about.trim(),
      url: url ?? null,
      skills,
      made: now,
      since: now,
      due: due ?? null,
    }
    return { decision: await keepEntry(world, PIECE_ROOM, id, piece), id, says: `Wrote down ${title}` }
  },
})

export const piecesChange = operation({
  name: 'pieces.change',
  says: 'Changes a piece in the pipeline: its title, form, state, what it is about, its address, its day.',
  kind: 'change',
  input: z.strictObject({
    piece: Named,
    title: Text.max(300).optional(),
    form: PieceForm.optional(),
    state: z.enum(['idea', 'draft']).optional(),
    about: z.string().max(2_000).optional(),
    url: Url.nullable().optional(),
    skills: Skills.optional(),
    due: z.number().int().nullable().optional(),
  }),
  output: DecidedOn,
  cli: { args: ['piece'], plain: plainDecided },
  async run(world, { piece: named, ...over }) {
    const { work, piece } = await planned(world, named)
    if (over.state !== undefined) refusePublished(work)
    const given = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined))
    const state = over.state ?? piece.state
    const since = state === piece.state ? piece.since : world.now()
    const decision = await keepEntry(world, PIECE_ROOM, work.id, { ...piece, ...given, state, since })
    return { decision, id: work.id, says: `Changed ${over.title ?? piece.title}` }
  },
})

export const piecesDrop = operation({
  name: 'pieces.drop',
  says: 'Drops a piece that will not be published. It stays in the list as dropped, and can come back.',
  kind: 'change',
  input: z.strictObject({ piece: Named }),
  output: DecidedOn,
  cli: { args: ['piece'], plain: plainDecided },
  async run(world, { piece: named }) {
    const { work, piece } = await planned(world, named)
    refusePublished(work)
    const dropped = { ...piece, state: 'dropped' as const, since: world.now() }
    return {
      decision: await keepEntry(world, PIECE_ROOM, work.id, dropped),
      id: work.id,
      says: `Dropped ${piece.title}`,
    }
  },
})

export const piecesPublish = operation({
  name: 'pieces.publish',
  says: 'Says that a piece is out. The fact counts everywhere: for the skills it shows, for the CV, for what came of it.',
  kind: 'change',
  input: z.strictObject({ piece: Named, url: Url.optional(), at: When.describe('when it came out') }),
  output: z.strictObject({ change: z.string(), says: z.string(), id: z.string() }),
  cli: {
    args: ['piece', 'url'],
    plain: plainWritten,
  },
  async run(world, { piece: named, url, at }) {
    const { book, work, piece } = await planned(world, named)
    refusePublished(work)
    const says = `Published ${piece.title}`
    if (url !== undefined && isShown(book, url)) {
      // the import shows it already: a second fact would say it twice
      const change = await keepEntry(world, PIECE_ROOM, work.id, { ...piece, url })
      return { change, id: work.id, says }
    }
    const address = url ?? piece.url
    const fact: Observation<'piece'> = {
      source: 'hand',
      key: `${HAND_KEY}${work.id}`,
      at: past(world, at),
      precision: 'minute',
      kind: 'piece',
      channel: null,
      people: [],
      lever: 'brand',
      detail: {
        title: piece.title,
        form: piece.form,
        ...(piece.about === '' ? {} : { summary: piece.about }),
        ...(address === null ? {} : { url: address }),
        ...(piece.skills.length === 0 ? {} : { tags: piece.skills }),
      },
    }
    const { change } = await writeByHand(world, says, [fact], [])
    return { change, id: work.id, says }
  },
})

function isShown({ works }: PieceBook, url: string): boolean {
  const wanted = pageKey(url)
  return works.some(({ shown }) => shown.some(({ fact }) => fact.url !== null && fact.url === wanted))
}

/** A piece of the pipeline. Refusal: E_IMPORTED where it was only imported. */
async function planned(world: World, named: string): Promise<{ book: PieceBook; work: Work; piece: KeptPiece }> {
  const book = await readPieces(world)
  const work = findWork(book, named)
  const piece = book.pieces.get(work.id)
  if (piece === undefined)
    throw new Refusal(
      'E_IMPORTED',
      `"${work.title}" was imported as it is; only what you wrote down here can be changed.`,
      { status: 409 },
    )
  return { book, work, piece }
}

function refusePublished({ state, title }: Work): void {
  if (state === 'published')
    throw new Refusal(
      'E_PUBLISHED',
      `"${title}" is out: a fact shows it. Take the publishing back first, or say that the fact is another piece.`,
      { status: 409 },
    )
}
