import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOW, openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { settle, seenWith } from '../../levers/expectation/expectation.ts'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { callOperation } from '../call.ts'
import { interactionsLog, peopleAdd } from '../hand.ts'
import { historyUndo } from '../history.ts'
import type { Operation } from '../operation.ts'
import { opportunitiesAdd, opportunitiesChange } from '../outcomes/opportunities.ts'
import { ZoneDays } from '../../measures/time/zone-days.ts'
import { peopleForget } from '../people/forget.ts'
import { dueForecasts } from './forecast-book.ts'
import { forecastsAdd, forecastsAnswer, forecastsCancel, forecastsExtend, forecastsList } from './forecasts.ts'
import type { ForecastPage } from './shapes.ts'

// Expectations over some months: the clock of the world is moved on by hand.
let later = 0
let world: World
beforeAll(async () => {
  const opened = await openScratchWorld()
  world = { ...opened, now: () => opened.now() + later }
})
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown): Promise<T> =>
  callOperation(entry as Operation, world, input) as Promise<T>
const page = (input: object = {}) => call<ForecastPage>(forecastsList, input)
const expectThat = (input: object) =>
  call<{ id: string }>(forecastsAdd, { says: 'It comes', probability: 0.6, by: NOW + later + 14 * DAY, ...input })
const stateOf = async (id: string) => {
  const { due, open, settled } = await page()
  const one = [...due, ...open, ...settled].find(forecast => forecast.id === id)
  return [one?.state, one?.told]
}

test('a day without a clock is whole: it is over when the day is, and today can still be expected', async () => {
  const days = new ZoneDays(world.zone)
  const midnight = days.startOf(days.dayOf(world.now()))
  const today = await call<{ id: string; says: string; decision: string }>(forecastsAdd, {
    says: 'It comes',
    probability: 0.6,
    by: midnight,
  })
  const made = (await page()).open.find(({ id }) => id === today.id)
  expect(made?.by).toBe(midnight + DAY - 1)
  expect(today.says).toContain('by 20 November 2026, 60 %')
  await call(historyUndo, { id: today.decision })
  await expect(call(forecastsAdd, { says: 'It comes', probability: 0.6, by: midnight - DAY })).rejects.toMatchObject({
    code: 'E_FORECAST_DATE',
  })
})

describe('settling, as rules', () => {
  const open = { made: 0, by: 10, answer: null, calledOff: null }
  test.each([
    [open, null, 5, { state: 'open', told: null, at: null }],
    [open, 7, 8, { state: 'came', told: 'source', at: 7 }],
    [open, 11, 12, { state: 'did-not', told: 'silence', at: 10 }],
    [open, null, 11, { state: 'did-not', told: 'silence', at: 10 }],
    [{ ...open, answer: { came: true, at: 30 } }, null, 40, { state: 'came', told: 'you', at: 10 }],
    [{ ...open, answer: { came: false, at: 5 } }, 7, 40, { state: 'did-not', told: 'you', at: 5 }],
    [{ ...open, calledOff: { at: 4, why: null } }, 7, 40, { state: 'called-off', told: 'you', at: 4 }],
  ] as const)('%#', (forecast, seen, now, settled) => expect(settle(forecast, seen, now)).toEqual(settled))

  test('signs: a reply comes from them, two-way needs both, a meeting is neither for a reply', () => {
    const passed = [
      { at: 1, kind: 'message', direction: 'in' },
      { at: 6, kind: 'message', direction: 'out' },
      { at: 8, kind: 'meeting', direction: 'both' },
      { at: 9, kind: 'message', direction: 'in' },
    ] as const
    expect(seenWith('reply', passed, 2)).toBe(9)
    expect(seenWith('meeting', passed, 2)).toBe(8)
    expect(seenWith('two-way', passed, 2)).toBe(8)
    expect(seenWith('two-way', passed.slice(0, 2), 0)).toBe(6)
    expect(seenWith('two-way', passed.slice(0, 2), 2)).toBeNull()
    expect(seenWith('asked', passed, 0)).toBeNull()
  })
})

test('before anything is expected the page says what to do', async () => {
  const { headline, bias, brier, history } = await page()
  expect(headline).toContain('Nothing is expected yet')
  expect(bias.n).toBe(0)
  expect(isKnown(brier)).toBe(false)
  expect(history).toEqual([])
})

