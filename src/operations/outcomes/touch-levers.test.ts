import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOW, openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { callOperation } from '../call.ts'
import { interactionsLog, peopleAdd } from '../hand.ts'
import { historyUndo } from '../history.ts'
import { mentorshipsEnd, mentorshipsStart } from '../mentorship/agreements.ts'
import type { Operation } from '../operation.ts'
import { rulesAdd } from '../time/rules.ts'
import { timeDay } from '../time/day.ts'
import { outcomesAdd, outcomesList } from './outcomes.ts'
import type { ResultsPage } from './shapes.ts'

let world: World
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown = {}) => callOperation(entry as Operation, world, input) as Promise<T>
const touches = async (what: string) =>
  (await call<ResultsPage>(outcomesList)).outcomes.find(one => one.what === what)?.touches ?? []
const write = async (...list: Observation[]): Promise<void> => {
  const writer = await world.store.imports.begin('made', world.now(), [])
  writer.write(list)
  await writer.commit()
}

test('contact with a mentor is mentorship while the agreement holds; what the user says comes first', async () => {
  const { id } = await call<{ id: string }>(peopleAdd, { name: 'Rosa Vidal', company: 'Kiln House' })
  const met = (days: number) =>
    call(interactionsLog, { people: [id], minutes: 60, at: NOW - days * DAY, what: 'talked' })
  for (const days of [200, 40, 10]) await met(days)
  await call(outcomesAdd, { form: 'offer', what: 'Lead', at: NOW - DAY, people: [id] })
  expect((await touches('Lead')).map(({ lever }) => lever)).toEqual(['networking', 'networking', 'networking'])
  const agreed = { people: [id], since: NOW - 60 * DAY, state: 'active' }
  const { decision } = await call<{ decision: string }>(mentorshipsStart, agreed)
  expect((await touches('Lead')).map(({ lever }) => lever)).toEqual(['networking', 'mentorship', 'mentorship'])
  const date = new Date(NOW - 10 * DAY).toISOString().slice(0, 10)
  type Day = { entries: { lever: string | null; rule: string | null; confidence: number }[] }
  const [hour] = (await call<Day>(timeDay, { date })).entries
  expect(hour).toMatchObject({ lever: 'mentorship', confidence: 0.8 })
  await call(rulesAdd, { words: ['talked'], lever: 'skill' })
  expect((await call<Day>(timeDay, { date })).entries[0]).toMatchObject({ lever: 'skill' })
  await call(historyUndo, { id: decision })
  expect(new Set((await touches('Lead')).map(({ lever }) => lever))).toEqual(new Set(['networking']))
  await call(mentorshipsStart, agreed)
  await call(mentorshipsEnd, { id: 'Rosa Vidal' })
  expect((await touches('Lead')).filter(({ lever }) => lever === 'mentorship')).toHaveLength(2)
})

test('time trackers and meetings that name the organisation are touches, with the title that does, once a day', async () => {
  const base = { precision: 'minute' as const, people: [], channel: null }
  const timer = (key: string, days: number, what: string, client?: string): Observation<'time-entry'> => ({
    ...base,
    source: 'time',
    key,
    at: NOW - days * DAY,
    kind: 'time-entry',
    minutes: 60,
    detail: { what, ...(client === undefined ? {} : { client }) },
  })
  const meeting = (key: string, days: number, title: string, more = {}): Observation<'meeting'> => ({
    ...base,
    source: 'calendar',
    key,
    at: NOW - days * DAY,
    kind: 'meeting',
    channel: 'meeting',
    detail: { title, attendees: 2, status: 'accepted', ...more },
  })
  await write(
    timer('t1', 30, 'Draft', 'Harbour Mills'),
    timer('t2', 30, 'Draft', 'Harbour Mills'),
    timer('t3', 29, 'Harbour Millstone walk'),
    timer('t4', 500, 'Draft', 'Harbour Mills'),
    meeting('m1', 20, 'Coffee, harbour mills'),
    meeting('m2', 19, 'Harbour Mills', { cancelled: true }),
    meeting('m3', 18, 'Harbour Mills', { status: 'declined' }),
  )
  await call(outcomesAdd, { form: 'client', what: 'A year of work', at: NOW - DAY, organisation: 'Harbour Mills' })
  expect((await touches('A year of work')).map(({ lever, says, person }) => [lever, says, person])).toEqual([
    ['core-work', 'time “Draft”, which names Harbour Mills', null],
    ['networking', 'meeting “Coffee, harbour mills”, which names Harbour Mills', null],
  ])
})
