import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../tests/made/world.ts'
import type { World } from '../io/world/world.ts'
import { historyList, historyUndo } from './history.ts'
import { importsRun, importsUndo } from './imports.ts'
import { UNWATCHED } from './operation.ts'

const HOURS = 'Project,Description,Date,Hours\nMill,a,13/04/2026,2\nMill,b,15/06/2026,3\n'

async function bring(world: World, path: string): Promise<string> {
  return (await importsRun.run(world, { files: [path], answers: {} }, UNWATCHED)).import.id
}

const file = (name: string, text: string): string => {
  const path = join(scratch(), name)
  writeFileSync(path, text)
  return path
}

const undone = async (world: World): Promise<boolean[]> =>
  (await historyList.run(world, { limit: 10 }, UNWATCHED)).rows.map(row => row.undone)

test('imports that brought nothing new go with the one before them that brought something: undo is typed once', async () => {
  const world = await openScratchWorld()
  const path = file('hours.csv', HOURS)
  const first = await bring(world, path)
  await bring(world, path)
  await bring(world, file('part.csv', HOURS.split('\n').slice(0, 2).join('\n')))
  const told = await historyUndo.run(world, {}, UNWATCHED)
  expect(told.undone).toMatchObject({ id: first, undone: true })
  expect(told.empty).toHaveLength(2)
  expect(historyUndo.cli?.plain?.(told as never)).toBe(
    'Took back: Imported hours.csv: 2 new facts, and the 2 imports after it, which had brought nothing new.',
  )
  expect(await undone(world)).toEqual([true, true, true])
  await expect(historyUndo.run(world, {}, UNWATCHED)).rejects.toMatchObject({ code: 'E_NOTHING_TO_UNDO' })
  await world.close()
})

test('an import to which the facts of another have passed is not empty, and one that is can be taken back alone', async () => {
  const world = await openScratchWorld()
  const path = file('hours.csv', HOURS)
  const first = await bring(world, path)
  const second = await bring(world, path)
  const third = await bring(world, path)
  expect((await historyUndo.run(world, { id: third }, UNWATCHED)).undone.id).toBe(third)
  await importsUndo.run(world, { id: first }, UNWATCHED)
  const told = await historyUndo.run(world, {}, UNWATCHED)
  expect(told).toMatchObject({ undone: { id: second }, empty: [] })
  await world.close()
})
