import type { Channel } from '../../model/channel.ts'

/** A row of the charter that the data at hand cannot answer, as a question with the shortest way to an answer. */
export type CharterRow = { readonly charter: string; readonly asks: string; readonly shortest: string }

/** The thirteen things a reality check answers. `needs`: channels or findings without which it stays a question. */
const CHARTER: readonly (CharterRow & { readonly channels: readonly Channel[] })[] = [
  {
    charter: 'M1',
    asks: 'How many of your connections are two-way ties?',
    shortest: 'Import your LinkedIn archive.',
    channels: ['linkedin'],
  },
  {
    charter: 'D1',
    asks: 'How much of your contact is one-way or written from a template?',
    shortest: 'Import your LinkedIn archive with messages and invitations.',
    channels: ['linkedin'],
  },
  {
    charter: 'D4',
    asks: 'How varied are the people you are really in touch with?',
    shortest: 'Import your LinkedIn archive; job titles come with it.',
    channels: ['linkedin'],
  },
]

/** Rows of the charter that no finding answered. */
export function unanswered(answered: ReadonlySet<string>): CharterRow[] {
  return CHARTER.filter(({ charter }) => !answered.has(charter)).map(({ charter, asks, shortest }) => ({
    charter,
    asks,
    shortest,
  }))
}
