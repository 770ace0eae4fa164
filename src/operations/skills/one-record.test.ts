import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { cvRead } from '../brand/cv.ts'
import { callOperation } from '../call.ts'
import { historyUndo } from '../history.ts'
import type { Operation } from '../operation.ts'
import { refresh } from '../refresh/keep-fresh.ts'
import { timeWeeks } from '../time/weeks.ts'
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
