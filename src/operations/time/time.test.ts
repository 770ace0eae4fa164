import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOW, openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { isKnown } from '../../model/measured.ts'
import type { Observation } from '../../model/observation.ts'
import { callOperation } from '../call.ts'
import { checkRead } from '../check.ts'
import { dataExport } from '../data.ts'
import { hoursLog } from '../hand.ts'
import { historyList, historyRedo, historyUndo } from '../history.ts'
import { importsUndo } from '../imports.ts'
import type { Operation } from '../operation.ts'
import { refresh } from '../refresh/keep-fresh.ts'
import { budgetsSet } from './budgets.ts'
import { timeCorrect } from './correct.ts'
import { timeDay } from './day.ts'
import { rulesAdd, rulesChange, rulesRemove, timeRules } from './rules.ts'
import type { Day, RuleRow, Weeks } from './shapes.ts'
import { timeWeeks } from './weeks.ts'

// Ten weeks of somebody's hours, through the operations as every surface calls them: real store, real threads, Oslo time.
const [HOUR, DAY] = [3_600_000, 86_400_000]
/** The Monday ten weeks before the week of NOW, at midnight in Oslo (summer time until 25 October). */
const FIRST = Date.UTC(2026, 8, 6, 22)
let world: World
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const call = async <O>(entry: unknown, input: unknown = {}, on = world) =>
  (await callOperation(entry as Operation, on, input)) as O
const weeks = (input: object = {}, on = world) => call<Weeks>(timeWeeks, { weeks: 12, ...input }, on)
const day = (date: string, on = world) => call<Day>(timeDay, { date }, on)
const decide = (entry: unknown, input: unknown) => call<{ decision: string; says: string }>(entry, input)
const rule = async (id: string) =>
  (await call<{ rows: RuleRow[] }>(timeRules)).rows.find(row => row.id === id || row.says.includes(id))
const leverOn = async (date: string, says: string, on = world) =>
  (await day(date, on)).entries.find(entry => entry.says === says)?.lever

const ana = { keys: [{ kind: 'email' as const, value: 'ana@north.example' }], name: 'Ana Holm' }
const base = { precision: 'minute' as const, channel: null, people: [] }
/** One week: a timer over core work with a meeting inside it, a weekly coffee, a nameless hour, commits, mail. */
function weekOf(n: number): Observation[] {
  // the clocks go back on 25 October: the wall clock is what the calendar keeps
  const monday = FIRST + n * 7 * DAY + (n >= 7 ? HOUR : 0)
  const at = (days: number, hour: number) => monday + days * DAY + hour * HOUR
  const people = [{ who: ana, role: 'attendee' as const, direction: 'both' as const, weight: 1 }]
  const meeting = (key: string, from: number, hours: number, title: string): Observation<'meeting'> => ({
    ...base,
    source: 'calendar',
    key: `${key} ${n}`,
    at: from,
    kind: 'meeting',
    channel: 'meeting',
    people,
    minutes: hours * 60,
    detail: { title, end: from + hours * HOUR, attendees: 2, status: 'accepted' },
  })
  const timer: Observation<'time-entry'> = {
    ...base,
    source: 'time',
    key: `timer ${n}`,
    at: at(0, 9),
    kind: 'time-entry',
    minutes: 240,
    detail: { what: 'Kiln firmware', project: 'Kiln', end: at(0, 13) },
  }
  const commit = (minute: number): Observation<'commit'> => ({
    ...base,
    source: 'git',
    key: `commit ${n} ${minute}`,
    at: at(2, 20) + minute * 60_000,
    kind: 'commit',
    detail: { repository: 'gristmill', subject: 'grind finer' },
  })
  const mail = (minute: number): Observation<'message'> => ({
    ...base,
    source: 'mail',
    key: `mail ${n} ${minute}`,
    at: at(3, 8) + minute * 60_000,
    kind: 'message',
    channel: 'mail',
    people: [{ who: ana, role: 'to', direction: 'out', weight: 1 }],
    detail: { subject: 'plans', chars: 400 },
  })
  return [
    timer,
    meeting('inside', at(0, 10), 1, 'Coffee with Ana'),
    meeting('own', at(1, 15), 2, 'Data meetup'),
    meeting('nameless', at(4, 9), 1, 'Ana / me'),
    commit(0),
    commit(40),
    mail(0),
    mail(6),
  ]
}

