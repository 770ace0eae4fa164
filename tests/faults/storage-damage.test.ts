import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../src/io/store/migrations.ts'
import { openStore } from '../../src/io/store/open.ts'
import { message, whoIs } from '../store.contract/store-fixtures.ts'
import { inFolder } from './storage-process.ts'

const FILE = 'groundwork.sqlite'
const CLOCK = () => 1_750_000_000_000

async function filled(folder: string, rows = 400): Promise<void> {
  const store = await openStore({ folder, clock: CLOCK })
  const writer = await store.imports.begin('a', 1, [])
  writer.write(
    Array.from({ length: rows }, (_, row) => message(`${row}`, { detail: { text: `text ${row}`.repeat(9) } })),
  )
  await writer.commit()
  await store.close()
}

test('D07 a file cut short anywhere is set aside whole, never replaced by an empty one', { timeout: 120_000 }, () =>
  inFolder(async folder => {
    await filled(folder)
    const path = join(folder, FILE)
    const sound = readFileSync(path)
    for (let cut = 0; cut < 50; cut++) {
      for (const name of readdirSync(folder)) if (name.startsWith(FILE)) rmSync(join(folder, name))
      const length = Math.floor((sound.length * cut) / 50)
      writeFileSync(path, sound)
      truncateSync(path, length)
      await expect(openStore({ folder, clock: CLOCK })).rejects.toMatchObject({ code: 'E_DB_DAMAGED' })
      expect(existsSync(path)).toBe(false)
      const aside = readdirSync(folder).filter(name => name.includes('.damaged-'))
      expect(aside).toHaveLength(1)
      expect(statSync(join(folder, aside[0] ?? '')).size).toBe(length)
      // and it is still refused the next time
      await expect(openStore({ folder, clock: CLOCK })).rejects.toMatchObject({ code: 'E_DB_DAMAGED' })
    }
  }),
)

test('D07 a flipped byte is found or harms nothing; the newest backup can take the place', { timeout: 120_000 }, () =>
  inFolder(async folder => {
    await filled(folder)
    const store = await openStore({ folder })
    const { path: copy, observations } = await store.whole.backup(join(folder, 'backups'), CLOCK())
    expect(observations).toBe(400)
    await store.close()
    const path = join(folder, FILE)
    const sound = readFileSync(path)
    let found = 0
    for (let flip = 0; flip < 200; flip++) {
      for (const name of readdirSync(folder)) if (name.startsWith(FILE)) rmSync(join(folder, name))
      const broken = Buffer.from(sound)
      const at = Math.floor((sound.length * flip) / 200) + (flip % 16)
      broken[at] = (broken[at] ?? 0) ^ 0x55
      writeFileSync(path, broken)
      try {
        const opened = await openStore({ folder, verify: true, clock: CLOCK })
        await opened.observations.ofKinds(['message'])
        await opened.close()
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^E_(DB_DAMAGED|MIGRATION|SCHEMA_NEWER|STORAGE)$/) })
        found += 1
      }
    }
    expect(found).toBeGreaterThan(20)
    for (const name of readdirSync(folder)) if (name.startsWith(FILE)) rmSync(join(folder, name))
    writeFileSync(`${path}.damaged-x`, 'x')
    const again = await openStore({ folder, afterDamage: 'newest-backup' })
    expect(await again.observations.ofKinds(['message'])).toHaveLength(400)
    await again.close()
    expect(existsSync(copy)).toBe(true)
  }),
)

test('D07 a wal of another database is not taken in', () =>
  inFolder(async folder => {
    await filled(folder)
    writeFileSync(join(folder, `${FILE}-wal`), Buffer.alloc(40_000, 7))
    const store = await openStore({ folder, verify: true })
    expect(await store.observations.ofKinds(['message'])).toHaveLength(400)
    await store.close()
  }))

