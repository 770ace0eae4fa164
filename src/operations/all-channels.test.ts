import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchWorld, smallLife } from '../../tests/made/world.ts'
import type { World } from '../io/world/world.ts'
import { addressesList, addressesSet } from './addresses.ts'
import { checkRun } from './check.ts'
import { historyUndo } from './history.ts'
import { importsRun } from './imports.ts'
import { methodsList, methodsShow } from './methods.ts'
import { networkCircle, networkName } from './network.ts'
import { UNWATCHED } from './operation.ts'
import { peopleList } from './people/list.ts'
import { sourcesList } from './sources.ts'

// The whole made-up life in one import: every channel, one measure of each tie.
const FILES = [
  'linkedin.zip',
  'mail.mbox',
  'calendar.ics',
  'contacts.vcf',
  'whatsapp.txt',
  'git.log',
  'feed.xml',
  'time.csv',
  'resume.json',
]
const made = smallLife(11)
let world: World

beforeAll(async () => {
  world = await openScratchWorld()
  await importsRun.run(world, { files: FILES.map(made.file), answers: {} }, UNWATCHED)
})
afterAll(() => world.close())

test('the mailbox needs no question: the archive says who the ego is', async () => {
  const { rows } = await addressesList.run(world, {}, UNWATCHED)
  expect(rows.filter(({ kind, mine }) => kind === 'email' && mine).length).toBeGreaterThan(0)
  expect(rows.some(({ kind, value }) => kind === 'name' && value === made.life.ego.name)).toBe(true)
})

test('the ego is none of their own ties', async () => {
  const { rows } = await peopleList.run(
    world,
    { search: made.life.ego.name, sort: 'name', descending: false, offset: 0, limit: 10 },
    UNWATCHED,
  )
  expect(rows.filter(({ name }) => name === made.life.ego.name)).toEqual([])
})

test('one person is seen in several channels at once', async () => {
  const { rows } = await peopleList.run(world, { sort: 'two-way', descending: true, offset: 0, limit: 50 }, UNWATCHED)
  const channels = rows.map(({ tie }) => tie.seen.length)
  expect(Math.max(...channels)).toBeGreaterThanOrEqual(3)
})

test('a second import of everything brings nothing new', async () => {
  const again = await importsRun.run(world, { files: FILES.map(made.file), answers: {} }, UNWATCHED)
  expect(again.import.counts.added).toBe(0)
  await historyUndo.run(world, { id: again.import.id }, UNWATCHED)
})

test('the check names what every channel showed', async () => {
  const report = await checkRun.run(world, { files: [], dry: false }, UNWATCHED)
  const seen = report.coverage.filter(row => row.seen).map(({ source }) => source)
  expect(seen).toEqual(expect.arrayContaining(['linkedin', 'mail', 'calendar', 'chat', 'git', 'feed', 'time']))
  expect(report.coverage.filter(row => !row.seen).map(({ channel }) => channel)).toEqual(['phone'])
})

test('the circle holds worlds whose name the user can give and take back', async () => {
  const circle = await networkCircle.run(world, {}, UNWATCHED)
  expect(circle.nodes.length).toBeGreaterThan(10)
  expect(circle.edges.length).toBeGreaterThan(0)
  const [first] = circle.worlds
  if (!first) throw new Error('the made life has no world')
  await networkName.run(world, { world: first.id, name: 'The old office' }, UNWATCHED)
  expect((await networkCircle.run(world, {}, UNWATCHED)).worlds.find(({ id }) => id === first.id)?.name).toBe(
    'The old office',
  )
  await historyUndo.run(world, {}, UNWATCHED)
  expect((await networkCircle.run(world, {}, UNWATCHED)).worlds.find(({ id }) => id === first.id)?.name).toBeNull()
})

test('an address that is not theirs can be refused, and that wins', async () => {
  const { rows } = await addressesList.run(world, {}, UNWATCHED)
  const mail = rows.find(({ kind }) => kind === 'email')
  if (!mail) throw new Error('the made ego has no address')
  await addressesSet.run(world, { kind: 'email', value: mail.value, mine: false }, UNWATCHED)
  const after = (await addressesList.run(world, {}, UNWATCHED)).rows.find(({ value }) => value === mail.value)
  expect(after).toMatchObject({ mine: false, from: 'said by you' })
  await expect(
    addressesSet.run(world, { kind: 'email', value: 'no address', mine: true }, UNWATCHED),
  ).rejects.toMatchObject({ code: 'E_ADDRESS' })
})

test('every source says how to get its export', async () => {
  const { rows } = await sourcesList.run(world, {}, UNWATCHED)
  expect(rows.length).toBeGreaterThanOrEqual(10)
  expect(rows.filter(({ how }) => how.length < 20)).toEqual([])
})

test('a page that is not there is refused; paths cannot leave the folder', async () => {
  await methodsList.run(world, {}, UNWATCHED)
  await expect(methodsShow.run(world, { page: 'no-such-page' }, UNWATCHED)).rejects.toMatchObject({
    code: 'E_NOT_FOUND',
  })
  expect(methodsShow.input.safeParse({ page: '../secret' }).success).toBe(false)
})
