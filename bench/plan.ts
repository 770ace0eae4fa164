import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorld } from '../src/io/world/open-world.ts'
import type { World } from '../src/io/world/world.ts'
import { LEVERS } from '../src/model/lever.ts'
import type { Observation } from '../src/model/observation.ts'
import { callOperation } from '../src/operations/call.ts'
import { forecastsAdd } from '../src/operations/forecasts/forecasts.ts'
import type { Operation } from '../src/operations/operation.ts'
import { outcomesList } from '../src/operations/outcomes/outcomes.ts'
import { allocated } from '../src/operations/plan/allocated.ts'
import { readPlanBasis } from '../src/operations/plan/plan-basis.ts'
import { planRead, planWhatif } from '../src/operations/plan/plan.ts'
import { reviewRead } from '../src/operations/plan/review.ts'
import { strategySet } from '../src/operations/plan/strategy.ts'
import { refresh } from '../src/operations/refresh/keep-fresh.ts'
import { keepEntry } from '../src/operations/skills/entries.ts'
import { seeded } from '../src/stats/random.ts'
import { amountRow } from './row.ts'
import type { Row } from './row.ts'
import { fillTimes, TIMES_UNTIL } from './time.ts'
import { timedAs } from './timed.ts'

const [HOUR, DAY] = [3_600_000, 86_400_000]
const WEEK = 7 * DAY
const YEARS = 10
const timed = timedAs('plan', 40)

/**
 * Ten years of calendar, timer, commits and mail, with what a person keeps beside them: 300 applications, 60 results, 200
 * expectations, 500 weeks that were planned and looked back at. The pages of the plan over all of it.
 */
export async function benchPlan(): Promise<Row[]> {
  const home = await mkdtemp(join(tmpdir(), 'groundwork-plan-'))
  let clock = TIMES_UNTIL
  const opened = await openWorld({ home, now: TIMES_UNTIL, seed: 1, zone: 'Europe/Oslo' })
  const world: World = { ...opened, now: () => clock++ }
  try {
    await fillTimes(world)
    await fillWorkingLife(world)
    await refresh(world)
    return await rows(world)
  } finally {
    await world.close()
    await rm(home, { recursive: true, force: true })
  }
}

async function rows(world: World): Promise<Row[]> {
  const ask = (entry: unknown, input: unknown = {}) => callOperation(entry as Operation, world, input)
  const cold = performance.now()
  await ask(outcomesList)
  const first = performance.now() - cold
  const basis = await readPlanBasis(world)
  const { strategy, book, now } = basis
  const allocate = async (i: number) =>
    allocated(basis, now.week, { strategy: { ...strategy, hours: 4 + (i % 20) }, budgets: book.budgets, habit: true })
  return [
    amountRow('plan-results', 'the page of results, opened for the first time', first / 1000, 's', 1),
    await timed('results', 'the page of results', () => ask(outcomesList), 200),
    await timed('allocate', 'the hours of a week', allocate, 20),
    await timed('whatif', 'what if, as a slider asks', i => ask(planWhatif, { hours: 4 + (i % 20) }), 20),
    await timed('week', 'the page of the plan', () => ask(planRead), 200),
    await timed('review', 'the whole page of the weekly review', () => ask(reviewRead), 200),
  ]
}

async function fillWorkingLife(world: World): Promise<void> {
  const random = seeded('plan')
  const back = (): number => TIMES_UNTIL - Math.floor(random() * YEARS * 365 * DAY) - DAY
  const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const base = { precision: 'day' as const, channel: null, people: [] }
  const writer = await world.store.imports.begin('made for the benchmark, by hand', TIMES_UNTIL, [])
  writer.write(
    Array.from({ length: 300 }, (_, i): Observation<'application'> => ({
      ...base,
      source: 'linkedin',
      key: `a${i}`,
      at: back(),
      kind: 'application',
      detail: { company: `Organisation ${i % 90}`, title: `Role ${i % 40}` },
    })),
  )
  writer.write(
    Array.from({ length: 60 }, (_, i): Observation<'outcome'> => ({
      ...base,
      source: 'hand',
      key: `o${i}`,
      at: back(),
      kind: 'outcome',
      detail: {
        form: some(['offer', 'client', 'publication', 'invitation'] as const),
        what: `Result ${i}`,
        organisation: `Organisation ${i}`,
      },
    })),
  )
  await writer.commit()
  await fillDecisions(world, random)
}

async function fillDecisions(world: World, random: () => number): Promise<void> {
  await callOperation(strategySet as unknown as Operation, world, {
    stage: 'looking-for-a-job',
    hours: 10,
    on: [...LEVERS],
  })
  const hours = Object.fromEntries(LEVERS.map(lever => [lever, Math.round(random() * 6) / 2]))
  for (let week = 1; week < 500; week++) {
    const monday = new Date(Math.floor((TIMES_UNTIL - week * WEEK) / WEEK) * WEEK + 4 * DAY).toISOString().slice(0, 10)
    await keepEntry(world, 'plan-week', monday, { hours, exact: hours, owed: {}, at: TIMES_UNTIL - week * WEEK })
    const at = TIMES_UNTIL - week * WEEK
    await keepEntry(world, 'review', monday, {
      steps: { learned: { at, skipped: false, text: `Learned ${week}` } },
      startedAt: at,
      finishedAt: at + HOUR,
      snapshot: null,
    })
  }
  for (let i = 0; i < 200; i++)
    await callOperation(forecastsAdd as unknown as Operation, world, {
      says: `Expectation ${i}`,
      probability: 0.05 + 0.9 * random(),
      by: world.now() + 30 * DAY,
    })
}
