import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { checkRun } from '../check.ts'
import { importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'
import { isFresh } from '../refresh/keep-fresh.ts'
import { tiesList } from '../ties.ts'
import { lastDays } from './last-days.ts'

const LOG = 'date,with,channel,direction\n2024-03-01,Bo Ek,mail,both\n2024-03-04,Bo Ek,mail,both\n'

/** What says who somebody is, and is as old as the moment at which it was saved. */
const PEOPLE: Readonly<Record<string, string>> = {
  'cards.vcf': 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Ek\r\nEMAIL:bo@one.example\r\nREV:20261119T100000Z\r\nEND:VCARD\r\n',
  'contacts.csv': 'First Name,Middle Name,Last Name,E-mail 1 - Label,E-mail 1 - Value\nBo,,Ek,Work,bo@one.example\n',
  'people.csv': 'name,email,organisation\nBo Ek,bo@one.example,Mill\n',
} // prettier-ignore

/** What goes on in 2025 and 2026 and shows contact with nobody. */
const TRACKER =
  'Description,Project,Start date,Start time,End date,End time\n' +
  'Gear drawing,Mill,2026-10-01,09:00:00,2026-10-01,11:00:00\nGear,Mill,2025-10-02,09:00:00,2025-10-02,11:00:00\n'
const FEED =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Mill notes</title><link>https://mill.example/</link>' +
  '<item><title>On gears</title><link>https://mill.example/gears</link><pubDate>Thu, 03 Sep 2026 09:00:00 GMT</pubDate></item>' +
  '</channel></rss>'

const importOf = async (world: World, file: string, what: string): Promise<void> => {
  const path = join(scratch(), file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, what)
  await importsRun.run(world, { files: [path], answers: {} }, UNWATCHED)
}
const daysOf = async (world: World): Promise<Record<string, string> | null> => {
  const days = await lastDays(world)
  return days && Object.fromEntries(Object.entries(days).map(([name, at]) => [name, new Date(at).toISOString()]))
}
const endOf = (day: string): string => `${day}T23:59:59.999Z`

test.each(Object.entries(PEOPLE))('%s does not move the day that an old archive speaks of', async (name, text) => {
  const world = await openScratchWorld()
  await importOf(world, name, text)
  expect(await lastDays(world)).toBe(null)
  await importOf(world, 'log.csv', LOG)
  expect(await daysOf(world)).toEqual({ contact: endOf('2024-03-04'), shown: endOf('2024-03-04') })
  await world.close()
})

test.each([
  ['tracker.csv', TRACKER, '2026-10-01'],
  ['feed.xml', FEED, '2026-09-03'],
])('%s goes on longer than the mail: ties are measured to the end of the mail, the rest to its own', async (...row) => {
  const [name, text, until] = row
  const world = await openScratchWorld()
  await importOf(world, 'log.csv', LOG)
  const { rows: before } = await tiesList.run(world, {}, UNWATCHED)
  await importOf(world, name, text)
  expect(await daysOf(world)).toEqual({ contact: endOf('2024-03-04'), shown: endOf(until) })
  const after = await tiesList.run(world, {}, UNWATCHED)
  expect(after.asOf).toBe(endOf('2024-03-04'))
  expect(after.rows).toEqual(before)
  expect(before).toHaveLength(1)
  await world.close()
})

test('an old archive of nobody but oneself is measured to its last day', async () => {
  const world = await openScratchWorld()
  await importOf(world, 'tracker.csv', TRACKER)
  expect(await daysOf(world)).toEqual({ contact: endOf('2026-10-01'), shown: endOf('2026-10-01') })
  await world.close()
})

test('mail to 2019, chats to 2022 and a tracker of 2024: who last wrote is measured to 2022, hours to 2024', async () => {
  const world = await openScratchWorld()
  const at = (day: string): number => Date.parse(`${day}T10:00:00Z`)
  const ana = { keys: [{ kind: 'email' as const, value: 'ana@one.example' }], name: 'Ana Berg' }
  const people = [{ who: ana, role: 'from' as const, direction: 'in' as const, weight: 1 }]
  const fact = { precision: 'instant' as const, people, detail: {} }
  await world.store.observations.add([
    { ...fact, source: 'mail', key: 'a', at: at('2019-06-01'), kind: 'message', channel: 'mail' },
    { ...fact, source: 'chat', key: 'b', at: at('2022-05-03'), kind: 'message', channel: 'chat' },
    { ...fact, source: 'git', key: 'c', at: at('2025-01-01'), kind: 'commit', channel: null, people: [], detail: { repository: 'mill' } },
    { ...fact, source: 'time', key: 'd', at: at('2024-02-02'), kind: 'time-entry', channel: null, people: [], detail: { what: 'Gears' } },
  ]) // prettier-ignore
  expect(await daysOf(world)).toEqual({ contact: endOf('2022-05-03'), shown: endOf('2025-01-01') })
  await world.close()
})

test('where something is still to come, hours and work are measured anew every day, though no contact moved', async () => {
  const world = await openScratchWorld()
  await importOf(world, 'log.csv', LOG)
  const fact = { source: 'time', key: 'a', at: world.now() + 30 * DAY, precision: 'instant' as const, people: [] }
  await world.store.observations.add([{ ...fact, kind: 'time-entry', channel: null, detail: { what: 'Gears' } }])
  await checkRun.run(world, { files: [], dry: false }, UNWATCHED)
  expect(await isFresh(world)).toBe(true)
  expect(await isFresh({ ...world, now: () => world.now() + DAY })).toBe(false)
  await world.close()
})

test('what was published after the last letter is not forgotten', async () => {
  const world = await openScratchWorld()
  await importOf(world, 'log.csv', LOG)
  await importOf(world, 'feed.xml', FEED)
  const { asOf, findings } = await checkRun.run(world, { files: [], dry: false }, UNWATCHED)
  expect(asOf).toBe(endOf('2024-03-04'))
  expect(findings.find(({ id }) => id === 'nothing-published')?.claim).toMatch(
    /^In the last year 1 work of yours came out/,
  )
  await world.close()
})
