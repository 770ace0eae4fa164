import type { Life } from '../life.ts'
import { DAY } from '../moments.ts'
import type { ByHand } from './entry.ts'

/** One piece in draft and one idea; of two that are out, what others reported and what came of one. */
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
    {
      operation: 'pieces.reach',
      daysAgo: 20,
      input: { piece: 'Episode 5: Six years of gristmill', what: 'listens', n: 412, from: 'the podcast host' },
    },
    {
      operation: 'pieces.cameof',
      daysAgo: 18,
      input: {
        piece: 'Episode 5: Six years of gristmill',
        what: 'invitation',
        says: 'Asked to tell it again to a team of thirty',
      },
    },
    {
      operation: 'pieces.reach',
      daysAgo: 15,
      input: { piece: 'Less, tested', what: 'views', n: 1_830, from: 'my blog' },
    },
  ]
}
