import { z } from 'zod'
import type { World } from '../../io/world/world.ts'
import { shifted } from '../../measures/time/zone-days.ts'
import { Lever, LEVERS } from '../../model/lever.ts'
import { dateInWords } from '../../plan/day-words.ts'
import { Stage } from '../../plan/strategy.ts'
import type { Strategy } from '../../plan/strategy.ts'
import { Decided } from '../changed.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { Budget } from '../time/shapes.ts'
import { allocated, planLevers } from './allocated.ts'
import type { Allocated } from './allocated.ts'
import { readActions, shownActions, shownAnswer } from './plan-actions.ts'
import { readPlanBasis } from './plan-basis.ts'
import type { PlanBasis } from './plan-basis.ts'
import { WEEK_PLANS } from './plan-book.ts'
import type { KeptWeekPlan } from './plan-book.ts'
import { trialIn } from './experiment.ts'
import type { Trial } from './experiment.ts'
import { plainPlan, plainWhatif } from './plain-plan.ts'
import { weekGiven } from './plan-week.ts'
import { PlanPage, Week, WhatIf } from './shapes.ts'
import type { PlanLever } from './shapes.ts'
import { LEVER_NAMES } from '../../model/lever-names.ts'

const GivenWeek = Week.optional().describe('any day of the week, like 2026-11-23; else this week')

export const planRead = operation({
  name: 'plan.read',
  says: "This week's hours by lever and at most ten next actions, each with its reason and the reading behind it.",
  kind: 'query',
  input: z.strictObject({ week: GivenWeek }),
  output: PlanPage,
  cli: { command: 'plan', args: ['week'], plain: plainPlan },
  run: async (world, { week }) => {
    const basis = await readPlanBasis(world)
    return planPage(world, basis, weekGiven(week, basis.now))
  },
})

export const planWhatif = operation({
  name: 'plan.whatif',
  says: 'How hours would be spread with another strategy, and how much of the best that gets; changes nothing.',
  kind: 'query',
  input: z.strictObject({
    hours: z.number().min(0.5).max(80).optional(),
    on: z.array(Lever).max(LEVERS.length).optional(),
    stage: Stage.optional(),
    priors: z.record(z.string(), z.number().min(0.5).max(2)).optional().describe('cells as way/aim=value'),
    budgets: z.array(Budget).max(LEVERS.length).optional().describe('instead of those that are set'),
  }),
  output: WhatIf,
  cli: { command: 'plan whatif', plain: plainWhatif },
  async run(world, { hours, on, stage, priors, budgets }) {
    const basis = await readPlanBasis(world)
    const { strategy, book, now } = basis
    const other: Strategy = {
      ...strategy,
      hours: hours ?? strategy.hours,
      on: on ?? strategy.on,
      stage: stage ?? strategy.stage,
      priors: priors === undefined ? strategy.priors : { ...strategy.priors, ...priors },
      // another stage is asked for itself, not for goals that were made for this one
      goals: stage === undefined || stage === strategy.stage ? strategy.goals : [],
    }
    const then = allocated(basis, now.week, { strategy: other, budgets: budgets ?? book.budgets, habit: false })
    const today = allocated(basis, now.week, { strategy, budgets: book.budgets, habit: false })
    const hoursNow = new Map(today.plan.levers.map(row => [row.lever, row.wanted]))
    return {
      hours: other.hours,
      levers: LEVERS.map(lever => {
        const row = then.plan.levers.find(one => one.lever === lever)
        return { lever, hours: row?.wanted ?? 0, now: hoursNow.get(lever) ?? 0, held: row?.held ?? null }
      }),
      short: then.plan.short,
      spare: then.plan.spare,
      shares: then.shares(),
    }
  },
})

export const planKeep = operation({
  name: 'plan.keep',
  says: 'Decides the hours of a week: as proposed, or as you say for the levers named.',
  kind: 'change',
  input: z.strictObject({
    week: GivenWeek,
    hours: z.partialRecord(Lever, z.number().min(0).max(80)).optional().describe('lever=hours'),
  }),
  output: Decided.extend({ week: Week }),
  personOnly: true,
  cli: { command: 'plan keep', plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { week, hours }) {
    const basis = await readPlanBasis(world)
    const monday = weekGiven(week, basis.now)
    const decision = await keepWeek(world, basis, monday, hours ?? {})
    return { decision, week: monday, says: `The hours of the week of ${dateInWords(monday)} are decided` }
  },
})

/** Writes a week's hours down: as proposed, the user's own laid over. Gives the decision. */
export function keepWeek(
  world: World,
  basis: PlanBasis,
  week: string,
  own: Readonly<Partial<Record<Lever, number>>>,
): Promise<string> {
  const fresh = proposal(basis, week)
  const { plan } = fresh
  const trial = trialIn(basis, week)
  const shown = new Map(stressed(planLevers(fresh, basis), trial).map(row => [row.lever, row.hours]))
  const kept: KeptWeekPlan = {
    hours: Object.fromEntries(plan.levers.map(row => [row.lever, own[row.lever] ?? shown.get(row.lever) ?? row.hours])),
    // what the user set is where next week's habit begins
    exact: Object.fromEntries(plan.levers.map(row => [row.lever, own[row.lever] ?? row.exact])),
    owed: Object.fromEntries(plan.levers.map(row => [row.lever, own[row.lever] === undefined ? row.owed : 0])),
    stressed: trial?.stressed ?? null,
    at: world.now(),
  }
  for (const lever of LEVERS)
    if (own[lever] !== undefined && !(lever in kept.hours)) {
      kept.hours[lever] = own[lever]
      kept.exact[lever] = own[lever]
    }
  return keepEntry(world, WEEK_PLANS, week, kept)
}

