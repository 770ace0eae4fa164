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
import { cvAdd, cvBasics } from './cv-write.ts'
import { cvRead } from './cv.ts'
import { readSkills } from '../skills/skill-book.ts'
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

test('who starts with nothing writes the head of a CV; of a name the last one counts, and each is taken back', async () => {
  const basics = async () => (await section('basics')).map(({ where, title }) => [where, title])
  await expect(call(cvBasics, {})).rejects.toMatchObject({ code: 'E_NOTHING' })
  await call(cvBasics, { name: 'Mara Quell', label: 'Pilot', email: 'mara@quell.example' })
  const { change } = await call<{ change: string }>(cvBasics, { name: 'Mara Q. Quell', phone: '+47 1' })
  expect(await basics()).toEqual(
    expect.arrayContaining([
      ['name', 'Mara Q. Quell'],
      ['label', 'Pilot'],
      ['email', 'mara@quell.example'],
      ['phone', '+47 1'],
    ]),
  )
  expect((await call<Cv>(cvRead, {})).name).toBe('Mara Q. Quell')
  await call(historyUndo, { id: change })
  expect((await call<Cv>(cvRead, {})).name).toBe('Mara Quell')
})

test('a position by hand is a line as exact as it was said, evidence of its skills, and taken back with its change', async () => {
  const bad = { section: 'work', title: 'Pilot' }
  await expect(call(cvAdd, { ...bad, since: '2024-02-31' })).rejects.toMatchObject({ code: 'E_DAY' })
  await expect(call(cvAdd, { ...bad, since: '2999' })).rejects.toMatchObject({ code: 'E_FUTURE' })
  await expect(call(cvAdd, { ...bad, since: '2024', until: '2023-05' })).rejects.toMatchObject({ code: 'E_SPAN' })
  await call(cvAdd, { ...bad, where: 'Harbour', place: 'Bergen', since: '2021', until: '2024-03', text: 'Docking' })
  const { roles } = await readSkills(world)
  const { change } = await call<{ change: string }>(cvAdd, {
    section: 'work',
    title: 'Computer Systems Analysts',
    where: 'Orchard',
    since: '2024-04',
  })
  const at = (when: string) => Date.parse(`${when}T00:00:00Z`)
  expect(await section('work')).toMatchObject([
    { title: 'Computer Systems Analysts', from: { precision: 'month' }, until: 'now', change },
    {
      title: 'Pilot',
      where: 'Harbour',
      place: 'Bergen',
      text: 'Docking',
      from: { at: at('2021-01-01'), precision: 'year' },
      until: { at: at('2024-03-01'), precision: 'month' },
    },
  ])
  expect((await readSkills(world)).roles).not.toEqual(roles)
  await call(historyUndo, { id: change })
  expect((await section('work')).map(({ title }) => title)).toEqual(['Pilot'])
  expect((await readSkills(world)).roles).toEqual(roles)
})

test('each kind of line has its section', async () => {
  const lines = {
    education: { title: 'BSc, Physics', where: 'Oosterveld', since: '2015', until: '2018' },
    certificates: { title: 'Radio operator', where: 'Harbour school', since: '2020-05', until: '2030-05' },
    courses: { title: 'Docking in wind', skills: ['ship handling'] },
    languages: { title: 'Danish', level: 'fluent' },
    awards: { title: 'Best berth', where: 'The port' },
    interests: { title: 'Tide tables' },
    references: { title: 'Ana Ruiz', text: 'Calm in any wind.' },
  }
  for (const [name, line] of Object.entries(lines)) {
    await call(cvAdd, { section: name, ...line })
    expect(await section(name), name).toMatchObject([
      { title: line.title, backing: { state: 'claimed' }, change: expect.any(String) },
    ])
  }
})

test('on the command line a place for a summary is no line', async () => {
  const cv = await call<Cv>(cvRead, {})
  expect(cvRead.cli?.plain?.(cv as never)).not.toContain('basics-summary')
})
