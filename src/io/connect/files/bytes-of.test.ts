import { appendFileSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bytesOf } from './bytes-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'groundwork-bytes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const STRETCH = 4 * 1_048_576
const WAYS = [
  { passing: false },
  { passing: true },
  { passing: false, from: 1_000, length: 500 },
  { passing: true, from: 1_000, length: STRETCH + 500 },
]

test('of a small file no more memory is taken than it has bytes, whatever a block may hold', async () => {
  const path = join(folder, 'letter')
  writeFileSync(path, 'x'.repeat(3_000))
  for (const how of WAYS)
    for await (const block of bytesOf(path, how)) expect(block.buffer.byteLength).toBeLessThan(5_000)
})

test('files of any size come whole, and so does what is written to one while it is read', async () => {
  const path = join(folder, 'any')
  for (const size of [
    0,
    1,
    4_095,
    4_096,
    4_097,
    262_143,
    262_144,
    262_145,
    600_000,
    STRETCH - 1,
    STRETCH,
    STRETCH + 1,
    3 * STRETCH + 7,
  ]) {
    // no two blocks are the same, so that none can stand for another
    const all = Buffer.from(
      Uint32Array.from({ length: Math.ceil(size / 4) }, (_, i) => i * 2_654_435_761).buffer,
    ).subarray(0, size)
    writeFileSync(path, all)
    for (const { passing, from = 0, length = Infinity } of WAYS) {
      const blocks: Uint8Array[] = []
      for await (const block of bytesOf(path, { passing, from, length })) blocks.push(Uint8Array.from(block))
      expect(Buffer.concat(blocks).equals(all.subarray(from, from + length))).toBe(true)
    }
  }
  for (const size of [600_000, 2 * STRETCH]) {
    writeFileSync(path, Buffer.alloc(size))
    let got = 0
    for await (const block of bytesOf(path, { passing: true })) {
      if (got === 0) appendFileSync(path, 'y'.repeat(300_000))
      got += block.length
    }
    expect(got).toBe(size + 300_000)
  }
})

test('who stops early leaves nothing behind that is still read', async () => {
  const path = join(folder, 'stopped')
  writeFileSync(path, Buffer.alloc(4 * STRETCH))
  for (let i = 0; i < 20; i++)
    for await (const block of bytesOf(path, { passing: true })) {
      expect(block.length).toBeGreaterThan(0)
      break
    }
  const open = readdirSync('/dev/fd').filter(one => readlink(one) === path)
  expect(open).toEqual([])
})

test('a folder is refused in one sentence, however it is read', async () => {
  for (const { passing } of WAYS)
    await expect(bytesOf(folder, { passing }).next()).rejects.toMatchObject({ code: 'E_FILE_READ' })
})

function readlink(handle: string): string {
  try {
    return readlinkSync(join('/dev/fd', handle))
  } catch {
    // it was the one through which the folder was listed
    return ''
  }
}

test('a small file is there without a way through other threads, and of very many the loop still turns', async () => {
  const path = join(folder, 'day')
  writeFileSync(path, '[]')
  const first = async (): Promise<string> =>
    Promise.race([
      bytesOf(path)
        .next()
        .then(() => 'bytes'),
      new Promise<string>(resolve => setImmediate(() => resolve('a turn'))),
    ])
  // now and then one waits for a turn; two in a row do not
  expect([await first(), await first()]).toContain('bytes')
  let turns = 0
  const turn = (): void => {
    turns++
    next = setImmediate(turn)
  }
  let next = setImmediate(turn)
  for (let n = 0; n < 500; n++) for await (const block of bytesOf(path)) expect(block).toHaveLength(2)
  clearImmediate(next)
  expect(turns).toBeGreaterThan(3)
})
