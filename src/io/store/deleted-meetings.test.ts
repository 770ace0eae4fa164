import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ToldCalendar } from '../connect/outbound/account.ts'
import type { Observation } from '../../model/observation.ts'
import { scratch } from '../../../tests/made/world.ts'
import { openStore } from './open.ts'
import type { Store } from './store.ts'

const NOW = Date.UTC(2026, 10, 20)
const HOUR = 3_600_000

const meeting = (key: string, at: number): Observation<'meeting'> => ({
  source: 'calendar',
  key,
  at,
  precision: 'minute',
  kind: 'meeting',
  channel: 'meeting',
  minutes: 60,
  people: [
    { who: { keys: [{ kind: 'email', value: 'bo@made.example' }] }, role: 'attendee', direction: 'both', weight: 1 },
  ],
  detail: { status: 'accepted', attendees: 2, end: at + HOUR },
})

const BODY = {
  kind: 'caldav' as const,
  url: 'https://made.example/',
  user: 'ana',
  title: 'Work',
  folders: [],
  sent: null,
  private: false,
  certificate: null,
  every: null,
}

/** A calendar as a server holds it: by address, the event of that object and its times. */
type Objects = ReadonlyMap<string, { readonly name: string; readonly times: readonly number[] }>

async function opened(): Promise<{ store: Store; id: string }> {
  const store = await openStore({ folder: scratch(), durable: false })
  return { store, id: (await store.accounts.add(BODY, false, NOW)).body.id }
}

/** One run that reads what changed from one state of the calendar to the next. */
async function run(store: Store, account: string, told: ToldCalendar, rows: readonly Observation[], since = NOW) {
  const part = { account, into: null, checkpoint: {}, calendars: [told], since }
  const writer = await store.imports.begin('Work', NOW, [], part)
  writer.write(rows)
  const called = writer.callOff()
  return { called, row: await writer.commit() }
}

const rowsOf = (objects: Objects, hrefs: readonly string[]): Observation[] =>
  hrefs.flatMap(href => {
    const { name = '', times = [] } = objects.get(href) ?? {}
    return times.map(at => meeting(times.length === 1 ? name : `${name}@${at.toString(36)}`, at))
  })
const toldOf = (before: Objects, after: Objects, isWhole: boolean): ToldCalendar => ({
  path: 'https://made.example/work/',
  listed: isWhole ? [...after.keys()] : null,
  gone: isWhole ? [] : [...before.keys()].filter(href => !after.has(href)),
  came: [...after].map(([href, { name }]) => ({ href, names: [name] })),
})
const standing = async (store: Store): Promise<number[]> =>
  (await store.observations.ofKinds(['meeting']))
    .filter(({ observation }) => observation.detail.cancelled !== true)
    .map(({ observation }) => observation.at ?? 0)
    .toSorted((a, b) => a - b)

/** Times are hours from now, each event in its own minute, so that a time tells whose it is. */
const event = fc.uniqueArray(fc.integer({ min: -200, max: 200 }), { minLength: 2, maxLength: 6 })
const states = fc.array(fc.array(fc.option(event, { nil: null }), { minLength: 5, maxLength: 5 }), {
  minLength: 2,
  maxLength: 4,
})

