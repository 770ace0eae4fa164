import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { makeZip, seededPicks } from '../../../../tests/faults/archives.ts'
import { madeRecords, makeTar } from '../../../../tests/faults/tars.ts'
import type { MadeTarEntry } from '../../../../tests/faults/tars.ts'
import { cpuTime } from '../../../../tests/made/cpu-time.ts'
import { Refusal } from '../../../model/refusal.ts'
import { ARCHIVE_LIMITS } from './archive-limits.ts'
import type { Input } from './input.ts'
import { openInput } from './open-input.ts'
import recorded from './recorded-tars.json' with { type: 'json' }

const folder = mkdtempSync(join(tmpdir(), 'groundwork-tar-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const GOOD: readonly MadeTarEntry[] = [
  { name: 'Connections.csv', data: 'First Name,Last Name\nAna,Bell\n'.repeat(50) },
  { name: 'Jobs/', type: '5' },
  { name: 'Jobs/Saved Jobs.csv', data: 'x'.repeat(2_048) },
  { name: 'messages.csv', data: Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 7_919) % 251)) },
  { name: 'empty.ics' },
]

/** Both ways an archive comes: as it is, and packed as a whole. */
const FORMS: readonly (readonly [name: string, pack: (bytes: Uint8Array) => Uint8Array])[] = [
  ['a.tar', bytes => bytes],
  ['a.tar.gz', bytes => gzipSync(bytes)],
]

async function opened(bytes: Uint8Array, name = 'a.tar', limits = ARCHIVE_LIMITS): Promise<Input> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const [input] = await openInput([path], limits)
  if (input === undefined) throw new Error('nothing was opened')
  return input
}

async function bytesIn(file: Input['files'][number] | undefined, how?: { passing: boolean }): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of file?.open(how) ?? []) parts.push(Uint8Array.from(chunk))
  return Buffer.concat(parts)
}

/** Opens an archive and reads every file in it to its end. */
async function readAll(bytes: Uint8Array, name?: string, limits = ARCHIVE_LIMITS): Promise<Record<string, Buffer>> {
  const input = await opened(bytes, name, limits)
  try {
    const read: Record<string, Buffer> = {}
    for (const file of input.files) read[file.name] = await bytesIn(file)
    return read
  } finally {
    await input.close()
  }
}

async function refusal(bytes: Uint8Array, name?: string, limits = ARCHIVE_LIMITS): Promise<Refusal> {
  const thrown = await readAll(bytes, name, limits).catch((error: unknown) => error)
  if (!(thrown instanceof Refusal)) throw new Error(`not refused: ${String(thrown)}`)
  return thrown
}

/** The code of the refusal, which has to be the same whether the archive is packed or not. */
async function code(bytes: Uint8Array, limits = ARCHIVE_LIMITS): Promise<string> {
  const codes = new Set<string>()
  for (const [name, pack] of FORMS) codes.add((await refusal(pack(bytes), name, limits)).code)
  return [...codes].join(' ')
}

async function aside(bytes: Uint8Array): Promise<readonly string[]> {
  const said = new Set<string>()
  for (const [name, pack] of FORMS) {
    const input = await opened(pack(bytes), name)
    said.add(JSON.stringify((input.aside ?? []).map(one => `${one.code} ${one.file.replace('.gz', '')}`)))
    await input.close()
  }
  return JSON.parse([...said].join(' ')) as string[]
}

const openHandles = (): number =>
  readdirSync('/proc/self/fd').filter(fd => {
    try {
      return readlinkSync(join('/proc/self/fd', fd)).startsWith(folder)
    } catch {
      return false
    }
  }).length

describe.each(FORMS)('%s', (name, pack) => {
  it('reads its files in any order, as often as asked, in part or whole, two at a time', async () => {
    const input = await opened(pack(makeTar(GOOD)), name)
    expect(input.files.map(file => file.name)).toEqual(GOOD.filter(one => one.type !== '5').map(one => one.name))
    const data = (at: number): Buffer => Buffer.from(GOOD[at]?.data ?? '')
    const [first, jobs, large, empty] = input.files
    for (const how of [undefined, { passing: true }])
      for (const [file, at] of [
        [large, 3],
        [first, 0],
        [empty, 4],
        [jobs, 2],
        [large, 3],
      ] as const)
        // prettier-ignore
        expect((await bytesIn(file, how)).equals(data(at))).toBe(true)
    for await (const _ of large?.open() ?? []) break
    const both = await Promise.all([bytesIn(large), bytesIn(large), bytesIn(jobs)])
    expect(both.map(({ length }) => length)).toEqual([200_000, 200_000, 2_048])
    expect(first).toMatchObject({ size: data(0).length, modified: Date.UTC(2026, 0, 2, 3, 4, 5) })
    await input.close()
    await expect.poll(openHandles, { interval: 2, timeout: 30_000 }).toBe(0)
  })

  it.each(recorded)('holds what another reader finds in it: $made', async ({ gz, files }) => {
    const read = await readAll(pack(gunzipSync(Buffer.from(gz, 'base64'))), name)
    const hashes = Object.entries(read).map(([file, bytes]) => [
      file,
      createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    ])
    expect(Object.fromEntries(hashes)).toEqual(files)
  })
})

