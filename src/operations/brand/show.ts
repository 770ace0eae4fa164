import { z } from 'zod'
import { titleLikeness } from '../../levers/brand/title-likeness.ts'
import type { Work } from '../../levers/brand/works.ts'
import { operation } from '../operation.ts'
import { readFacts } from '../skills/read-facts.ts'
import { daySays } from '../skills/plain-words.ts'
import { readCame } from './came-of.ts'
import { pieceLine } from './list.ts'
import { findWork, readPieces } from './piece-book.ts'
import type { PieceBook } from './piece-book.ts'
import { pieceRow } from './piece-row.ts'
import { Named, Piece } from './shapes.ts'

const MOST_CANDIDATES = 8
/** Less alike than what is matched by itself, alike enough to be asked about. */
const PERHAPS = 0.35

const Candidate = z.strictObject({ id: z.string(), title: z.string(), at: z.number().nullable(), source: z.string() })
const Result = z.strictObject({ id: z.string(), says: z.string(), at: z.number().nullable() })
const Shown = z.strictObject({
  piece: Piece,
  now: z.number(),
  /** what was imported and could be the same, likest first */
  candidates: z.array(Candidate),
  /** results that were written down and could be credited to it, newest first */
  outcomes: z.array(Result),
})

export const piecesShow = operation({
  name: 'pieces.show',
  says: 'Shows one piece: what shows it, its reach as reported, what came of it, and what else may be the same.',
  kind: 'query',
  input: z.strictObject({ piece: Named }),
  output: Shown,
  cli: { args: ['piece'], plain: plainShown },
  async run(world, { piece: named }) {
    const [book, came] = await Promise.all([readPieces(world), readCame(world)])
    const work = findWork(book, named)
    const { lists } = await readFacts(world, ['outcome'])
    return {
      now: world.now(),
      piece: await pieceRow(world, book, came, work),
      candidates: candidatesFor(book, work),
      outcomes: lists
        .flat()
        .flatMap(({ id, observation: { kind, detail, at } }) =>
          kind === 'outcome' ? [{ id, says: detail.what, at }] : [],
        )
        .toReversed()
        .slice(0, 50),
    }
  },
})

/** Imported works that no piece of the pipeline holds, by how alike their titles are. */
function candidatesFor({ works }: PieceBook, { id, title }: Work): z.infer<typeof Candidate>[] {
  return works
    .filter(work => work.piece === null && work.id !== id)
    .map(work => ({ work, likeness: titleLikeness(title, work.title).likeness }))
    .filter(({ likeness }) => likeness >= PERHAPS)
    .sort((a, b) => b.likeness - a.likeness || (b.work.at ?? 0) - (a.work.at ?? 0))
    .slice(0, MOST_CANDIDATES)
    .map(({ work }) => ({
      id: work.id,
      title: work.title,
      at: work.at,
      source: work.shown[0]?.fact.source ?? '',
    }))
}

function plainShown({ piece, candidates }: z.infer<typeof Shown>): string {
  return [
    pieceLine(piece),
    ...piece.shown.map(({ source, title, at, says, id }) =>
      `  shown by ${source}: ${title.slice(0, 60)}, ${at === null ? 'no date' : daySays(at)}. ${says} (${id})`.trimEnd(),
    ),
    ...candidates.map(({ title, id }) => `  could be the same: ${title.slice(0, 60)} (${id})`),
  ].join('\n')
}
