import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOW, openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { calibrationNext } from '../calibration.ts'
import { callOperation } from '../call.ts'
import { checkRead } from '../check.ts'
import { UNWATCHED } from '../operation.ts'
import { OPERATIONS } from '../table.ts'
import { timeWeeks } from '../time/weeks.ts'
import { refreshAll } from './refresh-all.ts'

// A measuring that has begun and does not end while screens are looked at: nobody may wait for it.
let world: World
let started = 0
beforeAll(async () => {
  const real = await openScratchWorld()
  world = { ...real, work: { run: () => new Promise(() => void started++) } }
  await importMail(10)
  await refreshAll(world, UNWATCHED)
  await importMail(3)
}, 60_000)
afterAll(() => world.close())

test('every screen that reads answers while newer data are measured, with what was measured last', async () => {
  const waiting: string[] = []
  for (const one of OPERATIONS.filter(({ kind }) => kind === 'query')) {
    const answer = callOperation(one, world, {}).then(
      () => 'answered',
      () => 'refused',
    )
    const late = new Promise<string>(resolve => setTimeout(() => resolve('waits'), 10_000))
    if ((await Promise.race([answer, late])) === 'waits') waiting.push(one.name)
  }
  expect(waiting).toEqual([])
  expect(started).toBeGreaterThan(0)
}, 120_000)

test('and says so', async () => {
  const check = await checkRead.run(world, {}, UNWATCHED)
  expect(check).toMatchObject({ updating: true, madeAt: expect.any(String) })
  expect((await timeWeeks.run(world, { weeks: 4 }, UNWATCHED)).updating).toBe(true)
  expect((await world.store.people.list({ offset: 0, limit: 5 })).total).toBe(1)
})

test('nor does anybody wait where nothing was ever measured', async () => {
  const real = await openScratchWorld()
  let begun = 0
  const fresh: World = { ...real, work: { run: () => new Promise(() => void begun++) } }
  try {
    expect(await calibrationNext.run(fresh, {}, UNWATCHED)).toMatchObject({ updating: false, person: null, of: 0 })
    await importMail(10, fresh)
    const waiting: string[] = []
    for (const one of OPERATIONS.filter(({ kind }) => kind === 'query')) {
      const answer = callOperation(one, fresh, {}).then(
        () => 'answered',
        () => 'refused',
      )
      const late = new Promise<string>(resolve => setTimeout(() => resolve('waits'), 10_000))
      if ((await Promise.race([answer, late])) === 'waits') waiting.push(one.name)
    }
    expect(waiting).toEqual([])
    expect(begun).toBeGreaterThan(0)
    expect(await calibrationNext.run(fresh, {}, UNWATCHED)).toMatchObject({ updating: true, person: null, of: 0 })
  } finally {
    await real.close()
  }
}, 120_000)

/** A message of some days ago. */
async function importMail(ago: number, into: World = world): Promise<void> {
  const who = { keys: [{ kind: 'email' as const, value: 'ana@made.example' }], name: 'Ana Holm' }
  const message: Observation<'message'> = {
    source: 'mail',
    key: `mail ${ago}`,
    at: NOW - ago * DAY,
    precision: 'instant',
    kind: 'message',
    channel: 'mail',
    people: [{ who, role: 'from', direction: 'in', weight: 1 }],
    detail: {},
  }
  const writer = await into.store.imports.begin('made', NOW, [])
  writer.write([message])
  await writer.commit()
}
