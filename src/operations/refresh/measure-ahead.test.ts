import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { Work, World } from '../../io/world/world.ts'
import { WRITING } from '../import/writing.ts'
import { UNWATCHED } from '../operation.ts'
import { LOAD_AHEAD } from '../tasks.ts'
import { measuringAhead } from './measure-ahead.ts'

let world: World
beforeAll(async () => void (world = await openScratchWorld()))
afterAll(() => world.close())

const watched = (run: Work['run']): { readonly asked: string[]; readonly world: World } => {
  const asked: string[] = []
  const noted: Work['run'] = (task, ...rest) => (asked.push(task), run(task, ...rest))
  return { asked, world: { ...world, work: { run: noted } } }
}

test('threads get ready once, when much was read and only writing is left; what is told goes on', async () => {
  const { asked, world: seen } = watched(world.work.run)
  const told: string[] = []
  const job = { ...UNWATCHED, progress: (says: string) => void told.push(says) }
  const ahead = measuringAhead(seen, job, 'check')
  ahead.job.progress('Reading', 300_000, 0)
  ahead.job.progress(WRITING, 19_999, 0)
  await ahead.ready()
  expect(asked).toEqual([])
  ahead.job.progress(WRITING, 300_000, 0)
  ahead.job.progress(WRITING, 300_000, 0)
  await ahead.ready()
  expect(asked).toEqual([LOAD_AHEAD])
  expect(told).toEqual(['Reading', WRITING, WRITING, WRITING])
})

test('a thread that could not get ready fails nothing', async () => {
  const { asked, world: seen } = watched(() => Promise.reject(new Error('no thread')))
  const ahead = measuringAhead(seen, UNWATCHED, 'refresh')
  ahead.job.progress(WRITING, 20_000, 0)
  await expect(ahead.ready()).resolves.toBeUndefined()
  expect(asked).toEqual([LOAD_AHEAD])
})
