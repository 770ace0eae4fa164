import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { counted, dayInWords } from '../../plan/day-words.ts'
import type { OpenWork } from '../../plan/open-work.ts'
import { readPieces } from '../brand/piece-book.ts'

const MOST_PIECES = 5
/** An idea without a date waits until it is asked for; a draft does not. */
const SOON = 14 * DAY

/** Drafts to finish and ideas that are due, the soonest first. What was published since is no longer waiting. */
export async function pieceWork(world: World): Promise<OpenWork[]> {
  const { works } = await readPieces(world)
  const now = world.now()
  return works
    .flatMap(({ id, piece, state }) =>
      piece !== null && (state === 'draft' || state === 'idea') ? [[id, piece] as const] : [],
    )
    .filter(([, { state, due }]) => state === 'draft' || (due !== null && due <= now + SOON))
    .toSorted(([, a], [, b]) => (a.due ?? Infinity) - (b.due ?? Infinity) || a.since - b.since)
    .slice(0, MOST_PIECES)
    .map(([id, piece]): OpenWork => ({
      id: `piece/${id}`,
      room: 'piece',
      does: piece.state === 'draft' ? `Finish "${piece.title}", or drop it` : `Begin "${piece.title}"`,
      minutes: 60,
      lever: 'brand',
      due: piece.due,
      why:
        piece.due === null
          ? `It has been ${piece.state === 'idea' ? 'an idea' : 'a draft'} for ${counted(Math.max(1, Math.round((now - piece.since) / DAY)), 'day')}.`
          : `You meant it to be out on ${dayInWords(piece.due)}.`,
      people: [],
      place: '/work/pieces',
      covers: [`nothing-published/finish/${id}`, `nothing-published/begin/${id}`],
      draft: 'The trouble was ... What I tried first did not work because ... What did: ...',
    }))
}