export async function planPage(world: World, basis: PlanBasis, week: string): Promise<PlanPage> {
  const { now, book, strategy } = basis
  const fresh = proposal(basis, week)
  const kept = book.weeks.get(week)
  const trial = trialIn(basis, week)
  const planned = planLevers(fresh, basis).map(row => withKept(row, kept))
  // hours that were decided while the same lever was stressed hold that already
  const isMoved = kept !== undefined && kept.stressed === trial?.stressed
  const levers = stressed(planned, trial, !isMoved)
  const chosen = await readActions(
    world,
    basis,
    levers.map(({ lever, hours }) => ({ lever, hours })),
  )
  const notBefore = week === now.week ? now.today : week
  const done = book.answers.filter(answer => answer.state === 'done' && answer.week === week)
  return {
    week,
    zone: now.zone,
    today: now.today,
    said: book.strategy !== null,
    kept: kept !== undefined,
    reviewDue: isReviewDue(basis),
    stage: strategy.stage,
    hours: levers.reduce((sum, { hours }) => sum + hours, 0),
    headline: headlineOf(levers, fresh, kept !== undefined, weekWord(week, now.week)),
    levers: levers.toSorted((a, b) => b.hours - a.hours),
    short: fresh.plan.short,
    spare: fresh.plan.spare,
    slowed: fresh.plan.slowed,
    shares: fresh.shares(),
    focus: [...chosen.focus],
    actions: shownActions(chosen, week, notBefore),
    done: done.map(answer => shownAnswer(answer, now.days.dayOf(answer.at))),
  }
}

function proposal(basis: PlanBasis, week: string): Allocated {
  return allocated(basis, week, { strategy: basis.strategy, budgets: basis.book.budgets, habit: true })
}

function withKept(row: PlanLever, kept: KeptWeekPlan | undefined): PlanLever {
  const hours = kept?.hours[row.lever]
  return hours === undefined ? row : { ...row, hours }
}

/**
 * In a fortnight of an experiment its lever has the hours of both, but half an hour (less would be a pause, not a trial), and
 * never more than the most that was set for it.
 */
function stressed(levers: readonly PlanLever[], trial: Trial | null, moves = true): PlanLever[] {
  const [own, other] = [trial?.stressed, trial?.other].map(one => levers.find(({ lever }) => lever === one))
  const most = (own?.ceiling ?? Infinity) - (own?.hours ?? 0)
  const free = (other?.hours ?? 0) - Math.max(0.5, other?.commitment ?? 0, other?.floor ?? 0)
  const moved = Math.max(0, Math.min(most, free))
  if (trial === null) return [...levers]
  const because = { text: `This fortnight of your experiment stresses ${LEVER_NAMES[trial.stressed]}.` }
  return levers.map(row => {
    if (row.lever !== trial.stressed && row.lever !== trial.other) return row
    const hours = moves ? row.hours + (row.lever === trial.stressed ? moved : -moved) : row.hours
    return { ...row, hours, reasons: [because, ...row.reasons] }
  })
}

/** A week that was planned and is over, without a review of it. */
function isReviewDue({ book, now }: PlanBasis): boolean {
  const last = shifted(now.week, -7)
  return (book.weeks.has(last) || book.answers.some(({ week }) => week === last)) && !book.reviews.get(last)?.finishedAt
}

/** @example weekWord('2026-11-30', '2026-11-23') // "next week" */
function weekWord(week: string, thisWeek: string): string {
  if (week === thisWeek) return 'this week'
  return week === shifted(thisWeek, 7) ? 'next week' : `the week of ${dateInWords(week)}`
}

function headlineOf(levers: readonly PlanLever[], { plan }: Allocated, kept: boolean, week: string): string {
  const most = levers.toSorted((a, b) => b.hours - a.hours).filter(({ hours }) => hours > 0)
  const all = most.reduce((sum, { hours }) => sum + hours, 0)
  if (most.length === 0) return `There are no hours to spread ${week}.`
  const parts = most.slice(0, 3).map(({ lever, hours }) => `${hours} h ${LEVER_NAMES[lever]}`)
  const rest = most.length > 3 ? ', the rest a little of each other' : ''
  const short = plan.short > 0 ? ` What you promised is ${plan.short} h more than you have.` : ''
  const begin = kept ? `${week[0]?.toUpperCase()}${week.slice(1)}` : `Proposed for ${week}`
  return `${begin}: ${all} ${all === 1 ? 'hour' : 'hours'}, ${parts.join(', ')}${rest}.${short}`
}
