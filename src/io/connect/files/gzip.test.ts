import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../../../model/source.ts'
import { ARCHIVE_LIMITS } from './archive-limits.ts'
import { gunzipped } from './gzip.ts'

/** A packed file that comes in chunks of so many bytes. */
function packedFile(bytes: Uint8Array, chunk = 262_144): SourceFile {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  }
  return { name: 'a.mbox.gz', open }
}

async function read(file: SourceFile): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of file.open()) parts.push(part)
  return Buffer.concat(parts)
}

const text = Buffer.from('what is packed\n'.repeat(9_000))
const dense = randomBytes(700_000)
const zeros = (n: number): Buffer => Buffer.alloc(n)

describe('what follows the end of a gzip file', () => {
  it.each([
    ['nothing', text, [gzipSync(text)]],
    ['a second packed file', Buffer.concat([text, dense]), [gzipSync(text), gzipSync(dense)]],
    ['zeros', text, [gzipSync(text), zeros(100_000)]],
    ['an empty packed file', text, [gzipSync(text), gzipSync('')]],
  ])('%s is nothing odd', async (_what, whole, parts) => {
    for (const chunk of [1_000, 262_144]) {
      const file = gunzipped(packedFile(Buffer.concat(parts), chunk), ARCHIVE_LIMITS)
      expect(whole.equals(await read(file))).toBe(true)
      expect(file.odd?.()).toBeNull()
    }
  })

  it.each([
    ['a line feed', text, [gzipSync(text), '\n']],
    ['a line', text, [gzipSync(text), '\r\n']],
    ['a text', text, [gzipSync(text), 'Thank you for downloading']],
    ['half a beginning', text, [gzipSync(text), '\x1f']],
    ['a page of a site', dense, [gzipSync(dense), '<html>'.repeat(50_000)]],
    [
      'something behind two packed files',
      Buffer.concat([dense, text]),
      [gzipSync(dense), gzipSync(text), 'x'.repeat(300_000)],
    ],
    ['something behind nothing', Buffer.alloc(0), [gzipSync(''), 'text']],
  ])('%s is passed over and said, and nothing before it is lost', async (_what, whole, parts) => {
    const packed = Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
    for (const chunk of [1_000, 262_144]) {
      const file = gunzipped(packedFile(packed, chunk), ARCHIVE_LIMITS)
      expect(file.odd?.()).toBeNull()
      expect(whole.equals(await read(file))).toBe(true)
      expect(file.odd?.()?.code).toBe('W_GZIP_TRAILING')
    }
  })

  it.each([
    ['one that is cut off', gzipSync(dense).subarray(0, -9)],
    ['one that is cut off in its last byte', gzipSync(text).subarray(0, -1)],
    ['a second one that is cut off', Buffer.concat([gzipSync(text), gzipSync(dense).subarray(0, 300_000)])],
    [
      'a second one of which only the beginning is there',
      Buffer.concat([gzipSync(text), gzipSync(text).subarray(0, 9)]),
    ],
    ['one with another sum', Buffer.concat([gzipSync(text).subarray(0, -8), zeros(8)])],
  ])('%s stays refused', async (_what, packed) => {
    const file = gunzipped(packedFile(packed), ARCHIVE_LIMITS)
    await expect(read(file)).rejects.toMatchObject({ code: 'E_GZIP_DAMAGED' })
    expect(file.odd?.()).toBeNull()
  })
})
