import { beforeEach, expect, test } from 'vitest'
import { NOW, openScratchWorld, smallLife } from '../../../tests/made/world.ts'
import { openWorld } from '../../io/world/open-world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { importsRun, importsShow, importsUndo } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'
import { peopleForget } from '../people/forget.ts'
import { peopleList } from '../people/list.ts'
import { settingsSet } from '../settings.ts'

const made = smallLife()
const archive = made.file('linkedin.zip')
const page = { sort: 'name' as const, descending: false, offset: 0, limit: 1000 }
let world: World
let told: string[]
beforeEach(async () => {
  world = await openScratchWorld()
  return () => world.close()
})

async function bring(files: readonly string[] = [archive], answers = {}, where = world) {
  told = []
  const job = { ...UNWATCHED, progress: (says: string) => void told.push(says) }
  return importsRun.run(where, { files: [...files], answers }, job)
}
const wasRead = () => told.some(says => says.startsWith('Reading'))
const people = async () => (await peopleList.run(world, page, UNWATCHED)).rows
const ledger = async (id: string) =>
  importsShow.run(world, { id, offset: 0, limit: 1000 }, UNWATCHED).then(({ files, lines, total }) => ({
    files,
    lines,
    total,
  }))

test('the same bytes are known and not read again; whichever import is taken back, the other keeps what both hold', async () => {
  const first = await bring()
  expect(wasRead()).toBe(true)
  const before = await people()
  const second = await bring()
  expect(wasRead()).toBe(false)
  const { added, matched, skipped, failed } = first.import.counts
  expect(second.import.counts).toMatchObject({ added: 0, matched: added + matched, skipped, failed, forgotten: 0 })
  expect(second.import).toMatchObject({ from: first.import.from, until: first.import.until })
  expect(await ledger(second.import.id)).toEqual(await ledger(first.import.id))
  expect(await people()).toEqual(before)
  const undone = await importsUndo.run(world, { id: first.import.id }, UNWATCHED)
  expect(undone).toMatchObject({ removed: 0, kept: added })
  expect((await people()).map(({ id, name }) => [id, name])).toEqual(before.map(({ id, name }) => [id, name]))
  await importsUndo.run(world, { id: second.import.id }, UNWATCHED)
  expect(await people()).toEqual([])
})

test('after somebody was forgotten the file is read, and they stay forgotten', async () => {
  const first = await bring()
  const someone = (await people()).find(({ tie }) => tie.state === 'observed')
  await peopleForget.run(world, { id: someone?.id ?? '' }, UNWATCHED)
  const again = await bring()
  expect(wasRead()).toBe(true)
  expect(again.import.counts.forgotten).toBeGreaterThan(0)
  expect(again.import.counts.matched).toBeLessThan(first.import.counts.matched + first.import.counts.added)
  expect((await people()).map(({ name }) => name)).not.toContain(someone?.name)
})

test('with another setting, or on another day, the same bytes are read anew', async () => {
  await bring()
  await settingsSet.run(world, { name: 'keepText', value: 'all' }, UNWATCHED)
  await bring()
  expect(wasRead()).toBe(true)
  const { home } = world.places
  const later = await openWorld({ home, now: NOW + 2 * DAY, seed: 7, zone: 'Europe/Oslo' })
  await bring([archive], {}, later).finally(() => later.close())
  expect(wasRead()).toBe(true)
})