describe('what an archive may not hold or cost', () => {
  it('Z01 refuses a packed archive of zeros by its ratio, in little memory', async () => {
    const packed = gzipSync(makeTar([{ name: 'zeros.csv', data: Buffer.alloc(80_000_000) }]))
    const before = process.memoryUsage().rss
    expect((await refusal(packed, 'a.tgz')).code).toBe('E_GZIP_RATIO')
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6)
    const small = { ...ARCHIVE_LIMITS, bytes: 1_000_000 }
    expect((await refusal(packed, 'a.tgz', small)).code).toBe('E_GZIP_SIZE')
  })

  it('Z02 stops where the bytes end, whatever size a header says', async () => {
    expect(await code(makeTar([{ name: 'a.csv', data: 'x', size: 8_000_000_000 }]))).toBe('E_TAR_TRUNCATED')
    const binary = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, ...Array<number>(12)].slice(0, 12))
    for (const size of [binary(0xff, 0xff), binary(0x80, 0xff), Buffer.from('99999999999 ')])
      expect(await code(makeTar([{ name: 'a.csv', size }]))).toBe('E_TAR_DAMAGED')
    const seven = Uint8Array.from([0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7])
    expect((await readAll(makeTar([{ name: 'a.csv', data: 'a,b,c\nd', size: seven }])))['a.csv']?.length).toBe(7)
    expect(await code(makeTar([madeRecords({ size: '9999' }), { name: 'a.csv', data: 'x' }]))).toBe('E_TAR_TRUNCATED')
  })

  it('Z04 refuses too many files at the first too many; messages are counted as messages', async () => {
    const one = makeTar([{ name: 'a.csv' }], 0)
    const crowd = Buffer.alloc(one.length * 100_000, one)
    writeFileSync(join(folder, 'crowd.tar'), crowd)
    const began = cpuTime()
    await expect(openInput([join(folder, 'crowd.tar')])).rejects.toMatchObject({ code: 'E_TAR_ENTRIES' })
    expect(cpuTime() - began).toBeLessThan(2_000)
    rmSync(join(folder, 'crowd.tar'))
    expect(await code(crowd.subarray(0, one.length * 10_001))).toBe('E_TAR_ENTRIES')
    const mail = Array.from({ length: 5 }, (_, i) => ({ name: `Maildir/cur/${i}.a`, data: 'From: a@b.example\n\n' }))
    const two = { ...ARCHIVE_LIMITS, entries: 2 }
    expect(Object.keys(await readAll(makeTar(mail), 'a.tar', two))).toHaveLength(5)
    expect((await refusal(makeTar(mail.map((_, i) => ({ name: `${i}` }))), 'a.tar', two)).message).toContain(
      'cap archiveEntries',
    )
  })

  it('Z05 refuses names that point outside, also where only the extended header says them', async () => {
    for (const name of ['../../evil', '/etc/evil', 'a/../../evil', '..\\evil', 'C:\\evil', 'c:evil', 'a\nb', '']) {
      if (name !== '') expect(await code(makeTar([...GOOD, { name }]))).toBe('E_TAR_PATH')
      expect(await code(makeTar([madeRecords({ path: name === '' ? './' : name }), { name: 'x', data: 'x' }, { name: '..', data: 'x' }]))).toBe('E_TAR_PATH') // prettier-ignore
      expect(await code(makeTar([{ name: '@', type: 'L', data: `${name}\0` }, { name: 'fine', data: 'x' }]))).toBe('E_TAR_PATH') // prettier-ignore
    }
    expect(await code(makeTar([madeRecords({ path: 'n'.repeat(1_001) }), { name: 'x' }]))).toBe('E_TAR_PATH')
    expect(readdirSync(folder).filter(name => name.includes('evil'))).toEqual([])
  })

  it('Z06 follows no link and makes no device: each is said, the files beside them are read', async () => {
    const odd = makeTar([
      { name: 'passwd.csv', type: '2', link: '/etc/passwd' },
      { name: 'passwd.csv/through.csv', data: 'x' },
      { name: 'a.csv', data: 'a' },
      { name: 'b.csv', type: '1', link: './a.csv' },
      { name: 'c.csv', type: '1', link: '/etc/passwd' },
      { name: 'null', type: '3' },
      { name: 'disk', type: '4', size: 4_096 },
      { name: 'pipe', type: '6' },
      { name: 'Z', type: 'Z', data: 'z' },
      { name: 'Maildir/cur/1', data: 'm' },
      { name: 'Maildir/.Old/cur/1', type: '1', link: 'Maildir/cur/1' },
    ])
    const read = await readAll(odd)
    expect(Object.entries(read).map(([name, bytes]) => `${name} ${String(bytes)}`)).toEqual([
      'passwd.csv/through.csv x',
      'a.csv a',
      'Maildir/cur/1 m',
    ])
    expect(await aside(odd)).toEqual([
      'W_ARCHIVE_LINK passwd.csv',
      'W_ARCHIVE_LINK b.csv',
      'W_ARCHIVE_LINK c.csv',
      ...['null', 'disk', 'pipe', 'Z'].map(name => `W_ARCHIVE_KIND ${name}`),
    ])
  })

  it('Z08 refuses an archive cut off anywhere, or says that its end is missing, and names what is whole', async () => {
    const whole = makeTar(GOOD)
    const packed = gzipSync(whole)
    for (let at = 2; at < packed.length; at += packed.length >> 4)
      expect((await refusal(packed.subarray(0, at), 'a.tgz')).code).toBe('E_GZIP_DAMAGED')
    // whole to here, in what fills up the last block too
    const ends = [2_012, 2_048, 2_560, 5_120, 205_824, 206_336]
    for (let at = 1; at < whole.length - 1_024; at += at < 6_000 ? 37 : 9_973) {
      if (ends.some(end => at >= end && at - end < 37)) continue
      const cut = whole.subarray(0, at)
      expect([at, (await refusal(cut)).code]).toEqual([at, 'E_TAR_TRUNCATED'])
    }
    for (const at of ends) expect(await aside(whole.subarray(0, at))).toEqual(['W_ARCHIVE_END a.tar'])
    expect((await refusal(whole.subarray(0, 100_000))).message).toBe(
      'a.tar ends too early: it was not downloaded or copied to its end. Complete in it are Connections.csv, Jobs/Saved Jobs.csv. Nothing was read; download it again.',
    )
    expect((await refusal(Buffer.from('hello'))).message).toContain('it has no valid beginning')
  })

  it('Z09 reads what was packed or refuses, whatever bit of a header is flipped', async () => {
    const whole = makeTar(GOOD)
    const pick = seededPicks(9)
    let refused = 0
    for (let time = 0; time < 200; time++) {
      const flipped = Buffer.from(whole)
      const header = [0, 2_048, 2_560, 5_120][pick(4)] ?? 0
      const at = header + pick(512)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << pick(8))
      const read = await readAll(flipped).catch((error: unknown) => error)
      if (read instanceof Refusal) refused++
      else expect(Object.keys(read as object)).toEqual(['Connections.csv', 'Jobs/Saved Jobs.csv', 'messages.csv', 'empty.ics']) // prettier-ignore
    }
    // what stands behind the digits of the sum says nothing
    expect(refused).toBeGreaterThan(190)
  })

  it('Z10 of two files of one name the last is read, as unpacking leaves it, and it is said', async () => {
    const twice = makeTar([{ name: 'Connections.csv', data: 'old' }, ...GOOD.slice(1), { name: './Connections.csv', data: 'new' }]) // prettier-ignore
    expect(String((await readAll(twice))['Connections.csv'])).toBe('new')
    expect(await aside(twice)).toEqual(['W_ARCHIVE_TWICE Connections.csv'])
  })

  it('Z11 refuses what is packed in another way, naming it', async () => {
    const packed: readonly (readonly [string, string, string])[] = [
      ['a.tar.bz2', 'bzip2', '425a6839314159265359'],
      ['a.tbz', 'bzip2', '425a683917724538509000000000'],
      ['a.tar.xz', 'xz', 'fd377a585a000004'],
      ['a.tar.zst', 'Zstandard', '28b52ffd'],
      ['a.tar', '7z', '377abcaf271c'],
      ['a.tar.Z', 'compress', '1f9d90615c0a'],
      ['a.tar.lz', 'lzip', '4c5a49500114'],
      ['a.tar.lzma', 'LZMA', '5d00008000ffff'],
      ['a.tar.lzo', 'lzop', '894c5a4f000d0a'],
      ['a.tar.lz4', 'Zstandard or LZ4', '502a4d1800000000'],
    ]
    for (const [name, kind, bytes] of packed) {
      const { code: said, message } = await refusal(Buffer.from(bytes, 'hex'), name)
      expect([said, message]).toEqual([
        'E_ZIP_UNSUPPORTED',
        `${name} is packed in a way that is not read (${kind}). Unpack it and hand over what was in it, or ask for the export as ZIP.`,
      ])
    }
    expect((await refusal(makeTar([{ name: 'a.mbox', type: 'M', data: 'x' }]))).code).toBe('E_TAR_UNSUPPORTED')
    expect(Object.keys(await readAll(Buffer.from('BZhang wrote\n'), 'note.txt'))).toEqual(['note.txt'])
  })
})

