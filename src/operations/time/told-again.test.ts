import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOW, openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY, HOUR } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { UNWATCHED } from '../operation.ts'
import { peopleList } from '../people/list.ts'
import { peopleShow } from '../people/show.ts'
import { refreshAll } from '../refresh/refresh-all.ts'
import { settingsSet } from '../settings.ts'
import { timeCorrect } from './correct.ts'
import { timeDay } from './day.ts'
import { deriveHours } from './derive-hours.ts'
import { minutesIn } from './hours-of-day.ts'
import { openTimeBook } from './time-book.ts'
import { timeWeeks } from './weeks.ts'
import { yearOfHours } from './year-of-hours.ts'

// Twelve weeks: each Monday (midnight in Oslo) a coffee with Ana from ten to eleven, and a timer from seven to nine.
const MONDAY = Date.UTC(2026, 7, 23, 22)
let world: World
beforeAll(async () => {
  world = await openScratchWorld()
  const writer = await world.store.imports.begin('made', NOW, [])
  writer.write(Array.from({ length: 12 }, (_, n) => weekOf(n)).flat())
  await writer.commit()
  await refreshAll(world, UNWATCHED)
}, 60_000)
afterAll(() => world.close())

const weeks = () => timeWeeks.run(world, { weeks: 13 }, UNWATCHED)
const person = async (name: string) => {
  const { rows } = await peopleList.run(
    world,
    { search: name, sort: 'name', descending: false, offset: 0, limit: 1 },
    UNWATCHED,
  )
  return peopleShow.run(world, { id: rows[0]?.id ?? '' }, UNWATCHED)
}
const toldAnew = async () => {
  const [year, book] = [await yearOfHours(world), await openTimeBook(world)]
  return { again: deriveHours(year, book), anew: deriveHours({ ...year }, book) }
}
const correct = async (date: string) => {
  const { entries } = await timeDay.run(world, { date }, UNWATCHED)
  const entry = entries.find(({ says }) => says.includes('Kiln'))
  if (entry === undefined) throw new Error('nothing on that day')
  await timeCorrect.run(world, { id: entry.id, lever: 'skill', date, alike: false }, UNWATCHED)
}

describe('a year that is told again', () => {
  test('says what it says when it is told for the first time, after each of some corrections', async () => {
    await weeks()
    for (const date of ['2026-09-07', '2026-10-05', '2026-11-02']) {
      await correct(date)
      const { again, anew } = await toldAnew()
      expect(again).toEqual(anew)
    }
    expect((await weeks()).weeks.filter(({ hours }) => (hours.skill?.value ?? 0) >= 2)).not.toHaveLength(0)
  })
})

describe('the hours of a day', () => {
  test('are read as they are written', () => expect(minutesIn('07:30-15:00')).toEqual({ from: 450, until: 900 }))
  test('are what the settings say: what is left free for focus follows at once', async () => {
    const free = async () => (await weeks()).weeks.find(({ week }) => week === '2026-09-07')?.focus?.free
    expect(await free()).toBeCloseTo(42.5 - 1, 6)
    await settingsSet.run(world, { name: 'focusHours', value: '10:00-12:00' }, UNWATCHED)
    expect(await free()).toBeCloseTo(10 - 1, 6)
  })
  test('and when work begins and ends, which rules of free time ask for', async () => {
    const isFree = async () => {
      const { ledgers } = await yearOfHours(world)
      return ledgers.all.find(({ stretch }) => stretch.title.startsWith('Kiln'))?.stretch.free
    }
    expect(await isFree()).toBe(true)
    await settingsSet.run(world, { name: 'workHours', value: '06:00-18:00' }, UNWATCHED)
    expect(await isFree()).toBe(false)
  })
  test('make sense, or are refused', async () => {
    for (const value of ['18:00-09:00', '9-17', '25:00-26:00'])
      await expect(settingsSet.run(world, { name: 'workHours', value }, UNWATCHED)).rejects.toThrow()
  })
})

describe('hours together', () => {
  test('are those of twelve months by lever, with what is not told in none', async () => {
    const { together } = await person('Ana')
    expect(together?.hours).toMatchObject({ value: 12, low: 12, high: 12, n: 12 })
    expect(together?.levers.networking).toBeCloseTo(12, 6)
  })
  test('and nothing where none were seen', async () => expect((await person('Bo')).together).toBeNull())
})

function weekOf(n: number): Observation[] {
  const at = (hour: number): number => MONDAY + n * 7 * DAY + (n >= 9 ? HOUR : 0) + hour * HOUR
  const base = { precision: 'minute' as const, channel: null, people: [] }
  const who = (name: string) => ({
    keys: [{ kind: 'email' as const, value: `${name}@made.example` }],
    name: `${name} Holm`,
  })
  const part = { role: 'attendee' as const, direction: 'both' as const, weight: 1 }
  const coffee: Observation<'meeting'> = {
    ...base,
    source: 'calendar',
    key: `coffee ${n}`,
    at: at(10),
    kind: 'meeting',
    channel: 'meeting',
    people: [{ who: who('Ana'), ...part }],
    minutes: 60,
    detail: { title: 'Coffee', end: at(11), attendees: 2, status: 'accepted' },
  }
  const timer: Observation<'time-entry'> = {
    ...base,
    source: 'time',
    key: `timer ${n}`,
    at: at(7),
    kind: 'time-entry',
    minutes: 120,
    detail: { what: `Kiln ${'abcdefghijkl'[n]}`, project: `firing ${'abcdefghijkl'[n]}` },
  }
  const mail: Observation<'message'> = {
    ...base,
    source: 'chat',
    key: `hello ${n}`,
    at: at(30),
    kind: 'message',
    channel: 'chat',
    people: [{ who: who('Bo'), role: 'from', direction: 'in', weight: 1 }],
    detail: {},
  }
  return [coffee, timer, mail]
}
