import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../src/io/store/open.ts'
import { SOURCES } from '../../src/sources/index.ts'
import { collect } from '../store.contract/store-fixtures.ts'
import { faultyDisk, writesCounted } from './faulty-disk.ts'
import { DAYS, SMALL_ANSWERS, SMALL_EXPORTS } from './small-exports.ts'
import { inFolder } from './storage-process.ts'

const PROGRAM = new URL('../../bin/groundwork.js', import.meta.url).pathname
const POINTS = Math.max(2, Math.round(Number(process.env['GROUNDWORK_KILLS'] ?? 24) / 12))

const ANSWERS = Object.entries(SMALL_ANSWERS).flatMap(([name, value]) => ['--answers', `${name}=${value}`])

/** What there is in a home, without when and by which run it came. */
async function factsIn(home: string): Promise<readonly string[]> {
  const store = await openStore({ folder: home })
  try {
    expect((await store.whole.check()).filter(({ ok }) => !ok)).toEqual([])
    const whole = JSON.parse((await collect(store.whole.export(), true)).join('')) as {
      readonly imports: readonly { readonly status: string }[]
      readonly observations: readonly { readonly observation: unknown }[]
    }
    expect(whole.imports.map(({ status }) => status).filter(status => status !== 'done')).toEqual([])
    return whole.observations.map(({ observation }) => JSON.stringify(observation)).toSorted()
  } finally {
    await store.close()
  }
}

describe('P01 each importer killed while it writes, then run again', () => {
  test('there is an export of every source', () => {
    expect(Object.keys(SMALL_EXPORTS).toSorted()).toEqual(SOURCES.map(({ id }) => id).toSorted())
  })

  // a mailbox that is named itself is written by the program's own thread (decision 0040)
  const cases = Object.entries(SMALL_EXPORTS).flatMap(([id, made]) =>
    (id === 'mail' ? ['', 'Inbox.mbox'] : ['']).map(named => ({ id, made, named, says: `${id} ${named}`.trim() })),
  )
  test.each(cases)('$says: as if it had never been killed', { timeout: 180_000 }, async ({ id, made, named }) => {
    await inFolder(async folder => {
      const build = join(folder, 'build')
      const shim = faultyDisk(build)
      if (shim === null) return
      const given = join(folder, id)
      for (const [name, text] of Object.entries(made(DAYS))) {
        mkdirSync(dirname(join(given, name)), { recursive: true })
        writeFileSync(join(given, name), text)
      }
      const run = (home: string, at: number, errno: number | null): Promise<number | null> =>
        running(join(given, named), home, shim(home, { at, errno }))
      expect(await run(join(folder, 'whole'), 0, null)).toBe(0)
      const writes = writesCounted(build)
      const expected = await factsIn(join(folder, 'whole'))
      expect(expected.length).toBeGreaterThanOrEqual(60)
      for (let point = 0; point < POINTS; point++) {
        const home = join(folder, `killed-${point}`)
        const at = 2 + Math.floor(((point + 0.5) * writes) / POINTS)
        expect(await run(home, at, null), `${id} killed at write ${at} of ${writes}`).not.toBe(0)
        expect(await run(home, 0, null)).toBe(0)
        expect(await factsIn(home)).toEqual(expected)
      }
    })
  })
})

function running(given: string, home: string, disk: Record<string, string>): Promise<number | null> {
  const env = { ...process.env, ...disk, GROUNDWORK_HOME: home, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' }
  const child = spawn(process.execPath, [PROGRAM, 'import', given, ...ANSWERS], { env, stdio: 'ignore' })
  return new Promise(done => child.once('close', code => done(code)))
}
