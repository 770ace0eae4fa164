import type { Life } from '../life.ts'
import { DAY } from '../moments.ts'
import type { ByHand } from './entry.ts'

/** One piece in draft and one idea. */
export function piecesByHand({ now }: Life): ByHand[] {
  return [
    {
      operation: 'pieces.add',
      daysAgo: 30,
      input: {
        title: 'Data contracts that people keep',
        form: 'article',
        state: 'draft',
        about: 'Three teams, one table, and what we agreed on in the end',
        skills: ['Data Quality'],
        due: now + 9 * DAY,
      },
    },
    {
      operation: 'pieces.add',
      daysAgo: 16,
      input: { title: 'What a data engineer learns from accountants', form: 'talk', state: 'idea' },
    },
  ]
}
