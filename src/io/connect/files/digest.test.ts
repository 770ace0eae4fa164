import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf } from './digest.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-digest-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function made(name: string, bytes: Uint8Array, modified = 1_700_000_000) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  utimesSync(path, modified, modified)
  return { says: `${name}\0`, path, size: bytes.length, modified: statSync(path).mtimeMs }
}

const bytes = (length: number, seed = 7): Uint8Array =>
  new Uint8Array(length).map((_, i) => Math.imul(i, seed) ^ (i >> 8))

test('little is hashed whole, one file after the other', async () => {
  const files = [made('a', bytes(700_000)), made('b', bytes(1))]
  const expected = createHash('sha256').update('a\0').update(bytes(700_000)).update('b\0').update(bytes(1))
  expect(await digestOf(files)).toBe(expected.digest('hex'))
})

test('much is known by its size, its time of change, and its bytes at both ends and between', async () => {
  const size = 3_000_000
  const same = await digestOf([made('m', bytes(size))], 1_000_000)
  expect(await digestOf([made('m', bytes(size))], 1_000_000)).toBe(same)
  for (const at of [0, 16_383, 1_500_000, size - 1]) {
    const other = bytes(size)
    // a stretch lies within any 48 kB of three million bytes
    for (let i = Math.max(0, at - 24_000); i <= Math.min(size - 1, at + 24_000); i++) other[i] = 0
    expect(await digestOf([made('m', other)], 1_000_000), String(at)).not.toBe(same)
  }
  expect(await digestOf([made('m', bytes(size), 1_700_000_001)], 1_000_000)).not.toBe(same)
  expect(await digestOf([made('m', bytes(size + 1))], 1_000_000)).not.toBe(same)
})

test('of many small files that are much together the facts are enough', async () => {
  const files = Array.from({ length: 5 }, (_, i) => made(`small-${i}`, bytes(300_000)))
  const same = await digestOf(files, 1_000_000)
  expect(await digestOf(files.toReversed(), 1_000_000)).not.toBe(same)
  expect(await digestOf([...files.slice(1), made('small-0', bytes(300_000), 5)], 1_000_000)).not.toBe(same)
})

test('what cannot be read is a refusal', async () => {
  const gone = { says: '', path: join(folder, 'gone.mbox'), size: 2_000_000, modified: 0 }
  for (const large of [1_000, 10_000_000])
    await expect(digestOf([gone], large)).rejects.toMatchObject({ code: 'E_FILE_MISSING' })
})
