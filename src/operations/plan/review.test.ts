import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { callOperation } from '../call.ts'
import { forecastsAdd } from '../forecasts/forecasts.ts'
import { historyUndo } from '../history.ts'
import { hoursLog } from '../hand.ts'
import type { Operation } from '../operation.ts'
import { UNWATCHED } from '../operation.ts'
import { outcomesAdd } from '../outcomes/outcomes.ts'
import { planAnswer } from './answer-action.ts'
import { experimentStart, experimentStop, planExperiment } from './experiment.ts'
import { planExport } from './plan-calendar.ts'
import { planKeep, planRead } from './plan.ts'
import { quarterRead } from './quarter.ts'
import { reviewAnswer, reviewFinish, reviewRead, reviewsList, reviewsShow } from './review.ts'
import type { ReviewPage } from './review-shapes.ts'
import type { PlanPage } from './shapes.ts'
import { strategySet } from './strategy.ts'
import { refresh } from '../refresh/keep-fresh.ts'
import { budgetsSet } from '../time/budgets.ts'

const DAY = 86_400_000
let world: World
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown = {}) => callOperation(entry as Operation, world, input) as Promise<T>
const review = () => call<ReviewPage>(reviewRead)
const calendar = async () => {
  const parts: string[] = []
  for await (const part of (await planExport.run(world, {}, UNWATCHED)).chunks) parts.push(part)
  return parts.join('')
}