test('D06 D10 newer, changed and failing migrations change nothing and say what happened', () =>
  inFolder(async folder => {
    const path = join(folder, FILE)
    const step = (script: string) => [...MIGRATIONS, { id: 99, name: 'extra', script }]
    await filled(folder)
    await expect(
      openStore({ folder, migrations: step('CREATE TABLE extra (a); INSERT INTO nothing VALUES (1)') }),
    ).rejects.toMatchObject({
      code: 'E_MIGRATION',
      message: expect.stringContaining('A copy from before is groundwork-') as string,
    })
    const store = await openStore({ folder, migrations: step('CREATE TABLE extra (a INTEGER) STRICT') })
    expect(await store.observations.ofKinds(['message'])).toHaveLength(400)
    await store.close()
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(2)
    const before = readFileSync(path)
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'E_SCHEMA_NEWER' })
    await expect(openStore({ folder, migrations: step('CREATE TABLE extra (b)') })).rejects.toMatchObject({
      code: 'E_MIGRATION',
    })
    expect(readFileSync(path).equals(before)).toBe(true)
  }))

test('D11 a backup during an import holds what was committed, and no half one is ever listed', () =>
  inFolder(async folder => {
    await filled(folder)
    const store = await openStore({ folder })
    const writer = await store.imports.begin('b', 2, [])
    writer.write(Array.from({ length: 5000 }, (_, row) => message(`more ${row}`)))
    const made = await store.whole.backup(join(folder, 'backups'), CLOCK())
    expect(made.observations).toBe(400)
    await writer.commit()
    writeFileSync(join(folder, 'file'), '')
    await expect(store.whole.backup(join(folder, 'file'), CLOCK())).rejects.toMatchObject({ code: 'E_STORAGE' })
    await store.close()
    expect(readdirSync(join(folder, 'backups'))).toEqual(['groundwork-2025-06-15T15-06-40-000Z.sqlite'])
  }))

test('the folder and its files belong to the user alone', () =>
  inFolder(async folder => {
    const home = join(folder, 'with space é')
    const store = await openStore({ folder: home })
    await store.decisions.add({ kind: 'setting', name: 'a', value: 1 }, 1)
    expect(statSync(home).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(home)) expect(statSync(join(home, name)).mode & 0o777).toBe(0o600)
    await store.close()
    await expect(openStore({ folder: '/dev/null/x' })).rejects.toMatchObject({ code: 'E_DIR' })
  }))

test('P05 after forgetting, the files hold nothing of the person', () =>
  inFolder(async folder => {
    const store = await openStore({ folder })
    const secret = { who: whoIs('zyxwv', 'Zyxwvut Forgettable'), role: 'from', direction: 'in', weight: 1 } as const
    const other = { ...secret, who: whoIs('bo', 'Bo Lind') }
    const writer = await store.imports.begin('Zyxwvut Forgettable.vcf', 1, [])
    for (let n = 0; n < 900; n++)
      writer.write([
        message(n % 3 === 2 ? `bo ${n}` : `zyxwv@acme.example ${n}`, {
          people: n % 3 === 0 ? [secret, other] : [n % 3 === 1 ? secret : other],
          detail: { text: n % 3 === 2 ? 'x' : `Dear Zyxwvut Forgettable ${n}` },
        }),
      ])
    writer.ledger([], [{ file: 'f', outcome: 'failed', code: 'E', reason: 'r', raw: 'zyxwv@acme.example;1' }], [])
    await writer.commit()
    const [record] = await store.records.byKey({ kind: 'email', value: 'zyxwv@acme.example' })
    const id = record?.id ?? ''
    await store.decisions.add(
      { kind: 'correction', record: id, field: 'note', value: 'Zyxwvut Forgettable owes me' },
      1,
    )
    await store.derived.put('x', { name: 'Zyxwvut Forgettable' }, { dataVersion: 1, measureVersion: 1, asOf: 1 })
    await store.decisions.forget([id], 2)
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name)).toString('latin1').toLowerCase()
      for (const trace of ['zyxwv', 'forgettable', id]) expect(`${name} ${bytes.includes(trace)}`).toBe(`${name} false`)
    }
    expect((await store.whole.check()).filter(one => !one.ok)).toEqual([])
    await store.close()
  }))
