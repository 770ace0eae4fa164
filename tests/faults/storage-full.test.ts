import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../src/io/store/migrations.ts'
import { openStore } from '../../src/io/store/open.ts'
import type { Store } from '../../src/io/store/store.ts'
import { message } from '../store.contract/store-fixtures.ts'
import { faultyDisk, writesCounted } from './faulty-disk.ts'
import { oldHome, wholeText } from './old-home.ts'
import { inFolder, startWriter } from './storage-process.ts'

const sound = async (store: Store): Promise<void> =>
  expect((await store.whole.check()).filter(({ ok }) => !ok)).toEqual([])
const countOf = async (store: Store): Promise<number> =>
  (await store.observations.coverage()).reduce((sum, { n }) => sum + n, 0)

/** Writes imports of this many rows until one is refused; how many were kept, and the refusal. */
async function fillUp(store: Store, rows: number): Promise<{ kept: number; refusal: unknown }> {
  for (let kept = 0; ; kept++) {
    const writer = await store.imports.begin(`import ${kept}`, kept, [])
    try {
      for (let row = 0; row < rows; row++)
        writer.write([message(`${kept}:${row}`, { detail: { text: 'x'.repeat(400) } })])
      await writer.commit()
    } catch (refusal) {
      await writer.abort()
      return { kept, refusal }
    }
    if (kept > 200) throw new Error('the disk does not fill up')
  }
}

test('D03 a full disk: an import, a backup and a migration are refused whole; after space is freed all goes on', async () => {
  await inFolder(async folder => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk])
    if (mounted.status !== 0) {
      const says = `a full disk was not tried: a small one cannot be made here (${String(mounted.stderr).trim()})`
      if (process.env['CI'] === 'true' && process.getuid?.() === 0) throw new Error(says)
      return void console.log(says)
    }
    try {
      const ballast = join(disk, 'ballast')
      writeFileSync(ballast, Buffer.alloc(1_500_000))
      const home = join(disk, 'home')
      const store = await openStore({ folder: home })
      const { kept, refusal } = await fillUp(store, 300)
      expect(refusal).toMatchObject({ name: 'Refusal', code: 'E_DISK_FULL', message: expect.stringContaining(home) })
      expect(kept).toBeGreaterThan(0)
      expect(await countOf(store)).toBe(kept * 300)
      await sound(store)
      await expect(store.whole.backup(join(home, 'backups'), 1)).rejects.toMatchObject({
        code: expect.stringMatching(/^E_(DISK_FULL|STORAGE|BACKUP)$/),
      })
      expect(readdirSync(join(home, 'backups')).filter(name => name.endsWith('.sqlite'))).toEqual([])
      rmSync(ballast)
      const writer = await store.imports.begin('after', 9, [])
      writer.write([message('after')])
      await writer.commit()
      expect(await countOf(store)).toBe(kept * 300 + 1)
      await store.close()
    } finally {
      spawnSync('umount', ['-l', disk])
    }
  })
}, 120_000)

test('D03 a migration on a full disk leaves the old schema whole, and is made when there is room', async () => {
  await inFolder(async folder => {
    const shim = faultyDisk(join(folder, 'build'))
    if (shim === null) return
    const home = join(folder, 'home')
    const expected = await oldHome(home, 2)
    // ENOSPC from the fifth write on
    const { code, errors } = await startWriter([home, 'm', '0', '0'], [], shim(home, { at: 5, errno: 28, stays: true }))
      .ended
    expect(code).not.toBe(0)
    expect(errors).toMatch(/E_(DISK_FULL|MIGRATION|STORAGE)/)
    const store = await openStore({ folder: home })
    expect(await wholeText(store)).toBe(expected)
    await store.close()
  })
}, 120_000)

const ERRORS = { EIO: 5, EROFS: 30, EDQUOT: 122, EMFILE: 24 }

