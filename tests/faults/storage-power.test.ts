import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openStore } from '../../src/io/store/open.ts'
import { Disk, stepsIn, watchedDisk } from './power-cut.ts'
import { inFolder, seededDelays, startWriter } from './storage-process.ts'

const CUTS = Number(process.env['GROUNDWORK_KILLS'] ?? 40)
const [IMPORTS, ROWS] = [40, 120]

type Outcome = { readonly lost: number; readonly damaged: boolean }

test(
  `D02 the power goes ${CUTS} times: what was acknowledged is there, nothing half, nothing damaged`,
  { timeout: 30_000 + CUTS * 2_000 },
  () =>
    inFolder(async folder => {
      const outcomes = await cutAgain(folder, true, CUTS)
      if (outcomes === null) return
      expect(outcomes.filter(({ lost, damaged }) => lost > 0 || damaged)).toEqual([])
    }),
)

test('D02 a store that does not flush loses rows by the same cuts, so that finding none means something', () =>
  inFolder(async folder => {
    const outcomes = await cutAgain(folder, false, 12)
    if (outcomes === null) return
    expect(outcomes.filter(({ lost, damaged }) => lost > 0 || damaged).length).toBeGreaterThan(3)
  }))

/** Cuts the power of a process that writes imports, at moments drawn from all that it did. */
async function cutAgain(folder: string, durable: boolean, cuts: number): Promise<readonly Outcome[] | null> {
  const watched = watchedDisk(join(folder, 'build'))
  if (watched === null) return null
  const home = join(folder, 'home')
  const log = join(folder, 'log')
  const writer = startWriter([home, 'p', String(IMPORTS), String(ROWS), String(durable)], [], watched(home, log))
  expect(await writer.ended).toEqual({ code: 0, errors: '' })
  const steps = stepsIn(log)
  const chance = seededDelays(durable ? 202 : 203)
  // before the store says that it is open there is nothing that it could have promised
  const first = steps.findIndex(({ op }) => op === 'says') + 1
  const moments = Array.from({ length: cuts }, () => first + Math.floor(chance() * (steps.length - first)))
  const outcomes: Outcome[] = []
  const disk = new Disk()
  const said: string[] = []
  let taken = 0
  for (const moment of moments.toSorted((a, b) => a - b)) {
    for (; taken < moment; taken++) {
      const step = steps[taken]
      if (step === undefined) break
      disk.take(step)
      if (step.op === 'says') said.push(String(step.bytes).trim())
    }
    const likely = chance()
    const left = disk.afterCut(() => chance() < likely)
    outcomes.push(await lookedAt(join(folder, 'after'), left, said))
  }
  expect(said.length).toBeGreaterThan(IMPORTS / 2)
  return outcomes
}

/** Starts again on what the cut left: how many acknowledged imports are missing, and whether anything is half or damaged. */
async function lookedAt(home: string, left: ReadonlyMap<string, Buffer>, said: readonly string[]): Promise<Outcome> {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true, mode: 0o700 })
  for (const [path, bytes] of left)
    if (/\.sqlite(?:-wal)?$/.test(path)) writeFileSync(join(home, basename(path)), bytes, { mode: 0o600 })
  const acknowledged = said.flatMap(line => (line.startsWith('ack ') ? [line.slice('ack '.length)] : []))
  try {
    const plain = new DatabaseSync(join(home, 'groundwork.sqlite'))
    const whole = plain.prepare('PRAGMA integrity_check').get()?.['integrity_check']
    plain.close()
    if (whole !== 'ok') return { lost: 0, damaged: true }
    const store = await openStore({ folder: home })
    const imports = await store.imports.list()
    const rows = (await store.observations.coverage()).reduce((sum, { n }) => sum + n, 0)
    const sound = (await store.whole.check()).every(({ ok }) => ok)
    await store.close()
    const there = new Set(imports.map(({ label }) => label))
    const half = imports.some(({ status, counts }) => status !== 'done' || counts.added !== ROWS)
    return {
      lost: acknowledged.filter(label => !there.has(label)).length,
      damaged: !sound || half || rows !== imports.length * ROWS,
    }
  } catch {
    return { lost: acknowledged.length, damaged: true }
  }
}
