import { z } from 'zod'
import { AIMS } from '../../measures/allocation/ways.ts'
import { Lever, LEVERS } from '../../model/lever.ts'
import type { Measured } from '../../model/measured.ts'
import { Refusal } from '../../model/refusal.ts'
import { aimsOf, firstStrategy, Goal, goalProgress, KeyResult, ON_AT_FIRST, Stage } from '../../plan/strategy.ts'
import type { Strategy } from '../../plan/strategy.ts'
import { Decided } from '../changed.ts'
import { token } from '../hand.ts'
import { operation } from '../operation.ts'
import { keepEntry } from '../skills/entries.ts'
import { openPlanBook, STRATEGY, THE_STRATEGY } from './plan-book.ts'
import type { PlanBook } from './plan-book.ts'
import { priorsTable } from './priors-table.ts'
import { StrategyPage } from './shapes.ts'
import { movable, readWeeksSpent } from './weeks-spent.ts'
import type { WeeksSpent } from './weeks-spent.ts'

/** A goal as it is said: what is left out begins empty. */
const GoalInput = Goal.extend({
  id: z.string().max(60).default(''),
  weight: z.number().min(0).max(10).default(1),
  by: z.number().int().nullable().default(null),
  results: z.array(KeyResult).max(10).default([]),
})

export const strategyRead = operation({
  name: 'strategy.read',
  says: 'Shows your strategy: goals, life stage, levers, hours a week, and what is believed of each lever and why.',
  kind: 'query',
  input: z.strictObject({}),
  output: StrategyPage,
  cli: { command: 'strategy show', plain: plainStrategy },
  async run(world) {
    const [book, spent] = await Promise.all([openPlanBook(world), readWeeksSpent(world)])
    const strategy = strategyIn(book, spent)
    const aims = aimsOf(strategy)
    const sum = AIMS.reduce((all, aim) => all + (aims[aim] ?? 0), 0)
    return {
      said: book.strategy !== null,
      strategy,
      goals: strategy.goals.map(goal => ({ ...goal, progress: goalProgress(goal) })),
      aims: Object.fromEntries(AIMS.flatMap(aim => (aims[aim] ? [[aim, aims[aim] / sum]] : []))),
      budgets: [...book.budgets],
      priors: priorsTable(strategy.priors),
      seen: seenHours(strategy, spent),
    }
  },
})

export const strategySet = operation({
  name: 'strategy.set',
  says: 'Changes your strategy: only what is named changes; a cell of the priors set to 0 is ours again.',
  kind: 'change',
  input: z.strictObject({
    stage: Stage.optional(),
    hours: z.number().min(0.5).max(80).optional().describe('hours a week to spread over the levers'),
    on: z.array(Lever).max(LEVERS.length).optional().describe('the levers that are on'),
    goals: z.array(GoalInput).max(20).optional().describe('all goals, each {"says", "aim", "weight", "by", "results"}'),
    priors: z.record(z.string(), z.number()).optional().describe('cells as way/aim=value, 0.5 to 2'),
  }),
  output: Decided,
  personOnly: true,
  cli: { command: 'strategy set', plain: (o: { says: string }) => `${o.says}.` },
  async run(world, { stage, hours, on, goals, priors }) {
    const [book, spent] = await Promise.all([openPlanBook(world), readWeeksSpent(world)])
    const before = strategyIn(book, spent)
    if (on?.length === 0) throw new Refusal('E_NO_LEVER', 'Leave at least one lever on; without any there is no plan.')
    const next: Strategy = {
      stage: stage ?? before.stage,
      hours: hours ?? before.hours,
      on: LEVERS.filter(lever => (on ?? before.on).includes(lever)),
      goals: (goals ?? before.goals).map(goal => (goal.id === '' ? { ...goal, id: `goal-${token(world)}` } : goal)),
      priors: priors === undefined ? before.priors : changedPriors(before.priors, priors),
    }
    const decision = await keepEntry(world, STRATEGY, THE_STRATEGY, next)
    return { decision, says: saysOf(before, next, book.strategy === null) }
  },
})

/** The strategy as it was said, or where it would begin. */
export function strategyIn({ strategy }: PlanBook, { usual }: WeeksSpent): Strategy {
  return strategy ?? firstStrategy(movable(usual, ON_AT_FIRST))
}

/** Refusal: E_PRIOR for a cell that there is not, or a value outside 0.5 to 2. */
function changedPriors(before: Strategy['priors'], given: Strategy['priors']): Strategy['priors'] {
  const next = { ...before }
  const cells = new Set(priorsTable({}).flatMap(row => row.cells.map(({ id }) => id)))
  for (const [cell, value] of Object.entries(given)) {
    if (!cells.has(cell))
      throw new Refusal('E_PRIOR', `There is no prior "${cell.slice(0, 60)}"; a cell is named like networking/job.`)
    if (value === 0) delete next[cell]
    else if (value >= 0.5 && value <= 2) next[cell] = value
    else throw new Refusal('E_PRIOR', `${cell} can be set from 0.5 to 2; nothing is believed to bring less or more.`)
  }
  return next
}

function seenHours(strategy: Strategy, { usual, weeks }: WeeksSpent): Measured {
  const hours = movable(usual, strategy.on)
  if (hours === null)
    return { unknown: [{ text: 'No hours were seen yet; a calendar or a time tracker would show them.' }] }
  const each = weeks.slice(-12).map(week => strategy.on.reduce((sum, lever) => sum + (week.hours.get(lever) ?? 0), 0))
  return {
    value: hours,
    low: Math.min(hours, ...each),
    high: Math.max(hours, ...each),
    n: each.length,
    because: [{ text: `The least and the most of the last ${each.length} weeks.` }],
  }
}

function saysOf(before: Strategy, next: Strategy, isFirst: boolean): string {
  if (isFirst) return `Your strategy: ${next.hours} h a week, ${STAGE_SAYS[next.stage]}`
  const parts = [
    next.stage === before.stage ? '' : STAGE_SAYS[next.stage],
    next.hours === before.hours ? '' : `${next.hours} h a week`,
    next.on.length === before.on.length && next.on.every(lever => before.on.includes(lever))
      ? ''
      : 'which levers are on',
    JSON.stringify(next.goals) === JSON.stringify(before.goals) ? '' : 'goals',
    JSON.stringify(next.priors) === JSON.stringify(before.priors) ? '' : 'what is believed of a lever',
  ].filter(part => part !== '')
  return parts.length === 0 ? 'Your strategy stays as it was' : `Changed your strategy: ${parts.join(', ')}`
}

export const STAGE_SAYS: Readonly<Record<Stage, string>> = {
  'looking-for-a-job': 'looking for a job',
  'growing-in-place': 'growing in place',
  'own-business': 'own business',
}

function plainStrategy({ said, strategy, goals }: StrategyPage): string {
  const begin = said ? '' : 'Nothing was said yet; a plan would begin like this. '
  return [
    `${begin}${STAGE_SAYS[strategy.stage]}, ${strategy.hours} h a week on ${strategy.on.join(', ')}.`,
    ...goals.map(
      goal => `goal ${goal.id}: ${goal.says}${goal.progress === null ? '' : ` (${Math.round(goal.progress * 100)} %)`}`,
    ),
    ...(goals.length === 0 ? ['No goal yet: groundwork strategy set --goals \'{"says":"...","aim":"job"}\''] : []),
  ].join('\n')
}