it('tells an archive by what is in it and not by its name', async () => {
  const old = makeTar([
    { name: 'a.csv', data: 'x', magic: '' },
    { name: 'b.csv', magic: 'ustar  \0' },
  ])
  for (const name of ['export', 'export.txt', 'export.tar'])
    expect(Object.keys(await readAll(old, name))).toEqual(['a.csv', 'b.csv'])
  expect(Object.keys(await readAll(gzipSync(old), 'export.gz'))).toEqual(['a.csv', 'b.csv'])
  expect(await readAll(gzipSync('From x\n'), 'mail.tgz')).toEqual({ 'mail.tar': Buffer.from('From x\n') })
  expect(await readAll(makeTar([], 20), 'empty.tar')).toEqual({})
  expect(await readAll(gzipSync(makeTar([], 20)), 'empty.tgz')).toEqual({})
  expect(Object.keys(await readAll(Buffer.alloc(2_048, 32), 'blank.txt'))).toEqual(['blank.txt'])
})

it('headers that never come to a file, records that are none, and a wrong sum are damage', async () => {
  const many = Array.from({ length: 9 }, () => madeRecords({ mtime: '1' }))
  const damaged: readonly (readonly MadeTarEntry[])[] = [
    [...many, { name: 'a' }],
    [{ name: 'x', type: 'x', data: 'no records' }, { name: 'a' }],
    [{ name: 'x', type: 'x', data: '99 path=a\n' }, { name: 'a' }],
    [madeRecords({ size: '-1' }), { name: 'a' }],
    [{ name: 'x', type: 'L', data: 'n'.repeat(1_048_577) }, { name: 'a' }],
    [...GOOD, { name: 'a', sum: '000001\0 ' }],
    [...GOOD, { name: 'a', data: 'abc', pad: 1 }, { name: 'b', data: 'b'.repeat(600) }],
  ]
  for (const entries of damaged) expect(await code(makeTar(entries))).toBe('E_TAR_DAMAGED')
  expect(await code(makeTar([madeRecords({ path: 'a.csv' })], 0))).toBe('E_TAR_TRUNCATED')
  expect(await readAll(Buffer.concat([makeTar([{ name: 'a' }]), Buffer.alloc(700, 65)]))).toEqual({
    a: Buffer.alloc(0),
  })
})