describe('of a person', () => {
  let ana = ''
  beforeAll(async () => {
    ana = (await call<{ id: string }>(peopleAdd, { name: 'Ana Bell', email: 'ana@bell.example' })).id
  })

  test('a meeting is seen in what is written down, within its time, and undo opens it again', async () => {
    const { id } = await expectThat({ says: 'We meet', about: 'person', id: ana, sign: 'meeting' })
    expect(await stateOf(id)).toEqual(['open', null])
    expect((await page()).headline).toMatch(/^One thing is expected/u)
    later += 3 * DAY
    await call(interactionsLog, { people: [ana] })
    expect(await stateOf(id)).toEqual(['came', 'source'])
    await call(historyUndo, {})
    expect(await stateOf(id)).toEqual(['open', null])
    later += 14 * DAY
    expect(await stateOf(id)).toEqual(['did-not', 'silence'])
    expect((await dueForecasts(world)).map(one => one.id)).toEqual([id])
    await call(forecastsAnswer, { id, came: true })
    expect(await stateOf(id)).toEqual(['came', 'you'])
    expect(await dueForecasts(world)).toEqual([])
  })

  test('before its day it can be moved, after it no more; called off counts as neither', async () => {
    const { id } = await expectThat({ about: 'person', id: ana, sign: 'reply' })
    await call(forecastsExtend, { id, by: NOW + later + 30 * DAY })
    later += 20 * DAY
    expect(await stateOf(id)).toEqual(['open', null])
    later += 20 * DAY
    await expect(call(forecastsExtend, { id, by: NOW + later + DAY })).rejects.toMatchObject({
      code: 'E_FORECAST_OVER',
    })
    await call(forecastsCancel, { id, why: 'She left' })
    expect(await stateOf(id)).toEqual(['called-off', 'you'])
    const { leftOut, bias } = await page()
    expect([leftOut, bias.n]).toEqual([0.5, 1])
  })

  test('a forgotten person leaves no word in it, and the number stays', async () => {
    const before = (await page()).bias
    await expectThat({ says: 'Ana writes back', about: 'person', id: ana, sign: 'reply' })
    await call(peopleForget, { id: ana })
    const { open, bias } = await page()
    expect(open.map(({ says, about }) => [says, about.label])).toEqual([['[forgotten] writes back', '[forgotten]']])
    expect(bias).toEqual(before)
  })
})

test('of an application: its own steps settle it', async () => {
  const { id: application } = await call<{ id: string }>(opportunitiesAdd, {
    kind: 'role',
    title: 'Lead',
    state: 'asked',
  })
  const { id } = await expectThat({ about: 'application', id: application, sign: 'talks' })
  later += DAY
  await call(opportunitiesChange, { id: application, state: 'answered' })
  expect(await stateOf(id)).toEqual(['open', null])
  await call(opportunitiesChange, { id: application, state: 'offered' })
  expect(await stateOf(id)).toEqual(['came', 'source'])
})

test.each([
  [{ by: NOW - DAY }, 'E_FORECAST_DATE'],
  [{ probability: 1 }, 'E_SCHEMA'],
  [{ about: 'person' }, 'E_FORECAST_ABOUT'],
  [{ about: 'event', label: 'A fair', sign: 'reply' }, 'E_FORECAST_SIGN'],
  [{ about: 'application', id: 'opportunity-none' }, 'E_NOT_FOUND'],
])('%# is refused', async (input, code) => {
  await expect(expectThat(input)).rejects.toMatchObject({ code })
})

test('thirty hopeful expectations: the headline says so, the bias has a range, a better number is offered', async () => {
  for (let i = 0; i < 30; i++) {
    const { id } = await expectThat({
      about: 'event',
      label: `Event ${i}`,
      probability: 0.7,
      says: `Event ${i} leads somewhere`,
    })
    await call(forecastsAnswer, { id, came: i % 5 === 0 })
  }
  const { headline, bias, categories, readAs, dots, brier, skill } = await page()
  expect(bias.isBiased).toBe(true)
  expect(headline).toMatch(
    /^You expected 22\.\d of 32, 8 came; chance alone would give \d+ to \d+ in 95 of 100 cases\. You expect too much\.$/,
  )
  expect(isKnown(bias.bias) && bias.bias.low).toBeGreaterThan(0)
  expect(categories[0]).toMatchObject({ category: 'event', bias: { n: 30 } })
  expect(readAs?.find(({ entered }) => entered === 0.7)?.read).toBeLessThan(0.6)
  expect(dots.length).toBeGreaterThan(1)
  expect([isKnown(brier), isKnown(skill)]).toEqual([true, false])
  const { id } = await expectThat({ about: 'event', label: 'The next', probability: 0.7 })
  const next = (await page()).open.find(one => one.id === id)
  // what was entered stays; how it reads better stands beside it
  expect(next?.probability).toBe(0.7)
  expect(next?.readAs).toBeLessThan(0.6)
})