test('D04 an error of the disk at the n-th write: before or after, nothing between', { timeout: 180_000 }, () =>
  inFolder(async folder => {
    const shim = faultyDisk(join(folder, 'build'))
    if (shim === null) return
    const writing = (home: string, at: number, errno: number, stays: boolean) =>
      startWriter([home, 'w', '4', '60'], [], shim(home, { at, errno, stays }))
    expect((await writing(join(folder, 'count'), 0, 5, false).ended).code).toBe(0)
    const writes = writesCounted(join(folder, 'build'))
    expect(writes).toBeGreaterThan(50)
    let failed = 0
    const trials = Object.entries(ERRORS).flatMap(([name, errno], e) =>
      Array.from({ length: 7 }, (_, i) => ({
        name,
        errno,
        at: 1 + Math.floor(((i + e / 4) * writes) / 7),
        stays: i % 2 === 0,
      })),
    )
    await twoAtOnce(trials, async ({ name, errno, at, stays }) => {
      const home = join(folder, `${name}-${at}`)
      const writer = writing(home, at, errno, stays)
      const { code, errors } = await writer.ended
      if (code !== 0) {
        failed++
        expect(`${name} at ${at}: ${errors}`).toMatch(/E_(STORAGE|DISK_FULL|DIR|BUSY|MIGRATION)/)
      }
      const store = await openStore({ folder: home })
      const imports = await store.imports.list()
      const labels = imports.map(({ label }) => label)
      expect(writer.acks.filter(label => !labels.includes(label))).toEqual([])
      expect(imports.every(({ status, counts }) => status === 'done' && counts.added === 60)).toBe(true)
      expect(await countOf(store)).toBe(imports.length * 60)
      await sound(store)
      await store.close()
      rmSync(home, { recursive: true })
    })
    expect(failed).toBeGreaterThan(trials.length / 2)
  }),
)

test(
  'D09 killed at any write of a migration, from every schema there was: old or new, the data the same',
  { timeout: 240_000 },
  () =>
    inFolder(async folder => {
      if (faultyDisk(join(folder, 'build')) === null) return
      const schemas = MIGRATIONS.slice(1).map((_, n) => n + 1)
      await twoAtOnce(schemas, schema => killedMigrating(join(folder, `from-${schema}`), schema))
    }),
)

const TRIALS = Number(process.env['GROUNDWORK_KILLS'] ?? 24) / 3

async function killedMigrating(folder: string, schema: number): Promise<void> {
  const shim = faultyDisk(join(folder, 'build'))
  if (shim === null) throw new Error('what was built a moment ago can be built no more')
  const old = join(folder, 'old')
  const expected = await oldHome(old, schema)
  const migrating = (home: string, at: number) => {
    cpSync(old, home, { recursive: true })
    return startWriter([home, 'm', '0', '0'], [], shim(home, { at, errno: null })).ended
  }
  expect((await migrating(join(folder, 'whole'), 0)).code).toBe(0)
  const writes = writesCounted(join(folder, 'build'))
  expect(writes).toBeGreaterThan(10)
  for (let trial = 0; trial < TRIALS; trial++) {
    const home = join(folder, `${trial}`)
    const { code } = await migrating(home, 1 + Math.floor((writes * trial) / TRIALS))
    expect(code).toBe(null)
    const store = await openStore({ folder: home })
    expect(await wholeText(store)).toBe(expected)
    await sound(store)
    await store.close()
    const copies = readdirSync(join(home, 'backups')).filter(name => /^groundwork-.*\.sqlite$/.test(name))
    expect(copies.length).toBeGreaterThan(0)
    rmSync(home, { recursive: true })
  }
}

/** One half beside the other: what they mostly wait for is the disk. */
async function twoAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const lane = async (first: number): Promise<void> => {
    for (let n = first; n < all.length; n += 2) await work(all[n] as T)
  }
  await Promise.all([lane(0), lane(1)])
}
