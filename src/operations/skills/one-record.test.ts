import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { cvRead } from '../brand/cv.ts'
import { captureKeep } from '../capture/keep.ts'
import { callOperation } from '../call.ts'
import { contributionsAdd, contributionsHours } from '../contributions/roles.ts'
import { eventsAdd } from '../contributions/write-events.ts'
import { peopleAdd } from '../hand.ts'
import { historyUndo } from '../history.ts'
import { mentorshipsStart } from '../mentorship/agreements.ts'
import { mentorshipsSession } from '../mentorship/sessions.ts'
import type { Operation } from '../operation.ts'
import { refresh } from '../refresh/keep-fresh.ts'
import { timeWeeks } from '../time/weeks.ts'
import { workBoard } from '../work/board.ts'
import { skillsShow } from './show.ts'
import { skillsEvidence } from './write.ts'

// One record of a fact everywhere: what is written down once shows a skill, stands on the ledger of hours and is a line of
// the CV; and one undo takes it from all three.
let world: World
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown): Promise<T> =>
  callOperation(entry as Operation, world, input) as Promise<T>

type Shown = Record<string, unknown>
const facts = async (): Promise<string> => JSON.stringify(await call<Shown>(skillsShow, { skill: 'Weaving' }))
const hours = async (lever: string): Promise<number> => {
  await refresh(world)
  const { weeks } = await call<{ weeks: { hours: Record<string, { value: number }> }[] }>(timeWeeks, {})
  return weeks.reduce((sum, { hours: of }) => sum + (of[lever]?.value ?? 0), 0)
}
const lines = async (): Promise<readonly (readonly [string, string])[]> => {
  const { sections } = await call<{ sections: { section: string; lines: { title: string }[] }[] }>(cvRead, {
    all: true,
  })
  return sections.flatMap(({ section, lines: of }) => of.map(({ title }) => [section, title] as const))
}

test.each([
  ['course', 'skill', 'courses'],
  ['certificate', 'skill', 'certificates'],
  ['project', 'project', 'projects'],
  ['piece', 'brand', 'publications'],
  ['talk', 'brand', 'talks'],
])('a %s with its hours', async (form, lever, section) => {
  const title = `The loom, a ${form}`
  const { change } = await call<{ change: string }>(skillsEvidence, { form, title, skills: ['Weaving'], minutes: 90 })
  expect(await facts()).toContain(title)
  expect(await hours(lever)).toBeCloseTo(1.5)
  expect(await lines()).toContainEqual([section, title])
  await call(historyUndo, { id: change })
  await expect(facts()).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  expect(await hours(lever)).toBe(0)
  expect(await lines()).not.toContainEqual([section, title])
})

const undo = (change: string) => call(historyUndo, { id: change })
const board = async (): Promise<string> => JSON.stringify(await call(workBoard, {}))

test('volunteering: a role shows its skill and is a line of the CV; its hours stand on the ledger, each taken back alone', async () => {
  // a skill that somebody has once named is found in what a role is called
  const named = await call<{ change: string }>(skillsEvidence, { form: 'course', title: 'Begun', skills: ['Weaving'] })
  const role = { role: 'Teaches weaving', organisation: 'Harbour school', since: '2026-01-01' }
  const { change } = await call<{ change: string }>(contributionsAdd, role)
  expect(await facts()).toContain('Volunteered: Teaches weaving')
  expect(await lines()).toContainEqual(['volunteering', 'Teaches weaving'])
  const given = await call<{ change: string }>(contributionsHours, { id: 'Harbour school', minutes: 120 })
  expect(await hours('volunteering')).toBeCloseTo(2)
  await undo(given.change)
  expect(await hours('volunteering')).toBe(0)
  await undo(change)
  expect(await facts()).not.toContain('Volunteered')
  expect(await lines()).not.toContainEqual(['volunteering', 'Teaches weaving'])
  await undo(named.change)
})

test('a session with a mentor: on the ledger once, contact with them, and gone with one undo', async () => {
  const { id } = await call<{ id: string }>(peopleAdd, { name: 'Ana Ruiz' })
  const agreed = await call<{ id: string; decision: string }>(mentorshipsStart, {
    people: [id],
    state: 'active',
    skills: ['Weaving'],
  })
  const { change } = await call<{ change: string }>(mentorshipsSession, { id: agreed.id, minutes: 60 })
  expect(await hours('mentorship')).toBeCloseTo(1)
  const met = async () => (await world.store.observations.ofPerson(id, { limit: 9, kinds: ['encounter'] })).length
  expect(await met()).toBe(1)
  await undo(change)
  expect(await hours('mentorship')).toBe(0)
  expect(await met()).toBe(0)
})

test('an event one went to: on the board and on the ledger; a workshop in one line: hours and what it trained', async () => {
  const fair = await call<{ change: string }>(eventsAdd, { title: 'Loom fair', day: '2026-11-02', minutes: 90 })
  expect(await board()).toContain('Loom fair')
  expect(await hours('networking')).toBeCloseTo(1.5)
  await undo(fair.change)
  expect(await board()).not.toContain('Loom fair')
  expect(await hours('networking')).toBe(0)
  const shop = await call<{ change: string }>(captureKeep, { text: '2h workshop on weaving yesterday' })
  expect(await facts()).toContain('workshop on weaving')
  expect(await hours('skill')).toBeCloseTo(2)
  await undo(shop.change)
  await expect(facts()).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  expect(await hours('skill')).toBe(0)
})
