import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOW, openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { callOperation } from '../call.ts'
import { captureKeep } from '../capture/keep.ts'
import { talksKeep } from '../contributions/talks.ts'
import { peopleAdd } from '../hand.ts'
import type { Operation } from '../operation.ts'
import { contributionWork } from './contribution-work.ts'

let world: World
beforeAll(async () => {
  world = await openScratchWorld()
  await call(peopleAdd, { name: 'Ana Ruiz', company: 'Acme' })
})
afterAll(() => world.close())

const call = (entry: unknown, input: unknown): Promise<unknown> => callOperation(entry as Operation, world, input)
const dayAfter = (days: number): string => new Date(NOW + days * DAY).toISOString().slice(0, 10)
const rooms = async (): Promise<string[]> => (await contributionWork(world)).map(({ room }) => room)

test('a deadline near is work, one far away is not yet; what was promised waits without a date', async () => {
  expect(await contributionWork(world)).toEqual([])
  for (const [title, days] of [
    ['Tests for tables', 10],
    ['Far away', 90],
  ] as const)
    await call(talksKeep, { title, event: 'PyData', state: 'drafted', deadline: dayAfter(days) })
  expect((await contributionWork(world)).filter(({ room }) => room === 'deadline').map(({ does }) => does)).toEqual([
    '"Tests for tables": Send it to PyData',
  ])
  await call(captureKeep, { text: 'coffee with Ana Ruiz, 45 min, promised to send the paper' })
  expect(await rooms()).toContain('promise')
  const promise = (await contributionWork(world)).find(({ room }) => room === 'promise')
  expect(promise).toMatchObject({ due: null, people: [{ name: 'Ana Ruiz' }], place: '/work/contributions' })
})
