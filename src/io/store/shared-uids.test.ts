import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import fc from 'fast-check'
import { NOON, collect } from '../../../tests/store.contract/store-fixtures.ts'
import type { Observation } from '../../model/observation.ts'
import type { Reading } from '../../model/source.ts'
import { calendar } from '../../sources/calendar/calendar.ts'
import { readAll } from '../../sources/text/reading.fixture.ts'
import { openStore } from './open.ts'
import type { Store } from './store.ts'

const root = mkdtempSync(join(tmpdir(), 'groundwork-uids-'))
let made = 0
afterAll(() => rmSync(root, { recursive: true }))

/** An event as a program writes it that gives all the same UID; no two have a title or a start in common. */
const event = (n: number, uid = 'calendar@x.example'): string =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20240101T000000Z', `SUMMARY:Event ${n}`, startOf(n), ...rulesOf(n), 'END:VEVENT'].join('\r\n') // prettier-ignore
const startOf = (n: number): string => `DTSTART:${moment(n)}`
const rulesOf = (n: number): string[] => (n % 3 === 2 ? [`DTEND:${moment(n)}`, 'RRULE:FREQ=DAILY;COUNT=2'] : [])
const moment = (n: number): string => `${new Date(Date.UTC(2024, 0, 1 + 3 * n, 8)).toISOString().slice(0, 10).replaceAll('-', '')}T080000Z` // prettier-ignore
const file = (events: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')

/** The meetings that a new store holds after `run`. */
async function inStore(run: (store: Store) => Promise<void>): Promise<string[]> {
  const store = await openStore({ folder: join(root, String(made++)), durable: false })
  try {
    await run(store)
    return await facts(store)
  } finally {
    await store.close()
  }
}

/** Imports files one after the other, each as an import of its own; or, by wire, as a look at an account. */
async function take(
  store: Store,
  files: readonly (readonly string[])[],
  more: Partial<Reading> = {},
  wire = false,
): Promise<void> {
  const run = wire ? await account(store) : undefined
  for (const [n, events] of files.entries()) {
    const { observations } = await readAll(calendar, { 'a.ics': file(events) }, more)
    const writer = await store.imports.begin('a', NOON + n, [], run)
    writer.write(observations)
    await writer.commit()
  }
}

async function account(store: Store) {
  const made = { kind: 'feed' as const, url: 'https://x.example/a.ics', user: '', title: 'Feed', folders: [], sent: null, private: false, certificate: null, every: null } // prettier-ignore
  const { id } = (await store.accounts.add(made, false, NOON)).body
  return { account: id, into: null, checkpoint: {}, calendars: [], since: NOON }
}

async function takeAtOnce(store: Store, files: readonly (readonly string[])[]): Promise<void> {
  const writer = await store.imports.begin('a', NOON, [])
  for (const events of files) writer.write((await readAll(calendar, { 'a.ics': file(events) })).observations)
  await writer.commit()
}

async function facts(store: Store): Promise<string[]> {
  const text = (await collect(store.whole.export(), true)).join('')
  const { observations } = JSON.parse(text) as { observations: { observation: Observation }[] }
  return observations
    .flatMap(({ observation: { kind, at, detail } }) => (kind === 'meeting' ? [said(at, detail)] : []))
    .toSorted()
}

function said(at: number | null, detail: object): string {
  return `${new Date(at ?? 0).toISOString()} ${(detail as { title?: string }).title}`
}

const SIX = [0, 1, 2, 3, 4, 5]
/** Any windows of a calendar, of any events of it, in any order, that show each of them at least once. */
const windows = fc
  .array(fc.subarray(SIX, { minLength: 1 }), { minLength: 1, maxLength: 4 })
  .map(some => [...some, ...SIX.filter(n => !some.flat().includes(n)).map(n => [n])])
  .chain(all => fc.shuffledSubarray(all, { minLength: all.length }))

test.each([
  ['imports one after the other', false],
  ['looks at the address of a feed', true],
])(
  'events that share a UID are the same facts, whichever windows of the calendar come in which order: %s',
  async (_what, wire) => {
    const whole = await inStore(store => take(store, [SIX.map(n => event(n))]))
    expect(whole).toHaveLength(8)
    await fc.assert(
      fc.asyncProperty(windows, fc.boolean(), async (some, alone) => {
        // an account that shows each event alone cannot be told from one in which a single meeting moves
        fc.pre(!wire || (some[0] ?? []).filter(n => n % 3 !== 2).length > 1)
        const parts = some.map(numbers => (alone ? numbers : numbers.toReversed()).map(n => event(n)))
        expect(await inStore(store => take(store, parts, {}, wire))).toEqual(whole)
      }),
      { numRuns: 40 },
    )
  },
)

test('so they are in several files of one import, and of one folder', async () => {
  const [a, b, c] = [event(0), event(1), event(3)]
  const whole = await inStore(store => take(store, [[a, b, c]]))
  for (const parts of [
    [[a], [b], [c]],
    [[a, b], [a], [c]],
    [[c], [a, b, c]],
    [
      [b, c],
      [c, a],
    ],
  ]) {
    expect(await inStore(store => takeAtOnce(store, parts))).toEqual(whole)
    const texts = Object.fromEntries(parts.map((events, n) => [`${n}.ics`, file(events)]))
    const { observations } = await readAll(calendar, texts)
    expect(observations.map(({ at, detail }) => said(at, detail)).toSorted()).toEqual(whole)
  }
})

test('a meeting under a UID of its own stays one, under that UID, when it is moved or called otherwise', async () => {
  const [was, moved, renamed] = [
    event(0, 'own'),
    event(0, 'own').replace('T08', 'T09'),
    event(0, 'own').replace('Event', 'Call'),
  ]
  for (const now of [was, moved, renamed]) {
    const keys = (await readAll(calendar, { 'a.ics': file([now]) })).observations.map(({ key }) => key)
    expect(keys).toEqual([expect.stringMatching(/^[0-9a-z]{28}$/)])
    expect(await inStore(store => take(store, [[was], [now]]))).toEqual(['2024-01-01T08:00:00.000Z Event 0'])
  }
  // what an account shows is how things stand now, whatever changed of it
  const [other] = [event(1, 'own')]
  expect(await inStore(store => take(store, [[was], [other]], {}, true))).toEqual(['2024-01-04T08:00:00.000Z Event 1'])
})

test('where no titles are kept, what was seen together is found again', async () => {
  const none = { keepText: 'none' } as const
  const [a, b] = [event(0), event(1)]
  const both = ['2024-01-01T08:00:00.000Z undefined', '2024-01-04T08:00:00.000Z undefined']
  expect(await inStore(store => take(store, [[a, b], [b], [a]], none))).toEqual(both)
  expect(await inStore(store => take(store, [[a], [a, b], [b]], none))).toEqual(both)
})

test('thousands under one UID are each found again', async () => {
  const [few, many] = [500, 5_000].map(n => Array.from({ length: n }, (_, i) => event(3 * i)))
  expect(await inStore(store => take(store, [few ?? []]))).toHaveLength(500)
  expect(await inStore(store => take(store, [many ?? [], (many ?? []).slice(7, 8)]))).toHaveLength(5_000)
})
