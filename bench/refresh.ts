import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorld } from '../src/io/world/open-world.ts'
import type { World } from '../src/io/world/world.ts'
import { DAY } from '../src/model/instant.ts'
import type { Instant } from '../src/model/instant.ts'
import type { Observation } from '../src/model/observation.ts'
import { lastDays } from '../src/operations/check/last-days.ts'
import { UNWATCHED } from '../src/operations/operation.ts'
import { keepPeople } from '../src/operations/refresh/keep-people.ts'
import { measurePeople } from '../src/operations/refresh/measure-people.ts'
import { MEASURE_VERSION } from '../src/operations/refresh/measure-version.ts'
import { refreshAll } from '../src/operations/refresh/refresh-all.ts'
import { refreshTouched } from '../src/operations/refresh/refresh-touched.ts'
import { FROM, PEOPLE, SPAN, fill } from './reads.ts'
import { ratioRow } from './row.ts'
import type { Row } from './row.ts'

const NOW = FROM + SPAN
const TOUCHED = PEOPLE / 100

/** People and ties from the store: everybody, then after imports that touch one in a hundred, on the same day and the next. */
export async function benchRefresh(): Promise<Row[]> {
  const home = await mkdtemp(join(tmpdir(), 'groundwork-refresh-'))
  const world = await openWorld({ home, now: NOW + 3 * DAY })
  try {
    await fill(world.store.imports)
    const whole = { says: 'measuring all anew', value: await measured(world) }
    const rounds: number[] = []
    for (let round = 0; round < 3; round++) {
      await smallImport(world, round, ((await lastDays(world))?.contact ?? NOW) - 1_000)
      rounds.push(await measured(world))
    }
    await smallImport(world, 3, NOW + DAY)
    const nextDay = await measured(world)
    const everything = { says: 'all of it read', value: await timed(() => refreshAll(world, UNWATCHED)) }
    const [someone] = (await world.store.people.list({ offset: 0, limit: 1 })).rows
    await world.store.decisions.add({ kind: 'label', record: someone?.id ?? '', answer: 'yes' }, NOW)
    const answered = await timed(() => refreshAll(world, UNWATCHED))
    const says = `people and ties after an import that touches ${TOUCHED} of ${PEOPLE} people`
    return [
      ratioRow('refresh-again', `${says}, the best of three`, Math.min(...rounds), 's', whole, 0.05),
      ratioRow('refresh-answer', 'findings and hours after an answer about somebody', answered, 's', everything, 0.5),
      ratioRow('refresh-next-day', `${says}, a day later`, nextDay, 's', whole, 0.75),
    ]
  } finally {
    await world.close()
    await rm(home, { recursive: true, force: true })
  }
}

/** Seconds to put people together, measure them and write it down. */
function measured(world: World): Promise<number> {
  return timed(() => measure(world))
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

async function measure(world: World): Promise<void> {
  const asOf = (await lastDays(world))?.contact ?? NOW
  const state = { dataVersion: await world.store.dataVersion(), measureVersion: MEASURE_VERSION, asOf }
  if (!(await refreshTouched(world, state))) await keepPeople(world, await measurePeople(world, asOf, UNWATCHED), state)
}

async function smallImport({ store }: World, round: number, at: Instant): Promise<void> {
  const writer = await store.imports.begin('a small one', NOW, [])
  writer.write(
    Array.from({ length: TOUCHED }, (_, i): Observation<'message'> => {
      const n = (i * 97 + round * 13) % PEOPLE
      const who = { keys: [{ kind: 'email' as const, value: `person${n}@made.example` }] }
      return {
        source: 'mail',
        key: `again${round} ${i}`,
        at,
        precision: 'instant',
        kind: 'message',
        channel: 'mail',
        people: [{ who, role: 'from', direction: 'in', weight: 1 }],
        detail: {},
      }
    }),
  )
  await writer.commit()
}
