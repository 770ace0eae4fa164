import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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
  importsShow.run(world, { id, offset: 0, limit: 1000, byFile: true }, UNWATCHED).then(({ files, lines, total }) => ({
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

test('what brings nothing new changes no data and has nothing measured, also where it must be read', async () => {
  await bring()
  const version = await world.store.dataVersion()
  const tasks: string[] = []
  const watched: World = {
    ...world,
    work: { run: (name, ...rest) => (tasks.push(name), world.work.run(name, ...rest)) },
  }
  await bring([archive], {}, watched)
  expect(wasRead()).toBe(false)
  await settingsSet.run(world, { name: 'keepText', value: 'all' }, UNWATCHED)
  const after = await world.store.dataVersion()
  await importsRun.run(watched, { files: [archive], answers: {} }, UNWATCHED)
  expect(await world.store.dataVersion()).toBe(after)
  expect(after - version).toBe(1)
  expect(tasks.filter(name => name !== 'import')).toEqual(['refresh'])
})

test('with another setting, the same bytes are read anew; on another day where they hang on it', async () => {
  const quick = unmeasured(world)
  await bring([archive], {}, quick)
  await settingsSet.run(world, { name: 'keepText', value: 'all' }, UNWATCHED)
  await bring([archive], {}, quick)
  expect(wasRead()).toBe(true)
  const { home } = world.places
  const later = await openWorld({ home, now: NOW + 2 * DAY, seed: 7, zone: 'Europe/Oslo' })
  await bring([archive], {}, unmeasured(later)).finally(() => later.close())
  expect(wasRead()).toBe(false)
})

test('rows that cannot be read are known, too; on another day only a date that was still to come is tried again', async () => {
  const rows = (dates: readonly string[]) => ['date,with,channel', ...dates.map(date => `${date},Ana Holm,mail`)]
  const quick = unmeasured(world)
  const bad = await written('bad.csv', rows(['2026-10-01', 'no date']))
  const early = await written('early.csv', rows(['2026-10-02', '2026-11-26']))
  expect((await bring([bad], {}, quick)).import.counts).toMatchObject({ added: 1, failed: 1 })
  expect((await bring([early], {}, quick)).import.counts).toMatchObject({ added: 1, failed: 1 })
  for (const file of [bad, early])
    expect((await bring([file], {}, quick)).import.counts).toMatchObject({ matched: 1, failed: 1 })
  expect(wasRead()).toBe(false)
  const later = await openWorld({ home: world.places.home, now: NOW + 9 * DAY, seed: 7, zone: 'Europe/Oslo' })
  try {
    expect((await bring([bad], {}, unmeasured(later))).import.counts).toMatchObject({ added: 0, failed: 1 })
    expect(wasRead()).toBe(false)
    expect((await bring([early], {}, unmeasured(later))).import.counts).toMatchObject({ added: 1, failed: 0 })
  } finally {
    await later.close()
  }
})

/** What is asked here is told by the import alone. */
function unmeasured(real: World): World {
  return {
    ...real,
    work: { run: async (name, ...rest) => (name === 'refresh' ? (undefined as never) : real.work.run(name, ...rest)) },
  }
}

async function written(name: string, lines: readonly string[]): Promise<string> {
  const path = join(world.places.home, name)
  await writeFile(path, `${lines.join('\r\n')}\r\n`)
  return path
}
