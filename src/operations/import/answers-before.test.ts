import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { encoded } from '../../sources/text/encoded.fixture.ts'
import { importsPreview, importsRun, importsUndo } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'

/** The same file again, with the same answers, without any, and with others. */

const HOURS = 'Project,Description,Date,Hours\nMill,a,03/04/2026,2\nMill,b,05/06/2026,3\n'

function hours(name = 'hours.csv'): string {
  const path = join(scratch(), name)
  writeFileSync(path, HOURS)
  return path
}

async function bring(world: World, path: string, answers = {}): Promise<{ id: string; added: number; held: number }> {
  const { import: row } = await importsRun.run(world, { files: [path], answers }, UNWATCHED)
  return { id: row.id, added: row.counts.added, held: row.counts.matched }
}

const MONTH = { 'dates:hours.csv': 'month-day' }
const DAY = { 'dates:hours.csv': 'day-month' }

test('what was answered once holds for the same file: nothing is doubled', async () => {
  const world = await openScratchWorld()
  const path = hours()
  expect(await bring(world, path, MONTH)).toMatchObject({ added: 2, held: 0 })
  expect(await bring(world, path, MONTH)).toMatchObject({ added: 0, held: 2 })
  expect(await bring(world, path)).toMatchObject({ added: 0, held: 2 })
  const copy = join(scratch(), 'copy of hours.csv')
  copyFileSync(path, copy)
  expect(await bring(world, copy)).toMatchObject({ added: 0, held: 2 })
  await world.close()
})

test.each([
  ['answered', MONTH, DAY],
  ['assumed', {}, MONTH],
])('another answer than was %s is refused until the import is taken back', async (_what, first, second) => {
  const world = await openScratchWorld()
  const path = hours()
  const before = await bring(world, path, first)
  const refusal = { code: 'E_IMPORT_ANSWERS', message: expect.stringMatching(/^hours\.csv was imported on .* first/) }
  await expect(bring(world, path, second)).rejects.toMatchObject(refusal)
  await expect(importsPreview.run(world, { files: [path], answers: second }, UNWATCHED)).rejects.toMatchObject(refusal)
  await importsUndo.run(world, { id: before.id }, UNWATCHED)
  expect(await bring(world, path, second)).toMatchObject({ added: 2, held: 0 })
  await world.close()
})

test('what was only assumed is asked again, and the file is known by its bytes', async () => {
  const world = await openScratchWorld()
  const path = hours()
  await bring(world, path)
  const told: string[] = []
  const job = { ...UNWATCHED, progress: (says: string) => void told.push(says) }
  const again = await importsRun.run(world, { files: [path], answers: {} }, job)
  expect(told.filter(says => says.startsWith('Reading'))).toEqual([])
  expect(again.questions.map(({ id }) => id)).toEqual(['dates:hours.csv'])
  await world.close()
})

test('rows that waited for an answer come when it is given', async () => {
  const world = await openScratchWorld()
  const path = join(scratch(), 'log.csv')
  writeFileSync(path, 'date,with,channel\n2026-03-02,Ana Bell,meeting\n2026-03-03,Bo Okafor,zzz\n')
  expect(await bring(world, path)).toMatchObject({ added: 1 })
  expect(await bring(world, path, { 'channel-zzz:log.csv': 'mail' })).toMatchObject({ added: 1, held: 1 })
  expect(await bring(world, path)).toMatchObject({ added: 0, held: 2 })
  await world.close()
})

test('a file read in a guessed encoding is not read again in another', async () => {
  const world = await openScratchWorld()
  const path = join(scratch(), 'people.csv')
  writeFileSync(path, encoded('windows-1251', 'name,email\nОльга Смирнова,p@made.example\n'))
  expect(await bring(world, path)).toMatchObject({ added: 1 })
  expect(await bring(world, path, { 'encoding:people.csv': 'windows-1251' })).toMatchObject({ added: 0, held: 1 })
  await expect(bring(world, path, { 'encoding:people.csv': 'koi8-r' })).rejects.toMatchObject({
    code: 'E_IMPORT_ANSWERS',
  })
  await world.close()
})
