import { expect, test } from 'vitest'
import { NOW, openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import type { Involvement } from '../../model/contact.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { UNWATCHED } from '../operation.ts'
import { keepPeople } from './keep-people.ts'
import { measurePeople } from './measure-people.ts'
import { MEASURE_VERSION } from './measure-version.ts'
import { refreshTouched } from './refresh-touched.ts'

const keyOf = (who: string) => ({ kind: 'email' as const, value: `${who}@made.example` })
const contact = (who: string) => ({ keys: [keyOf(who)], name: `Person ${who.toUpperCase()}` })
const base = (key: string, ago: number) =>
  ({ source: 'mail', key, at: NOW - ago * DAY, precision: 'instant', channel: 'mail' }) as const

function letter(key: string, ago: number, to: readonly string[]): Observation {
  const people = to.map(
    who => ({ who: contact(who), role: 'to', direction: 'out', weight: 1 / to.length }) satisfies Involvement,
  )
  return { ...base(key, ago), kind: 'message', detail: {}, people }
}

function answer(key: string, ago: number, from: string, beside: readonly string[]): Observation {
  const rest = beside.map(who => ({ who: contact(who), role: 'other', direction: 'none', weight: 0 }) as const)
  const sender = { who: contact(from), role: 'from', direction: 'in', weight: 1 / Math.max(1, beside.length) } as const
  return { ...base(key, ago), kind: 'message', detail: {}, people: [sender, ...rest] }
}

function meeting(key: string, ago: number, people: readonly string[], share: number): Observation {
  return {
    ...base(key, ago),
    channel: 'meeting',
    kind: 'meeting',
    detail: { title: 'Talk', status: 'accepted' },
    people: people.map(
      who =>
        ({
          who: contact(who),
          role: 'attendee',
          direction: 'both',
          weight: share / people.length,
        }) satisfies Involvement,
    ),
  }
}

/** Ana has two addresses, Bo and Cy one each. */
async function life(observations: readonly Observation[]) {
  const world = await openScratchWorld()
  await bring(world, [
    ...observations,
    ...['ana', 'ann', 'bo', 'cy'].map((who, i) => letter(`${who} alone`, 500 + i, [who])),
  ])
  const record = async (who: string): Promise<string> => (await world.store.records.byKey(keyOf(who)))[0]?.id ?? ''
  const sharesOf = async (who: string): Promise<readonly number[]> =>
    [...(await world.store.observations.involvements([await record(who)])).weight].map(
      share => Math.round(share * 1e6) / 1e6,
    )
  return { world, record, sharesOf, merged: [await record('ana'), await record('ann')] as const }
}

async function bring(world: World, observations: readonly Observation[]): Promise<void> {
  const writer = await world.store.imports.begin('made', NOW, [])
  writer.write(observations)
  await writer.commit()
}

async function measure(world: World): Promise<{ readonly onlyTouched: boolean }> {
  const state = { dataVersion: await world.store.dataVersion(), measureVersion: MEASURE_VERSION, asOf: NOW }
  const onlyTouched = await refreshTouched(world, state)
  if (!onlyTouched) await keepPeople(world, await measurePeople(world, NOW, UNWATCHED), state)
  return { onlyTouched }
}

test('MEASURES 1.3: who shares a letter, an answer or a meeting with one human under two addresses shares it with one', async () => {
  const { world, sharesOf, merged } = await life([
    letter('1', 400, ['ana', 'ann', 'bo', 'cy']),
    answer('2', 300, 'bo', ['ana', 'ann', 'cy']),
    meeting('3', 200, ['ana', 'ann', 'bo'], 1),
    meeting('4', 100, ['ana', 'ann', 'bo'], 0.5),
    letter('5', 90, ['bo', 'cy']),
    answer('6', 80, 'ana', ['ann']),
  ])
  await measure(world)
  expect(await sharesOf('bo')).toEqual([1, 0.25, 0.333333, 0.333333, 0.166667, 0.5])
  const decision = await world.store.decisions.add({ kind: 'merge', records: [...merged] }, NOW)
  await measure(world)
  expect(await sharesOf('bo')).toEqual([1, 0.333333, 0.5, 0.5, 0.25, 0.5])
  expect(await sharesOf('cy')).toEqual([1, 0.333333, 0, 0.5])
  const both = await world.store.observations.involvements(merged)
  expect([...both.weight].slice(2)).toEqual([1 / 3, 0, 0, 1 / 2, 1 / 4, 1, 0])
  await world.store.decisions.undo(decision.id, NOW)
  await measure(world)
  expect(await sharesOf('bo')).toEqual([1, 0.25, 0.333333, 0.333333, 0.166667, 0.5])
  await world.close()
})

test('MEASURES 1.3: what comes later is shared so at once, where only those it touches are measured', async () => {
  const { world, sharesOf, merged } = await life([letter('1', 400, ['ana', 'ann', 'bo'])])
  await world.store.decisions.add({ kind: 'merge', records: [...merged] }, NOW)
  await measure(world)
  await bring(world, [letter('2', 5, ['ana', 'ann', 'bo']), letter('3', 4, ['ana', 'bo'])])
  expect(await measure(world)).toEqual({ onlyTouched: true })
  expect(await sharesOf('bo')).toEqual([1, 0.5, 0.5, 0.5])
  await world.close()
})

test('MEASURES 1.3: an address that turns out to be the user’s own is nobody to share with', async () => {
  const { world, sharesOf } = await life([letter('1', 400, ['ana', 'bo', 'cy'])])
  await measure(world)
  expect(await sharesOf('bo')).toEqual([1, 0.333333])
  await world.store.decisions.add({ kind: 'own-address', key: keyOf('ana'), mine: true }, NOW)
  await measure(world)
  expect(await sharesOf('bo')).toEqual([1, 0.5])
  await bring(world, [letter('2', 5, ['ana', 'bo'])])
  expect(await measure(world)).toEqual({ onlyTouched: true })
  expect(await sharesOf('bo')).toEqual([1, 0.5, 1])
  await world.close()
})
