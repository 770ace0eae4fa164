import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../tests/made/world.ts'
import { LIMITS } from '../model/limits.ts'
import { archiveLimits, Caps, readerLimits, sourceLimits } from './caps.ts'
import { importsPreview } from './imports.ts'
import { UNWATCHED } from './operation.ts'
import { settingsCaps } from './list-caps.ts'
import { settingsRead, settingsSet } from './settings.ts'

const FEED = `<rss version="2.0"><channel><title>Notes</title>${'<item><title>One</title><link>https://own.example/1</link></item>'.repeat(40)}</channel></rss>`

test('a cap is a setting: lowered it refuses in a sentence that names it, raised it lets through', async () => {
  const folder = join(scratch(), 'feeds')
  mkdirSync(folder)
  for (const name of ['a.xml', 'b.xml', 'c.xml']) writeFileSync(join(folder, name), FEED)
  const world = await openScratchWorld()
  const preview = (path: string) => importsPreview.run(world, { files: [path], answers: {} }, UNWATCHED)
  const set = (caps: Caps) => settingsSet.run(world, { name: 'caps', value: caps as Record<string, number> }, UNWATCHED)
  expect((await preview(folder)).counts.new).toBe(1)
  await set({ archiveEntries: 2 })
  await expect(preview(folder)).rejects.toThrow('more than 2 files (the cap archiveEntries in the settings)')
  await set({ feedBytes: 1_000 })
  await expect(preview(join(folder, 'a.xml'))).rejects.toThrow(/feedBytes/)
  await set({ feedBytes: 10_000 })
  expect((await preview(join(folder, 'a.xml'))).counts.new).toBe(1)
  expect((await settingsRead.run(world, {}, UNWATCHED)).caps).toEqual({ feedBytes: 10_000 })
  await world.close()
})

test('what no cap can be is refused in one sentence, and changes nothing', async () => {
  const world = await openScratchWorld()
  for (const value of [{ feedBytes: 0 }, { feedBytes: 'much' }, { nothing: 1 }, 7])
    await expect(settingsSet.run(world, { name: 'caps', value }, UNWATCHED)).rejects.toMatchObject({
      code: 'E_SETTING',
      message: expect.stringMatching(/^The setting caps cannot be that: [^\n]+\.$/),
    })
  expect((await settingsRead.run(world, {}, UNWATCHED)).caps).toEqual({})
  await world.close()
})

test('every cap of the sources can be set, and holds where it is set alone', () => {
  for (const name of Object.keys(LIMITS)) {
    const caps = Caps.parse({ [name]: 17 })
    expect(sourceLimits(caps)).toEqual({ ...LIMITS, [name]: 17 })
  }
  expect(sourceLimits({})).toEqual(LIMITS)
  expect(archiveLimits({ archiveBytes: 5, archiveRatio: 6 })).toMatchObject({ entries: 10_000, bytes: 5, ratio: 6 })
  expect(readerLimits({})).toEqual({ memory: 512, stall: 60_000 })
  expect(readerLimits({ readerMemory: 64, readerStall: 2_000 })).toEqual({ memory: 64, stall: 2_000 })
})

test('every cap is listed once with its unit and its usual value; one that was changed says both', async () => {
  const world = await openScratchWorld()
  const listed = async () => (await settingsCaps.run(world, {}, UNWATCHED)).caps
  const names = (await listed()).map(({ name }) => name)
  expect(names.toSorted()).toEqual(Object.keys(Caps.shape).toSorted())
  for (const { now, usual } of await listed()) expect(now).toBe(usual)
  await settingsSet.run(world, { name: 'caps', value: { feedBytes: 7 } }, UNWATCHED)
  const changed = (await listed()).filter(({ now, usual }) => now !== usual)
  expect(changed).toMatchObject([{ name: 'feedBytes', unit: 'bytes', now: 7, usual: LIMITS.feedBytes }])
  await world.close()
})