it('an archive inside is listed and not opened, whichever holds which', async () => {
  const inner = makeTar([{ name: 'Connections.csv', data: 'x' }])
  for (const data of [inner, gzipSync(inner), makeZip([{ name: 'a.csv', data: 'x' }])])
    expect(Object.keys(await readAll(makeTar([{ name: 'inner', data }])))).toEqual(['inner'])
})

it('whatever is packed comes out as it was, with names of any length and letters', async () => {
  const name = fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
    .map(parts => parts.map(part => part.replace(/[\p{Cc}\p{Cs}/\\:.]/gu, '_')).join('/'))
  const file = fc.record({ name, data: fc.uint8Array({ maxLength: 1_500 }), byRecord: fc.boolean() })
  const files = fc.uniqueArray(file, { maxLength: 6, selector: one => one.name })
  await fc.assert(
    fc.asyncProperty(files, fc.boolean(), async (all, isPacked) => {
      const entries = all.flatMap((one): MadeTarEntry[] => {
        const { data } = one
        if (one.byRecord) return [madeRecords({ path: one.name }), { name: 'short', data }]
        return [
          { name: '././@LongLink', type: 'L', data: `${one.name}\0` },
          { name: 'short', data },
        ]
      })
      const bytes = makeTar(entries)
      const read = await readAll(isPacked ? gzipSync(bytes) : bytes)
      expect(Object.entries(read).map(([key, bytes]) => [key, [...bytes]])).toEqual(
        all.map(one => [one.name, [...one.data]]),
      )
    }),
    { numRuns: 60, seed: 3 },
  )
})
