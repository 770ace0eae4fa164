import type { Life } from '../life.ts'
import { DAY } from '../moments.ts'
import { friendsOf } from './entry.ts'
import type { ByHand } from './entry.ts'

/** A date without a clock, as a form gives it. */
const dayOf = (at: number): number => Math.floor(at / DAY) * DAY

/** One mentor of ego's: two sessions, a promise kept and one open, a rating before. */
export function mentoringByHand(life: Life): ByHand[] {
  const mentor = friendsOf(life, 'work')[1]
  if (mentor === undefined) return []
  const id = '=mentoring.id'
  return [
    {
      operation: 'mentorships.start',
      daysAgo: 75,
      as: 'mentoring',
      input: {
        people: [mentor],
        role: 'mentee',
        state: 'active',
        goals: ['Lead people who know more than I do'],
        skills: ['Negotiation'],
        every: 28,
        minutes: 60,
        iGive: 'Reviews of their data contracts',
        theyGive: 'An hour a month and honest feedback',
      },
    },
    { operation: 'mentorships.rate', daysAgo: 75, input: { id, skill: 'Negotiation', level: 3, moment: 'before' } },
    {
      operation: 'mentorships.session',
      daysAgo: 61,
      input: { id, minutes: 60, what: 'What goes wrong in my one-to-ones', notes: 'I solve; I should ask.' },
    },
    {
      operation: 'mentorships.promise',
      daysAgo: 61,
      as: 'kept',
      input: { id, what: 'Ask three questions before the first advice', by: 'me', due: dayOf(life.now - 40 * DAY) },
    },
    { operation: 'mentorships.settle', daysAgo: 38, input: { promise: '=kept.id', state: 'kept' } },
    {
      operation: 'mentorships.session',
      daysAgo: 33,
      input: { id, minutes: 50, what: 'Saying no to a stakeholder', notes: 'Name the cost, offer two dates.' },
    },
    {
      operation: 'mentorships.promise',
      daysAgo: 33,
      input: { id, what: 'Send the notes of the next hard conversation', by: 'me', due: dayOf(life.now - 3 * DAY) },
    },
  ]
}
