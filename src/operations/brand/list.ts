import { z } from 'zod'
import { PIECE_STATES, PieceForm, PieceState } from '../../levers/brand/piece.ts'
import type { Work } from '../../levers/brand/works.ts'
import { publishingRate } from '../../measures/brand/publishing-rate.ts'
import { isKnown } from '../../model/measured.ts'
import { lastDays } from '../check/last-days.ts'
import { operation } from '../operation.ts'
import { daySays, rangeSays } from '../skills/plain-words.ts'
import { cameOfAll, readCame } from './came-of.ts'
import { readPieces } from './piece-book.ts'
import { pieceRow } from './piece-row.ts'
import { FORM_WORDS, PiecePage } from './shapes.ts'
import type { Piece } from './shapes.ts'

export const piecesList = operation({
  name: 'pieces.list',
  says: 'Lists what you plan to publish and what you did, with its reach as reported beside what came of it.',
  kind: 'query',
  input: z.strictObject({
    search: z.string().max(200).optional().describe('a part of the title'),
    states: z.array(PieceState).optional(),
    forms: z.array(PieceForm).optional(),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  output: PiecePage,
  cli: { command: 'pieces', args: ['search'], plain: plainPieces },
  async run(world, { search, states, forms, offset, limit }) {
    const [book, came, days] = await Promise.all([readPieces(world), readCame(world), lastDays(world)])
    const wanted = search?.toLowerCase() ?? ''
    const among = book.works.filter(
      ({ title, form }) =>
        (wanted === '' || title.toLowerCase().includes(wanted)) && (forms === undefined || forms.includes(form)),
    )
    const counts = Object.fromEntries(
      PIECE_STATES.map(state => [state, among.filter(work => work.state === state).length]),
    ) as PiecePage['counts']
    const found = among.filter(({ state }) => states === undefined || states.includes(state)).sort(byState)
    const dates = (isPost: boolean): number[] =>
      book.works.flatMap(({ form, at }) => (at !== null && (form === 'post') === isPost ? [at] : []))
    return {
      rows: await Promise.all(found.slice(offset, offset + limit).map(work => pieceRow(world, book, came, work))),
      total: found.length,
      counts,
      rate: publishingRate(dates(false), days?.shown ?? came.asOf),
      works: cameOfAll(came, dates(false), 'pieces'),
      posts: cameOfAll(came, dates(true), 'posts'),
      asOf: came.asOf,
      now: world.now(),
    }
  },
})

const ORDER = ['draft', 'idea', 'published', 'dropped']

/** Drafts, ideas, then what is out, the newest of each first. */
function byState(a: Work, b: Work): number {
  const when = ({ at, piece }: Work): number => at ?? piece?.since ?? 0
  return ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || when(b) - when(a) || (a.id < b.id ? -1 : 1)
}

function plainPieces({ rows, total }: PiecePage): string {
  if (rows.length === 0)
    return 'No piece is known yet. Import the feed of your blog, or write down an idea: groundwork pieces add "What mills teach about queues".'
  return [
    ...rows.map(pieceLine),
    ...(total > rows.length ? [`... and ${total - rows.length} more (--limit, --offset)`] : []),
  ].join('\n')
}

/** One piece in a line: reach as reported, then what came of it. */
export function pieceLine({ id, title, form, state, at, since, reach, came, credited }: Piece): string {
  const when = at ?? since
  const reported = reach.slice(0, 2).map(({ n, what, from }) => `${n} ${what} (${from})`)
  const first = came?.wroteFirst
  const brought =
    first === undefined || first.arrived === null || !isKnown(first.extra)
      ? ''
      : `${first.arrived} wrote first in the week after, ${first.says}: ${rangeSays(first.extra)} beside ordinary weeks`
  return [
    `${state.padEnd(9)} ${when === null ? '          ' : daySays(when)}  ${FORM_WORDS[form].padEnd(7)} ${title.slice(0, 70)} (${id})`,
    ...[[...reported, brought, ...credited.map(({ says }) => says)].filter(Boolean).join('; ')].filter(Boolean),
  ].join('\n    ')
}
