import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWorld } from '../../src/io/world/open-world.ts'
import { callOperation } from '../../src/operations/call.ts'
import { historyList } from '../../src/operations/history.ts'
import { importsRun } from '../../src/operations/imports.ts'
import type { Operation } from '../../src/operations/operation.ts'
import { reviewAnswer, reviewFinish, reviewRead, reviewsShow } from '../../src/operations/plan/review.ts'
import type { ReviewPage, ReviewShown } from '../../src/operations/plan/review-shapes.ts'
import { tiesList } from '../../src/operations/ties.ts'
import { readAll } from '../../src/sources/text/reading.fixture.ts'
import { time } from '../../src/sources/time/time.ts'
import { scratch } from '../made/world.ts'

const DAY = 86_400_000
const FRIDAY = Date.UTC(2026, 9, 30, 11)
const WEEK = '2026-10-26'

/** Two people met for a year; and an entry over the night of 25 October, when Oslo's clocks went back. */
const TALKS = ['date,with,channel,direction,minutes']
for (let week = 0; week < 50; week++) {
  const day = new Date(FRIDAY - 3 * DAY - 7 * DAY * week).toISOString().slice(0, 10)
  TALKS.push(
    `${day},Ana Bell <ana@made.example>,meeting,both,30`,
    `${day},Bo Ek <bo@made.example>,mail,${week % 2 ? 'out' : 'in'},`,
  )
}
const HOURS = 'start,end,project\n2026-10-25 01:30,2026-10-25 03:30,Night\n2026-10-27 09:00,2026-10-27 10:30,Day\n'

/** The same folder under another clock, or in another zone. */
async function under<T>(home: string, now: number, zone: string, work: (call: Call) => Promise<T>): Promise<T> {
  const world = await openWorld({ home, now, zone, seed: 7 })
  try {
    return await work((entry, input = {}) => callOperation(entry as Operation, world, input) as never)
  } finally {
    await world.close()
  }
}
type Call = <O>(entry: unknown, input?: unknown) => Promise<O>

const ties = async (call: Call): Promise<unknown> => (await call<{ rows: unknown }>(tiesList)).rows

test('P06 the clock goes back a day, on ten years, to another zone, while a review is going on', async () => {
  const home = scratch()
  const [talks, hours] = [join(home, 'talks.csv'), join(home, 'hours.csv')]
  writeFileSync(talks, TALKS.join('\n'))
  writeFileSync(hours, HOURS)
  const before = await under(home, FRIDAY, 'Europe/Oslo', async call => {
    await call(importsRun, { files: [talks, hours] })
    expect((await call<ReviewPage>(reviewRead)).week).toBe(WEEK)
    await call(reviewAnswer, { step: 'happened', text: 'Yes.' })
    return ties(call)
  })
  await under(home, FRIDAY - DAY, 'Europe/Oslo', async call => {
    await call(reviewAnswer, { step: 'planned', week: WEEK })
    expect(await call<ReviewPage>(reviewRead, { week: WEEK })).toMatchObject({ at: 'expected', finishedAt: null })
    // what was done last stands first, whatever the clock said
    const [last] = (await call<{ rows: { at: number }[] }>(historyList)).rows
    expect(last?.at).toBe(FRIDAY - DAY)
    expect(await ties(call)).toEqual(before)
  })
  // a clock that runs ahead makes no tie fade: measures speak of the last day that the data show
  await under(home, FRIDAY + 3_653 * DAY, 'Europe/Oslo', async call => expect(await ties(call)).toEqual(before))
  await under(home, FRIDAY - 2 * DAY, 'Pacific/Kiritimati', async call => {
    await call(reviewFinish, { week: WEEK })
    const page = await call<ReviewPage>(reviewRead, { week: WEEK })
    expect(page.hours.filter(({ spent }) => spent !== null && (spent as number) < 0)).toEqual([])
    const review = await call<ReviewShown>(reviewsShow, { week: WEEK })
    const stamps = [review.startedAt, ...Object.values(review.steps).map(({ at }) => at), review.finishedAt ?? 0]
    expect(stamps).toEqual(stamps.toSorted((a, b) => a - b))
    expect(review.finishedAt ?? 0).toBeGreaterThanOrEqual(FRIDAY)
  })
}, 60_000)

test('P06 the night that has one hour twice is counted with it, and the one that lacks one without', async () => {
  const lengths = async (zone: string) => {
    const nights =
      'start,end,project\n2026-10-25 01:30,2026-10-25 03:30,Autumn\n2026-03-29 01:30,2026-03-29 03:30,Spring\n'
    return (await readAll(time, { 'hours.csv': nights }, { zone })).observations.map(({ minutes }) => minutes)
  }
  expect(await lengths('Europe/Oslo')).toEqual([180, 60])
  expect(await lengths('Africa/Lagos')).toEqual([120, 120])
})
