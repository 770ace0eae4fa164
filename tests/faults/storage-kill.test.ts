import { readFileSync } from 'node:fs'
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/io/store/open.ts'
import { inFolder, seededDelays, startWriter } from './storage-process.ts'

const KILLS = Number(process.env['GROUNDWORK_KILLS'] ?? 40)
const ROWS = 400

test(
  `D01 P01 ${KILLS} times kill -9 at a random moment: nothing half-imported, nothing acknowledged lost`,
  { timeout: 20_000 + KILLS * 3_000 },
  async () => {
    const [one, other] = await Promise.all([killAgain(20_261, KILLS / 2), killAgain(20_262, KILLS / 2)])
    expect(one + other).toBeGreaterThan(KILLS / 4)
  },
)

/** @returns how many imports were acknowledged before the kills */
function killAgain(seed: number, kills: number): Promise<number> {
  return inFolder(async folder => {
    const delay = seededDelays(seed)
    const acknowledged = new Set<string>()
    const pace = await paceIn(folder, acknowledged)
    for (let kill = 0; kill < kills; kill++) {
      const writer = startWriter([folder, `k${kill}`, '1000', String(ROWS)])
      await writer.opened
      await new Promise(done => setTimeout(done, delay() * 3 * pace))
      writer.process.kill('SIGKILL')
      expect(await writer.ended).toEqual({ code: null, errors: '' })
      for (const ack of writer.acks) acknowledged.add(ack)
      const store = await openStore({ folder })
      const imports = await store.imports.list()
      const stored = new Set(imports.map(one => one.label))
      expect([...acknowledged].filter(label => !stored.has(label))).toEqual([])
      expect(imports.every(one => one.status === 'done' && one.counts.added === ROWS)).toBe(true)
      const rows = (await store.observations.coverage()).reduce((sum, { n }) => sum + n, 0)
      expect(rows).toBe(imports.length * ROWS)
      if (kill % 10 === 9) expect((await store.whole.check()).filter(one => !one.ok)).toEqual([])
      await store.close()
    }
    return acknowledged.size
  })
}

/** How many milliseconds one import takes here and now, so that kills fall before, within and after it on any machine. */
async function paceIn(folder: string, acknowledged: Set<string>): Promise<number> {
  const calm = 5
  const writer = startWriter([folder, 'calm', String(calm), String(ROWS)])
  await writer.opened
  const began = performance.now()
  expect(await writer.ended).toEqual({ code: 0, errors: '' })
  for (const ack of writer.acks) acknowledged.add(ack)
  return (performance.now() - began) / calm
}

test(
  'D02 every commit reaches the disk: fsyncs are counted, the pragma is not trusted',
  { timeout: 120_000 },
  async () => {
    const count = fsyncCounter()
    if (count === null) {
      const says =
        'fsyncs were not counted: neither strace nor a C compiler works here (Debian: apt-get install strace)'
      if (process.env['CI'] === 'true') throw new Error(says)
      console.log(says)
      return
    }
    const commits = 30
    const durable = await inFolder(folder => count([folder, 'f', String(commits), '50', 'true'], folder))
    const loose = await inFolder(folder => count([folder, 'f', String(commits), '50', 'false'], folder))
    expect(durable).toBeGreaterThanOrEqual(commits)
    // the counter can tell: without flushing hardly any is seen
    expect(loose).toBeLessThan(commits / 2)
  },
)

type Counter = (args: readonly string[], folder: string) => Promise<number>

function fsyncCounter(): Counter | null {
  if (spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0) return byStrace
  if (spawnSync('cc', ['--version']).status === 0) return byShim
  return null
}

const byStrace: Counter = async (args, folder) => {
  const log = join(folder, 'strace.log')
  const { code, errors } = await startWriter(args, ['strace', '-f', '-e', 'trace=fsync,fdatasync', '-o', log]).ended
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter(line => /\b(fsync|fdatasync)\(/.test(line)).length
}

const SHIM = `
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/syscall.h>
static void note(void) { int f = open(getenv("FSYNC_LOG"), O_WRONLY | O_CREAT | O_APPEND, 0600); write(f, "f\\n", 2); close(f); }
int fsync(int fd) { note(); return syscall(SYS_fsync, fd); }
int fdatasync(int fd) { note(); return syscall(SYS_fdatasync, fd); }
`

const byShim: Counter = async (args, folder) => {
  const shim = join(folder, 'shim.so')
  const log = join(folder, 'fsync.log')
  execFileSync('cc', ['-shared', '-fPIC', '-x', 'c', '-o', shim, '-'], {
    input: SHIM,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const { code, errors } = await startWriter(args, [], { LD_PRELOAD: shim, FSYNC_LOG: log }).ended
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  return readFileSync(log, 'utf8').split('\n').length - 1
}

test('D05 three processes write at once: every row is there', { timeout: 120_000 }, () =>
  inFolder(async folder => {
    const writers = ['server', 'cli', 'mcp'].map(label => startWriter([folder, label, '20', '100']))
    for (const writer of writers) expect(await writer.ended).toEqual({ code: 0, errors: '' })
    const store = await openStore({ folder })
    expect((await store.observations.coverage()).map(({ n }) => n)).toEqual([6000])
    expect((await store.whole.check()).filter(one => !one.ok)).toEqual([])
    await store.close()
  }),
)

test('a writer that waits too long is told so in a sentence', () =>
  inFolder(async folder => {
    const one = await openStore({ folder, patience: 100 })
    const held = await one.imports.begin('held', 1, [])
    await expect(one.decisions.add({ kind: 'setting', name: 'a', value: 1 }, 1)).rejects.toMatchObject({
      code: 'E_BUSY',
    })
    await held.abort()
    await one.decisions.add({ kind: 'setting', name: 'a', value: 1 }, 1)
    await one.close()
  }))