test('over any changes of a calendar: what lies ahead is what it shows, what lies behind stays', async () => {
  await fc.assert(
    fc.asyncProperty(states, fc.boolean(), async (all, isWhole) => {
      const { store, id } = await opened()
      try {
        let before: Objects = new Map()
        const behind = new Set<number>()
        for (const state of all) {
          const now: Objects = new Map(
            state.flatMap((hours, n) =>
              hours === null ? [] : [[`/work/${n}.ics`, { name: `e${n}`, times: hours.map(h => NOW + h * HOUR + n) }]],
            ),
          )
          const rows = rowsOf(now, [...now.keys()])
          const { called } = await run(store, id, toldOf(before, now, isWhole), rows)
          for (const { at } of rows) if (at !== null && at < NOW) behind.add(at)
          // most of it gone at once is taken for a fault, and nothing can be said then
          if (called.left > 0 || (isWhole && now.size === 0)) return
          const found = await standing(store)
          expect(found.filter(at => at >= NOW)).toEqual(
            rows.flatMap(({ at }) => (at !== null && at >= NOW ? [at] : [])).toSorted((a, b) => a - b),
          )
          for (const at of found) if (at < NOW) expect(behind.has(at)).toBe(true)
          const again = await run(store, id, toldOf(now, now, isWhole), rows)
          expect([again.called.off, again.row.counts.added]).toEqual([0, 0])
          before = now
        }
        expect((await store.whole.check()).filter(({ ok }) => !ok)).toEqual([])
      } finally {
        await store.close()
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)

const one = (href: string, name: string, ...hours: number[]): Objects =>
  new Map([[href, { name, times: hours.map(h => NOW + h * HOUR) }]])
const NONE: Objects = new Map()

test('taken between two runs: what lay ahead at the last look did not take place', async () => {
  const { store, id } = await opened()
  const there = one('/work/a.ics', 'a', 10)
  await run(store, id, toldOf(NONE, there, false), rowsOf(there, ['/work/a.ics']))
  expect((await run(store, id, toldOf(there, NONE, false), [], NOW + 11 * HOUR)).called).toEqual({ off: 0, left: 0 })
  await run(store, id, toldOf(NONE, there, false), rowsOf(there, ['/work/a.ics']))
  expect((await run(store, id, toldOf(there, NONE, false), [], NOW + 9 * HOUR)).called).toEqual({ off: 1, left: 0 })
  await store.close()
})

test('called off it takes no time and nobody met there; export and restore keep that, and files that tell of it change nothing', async () => {
  const { store, id } = await opened()
  const there = one('/work/a.ics', 'a', 10)
  const [row] = rowsOf(there, ['/work/a.ics'])
  await run(store, id, toldOf(NONE, there, false), [row!])
  await run(store, id, toldOf(there, NONE, false), [])
  const [stored] = await store.observations.ofKinds(['meeting'])
  expect(stored?.observation).toMatchObject({ key: 'a', detail: { cancelled: true } })
  expect(stored?.observation.people[0]).toMatchObject({ direction: 'none', weight: 0, role: 'attendee' })
  expect(stored?.observation).not.toHaveProperty('minutes')
  const file = await store.imports.begin('a.ics', NOW, [])
  expect(file.write([row!])).toEqual({ added: 0, matched: 1, forgotten: 0 })
  await file.commit()
  const copy = await openStore({ folder: scratch(), durable: false })
  await copy.whole.restore(store.whole.export())
  expect((await copy.observations.ofKinds(['meeting']))[0]?.observation).toEqual(stored?.observation)
  for (const one of [store, copy]) await one.close()
})

test('a series that is put to another time as a whole leaves its old times behind, too', async () => {
  const { store, id } = await opened()
  const [old, put] = [one('/work/a.ics', 'a', -48, -24, 24), one('/work/a.ics', 'a', -47, -23, 25)]
  await run(store, id, toldOf(NONE, old, false), rowsOf(old, ['/work/a.ics']))
  expect((await run(store, id, toldOf(old, put, false), rowsOf(put, ['/work/a.ics']))).called.off).toBe(3)
  expect(await standing(store)).toEqual([-47, -23, 25].map(h => NOW + h * HOUR))
  await store.close()
})

test('what the user took back stays so where its meeting is put off', async () => {
  const { store, id } = await opened()
  const there = one('/work/a.ics', 'a', 10)
  await run(store, id, toldOf(NONE, there, false), rowsOf(there, ['/work/a.ics']))
  await store.decisions.add({ kind: 'retract', source: 'calendar', key: 'a' }, NOW)
  const put = one('/work/a.ics', 'a', 12)
  await run(store, id, toldOf(there, put, false), rowsOf(put, ['/work/a.ics']))
  expect(await standing(store)).toEqual([])
  await store.close()
})
