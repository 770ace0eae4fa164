import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { World } from '../../src/io/world/world.ts'
import { importsRun } from '../../src/operations/imports.ts'
import { UNWATCHED } from '../../src/operations/operation.ts'
import { NOW, openScratchWorld, scratch } from '../made/world.ts'
import { collect } from '../store.contract/store-fixtures.ts'
import { DAYS, SMALL_ANSWERS, SMALL_EXPORTS } from './small-exports.ts'

/** Imports what an export of these days holds; how many facts were new. */
async function importOf(world: World, id: string, days: readonly Date[]): Promise<number> {
  const folder = join(scratch(), id)
  mkdirSync(folder)
  for (const [name, text] of Object.entries(SMALL_EXPORTS[id]?.(days) ?? {})) {
    writeFileSync(join(folder, name), text)
    // a card without a date of its own is as old as its file
    utimesSync(join(folder, name), NOW / 1_000, NOW / 1_000)
  }
  const done = await importsRun.run(world, { files: [folder], answers: { ...SMALL_ANSWERS } }, UNWATCHED)
  return done.import.counts.added
}

/** All facts there are, and everybody in them. */
async function factsIn({ store }: World): Promise<readonly string[]> {
  const whole = JSON.parse((await collect(store.whole.export(), true)).join('')) as {
    readonly observations: readonly { readonly observation: unknown }[]
  }
  return whole.observations.map(({ observation }) => JSON.stringify(observation)).toSorted()
}

describe('P02 exports that overlap, the older after the newer, rows the other way round', () => {
  test.each(Object.keys(SMALL_EXPORTS))('%s: the same as the whole of it once', async id => {
    const once = await openScratchWorld()
    expect(await importOf(once, id, DAYS)).toBeGreaterThanOrEqual(DAYS.length)
    const expected = await factsIn(once)
    expect(await importOf(once, id, DAYS)).toBe(0)
    expect(await importOf(once, id, DAYS.toReversed())).toBe(0)
    const parts = await openScratchWorld()
    await importOf(parts, id, DAYS.slice(20))
    await importOf(parts, id, DAYS.slice(0, 40).toReversed())
    expect(await importOf(parts, id, DAYS)).toBe(0)
    expect(await factsIn(parts)).toEqual(expected)
    for (const world of [once, parts]) await world.close()
  })
})
