import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOW, openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { piecesAdd, piecesChange, piecesDrop } from '../brand/write.ts'
import { callOperation } from '../call.ts'
import { contributionsAdd, contributionsChange, contributionsList } from '../contributions/roles.ts'
import { talksKeep } from '../contributions/talks.ts'
import { eventsAdd, eventsChange } from '../contributions/write-events.ts'
import { historyUndo } from '../history.ts'
import type { Operation } from '../operation.ts'
import { projectsChange } from '../projects/write.ts'
import { refreshAll } from '../refresh/refresh-all.ts'
import { workBoard } from './board.ts'
import type { WorkBoard, WorkColumn } from './shapes.ts'

let world: World
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown): Promise<T> =>
  callOperation(entry as Operation, world, input) as Promise<T>
const board = () => call<WorkBoard>(workBoard, {})
const column = async (name: WorkColumn) => (await board()).columns.find(one => one.column === name)

const WHAT = { channel: null, people: [], precision: 'day' } as const

/** One article as a feed, a profile and a post tell it; a repository and the project that a profile makes of it. */
async function imported(): Promise<void> {
  const title = 'What mills teach about queues'
  const url = 'https://ana.example/mills'
  const at = NOW - 40 * DAY
  const facts: Observation[] = [
    {
      ...WHAT,
      source: 'feed',
      key: 'a',
      at,
      kind: 'piece',
      detail: { form: 'article', title, url, feed: 'Ana writes' },
    },
    { ...WHAT, source: 'linkedin', key: 'b', at: at + DAY, kind: 'publication', detail: { title } },
    {
      ...WHAT,
      source: 'linkedin',
      key: 'c',
      at: at + 2 * DAY,
      kind: 'piece',
      detail: { form: 'post', summary: 'Out now', link: url },
    },
    { ...WHAT, source: 'git', key: 'd', at: NOW - DAY, kind: 'commit', detail: { repository: 'ana/grist-mill' } },
    { ...WHAT, source: 'resume', key: 'e', at: NOW - 900 * DAY, kind: 'project', detail: { title: 'Grist mill' } },
    {
      ...WHAT,
      source: 'linkedin',
      key: 'f',
      at: NOW - 900 * DAY,
      kind: 'volunteering',
      detail: { role: 'Tutor', organisation: 'Code Harbour', until: null },
    },
    {
      ...WHAT,
      source: 'resume',
      key: 'g',
      at: NOW - 900 * DAY,
      kind: 'volunteering',
      detail: { role: 'Tutor', organisation: 'Code Harbour' },
    },
  ]
  const writer = await world.store.imports.begin('made', NOW, [])
  writer.write(facts)
  await writer.commit()
  await refreshAll(world, { progress: () => undefined, signal: new AbortController().signal })
}

test('an empty board says what to do, and shows nothing as zero work', async () => {
  expect(workBoard.cli?.plain?.((await board()) as never)).toContain('groundwork import')
  expect((await board()).lanes).toEqual([])
})

test('one thing told in many places is one line that names them', async () => {
  await imported()
  const pieces = await column('pieces')
  expect(pieces).toMatchObject({
    total: 1,
    rows: [{ title: 'What mills teach about queues', says: 'article, Ana writes', told: ['feed', 'linkedin'] }],
  })
  expect(await column('projects')).toMatchObject({ total: 1, open: 1, rows: [{ told: ['resume', 'git'] }] })
  expect(await column('volunteering')).toMatchObject({
    total: 1,
    open: 1,
    rows: [{ title: 'Tutor', told: ['linkedin', 'resume'] }],
  })
  expect(workBoard.cli?.plain?.((await board()) as never)).toContain('article, Ana writes; told by feed, linkedin')
})

