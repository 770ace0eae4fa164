import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../tests/made/world.ts'
import { CALL_LIMITS } from '../io/connect/outbound/call-limits.ts'
import { LIMITS } from '../model/limits.ts'
import { archiveLimits, callLimits, Caps, readerLimits, sourceLimits } from './caps.ts'
import { wrongInCaps } from './given-caps.ts'
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
  await expect(preview(folder)).rejects.toThrow(
    'more than 2 files in one folder (the cap archiveEntries in the settings)',
  )
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

test.each([
  ['addresses=10', `it takes the caps that are to differ from the usual ones, as JSON like '{"addresses":10}'`],
  [[1], `it takes the caps that are to differ from the usual ones, as JSON like '{"addresses":10}'`],
  [{ adresses: 10 }, /there is no cap "adresses"; there are addresses, archiveBytes, .*, xmlDepth$/],
  [{ addresses: '10' }, 'addresses is a whole number of at least 1'],
  [{ addresses: 7, readerMemory: 5 }, 'readerMemory is a whole number from 64 to 65,536'],
])('that the caps cannot be %j says what is wanted', async (value, why) => {
  expect(wrongInCaps(value)).toEqual(why instanceof RegExp ? expect.stringMatching(why) : why)
  const world = await openScratchWorld()
  const set = settingsSet.run(world, { name: 'caps', value }, UNWATCHED)
  await expect(set).rejects.toThrow(`The setting caps cannot be that: ${wrongInCaps(value)}.`)
  await world.close()
})

test('caps that an older version kept and this one does not know break nothing', async () => {
  const world = await openScratchWorld()
  const value = { photoBytes: 1, mimeParts: 7, feedBytes: 9, columns: 'many', readerMemory: 1 }
  await world.store.decisions.add({ kind: 'setting', name: 'caps', value }, world.now())
  expect((await settingsRead.run(world, {}, UNWATCHED)).caps).toEqual({ feedBytes: 9 })
  await world.store.decisions.add({ kind: 'setting', name: 'caps', value: 'none' }, world.now())
  expect((await settingsRead.run(world, {}, UNWATCHED)).caps).toEqual({})
  await world.close()
})

test('every cap of the sources is read by one of them', () => {
  const files = globSync('src/sources/**/*.ts', { exclude: ['**/*.test.ts', '**/*.fixture.ts'] })
  const text = files.map(file => readFileSync(file, 'utf8')).join('')
  expect(Object.keys(LIMITS).filter(name => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
})

test('every cap of the sources can be set, and holds where it is set alone', () => {
  for (const name of Object.keys(LIMITS)) {
    const caps = Caps.parse({ [name]: 17 })
    expect(sourceLimits(caps)).toEqual({ ...LIMITS, [name]: 17 })
  }
  expect(sourceLimits({})).toEqual(LIMITS)
  expect(archiveLimits({ archiveBytes: 5, archiveRatio: 6 })).toMatchObject({ entries: 10_000, bytes: 5, ratio: 6 })
  expect(callLimits({})).toEqual(CALL_LIMITS)
  const calls = { fetchConnect: 101, fetchTotal: 1_002, fetchHops: 3, fetchBytes: 4 }
  expect(callLimits(calls)).toEqual({ ...CALL_LIMITS, connect: 101, total: 1_002, hops: 3, bytes: 4 })
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