// the made clock stands on Friday, 20 November 2026
describe('a weekly review', () => {
  test('begins with nothing at all, and asks seven things', async () => {
    const page = await review()
    expect(page).toMatchObject({ week: '2026-11-16', nextWeek: '2026-11-23', at: 'happened', finishedAt: null })
    expect(page.steps).toHaveLength(7)
    expect(page.steps.every(({ asks }) => asks.endsWith('?'))).toBe(true)
    expect(page.happened).toEqual([])
    expect(page.next.week).toBe('2026-11-23')
    expect(reviewRead.cli?.plain?.(page as never)).toContain('1. Is this what happened?')
  })

  test('shows what was accepted, what came, what is due', async () => {
    await call(strategySet, { stage: 'looking-for-a-job', hours: 6 })
    await call(planKeep)
    await call(planAnswer, { id: 'starter/skill', answer: 'accept' })
    await call(forecastsAdd, { says: 'They answer', probability: 0.7, by: world.now() + 1_000 })
    await call(outcomesAdd, { what: 'An offer', form: 'offer' })
    const page = await review()
    expect(page.actions.map(({ id, state }) => `${state} ${id}`)).toEqual(['accepted starter/skill'])
    expect(page.hours.find(({ lever }) => lever === 'skill')).toMatchObject({ spent: null })
    expect(page.hours.find(({ lever }) => lever === 'skill')?.planned).toBeGreaterThan(0)
    expect(page.outcomes.map(({ what }) => what)).toEqual(['An offer'])
    await call(planAnswer, { id: 'starter/skill', answer: 'done', why: 'It worked.', week: '2026-11-16' })
    expect((await review()).actions.map(({ state }) => state)).toEqual(['done'])
  })

  test('goes on where it was left, each step undone by itself', async () => {
    await call(reviewAnswer, { step: 'happened' })
    const { decision } = await call<{ decision: string }>(reviewAnswer, { step: 'planned', skip: true })
    expect((await review()).at).toBe('expected')
    expect((await review()).steps[1]).toMatchObject({ answered: true, skipped: true })
    await call(historyUndo, { id: decision })
    expect((await review()).at).toBe('planned')
    await call(reviewAnswer, { step: 'learned', text: 'Ask sooner.' })
    await call(planKeep, { week: '2026-11-23', hours: { skill: 2 } })
    await call(reviewFinish)
    const page = await review()
    expect(page.finishedAt).not.toBeNull()
    expect(page.next).toMatchObject({ kept: true })
    const { rows } = await call<{ rows: { week: string; learned: string; says: string }[] }>(reviewsList)
    expect(rows).toMatchObject([{ week: '2026-11-16', learned: 'Ask sooner.' }])
    expect(rows[0]?.says).toContain('1 action done')
    const shown = await call<{ snapshot: { next: { lever: string; hours: number }[] } }>(reviewsShow, {
      week: '2026-11-16',
    })
    expect(shown.snapshot.next.find(({ lever }) => lever === 'skill')?.hours).toBe(2)
    await expect(call(reviewsShow, { week: '2020-01-06' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  })
})

describe('a quarter', () => {
  test('has goals, hours, results and what was learned side by side', async () => {
    const goal = { says: 'An offer', aim: 'job', results: [{ says: 'talks', from: 0, now: 2, to: 4, unit: '' }] }
    await call(strategySet, { goals: [goal] })
    const page = await call<{
      goals: { progress: number }[]
      outcomes: { says: string }[]
      learned: { text: string }[]
    }>(quarterRead)
    expect(page).toMatchObject({ quarter: '2026-Q4', from: '2026-10-01', until: '2026-12-31', weeksPlanned: 2 })
    expect(page.goals[0]?.progress).toBe(0.5)
    expect(page.outcomes.map(({ says }) => says)).toEqual(['An offer'])
    expect(page.learned).toEqual([{ week: '2026-11-16', text: 'Ask sooner.' }])
    const before = await call<{ outcomes: unknown[] }>(quarterRead, { quarter: '2026-Q3' })
    expect(before.outcomes).toEqual([])
    await expect(call(quarterRead, { quarter: '2030-Q1' })).rejects.toMatchObject({ code: 'E_FUTURE' })
  })
})

describe('the calendar', () => {
  test('holds what was accepted, the same bytes twice, and is read by another program', async () => {
    await call(planAnswer, { id: 'starter/networking', answer: 'accept' })
    const start = Date.UTC(2026, 10, 24, 9)
    await call(planAnswer, {
      id: 'starter/project',
      answer: 'change',
      start,
      minutes: 45,
      does: 'Ask Ada; or Bo, today',
    })
    const text = await calendar()
    expect(await calendar()).toBe(text)
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
    expect(events).toHaveLength(2)
    const timed = events.find(({ summary }) => summary === 'Ask Ada; or Bo, today')
    expect(timed?.startDate.toJSDate().getTime()).toBe(start)
    expect(timed?.duration.toSeconds()).toBe(45 * 60)
    const note = events.find(({ uid }) => uid !== timed?.uid)
    expect(note?.startDate.isDate).toBe(true)
  })
})

describe('hours written down a moment ago', () => {
  test('are in the week that is looked back at, before everything is measured again', async () => {
    await refresh(world)
    await call(hoursLog, { lever: 'skill', minutes: 90 })
    const spentOn = (page: ReviewPage, of: string) => page.hours.find(({ lever }) => lever === of)?.spent
    expect(spentOn(await review(), 'skill')).toBe(1.5)
    await call(historyUndo)
    expect(spentOn(await review(), 'skill') ?? 0).toBe(0)
  })
})

describe('an experiment', () => {
  test('says what it would show before it begins', async () => {
    const page = await call<{ cheapest: { lever: string }[]; indicators: { says: string; perBlock: number }[] }>(
      planExperiment,
    )
    expect(page.cheapest).toHaveLength(6)
    expect(page.indicators.every(({ says, perBlock }) => perBlock === 0 && says.startsWith('No '))).toBe(true)
  })

  test('runs one at a time, from next Monday, stresses its lever, and is read only at its end', async () => {
    const { id } = await call<{ id: string }>(experimentStart, { a: 'networking', b: 'skill', indicator: 'replies' })
    await expect(call(experimentStart, { a: 'brand', b: 'skill', indicator: 'replies' })).rejects.toMatchObject({
      code: 'E_EXPERIMENT_RUNS',
    })
    const { running } = await call<{
      running: { blocks: { arm: string; from: string }[]; says: string; lastDay: string }
    }>(planExperiment)
    expect(running.blocks).toHaveLength(8)
    expect(running.blocks.filter(({ arm }) => arm === 'a')).toHaveLength(4)
    expect(running.blocks[0]?.from).toBe('2026-11-23')
    expect([running.lastDay, running.says]).toEqual(['2027-03-29', 'It is read once, on 29 March 2027.'])
    const later = { ...world, now: () => Date.UTC(2026, 10, 25) }
    const plan = (await callOperation(planRead as unknown as Operation, later, {})) as PlanPage
    const lever = running.blocks[0]?.arm === 'a' ? 'networking' : 'skill'
    expect(plan.levers.find(one => one.lever === lever)?.reasons[0]?.text).toContain('experiment')
    // planned a week ahead, decided, and looked at in its week: the same hours, and never above the most that was set
    const hoursOf = ({ levers }: PlanPage) => levers.map(one => [one.lever, one.hours]).toSorted()
    const ahead = await call<PlanPage>(planRead, { week: '2026-11-23' })
    expect(hoursOf(ahead)).toEqual(hoursOf(plan))
    await call(planKeep, { week: '2026-11-23' })
    const decided = (await callOperation(planRead as unknown as Operation, later, {})) as PlanPage
    expect(hoursOf(decided)).toEqual(hoursOf(plan))
    expect(decided.levers.find(one => one.lever === lever)?.reasons[0]?.text).toContain('experiment')
    const most = (plan.levers.find(one => one.lever === lever)?.hours ?? 0) - 0.5
    const { decision } = await call<{ decision: string }>(budgetsSet, { lever, ceiling: most })
    const held = await call<PlanPage>(planRead, { week: '2026-11-30' })
    expect(held.levers.find(one => one.lever === lever)?.hours).toBeLessThanOrEqual(most)
    await call(historyUndo, { id: decision })
    const over = { ...world, now: () => Date.UTC(2026, 10, 23) + 130 * DAY }
    const { past } = (await callOperation(planExperiment as unknown as Operation, over, {})) as {
      past: { says: string }[]
    }
    expect(past[0]?.says).toContain('Cannot tell')
    await expect(callOperation(experimentStop as unknown as Operation, over, { id })).rejects.toMatchObject({
      code: 'E_EXPERIMENT_OVER',
    })
    await call(experimentStop, { id, why: 'no time' })
    const ended = await call<{ running: null; past: { says: string }[] }>(planExperiment)
    expect(ended.running).toBeNull()
    expect(ended.past[0]?.says).toContain('tells nothing')
  })
})