test('what is on its way stands on the board: a draft goes on, an idea is planned, what is dropped is gone', async () => {
  const { id } = await call<{ id: string }>(piecesAdd, { title: 'How a harbour reads tide tables' })
  expect(await column('pieces')).toMatchObject({
    total: 2,
    open: 0,
    planned: 1,
    rows: [{ says: 'article, idea', planned: true }, {}],
  })
  await call(piecesChange, { piece: id, state: 'draft' })
  expect((await column('pieces'))?.rows[0]).toMatchObject({ says: 'article, draft', open: true, planned: false })
  await call(piecesDrop, { piece: id })
  expect((await column('pieces'))?.total).toBe(1)
  await call(historyUndo, {})
  expect((await column('pieces'))?.total).toBe(2)
})

test('a talk is one line from its first draft to the day it was given, and an idea is no tick of the timeline', async () => {
  const before = (await board()).lanes.find(({ column: name }) => name === 'pieces')
  const talk = { title: 'Tides for engineers', event: 'Harbour days' }
  await call(talksKeep, { ...talk, state: 'submitted', deadline: '2026-12-01' })
  expect((await column('pieces'))?.rows[0]).toMatchObject({ says: 'talk, submitted, Harbour days', open: true })
  await call(talksKeep, { ...talk, state: 'accepted', day: '2027-01-10' })
  const accepted = (await column('pieces'))?.rows.find(({ title }) => title === talk.title)
  expect(accepted).toMatchObject({ planned: true, at: Date.UTC(2027, 0, 10), told: ['hand'] })
  const lane = (await board()).lanes.find(({ column: name }) => name === 'pieces')
  expect(lane?.moments).toEqual(before?.moments)
  await call(talksKeep, { ...talk, state: 'given', day: '2026-11-10' })
  const given = (await column('pieces'))?.rows.filter(({ title }) => title === talk.title)
  expect(given).toMatchObject([{ says: 'talk, Harbour days', open: false, planned: false }])
})

test('what the user calls a project is what the board calls it', async () => {
  await call(projectsChange, { id: 'gristmill', title: 'The mill', role: 'maintainer' })
  expect((await column('projects'))?.rows[0]).toMatchObject({ title: 'The mill', says: 'maintainer' })
})

test('a role written down by hand is the role a profile names', async () => {
  await call(contributionsAdd, { role: 'tutor', organisation: 'Code Harbour', since: '2024-06-04' })
  expect(await column('volunteering')).toMatchObject({ total: 1, rows: [{ told: ['linkedin', 'resume', 'hand'] }] })
})

test('what the user says of a role and of an event is what the board says; an event to come is planned', async () => {
  const { rows } = await call<{ rows: { id: string }[] }>(contributionsList, {})
  const said = await call<{ decision: string }>(contributionsChange, { id: rows[0]?.id, role: 'Head tutor' })
  expect((await column('volunteering'))?.rows[0]).toMatchObject({ title: 'Head tutor', says: 'at Code Harbour' })
  await call(historyUndo, { id: said.decision })
  await call(eventsAdd, { title: 'Harbour days', day: '2026-11-02', minutes: 60 })
  await call(eventsAdd, { title: 'Mill day', day: '2027-02-02', hope: 'a miller' })
  await call(eventsChange, { id: 'Harbour days', title: 'Harbour week' })
  expect((await column('events'))?.rows).toMatchObject([
    { title: 'Mill day', planned: true, says: 'expected', told: ['hand'] },
    { title: 'Harbour week', planned: false, at: Date.UTC(2026, 10, 2) },
  ])
})

test('an event that a source says one is attending was attended once it is over', async () => {
  const event = (key: string, at: number) => ({
    source: 'linkedin',
    key,
    at,
    precision: 'minute' as const,
    kind: 'event' as const,
    channel: null,
    people: [],
    detail: { title: key, status: 'Attending' },
  })
  const writer = await world.store.imports.begin('events', NOW, [])
  writer.write([event('Yesterday fair', NOW - 86_400_000), event('Next fair', NOW + 86_400_000)])
  await writer.commit()
  const rows = (await column('events'))?.rows ?? []
  expect(rows.filter(({ title }) => title.endsWith('fair'))).toMatchObject([
    { title: 'Next fair', says: 'attending', planned: true },
    { title: 'Yesterday fair', says: 'attended', planned: false },
  ])
})