async function bring(observations: readonly Observation[], label = 'made'): Promise<string> {
  const writer = await world.store.imports.begin(label, world.now(), [])
  writer.write(observations)
  return (await writer.commit()).id
}

describe('before anything is known', () => {
  test('there is nothing, and each surface says what would show hours', async () => {
    const answer = await weeks()
    expect(answer).toMatchObject({ weeks: [], until: null, updating: false, seen: [], perPerson: [] })
    expect(isKnown(answer.measures.hours.networking)).toBe(false)
    expect(timeWeeks.cli?.plain?.(answer as never)).toContain('groundwork hours log')
    expect(await day('2026-11-03')).toEqual({ date: '2026-11-03', zone: 'Europe/Oslo', entries: [] })
  })
})

describe('every clock, each instant once', () => {
  beforeAll(async () => {
    await bring(Array.from({ length: 10 }, (_, n) => weekOf(n)).flat())
    await refresh(world)
  })

  test('a meeting inside a timer is not counted again, and is a meeting all the same', async () => {
    const { weeks: rows, seen, notSeen, until, zone } = await weeks()
    const whole = rows.find(({ week }) => week === '2026-10-12')
    // 4 h timer, 2 h meetup, 1 h nameless, commits 70 min, mail 10 min
    expect(whole?.total).toBeCloseTo(4 + 2 + 1 + 70 / 60 + 10 / 60, 9)
    expect(whole?.hours.networking?.value).toBe(2)
    expect(whole?.meetings).toEqual({ event: 2, 'one to one': 2 })
    expect(whole?.focus).toMatchObject({ free: 42.5 - 4 })
    expect([zone, until]).toEqual(['Europe/Oslo', '2026-11-13'])
    expect(seen).toEqual(['timer', 'meeting', 'commit', 'mail'])
    expect(notSeen).toEqual(['device'])
  })

  test('whom the calendar shows in an hour of the timer is named on the day', async () => {
    const { entries } = await day('2026-10-12')
    expect(entries.map(({ says, minutes, people }) => [says, minutes, people.length])).toEqual([
      ['Kiln firmware', 240, 0],
    ])
    const meetup = (await day('2026-10-13')).entries[0]
    expect(meetup).toMatchObject({ because: 'it says “meetup”', people: [{ name: 'Ana Holm' }] })
  })

  test('the days of a week add up to the week', async () => {
    for (const monday of ['2026-10-12', '2026-10-19']) {
      const total = (await weeks()).weeks.find(({ week }) => week === monday)?.total
      let sum = 0
      for (let i = 0; i < 7; i++) {
        const date = new Date(Date.parse(monday) + i * DAY).toISOString().slice(0, 10)
        for (const { minutes } of (await day(date)).entries) sum += minutes / 60
      }
      expect(sum).toBeCloseTo(total ?? -1, 9)
    }
  })

  test('the day of the wall clock: an evening of commits stays on its day when clocks change', async () => {
    const { entries } = await day('2026-10-28')
    expect(entries.map(({ clock, from }) => [clock, new Date(from).toISOString()])).toEqual([
      ['commit', '2026-10-28T18:30:00.000Z'],
    ])
    expect((await day('2026-10-14')).entries[0]?.from).toBe(Date.UTC(2026, 9, 14, 17, 30))
  })

  test('a day of 25 hours holds 25', async () => {
    const nights = Array.from({ length: 25 }, (_, i): Observation<'time-entry'> => ({
      ...base,
      source: 'time',
      key: `night ${i}`,
      at: Date.UTC(2026, 9, 24, 22) + i * HOUR,
      kind: 'time-entry',
      minutes: 60,
      detail: { what: 'Night watch' },
    }))
    const id = await bring(nights)
    const { entries } = await day('2026-10-25')
    expect(entries.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(25 * 60)
    await call(importsUndo, { id })
  })

  test('hours with a person: half an hour of mail and the meetings, by lever of the surest clock', async () => {
    await refresh(world)
    const { perPerson, weeks: rows } = await weeks()
    expect(perPerson.map(({ name }) => name)).toEqual(['Ana Holm'])
    const [first] = perPerson
    const n = rows.filter(({ total }) => total > 0).length
    if (!first || !isKnown(first.hours)) throw new Error('Ana was there')
    expect(first.hours.value).toBeCloseTo(n * (4 + 10 / 60), 6)
    expect(first.levers.networking).toBeCloseTo(n * 2, 6)
    expect(first.hours.low).toBeLessThan(first.hours.value)
  })

  test('weeks that are not kept ready are read, and say the same', async () => {
    const ready = await weeks({ weeks: 13 })
    const read = await weeks({ weeks: 13, until: ready.until })
    expect(read.weeks).toEqual(ready.weeks)
    expect(read.measures).toEqual(ready.measures)
    const rounded = (answer: Weeks) =>
      answer.perPerson.map(({ name, hours }) => [name, isKnown(hours) ? hours.value.toFixed(6) : null])
    expect(rounded(read)).toEqual(rounded(ready))
    const long = await weeks({ weeks: 520 })
    expect(long.weeks).toHaveLength(520)
    expect(long.weeks.filter(({ total }) => total > 0)).toHaveLength(10)
  })
})

describe('corrections', () => {
  test('say what one hour was, at once, and are taken back and brought back', async () => {
    const entry = (await day('2026-10-16')).entries[0]
    expect(entry).toMatchObject({ says: 'Ana / me', lever: null, because: 'no rule speaks of it', corrected: false })
    const before = (await weeks()).weeks.find(({ week }) => week === '2026-10-12')
    const { decision, says } = await decide(timeCorrect, { id: entry?.id, lever: 'mentorship' })
    expect(says).toBe('Ana / me counts as mentorship')
    expect((await day('2026-10-16')).entries[0]).toMatchObject({ lever: 'mentorship', corrected: true, confidence: 1 })
    const after = (await weeks()).weeks.find(({ week }) => week === '2026-10-12')
    expect(after?.hours.mentorship).toMatchObject({ value: 1 })
    expect(after?.total).toBe(before?.total)
    await call(historyUndo, { id: decision })
    expect((await weeks()).weeks.find(({ week }) => week === '2026-10-12')).toEqual(before)
    await call(historyRedo, { id: decision })
    expect((await weeks()).weeks.find(({ week }) => week === '2026-10-12')).toEqual(after)
  })

  test('teach: the same title counts so in other weeks, less surely than what was said', async () => {
    const other = (await day('2026-10-23')).entries[0]
    expect(other).toMatchObject({ lever: 'mentorship', corrected: false, because: 'it is like “ana / me”' })
    expect(other?.confidence).toBeCloseTo(2 / 3, 9)
    expect(await rule('learned ana / me')).toMatchObject({ from: 'learned', matched: 9, removable: false })
  })

  test('survive that their file is imported again, with an earlier mail that makes a run begin sooner', async () => {
    const run = (await day('2026-10-15')).entries[0]
    await decide(timeCorrect, { id: run?.id, lever: 'project' })
    const earlier = weekOf(5).find(({ kind }) => kind === 'message')
    if (earlier?.kind !== 'message' || earlier.at === null) throw new Error('a mail')
    await bring([...weekOf(5), { ...earlier, key: 'an earlier one', at: earlier.at - 5 * 60_000 }])
    const again = (await day('2026-10-15')).entries[0]
    expect(again?.id).not.toBe(run?.id)
    expect(again).toMatchObject({ lever: 'project', corrected: true })
    await refresh(world)
  })

  test('of all that are alike are one decision', async () => {
    const entry = (await day('2026-10-12')).entries.find(({ says }) => says === 'Kiln firmware')
    const { decision } = await decide(timeCorrect, { id: entry?.id, lever: 'core-work', alike: true })
    expect((await weeks()).weeks.find(({ week }) => week === '2026-09-28')?.hours['core-work']).toMatchObject({
      value: 4,
    })
    expect(await rule('kiln firmware')).toMatchObject({ from: 'learned', confidence: 0.98, removable: true })
    await call(historyUndo, { id: decision })
    expect(await rule('kiln firmware')).toBeUndefined()
  })

  test('of what is not there are refused in one sentence', async () => {
    await expect(call(timeCorrect, { id: 'nothing', lever: 'skill' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
    await expect(call(timeCorrect, { id: 'nothing', date: '2026-10-12' })).rejects.toMatchObject({ status: 404 })
  })
})

describe('rules', () => {
  test('are sentences, and count what they told', async () => {
    const { rows } = await call<{ rows: RuleRow[] }>(timeRules)
    expect(rows.find(({ id }) => id === 'events')?.matched).toBe(10)
    for (const { says } of rows) expect(says).toMatch(/^When .+, it (counts as [a-z ]+|is left untold)\.$/u)
  })

  test('of one own come before all others, change, and go', async () => {
    const { id } = await call<{ id: string }>(rulesAdd, { words: ['meetup'], people: 'one', lever: 'skill' })
    expect(await leverOn('2026-10-13', 'Data meetup')).toBe('skill')
    expect(await rule(id)).toMatchObject({
      says: 'When it says “meetup” and you are with one person, it counts as skill.',
      from: 'yours',
      matched: 10,
      removable: true,
    })
    await decide(rulesChange, { id, lever: 'brand' })
    expect(await leverOn('2026-10-13', 'Data meetup')).toBe('brand')
    await decide(rulesChange, { id, on: false })
    expect(await leverOn('2026-10-13', 'Data meetup')).toBe('networking')
    const { decision } = await decide(rulesRemove, { id })
    expect(await rule(id)).toBeUndefined()
    await call(historyUndo, { id: decision })
    expect(await rule(id)).toMatchObject({ lever: 'brand', on: false })
    await decide(rulesRemove, { id })
  })

  test('know people by the domain of their mail', async () => {
    const { decision } = await decide(rulesAdd, { domain: 'north.example', lever: 'volunteering' })
    expect(await leverOn('2026-10-13', 'Data meetup')).toBe('volunteering')
    await call(historyUndo, { id: decision })
  })

  test('that are built in are switched off, set right, and put back', async () => {
    await expect(decide(rulesRemove, { id: 'events' })).rejects.toMatchObject({ code: 'E_RULE' })
    await decide(rulesChange, { id: 'events', on: false })
    expect(await leverOn('2026-10-13', 'Data meetup')).not.toBe('networking')
    await decide(rulesChange, { id: 'events', on: true, lever: 'skill' })
    expect(await rule('events')).toMatchObject({ from: 'built-in', confidence: 0.98, removable: true })
    expect(await leverOn('2026-10-13', 'Data meetup')).toBe('skill')
    await decide(rulesRemove, { id: 'events' })
    expect(await leverOn('2026-10-13', 'Data meetup')).toBe('networking')
  })

  test.each([
    [rulesAdd, { lever: 'skill' }, 'E_RULE'],
    [rulesAdd, { words: [], lever: 'skill' }, 'E_RULE'],
    [rulesChange, { id: 'nothing', on: false }, 'E_NOT_FOUND'],
  ])('that ask nothing, or are not there, are refused', async (entry, input, code) => {
    await expect(call(entry, input)).rejects.toMatchObject({ code })
  })
})

describe('budgets', () => {
  test('have a least, a most and a promise, and say how far the usual week is outside', async () => {
    await decide(budgetsSet, { lever: 'networking', ceiling: 1 })
    await decide(budgetsSet, { lever: 'skill', floor: 2 })
    await decide(budgetsSet, { lever: 'networking', floor: 0.5 })
    const { budgets } = await weeks()
    expect(budgets.find(({ lever }) => lever === 'networking')).toMatchObject({
      floor: 0.5,
      ceiling: 1,
      commitment: null,
      limit: 'ceiling',
      above: 9,
      weeks: 9,
    })
    expect(budgets.find(({ lever }) => lever === 'skill')?.side).toMatch(/below/)
    const printed = timeWeeks.cli?.plain?.((await weeks()) as never)
    expect(printed).not.toMatch(/^\d{4}-\d{2}-\d{2} +0\.0 h/mu)
    expect(printed).toMatch(/networking +2 h .*at least 0.5 h, at most 1 h: \w+ above by 1 h \(9 of 9 weeks\)/)
  })

  test.each([
    { lever: 'skill' },
    { lever: 'skill', ceiling: 1 },
    { lever: 'networking', commitment: 3 },
    { lever: 'project', floor: 167 },
  ])('that cannot be kept are refused: %j', async input => {
    await expect(call(budgetsSet, input)).rejects.toMatchObject({ code: 'E_BUDGET' })
  })

  test('the findings speak of them after the next refresh', async () => {
    await refresh(world)
    const { findings } = await call<{ findings: { id: string; claim: string; reading: string }[] }>(checkRead)
    const over = findings.find(({ id }) => id === 'networking-over-budget')
    expect(over?.claim).toMatch(/^Networking takes 2 \(.+\) hours of your week; the most you gave it is 1\.$/)
    expect(findings.map(({ id }) => id)).toContain('networking-ahead-of-skill')
  })

  test('are cleared, and that is undone', async () => {
    const { decision } = await decide(budgetsSet, { lever: 'skill', clear: true })
    expect((await weeks()).budgets.map(({ lever }) => lever)).toEqual(['networking'])
    await call(historyUndo, { id: decision })
    expect((await weeks()).budgets).toHaveLength(2)
  })
})

describe('hours written down', () => {
  test('end when they are written, show at once, and two of one moment both count', async () => {
    await call(hoursLog, { lever: 'skill', minutes: 90, what: 'A course' })
    const today = new Date(NOW).toISOString().slice(0, 10)
    const at = Date.UTC(2026, 10, 19, 11)
    await call(hoursLog, { lever: 'skill', minutes: 60, at, what: 'Reading' })
    await call(hoursLog, { lever: 'brand', minutes: 30, at, what: 'A post' })
    expect((await day(today)).entries.map(({ says, minutes, until }) => [says, minutes, until <= NOW + 1_000])).toEqual(
      [['A course', 90, true]],
    )
    expect((await day('2026-11-19')).entries.map(({ says, minutes }) => [says, minutes])).toEqual([
      ['Reading', 60],
      ['A post', 30],
    ])
    const { weeks: rows, until } = await weeks()
    expect(until).toBe(today)
    expect(rows.at(-1)?.hours).toMatchObject({ skill: { value: 2.5 }, brand: { value: 0.5 } })
    await call(historyUndo)
    expect((await weeks()).weeks.at(-1)?.hours.brand).toBeUndefined()
  })
})

test('all of it is in the history in plain words, and an export carries it to another installation', async () => {
  const { rows } = await call<{ rows: { says: string }[] }>(historyList)
  expect(rows.map(({ says }) => says)).toEqual(
    expect.arrayContaining(['Wrote down hours a week for a lever', 'Wrote down what an hour was for']),
  )
  const { chunks } = await call<{ chunks: AsyncIterable<string> }>(dataExport)
  let text = ''
  for await (const chunk of chunks) text += chunk
  const other = await openScratchWorld()
  try {
    async function* whole() {
      yield text
    }
    await other.store.whole.restore(whole())
    for (const one of [world, other]) await refresh(one)
    const [here, there] = [await weeks(), await weeks({}, other)]
    expect(there.weeks).toEqual(here.weeks)
    expect(there.budgets).toEqual(here.budgets)
    expect(await leverOn('2026-10-16', 'Ana / me', other)).toBe('mentorship')
  } finally {
    await other.close()
  }
})
