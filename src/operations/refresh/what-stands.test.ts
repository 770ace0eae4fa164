import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOW, openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import type { DecisionBody } from '../../model/decision.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { UNWATCHED } from '../operation.ts'
import { refreshAll } from './refresh-all.ts'

// Everything that is asked of the store about a long time is counted: that is what adding hours up costs.
let world: World
let read = 0
let texts = 0
let at = NOW
beforeAll(async () => {
  const real = await openScratchWorld()
  const { observations } = real.store
  const counted = {
    ...observations,
    written: (span: Parameters<typeof observations.written>[0]) => {
      if (span.until - span.since > 100 * DAY) read++
      return observations.written(span)
    },
    outgoing: () => (texts++, observations.outgoing()),
  }
  world = { ...real, now: () => at, store: { ...real.store, observations: counted } }
  await bring(...Array.from({ length: 60 }, (_, i) => message(i)), meeting(12), meeting(30))
  await refreshAll(world, UNWATCHED)
})
afterAll(() => world.close())

const record = async (of = 'p1'): Promise<string> =>
  (await world.store.records.byKey({ kind: 'email', value: `${of}@made.example` }))[0]?.id ?? ''
const decide = (body: DecisionBody) => world.store.decisions.add(body, at)
const entry = (room: string, id: string, value: Extract<DecisionBody, { kind: 'entry' }>['value']) =>
  decide({ kind: 'entry', room, id, value })
const rule = { when: { title: ['Talk'] }, lever: 'mentorship', on: true }
const begins = NOW + 6 * DAY

/** what of it is read: hours and texts, hours alone, nothing */
type Reads = 'all' | 'hours' | 'nothing'
const changes: readonly (readonly [string, () => Promise<unknown>, Reads])[] = [
  ['an answer', async () => decide({ kind: 'label', record: await record(), answer: 'yes' }), 'nothing'],
  [
    'another name',
    async () => decide({ kind: 'correction', record: await record(), field: 'name', value: 'Else' }),
    'nothing',
  ],
  ['something planned', () => entry('plan-week', '2026-11-16', null), 'nothing'],
  ['nothing at all, some hours later', async () => (at += DAY / 4), 'nothing'],
  ['a rule of hours', () => entry('time-rule', 'own talk', rule), 'hours'],
  ['it is told again', () => Promise.resolve(), 'nothing'],
  ['hours of work', () => decide({ kind: 'setting', name: 'workHours', value: '07:00-11:00' }), 'hours'],
  ['a merge', async () => decide({ kind: 'merge', records: [await record('p1'), await record('p2')] }), 'all'],
  ['an own address', () => decide({ kind: 'own-address', key: mailOf(3), mine: true }), 'all'],
  ['an import', () => bring(message(61)), 'all'],
  ['what was taken back', () => decide({ kind: 'retract', source: 'mail', key: 'm61' }), 'all'],
  ['a meeting to come', () => bring(meeting(-6)), 'all'],
  ['an answer before it', async () => decide({ kind: 'label', record: await record(), answer: 'no' }), 'nothing'],
  ['the same day, in the middle of it', async () => (at = begins + DAY / 24), 'hours'],
  ['and after it', async () => (at = begins + DAY / 8), 'hours'],
]

test.each(changes)(
  'after %s only what that concerns is read, and all is as reading gives it',
  async (_says, act, what) => {
    await act()
    read = texts = 0
    await refreshAll(world, UNWATCHED)
    expect([read > 0, texts > 0]).toEqual([what !== 'nothing', what === 'all'])
    const found = await derived()
    const never = { dataVersion: 0, measureVersion: 0, asOf: 0 }
    await world.store.derived.putAll({ 'hours-made': {}, outgoing: {} }, never)
    read = texts = 0
    await refreshAll(world, UNWATCHED)
    expect(Math.min(read, texts)).toBeGreaterThan(0)
    expect(await derived()).toEqual(found)
  },
)

async function derived() {
  const value = async (name: string) => (await world.store.derived.get<object>(name))?.value
  return [
    await value('hours'),
    await value('result-hours'),
    await value('outgoing'),
    { ...(await value('check')), madeAt: 0 },
  ]
}

async function bring(...facts: readonly Observation[]): Promise<void> {
  const writer = await world.store.imports.begin('made', at, [])
  writer.write(facts)
  await writer.commit()
}

function mailOf(who: number) {
  return { kind: 'email' as const, value: `p${who}@made.example` }
}

function message(i: number): Observation {
  const who = { keys: [mailOf(i % 5)], name: `Person ${'ABCDE'[i % 5] ?? ''}` }
  return {
    source: 'mail',
    key: `m${i}`,
    at: NOW - (8 + i) * DAY,
    precision: 'instant',
    kind: 'message',
    channel: 'mail',
    detail: i % 3 === 0 ? { chars: 120 } : {},
    people: [{ who, role: i % 2 === 0 ? 'to' : 'from', direction: i % 2 === 0 ? 'out' : 'in', weight: 1 }],
  }
}

function meeting(ago: number): Observation {
  const start = NOW - ago * DAY
  return {
    source: 'calendar',
    key: `talk ${ago}`,
    at: start,
    precision: 'instant',
    kind: 'meeting',
    channel: 'meeting',
    minutes: 120,
    detail: { title: 'Talk', status: 'accepted', end: start + DAY / 12 },
    people: [{ who: { keys: [mailOf(1)] }, role: 'attendee', direction: 'both', weight: 1 }],
  }
}
