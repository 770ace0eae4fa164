import type { Beside, CvLine, Piece, PieceForm, PiecePage } from '../api/brand.ts'
import { dayGiven, since } from '../words/dates.ts'
import { count, counted, known } from '../words/numbers.ts'

export const FORM_WORDS: Readonly<Record<PieceForm, string>> = {
  article: 'Article',
  episode: 'Episode',
  talk: 'Talk',
  post: 'Post',
  video: 'Video',
  other: 'Other',
}
export const REACH_WORDS = {
  views: 'views',
  listens: 'listens',
  reactions: 'reactions',
  comments: 'comments',
  shares: 'shares',
  visitors: 'visitors',
  audience: 'people in the room',
} as const
export const CAME_WORDS = {
  contact: 'Somebody wrote or called',
  invitation: 'An invitation',
  introduction: 'An introduction',
  outcome: 'A result',
  other: 'Something else',
} as const

const DAY = 86_400_000
const one = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 })

/** What the page of pieces says first: what waits, then what is out. */
export function piecesHeading({ counts, rows }: PiecePage): string {
  const drafts = counts.draft ?? 0
  const ideas = counts.idea ?? 0
  const out = counts.published ?? 0
  if (rows.length === 0 && drafts + ideas + out === 0)
    return 'Nothing of yours is known to be out, and nothing is planned.'
  const waits = [
    ...(drafts > 0 ? [counted(drafts, 'draft')] : []),
    ...(ideas > 0 ? [counted(ideas, 'idea')] : []),
  ].join(' and ')
  const isOut = out === 0 ? 'Nothing is out where we could see it' : `${counted(out, 'piece is', 'pieces are')} out`
  return waits === '' ? `${isOut}.` : `${isOut}; ${waits} ${drafts + ideas === 1 ? 'waits' : 'wait'}.`
}

/** The rate of works, and what came in the weeks after them. */
export function piecesLead({ rate, works }: PiecePage): string {
  const pace = known(rate)
    ? `Posts aside, about ${one.format(rate.value)} a year come out, likely ${one.format(rate.low)} to ${one.format(rate.high)}.`
    : (rate.unknown[0]?.text ?? '')
  const { after, extra } = works
  if (!known(after) || !known(extra)) return pace
  const tells = extra.low > 0 ? 'clearly more' : extra.high < 0 ? 'clearly fewer' : 'which cannot be told from'
  return `${pace} In the week after one, ${one.format(after.value)} people wrote to you first, ${tells} ${extra.low > 0 || extra.high < 0 ? 'than in the weeks around it' : 'the weeks around it'}.`
}

/** "Draft since 3 weeks", "Article, 3 May 2025" */
export function stateSays({ state, form, at, precision, since: from }: Piece, now: number): string {
  const word = FORM_WORDS[form]
  if (state === 'published') return at === null ? `${word}, no date` : `${word}, ${dayGiven(at, precision)}`
  const age = from === null ? '' : since(from, now)
  const waits = age === 'today' || age === 'yesterday' ? `since ${age}` : age === '' ? '' : `for ${age}`
  return `${word}, ${state} ${waits}`.trim()
}

/** "3 wrote to you first in the week after, where an ordinary one brings 1 (0 to 3): cannot tell" */
export function besideSays(beside: Beside, what: readonly [one: string, many: string]): string {
  const { arrived, usual, says } = beside
  if (arrived === null || !known(usual)) return whyNot(beside)
  return `${count(arrived)} ${arrived === 1 ? what[0] : what[1]} in the week from it on, where an ordinary one brings ${one.format(usual.value)} (${count(usual.low)} to ${count(usual.high)}): ${says}.`
}

/** The same in a list: "2 wrote first; 1 (0 to 3) is usual: cannot tell" */
export function besideShort(beside: Beside): string {
  const { arrived, usual, says } = beside
  if (arrived === null || !known(usual)) return whyNot(beside)
  return `${count(arrived)} wrote first in its week; ${one.format(usual.value)} (${count(usual.low)} to ${count(usual.high)}) is usual: ${says}`
}

function whyNot({ extra }: Beside): string {
  return known(extra) ? '' : (extra.unknown[0]?.text ?? 'Not known.')
}

export function reachSays(piece: Piece): string {
  const latest = new Map(piece.reach.toReversed().map(row => [`${row.what} ${row.from}`, row]))
  return [...latest.values()].map(({ n, what, from }) => `${count(n)} ${REACH_WORDS[what]} (${from})`).join(', ')
}

/** "March 2022 to now" */
export function spanSays({ from, until }: Pick<CvLine, 'from' | 'until'>): string {
  const dayOf = until === null ? wholeDay : monthOf
  const begin = from === null ? '' : dayOf(from)
  const end = until === 'now' ? 'now' : until === null ? '' : dayOf(until)
  return begin === '' || end === '' || begin === end ? begin || end : `${begin} to ${end}`
}

/** What lasted is told in months, as CVs do. */
function monthOf({ at, precision }: { at: number; precision: string }): string {
  return dayGiven(Math.floor(at / DAY) * DAY, precision === 'year' ? 'year' : 'month')
}

function wholeDay({ at, precision }: { at: number; precision: string }): string {
  return precision === 'day' || precision === 'month' || precision === 'year'
    ? dayGiven(at, precision)
    : dayGiven(at, 'day')
}
