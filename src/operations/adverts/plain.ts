import { isKnown } from '../../model/measured.ts'
import { rangeSays, shareSays } from '../skills/plain-words.ts'
import type { AdvertPage, AdvertRow, AskRow } from './shapes.ts'

const WISHES = { must: 'asked', plain: 'part of the work', nice: 'nice to have' } as const
const STATES = {
  shown: 'shown',
  claimed: 'claimed only',
  role: 'likely by your roles',
  nothing: 'nothing seen',
} as const

/** An advertisement on the command line: the fit, then each ask with its words and what the record holds. */
export function plainAdvert({ title, fit, nearSays, work, asks, honest }: AdvertPage): string {
  const [first, ...others] = isKnown(fit) ? fit.because : fit.unknown
  return [
    `${title}: ${isKnown(fit) ? `your record covers about ${shareSays(fit)} of what it asks.` : (first?.text ?? '')}`,
    ...(isKnown(fit) && first !== undefined ? [first.text] : []),
    nearSays,
    ...(work === null ? [] : [work.says]),
    ...(['must', 'nice', 'plain'] as const).flatMap(wish => part(wish, asks)),
    '',
    ...honest.map(({ text }) => text),
    ...(isKnown(fit) ? [] : others.map(({ text }) => text)),
  ].join('\n')
}

function part(wish: AskRow['wish'], all: readonly AskRow[]): string[] {
  const asks = all.filter(ask => ask.wish === wish)
  if (asks.length === 0) return []
  return ['', `${WISHES[wish].charAt(0).toUpperCase()}${WISHES[wish].slice(1)}:`, ...asks.flatMap(line)]
}

function line({ name, kind, years, state, have, says, quotes, instead }: AskRow): string[] {
  const called = kind === 'years' ? `${years ?? 0} years of ${name}` : [name, ...instead].join(' or ')
  const level = have !== null && isKnown(have) ? `, level ${rangeSays(have)}` : ''
  const shown = state === 'nothing' ? '' : ` (${says})`
  return [`  ${called.padEnd(34)} ${STATES[state]}${level}${shown}`, `      "${quotes[0]?.text ?? ''}"`]
}

/** The kept advertisements on the command line. */
export function plainAdverts({ rows }: { rows: readonly AdvertRow[] }): string {
  if (rows.length === 0) return 'No advertisement is kept yet. Read one with: groundwork adverts read FILE'
  return rows
    .map(({ id, title, fit, unseen }) => {
      const missing = unseen.length === 0 ? '' : `; not seen: ${unseen.slice(0, 4).join(', ')}`
      return `${id}  ${title}: ${isKnown(fit) ? `covers ${shareSays(fit)}` : shareSays(fit)}${missing}`
    })
    .join('\n')
}
