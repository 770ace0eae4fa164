import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { encoded } from '../../sources/text/encoded.fixture.ts'
import { importsList, importsPreview, importsRun, importsUndo } from '../imports.ts'
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

/** Two people's hours, and a chat of two that says of neither that it is the user. */
const TEAM =
  'User,Project,Description,Start date,Start time,End date,End time\n' +
  'Ana Bell,Mill,a,2026-03-02,09:00:00,2026-03-02,10:00:00\nBo Ek,Mill,b,2026-03-02,11:00:00,2026-03-02,12:00:00\n'
const CHAT = '[01.03.26, 10:00:00] Ana Bell: hei\n[01.03.26, 10:01:00] Bo Ek: hei\n'

const written = (name: string, text: string): string => {
  const path = join(scratch(), name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

test.each([
  ['team.csv', TEAM, 'time:who'],
  ['chat.txt', CHAT, 'chat:who'],
])('who the user is in %s holds, may grow, and is refused where it changes', async (name, text, who) => {
  const world = await openScratchWorld()
  const path = written(name, text)
  const first = await bring(world, path, { [who]: 'Ana Bell' })
  expect(first.added).toBeGreaterThan(0)
  expect(await bring(world, path)).toMatchObject({ added: 0 })
  await expect(bring(world, path, { [who]: 'Bo Ek' })).rejects.toMatchObject({
    code: 'E_IMPORT_ANSWERS',
    message: expect.stringMatching(`^${name} was imported on .* another answer to who you are in it \\(Ana Bell\\)`),
  })
  expect(await bring(world, path, { [who]: 'ana bell,Somebody else' })).toMatchObject({ added: 0 })
  for (const { id } of (await importsList.run(world, {}, UNWATCHED)).rows)
    await importsUndo.run(world, { id }, UNWATCHED)
  expect((await bring(world, path, { [who]: 'Bo Ek' })).added).toBeGreaterThan(0)
  await world.close()
})

test('another file that comes along may be of the user under another name', async () => {
  const world = await openScratchWorld()
  const path = written('team.csv', TEAM)
  await bring(world, path, { 'time:who': 'Ana Bell' })
  const other = written('other.csv', TEAM.replaceAll('Ana Bell', 'A. Bell').replaceAll('2026-03-02', '2026-03-03'))
  const both = { files: [path, other], answers: { 'time:who': 'A. Bell' } }
  expect((await importsRun.run(world, both, UNWATCHED)).import.counts).toMatchObject({ added: 1 })
  await world.close()
})

describe('a file read within a folder and handed over alone, or the other way round', () => {
  const folderWith = (name: string, text: string): string => dirname(written(`all/${name}`, text))
  const ways = [
    ['first in the folder', true],
    ['first alone', false],
  ] as const

  test.each(ways)('%s: its dates hold, and others are refused', async (_, isFolderFirst) => {
    const world = await openScratchWorld()
    const alone = written('hours.csv', HOURS)
    const folder = folderWith('hours.csv', HOURS)
    const [one, other] = isFolderFirst ? [folder, alone] : [alone, folder]
    expect(await bring(world, one, MONTH)).toMatchObject({ added: 2 })
    expect(await bring(world, other)).toMatchObject({ added: 0, held: 2 })
    await expect(bring(world, other, DAY)).rejects.toMatchObject({ code: 'E_IMPORT_ANSWERS' })
    expect(await bring(world, other, MONTH)).toMatchObject({ added: 0, held: 2 })
    await world.close()
  })

  test.each(ways)('%s: whose hours they are is not answered twice otherwise', async (_, isFolderFirst) => {
    const world = await openScratchWorld()
    const alone = written('team.csv', TEAM)
    const folder = folderWith('team.csv', TEAM)
    const [one, other] = isFolderFirst ? [folder, alone] : [alone, folder]
    await bring(world, one, { 'time:who': 'Ana Bell' })
    await expect(bring(world, other, { 'time:who': 'Bo Ek' })).rejects.toMatchObject({ code: 'E_IMPORT_ANSWERS' })
    expect(await bring(world, other, { 'time:who': 'Ana Bell' })).toMatchObject({ added: 0, held: 1 })
    await world.close()
  })

  test('another file of that name is another file', async () => {
    const world = await openScratchWorld()
    await bring(world, folderWith('hours.csv', HOURS), MONTH)
    expect(await bring(world, written('hours.csv', `${HOURS}Mill,c,07/08/2026,1\n`), DAY)).toMatchObject({ added: 3 })
    await world.close()
  })
})
