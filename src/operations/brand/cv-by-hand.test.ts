import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { callOperation } from '../call.ts'
import {
  contributionsAdd,
  contributionsChange,
  contributionsConfirm,
  contributionsHours,
} from '../contributions/roles.ts'
import { talksKeep } from '../contributions/talks.ts'
import { peopleAdd } from '../hand.ts'
import { historyUndo } from '../history.ts'
import type { Operation } from '../operation.ts'
import { projectsEnd } from '../projects/end.ts'
import { projectsAdd, projectsChange } from '../projects/write.ts'
import type { Cv, CvLine } from './cv-shapes.ts'
import { cvRead } from './cv.ts'
import { siteRead } from './site.ts'

// What was never imported: projects, talks and roles that were written down by hand are lines of the CV and items of the
// site, with what backs them or marked as claimed.
let world: World
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown): Promise<T> =>
  callOperation(entry as Operation, world, input) as Promise<T>
const section = async (name: string): Promise<CvLine[]> => {
  const cv = await call<Cv>(cvRead, { all: true })
  return cv.sections.find(one => one.section === name)?.lines ?? []
}
const offered = async (name: string): Promise<string[]> => {
  const { sections } = await call<{ sections: { section: string; items: { title: string }[] }[] }>(siteRead, {})
  return sections.find(one => one.section === name)?.items.map(({ title }) => title) ?? []
}

test('a project is one line: its beginning, what the user says of it, and what came of it', async () => {
  const { id } = await call<{ id: string }>(projectsAdd, { title: 'Tide tables', since: '2026-02-01' })
  await call(projectsChange, { id, role: 'maintainer', url: 'https://tides.example' })
  await call(projectsEnd, { id, result: 'The harbour prints them', day: '2026-09-01', skills: ['Typesetting'] })
  expect(await section('projects')).toMatchObject([
    {
      title: 'Tide tables',
      where: 'maintainer',
      highlights: ['The harbour prints them'],
      tags: ['Typesetting'],
      until: { precision: 'day' },
      backing: { state: 'evidence', says: ['It can be looked at, at its address.'] },
    },
  ])
  expect(await offered('projects')).toEqual(['Tide tables'])
  await call(historyUndo, {})
  expect(await section('projects')).toMatchObject([{ highlights: [], where: 'maintainer' }])
})

test('a talk is a line when it is accepted, claimed; and one line still when it was given', async () => {
  const talk = { title: 'Tides for engineers', event: 'Harbour days', abstract: 'Why water waits.' }
  await call(talksKeep, { ...talk, state: 'submitted' })
  expect(await section('talks')).toEqual([])
  await call(talksKeep, { ...talk, state: 'accepted', day: '2027-01-10' })
  expect(await section('talks')).toMatchObject([
    {
      title: talk.title,
      where: talk.event,
      text: talk.abstract,
      from: { at: Date.UTC(2027, 0, 10), precision: 'day' },
      backing: { state: 'claimed' },
    },
  ])
  expect(await offered('talks')).toEqual([talk.title])
  await call(talksKeep, { title: talk.title, event: talk.event, state: 'given', day: '2026-11-10' })
  expect(await section('talks')).toMatchObject([{ where: talk.event, text: talk.abstract, told: [{ source: 'hand' }] }])
})

test('a role is claimed until somebody confirms it, or its hours were written down as they were given', async () => {
  await call(contributionsAdd, { role: 'Tutor', organisation: 'Code Harbour', since: '2026-01-05' })
  await call(peopleAdd, { name: 'Ana Bell' })
  const role = async () => (await section('volunteering'))[0]
  expect(await role()).toMatchObject({ title: 'Tutor', where: 'Code Harbour', backing: { state: 'claimed' } })
  await call(contributionsConfirm, { id: 'Tutor', person: 'Ana Bell' })
  expect((await role())?.backing).toMatchObject({ state: 'claimed' })
  expect((await role())?.backing.says).toContain('Ana Bell can confirm it, as you wrote down.')
  await call(contributionsHours, { id: 'Tutor', minutes: 300 })
  expect((await role())?.backing).toEqual({
    state: 'evidence',
    says: ['5 hours written down as they were given.'],
  })
  await call(contributionsConfirm, { id: 'Tutor', person: 'Ana Bell', confirmed: '2026-11-01' })
  expect((await role())?.backing.says).toContain('Ana Bell confirmed it.')
  expect(await offered('volunteering')).toEqual(['Tutor'])
  await call(contributionsChange, { id: 'Tutor', role: 'Teacher' })
  expect(await role()).toMatchObject({ title: 'Teacher', backing: { state: 'evidence' } })
})
