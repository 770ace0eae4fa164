import type { Channel } from '../../model/channel.ts'
import type { Measured } from '../../model/measured.ts'
import { count } from './explain.ts'
import { share } from './reciprocity-measures.ts'

/** The kinds of bond that traces can show; a tie that carries several is called multiplex. */
export const BONDS = ['writing', 'meeting', 'making', 'vouching'] as const
export type Bond = (typeof BONDS)[number]

const BOND_OF: Record<Channel, Bond> = {
  linkedin: 'writing',
  mail: 'writing',
  chat: 'writing',
  meeting: 'meeting',
  phone: 'meeting',
  'in-person': 'meeting',
  'shared-work': 'making',
}

/**
 * The kinds of bond one tie carries: written, met or spoken, made something together, vouched for one another (a
 * recommendation, endorsement or introduction either way).
 * @example bondsOf(['mail', 'linkedin', 'meeting'], false) // ['writing', 'meeting']
 */
export function bondsOf(channels: Iterable<Channel>, vouched: boolean): Bond[] {
  const found = new Set<Bond>([...channels].map(channel => BOND_OF[channel]))
  if (vouched) found.add('vouching')
  return BONDS.filter(bond => found.has(bond))
}

/**
 * The share of ties that carry two kinds of bond and more, 0..1, Jeffreys. Unknown where what was imported could show one
 * kind only: then every tie looks thin. `visible`: the kinds that any imported channel could show.
 */
export function measureMultiplexity(ties: readonly (readonly Bond[])[], visible: ReadonlySet<Bond>): Measured {
  if (visible.size < 2)
    return {
      unknown: [
        { text: 'What was imported shows one kind of contact only; calendars, repositories and mail would show more.' },
      ],
    }
  const thick = ties.filter(bonds => bonds.length >= 2).length
  return share(
    thick,
    ties.length,
    `${thick} of ${count(ties.length, 'near tie')} are held by two kinds of contact or more, of ${visible.size} that could be seen.`,
    'There are no near ties.',
  )
}
