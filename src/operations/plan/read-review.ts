import type { World } from '../../io/world/world.ts'
import { mondayOf, shifted } from '../../measures/time/zone-days.ts'
import { DAY } from '../../model/instant.ts'
import { LEVERS } from '../../model/lever.ts'
import { dueForecasts } from '../forecasts/forecast-book.ts'
import { readOpportunities, readWorths } from '../outcomes/opportunity-book.ts'
import { readResults } from '../outcomes/read-outcomes.ts'
import { readOpenWork } from './open-work.ts'
import { shownAnswer } from './plan-actions.ts'
import type { PlanBasis } from './plan-basis.ts'
import type { WeekNow } from './plan-week.ts'
import { planPage } from './plan.ts'
import { REVIEW_STEPS } from './kept-review.ts'
import type { ReviewStep } from './kept-review.ts'
import type { ReviewPage } from './review-shapes.ts'
import { weekHappened } from './week-happened.ts'

/** What somebody else waits for; the rest is the plan's business. */
const PROMISED = new Set(['promise', 'follow-up', 'session', 'deadline', 'opportunity'])

const ASKS: Readonly<Record<ReviewStep, string>> = {
  happened: 'Is this what happened?',
  planned: 'What of the plan was done?',
  expected: 'What did you expect, and did it come?',
  promised: 'What did you promise, and what waits?',
  outcomes: 'Did anything come of it that should be noted?',
  learned: 'What is one thing that you learned?',
  next: 'Are these the hours of next week?',
}

/** The week that is looked back at: from Friday on this one, before that the last. */
export function weekToReview(given: string | undefined, { today, week }: WeekNow): string {
  if (given !== undefined) return mondayOf(given)
  return today >= shifted(week, 4) ? week : shifted(week, -7)
}

/** Everything of one week, ready to be asked about. */
export async function readReview(world: World, basis: PlanBasis, week: string): Promise<ReviewPage> {
  const { book, now } = basis
  const kept = book.reviews.get(week)
  const nextWeek = shifted(week, 7)
  const [happened, expected, open, outcomes, next] = await Promise.all([
    weekHappened(world, week, now),
    dueForecasts(world),
    readOpenWork(world),
    resultsOf(world, week, now),
    planPage(world, basis, nextWeek),
  ])
  const until = now.days.startOf(nextWeek) + 7 * DAY
  return {
    week,
    nextWeek,
    at: REVIEW_STEPS.find(step => kept?.steps[step] === undefined) ?? null,
    steps: REVIEW_STEPS.map(id => {
      const step = kept?.steps[id]
      return {
        id,
        asks: ASKS[id],
        answered: step !== undefined,
        skipped: step?.skipped ?? false,
        text: step?.text ?? '',
      }
    }),
    finishedAt: kept?.finishedAt ?? null,
    happened,
    hours: plannedAndSpent(basis, week),
    actions: actionsOf(basis, week),
    expected,
    promised: open
      .filter(({ room, due }) => PROMISED.has(room) && (due === null || due < until))
      .map(({ id, room, does, why, due, place }) => ({ id, room, does, why, due, place })),
    outcomes,
    next,
  }
}

function plannedAndSpent({ book, spent, strategy }: PlanBasis, week: string): ReviewPage['hours'] {
  const planned = book.weeks.get(week)?.hours
  const seen = spent.weeks.find(one => one.week === week)?.hours
  const shown = LEVERS.filter(
    lever => strategy.on.includes(lever) || (seen?.get(lever) ?? 0) > 0 || (planned?.[lever] ?? 0) > 0,
  )
  return shown.map(lever => ({
    lever,
    planned: planned === undefined ? null : (planned[lever] ?? 0),
    spent: seen === undefined ? null : (seen.get(lever) ?? 0),
  }))
}

/** What was accepted for the week or before it and is open still, and what was done in it. */
function actionsOf({ book, now }: PlanBasis, week: string): ReviewPage['actions'] {
  return book.answers
    .filter(({ state, week: of }) => (state === 'accepted' && of <= week) || (state === 'done' && of === week))
    .map(answer => shownAnswer(answer, now.days.dayOf(answer.at)))
}

async function resultsOf(world: World, week: string, { days }: WeekNow): Promise<ReviewPage['outcomes']> {
  const [opportunities, worths] = await Promise.all([readOpportunities(world), readWorths(world)])
  const [from, until] = [days.startOf(week), days.startOf(shifted(week, 7))]
  return (await readResults(world, opportunities, worths))
    .filter(({ at }) => at >= from && at < until)
    .map(({ id, at, what, form }) => ({ id, at, what, form }))
}
