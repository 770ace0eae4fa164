import { z } from 'zod'
import { Refusal } from '../../model/refusal.ts'
import { dateInWords } from '../../plan/day-words.ts'
import { Decided } from '../changed.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { ReviewStep } from './kept-review.ts'
import type { KeptReview, ReviewSnapshot } from './kept-review.ts'
import { readPlanBasis } from './plan-basis.ts'
import { openPlanBook, REVIEWS } from './plan-book.ts'
import type { PlanBook } from './plan-book.ts'
import { plainKept, plainReview } from './plain-review.ts'
import { weekNow } from './plan-week.ts'
import { readReview, weekToReview } from './read-review.ts'
import { ReviewPage, ReviewRow, ReviewShown } from './review-shapes.ts'
import { Week } from './shapes.ts'

const GivenWeek = Week.optional().describe('any day of the week; else the last week, from Friday on this one')

export const reviewRead = operation({
  name: 'review.read',
  says: 'Prepares the weekly review: what happened, planned and done, expectations and promises due, results, next week.',
  kind: 'query',
  input: z.strictObject({ week: GivenWeek }),
  output: ReviewPage,
  cli: { command: 'review', args: ['week'], plain: plainReview },
  async run(world, { week }) {
    const basis = await readPlanBasis(world)
    return readReview(world, basis, weekToReview(week, basis.now))
  },
})

export const reviewAnswer = operation({
  name: 'review.answer',
  says: 'Answers or skips one step of a weekly review; it can be left and taken up again at any step.',
  kind: 'change',
  input: z.strictObject({
    step: ReviewStep,
    text: z.string().trim().max(5_000).default(''),
    skip: z.boolean().default(false),
    week: GivenWeek,
  }),
  output: Decided.extend({ week: Week }),
  personOnly: true,
  cli: { command: 'review answer', args: ['step', 'text'], plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { step, text, skip, week: given }) {
    const [book, now] = await Promise.all([openPlanBook(world), weekNow(world)])
    const week = weekToReview(given, now)
    const before = reviewIn(book, week, world.now())
    const value: KeptReview = {
      ...before,
      steps: { ...before.steps, [step]: { at: notBefore(before, world.now()), skipped: skip, text } },
    }
    const decision = await keepEntry(world, REVIEWS, week, value)
    return { decision, week, says: `${skip ? 'Skipped' : 'Answered'}: ${step}` }
  },
})

export const reviewFinish = operation({
  name: 'review.finish',
  says: 'Finishes a weekly review and keeps what was seen in it; steps without an answer count as skipped.',
  kind: 'change',
  input: z.strictObject({ week: GivenWeek }),
  output: Decided.extend({ week: Week }),
  personOnly: true,
  cli: { command: 'review finish', plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { week: given }) {
    const basis = await readPlanBasis(world)
    const week = weekToReview(given, basis.now)
    const before = reviewIn(basis.book, week, world.now())
    const snapshot = snapshotOf(await readReview(world, basis, week))
    const value: KeptReview = { ...before, finishedAt: notBefore(before, world.now()), snapshot }
    return {
      decision: await keepEntry(world, REVIEWS, week, value),
      week,
      says: `The week of ${dateInWords(week)} is looked back at`,
    }
  },
})

export const reviewsList = operation({
  name: 'reviews.list',
  says: 'Lists the weekly reviews there are, the newest first, with what was learned.',
  kind: 'query',
  input: z.strictObject({ limit: z.number().int().min(1).max(500).default(52) }),
  output: z.strictObject({ rows: z.array(ReviewRow) }),
  cli: { plain: plainReviews },
  async run(world, { limit }) {
    const { reviews } = await openPlanBook(world)
    const rows = [...reviews].toSorted(([a], [b]) => (a < b ? 1 : -1)).slice(0, limit)
    return {
      rows: rows.map(([week, { steps, finishedAt, snapshot }]) => ({
        week,
        learned: steps.learned?.text ?? '',
        finishedAt,
        says: snapshot === null ? 'begun, not finished' : snapshotSays(snapshot),
      })),
    }
  },
})

export const reviewsShow = operation({
  name: 'reviews.show',
  says: 'Shows one weekly review as it was finished.',
  kind: 'query',
  input: z.strictObject({ week: Week }),
  output: ReviewShown,
  cli: { args: ['week'], plain: plainKept },
  async run(world, { week }) {
    const kept = (await openPlanBook(world)).reviews.get(week)
    if (kept === undefined)
      throw new Refusal('E_NOT_FOUND', `There is no review of the week of ${week}; "reviews list" names them.`, {
        status: 404,
      })
    return { ...kept, week }
  },
})

function reviewIn({ reviews }: PlanBook, week: string, now: number): KeptReview {
  return reviews.get(week) ?? { steps: {}, startedAt: now, finishedAt: null, snapshot: null }
}

/** Now, but never before what was answered already: a clock that was set back does not make a review end before it began. */
function notBefore({ startedAt, steps }: KeptReview, now: number): number {
  return Math.max(now, startedAt, ...Object.values(steps).map(({ at }) => at))
}

function snapshotOf({ hours, actions, outcomes, expected, next }: ReviewPage): ReviewSnapshot {
  const line = ({ does, why }: ReviewPage['actions'][number]) => ({ says: does, detail: why })
  return {
    hours,
    done: actions.filter(({ state }) => state === 'done').map(line),
    notDone: actions.filter(({ state }) => state === 'accepted').map(line),
    outcomes: outcomes.map(({ what, form }) => ({ says: what, detail: form })),
    expected: expected.map(({ says, probability }) => ({ says, detail: `${Math.round(probability * 100)} %` })),
    next: next.levers.map(({ lever, hours: planned }) => ({ lever, hours: planned })),
  }
}

function snapshotSays({ done, notDone, outcomes, hours }: ReviewSnapshot): string {
  const spent = hours.reduce((sum, one) => sum + (one.spent ?? 0), 0)
  const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
  const seen = hours.every(one => one.spent === null) ? 'no hours seen' : `${Math.round(spent)} h seen`
  return `${seen}, ${counted(done.length, 'action')} done, ${notDone.length} not, ${counted(outcomes.length, 'result')}`
}

function plainReviews({ rows }: { rows: ReviewRow[] }): string {
  if (rows.length === 0) return 'No review yet. Begin: groundwork review'
  return rows
    .map(({ week, says, learned }) => `${week}  ${says}${learned === '' ? '' : `. Learned: ${learned}`}`)
    .join('\n')
}
