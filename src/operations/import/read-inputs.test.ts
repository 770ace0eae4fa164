import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld } from '../../io/world/open-world.ts'
import type { World } from '../../io/world/world.ts'
import { UNWATCHED } from '../operation.ts'
import { settingsSet } from '../settings.ts'
import type { ReadResult } from './read-inputs.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-read-'))
  writeFileSync(
    join(folder, 'log.csv'),
    'date,with,channel,direction,minutes\n2026-01-02,Ana Made,mail,out,5\n2026-01-05,Ana Made,mail,in,5\n',
  )
  writeFileSync(join(folder, '_chat.txt'), largeChat(400_000))
  writeFileSync(join(folder, 'result.json'), largeJson(16))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A chat that needs far more memory to read than its bytes are. */
function largeChat(lines: number): string {
  const two = (n: number): string => String(n % 60).padStart(2, '0')
  const line = (_: unknown, i: number) =>
    `[03/02/2024, 10:${two(i >> 6)}:${two(i)}] ${i % 2 ? 'Bo' : 'Me'} Made: line ${i}`
  return Array.from({ length: lines }, line).join('\n')
}

/** JSON of about as many MiB. */
function largeJson(mib: number): string {
  const messages = Array.from({ length: mib * 16 }, () => ({ type: 'message', text: 'x'.repeat(65_536) }))
  return JSON.stringify({ name: 'Bo Made', type: 'personal_chat', id: 1, messages })
}

/** `readerMemory`: the cap of the thread that reads, in MiB; the others have what they always have. */
async function worldOf(readerMemory?: number): Promise<World> {
  const world = await openWorld({ home: mkdtempSync(join(folder, 'home-')), durable: false })
  if (readerMemory !== undefined) await settingsSet.run(world, { name: 'caps', value: { readerMemory } }, UNWATCHED)
  return world
}
const request = (...names: string[]) => ({
  files: names.map(name => join(folder, name)),
  answers: {},
  preview: false,
})

test('a file that its reader does not survive costs its own line and nothing else', async () => {
  const world = await worldOf(64)
  const read = await world.work.run<ReadResult>('import', request('_chat.txt', 'log.csv'), UNWATCHED)
  expect(read.counts).toMatchObject({ added: 2, failed: 1, people: 1 })
  expect(read.files.map(({ file, status, kept }) => [file, status, kept]).toSorted()).toEqual([
    ['_chat.txt', 'refused', 0],
    ['log.csv', 'read', 2],
  ])
  expect(read.lines).toMatchObject([{ file: '_chat.txt', outcome: 'failed', code: 'E_WORK_MEMORY' }])
  expect(await world.store.imports.list()).toHaveLength(1)
  await world.close()
})

test('JSON that would not fit into its reader is refused before it is read', async () => {
  const world = await worldOf(64)
  const read = await world.work.run<ReadResult>('import', request('result.json', 'log.csv'), UNWATCHED)
  expect(read.counts).toMatchObject({ added: 2, failed: 1 })
  expect(read.lines).toMatchObject([
    {
      file: 'result.json',
      outcome: 'failed',
      code: 'E_WORK_MEMORY',
      reason: expect.stringContaining('JSON of 16 MiB'),
    },
  ])
  await world.close()
})

test('where it is the only one, nothing is kept and the reason is said', async () => {
  const world = await worldOf(64)
  const reading = world.work.run<ReadResult>('import', request('_chat.txt'), UNWATCHED)
  await expect(reading).rejects.toMatchObject({
    code: 'E_IMPORT_EMPTY',
    message: expect.stringContaining('took too much memory') as string,
  })
  expect(await world.store.imports.list()).toEqual([])
  await world.close()
})

test('an import that is stopped while rows come in leaves nothing behind', async () => {
  const world = await worldOf()
  const stop = new AbortController()
  const progress = (says: string): void => {
    if (says.startsWith('Reading')) stop.abort()
  }
  const many = Array.from({ length: 120_000 }, (_, i) => `2026-01-02,Person ${i},mail,out,5`)
  writeFileSync(join(folder, 'many.csv'), ['date,with,channel,direction,minutes', ...many].join('\n'))
  const reading = world.work.run('import', request('many.csv'), { progress, signal: stop.signal })
  await expect(reading).rejects.toMatchObject({ code: 'E_STOPPED' })
  expect(await world.store.imports.list()).toEqual([])
  expect(await world.store.observations.coverage()).toEqual([])
  await world.close()
})
