import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScratchWorld, NOW } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { isKnown } from '../../model/measured.ts'
import { DAY } from '../../model/instant.ts'
import type { Observation } from '../../model/observation.ts'
import { callOperation } from '../call.ts'
import { dataExport } from '../data.ts'
import { talksChange, talksKeep, talksList, talksRemove } from '../contributions/talks.ts'
import type { TalkRow } from '../contributions/talks.ts'
import { peopleAdd } from '../hand.ts'
import { historyUndo } from '../history.ts'
import type { Operation } from '../operation.ts'
import { peopleForget } from '../people/forget.ts'
import { refreshAll } from '../refresh/refresh-all.ts'
import { skillsShow } from '../skills/show.ts'
import { projectsEnd } from './end.ts'
import { projectsList } from './list.ts'
import { projectsShow } from './show.ts'
import type { ProjectRow, ProjectShown } from './shapes.ts'
import { projectsAdd, projectsChange, projectsCollaborator } from './write.ts'

let world: World
beforeAll(async () => {
  world = await openScratchWorld()
  await imported()
  for (const name of ['Ana Ruiz', 'Bo Li']) await call(peopleAdd, { name })
})
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown, on = world): Promise<T> =>
  callOperation(entry as Operation, on, input) as Promise<T>
const rows = async () => (await call<{ rows: ProjectRow[] }>(projectsList, {})).rows
const show = (id: string) => call<ProjectShown>(projectsShow, { id })

/** A project on a profile, and the history of its repository: ten days, two of them with Kim, whom nobody knew before. */
async function imported(): Promise<void> {
  const kim = { keys: [{ kind: 'email' as const, value: 'kim@example.org' }], name: 'Kim Ode' }
  const commits = Array.from({ length: 10 }, (_, i): Observation<'commit'> => ({
    source: 'git',
    key: `commit:${i}`,
    at: NOW - (900 - i) * DAY,
    precision: 'instant',
    kind: 'commit',
    channel: i < 2 ? 'shared-work' : null,
    people: i < 2 ? [{ who: kim, role: 'author', direction: 'both', weight: 1 }] : [],
    detail: { repository: 'code/grist-mill', files: 1, areas: ['docs'] },
  }))
  const project: Observation<'project'> = {
    source: 'linkedin',
    key: 'project:1',
    at: NOW - 1000 * DAY,
    precision: 'month',
    kind: 'project',
    channel: null,
    people: [],
    detail: { title: 'Gristmill', summary: 'I built a tool.', until: null },
  }
  const writer = await world.store.imports.begin('made', world.now(), [])
  writer.write([...commits, project])
  await writer.commit()
  await refreshAll(world, { progress: () => undefined, signal: new AbortController().signal })
}

test('a profile and a repository are one project, with the part one had in it by days', async () => {
  expect(await rows()).toMatchObject([{ id: 'gristmill', title: 'Gristmill', people: 1, sources: ['linkedin', 'git'] }])
  const { work, collaborators, ties, telling, next } = await show('Gristmill')
  expect(work?.days).toMatchObject({ value: 10 })
  expect(work !== null && isKnown(work.shared) && work.shared.value).toBeCloseTo(0.2)
  expect(collaborators).toMatchObject([{ name: 'Kim Ode', days: 2, began: true, grew: false }])
  expect(ties.twoWay).toMatchObject({ value: 0, n: 1 })
  expect(telling.suggests).toContain('"I" once')
  expect(next.map(({ does }) => does)).toContain('Say what your part was')
  await expect(show('nothing of that name')).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
})

test('one written by hand holds people at once; everything said of it can be taken back', async () => {
  const { id, change } = await call<{ id: string; change: string }>(projectsAdd, {
    title: 'Harbour robots',
    people: ['Ana Ruiz'],
    skills: ['Robotics'],
    since: '2026-02-01',
  })
  expect(await show(id)).toMatchObject({ project: { open: true, people: 1 }, work: null })
  const added = await call<{ change: string }>(projectsCollaborator, { id, person: 'Bo Li', did: 'wiring' })
  expect((await show(id)).telling.line).toBe('With Ana Ruiz and Bo Li (wiring).')
  const removed = await call<{ change: string }>(projectsCollaborator, { id, person: 'Bo Li', remove: true })
  expect((await show(id)).collaborators.map(({ name }) => name)).toEqual(['Ana Ruiz'])
  await call(historyUndo, { id: removed.change })
  expect((await show(id)).collaborators).toHaveLength(2)
  const fresh = await call<{ change: string }>(projectsCollaborator, { id, person: 'Zoe New', newcomer: true })
  expect((await show(id)).collaborators.map(({ name }) => name)).toContain('Zoe New')
  await call(historyUndo, { id: fresh.change })
  expect((await world.store.people.list({ search: 'Zoe New', offset: 0, limit: 5 })).rows).toEqual([])
  await expect(call(projectsCollaborator, { id, person: 'Zoe New' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  await expect(call(projectsCollaborator, { id: 'gristmill', person: 'Kim Ode', remove: true })).rejects.toMatchObject({
    code: 'E_NOT_BY_HAND',
  })
  const said = await call<{ decision: string }>(projectsChange, { id, role: 'Teacher', visibility: 'public' })
  expect((await show(id)).project).toMatchObject({ role: 'Teacher', visibility: 'public' })
  await call(historyUndo, { id: said.decision })
  expect((await show(id)).project).toMatchObject({ role: null, visibility: 'private' })
  await call(historyUndo, { id: added.change })
  await call(historyUndo, { id: change })
  expect(await rows()).toHaveLength(1)
  await expect(call(projectsChange, { id: 'gristmill' })).rejects.toMatchObject({ code: 'E_NOTHING' })
  await expect(call(projectsAdd, { title: '…' })).rejects.toMatchObject({ code: 'E_PROJECT_NAME' })
  const backwards = { title: 'Kiln', since: '2026-10-01', until: '2026-09-01' }
  await expect(call(projectsAdd, backwards)).rejects.toMatchObject({ code: 'E_ORDER' })
})

test('an end is evidence of a skill and a result at once, and one undo takes both back', async () => {
  const { change } = await call<{ change: string }>(projectsEnd, {
    id: 'gristmill',
    result: 'Used by forty teams',
    day: '2026-10-01',
    skills: ['Rust'],
    outcome: 'award',
  })
  const { project, outcomes } = await show('gristmill')
  expect(project).toMatchObject({ open: false, result: 'Used by forty teams', skills: ['Rust'] })
  expect(outcomes).toMatchObject([{ form: 'award' }])
  expect(await call(skillsShow, { skill: 'rust' })).toMatchObject({ groups: [{ form: 'project', n: 1 }] })
  await call(historyUndo, { id: change })
  expect(await show('gristmill')).toMatchObject({ project: { open: true, result: null }, outcomes: [] })
})

test('a talk is written once and sent to many; given is a fact and skill evidence', async () => {
  const talks = async () => (await call<{ rows: TalkRow[] }>(talksList, {})).rows
  await call(talksKeep, { title: 'Less, tested', skills: ['Testing'] })
  await call(talksKeep, { title: 'less tested', event: 'PyData', state: 'drafted', deadline: '2027-05-03' })
  await call(talksKeep, { title: 'Less, tested', event: 'EuroTab', state: 'submitted' })
  expect(await talks()).toMatchObject([{ state: 'submitted', due: [{ day: '2027-05-03', does: 'Send it to PyData' }] }])
  const given = await call<{ change: string }>(talksKeep, {
    title: 'Less, tested',
    event: 'PyData',
    state: 'given',
    day: '2026-11-01',
  })
  expect(await talks()).toMatchObject([{ state: 'given', submissions: [{ state: 'given', day: '2026-11-01' }, {}] }])
  expect(await call(skillsShow, { skill: 'testing' })).toMatchObject({ groups: [{ form: 'piece' }] })
  await call(historyUndo, { id: given.change })
  const [talk] = await talks()
  expect(talk?.state).toBe('submitted')
  const named = await call<{ decision: string }>(talksChange, { id: talk?.id, title: 'Fewer, tested', abstract: 'Why' })
  await call(talksKeep, { title: 'Fewer, tested', event: 'EuroTab', state: 'accepted' })
  expect(await talks()).toMatchObject([{ id: talk?.id, title: 'Fewer, tested', abstract: 'Why', state: 'accepted' }])
  // a talk that was given under its old title is still the same one
  const old = await call<{ change: string }>(talksKeep, { title: 'Less, tested', event: 'X', state: 'given' })
  expect(await talks()).toMatchObject([{ title: 'Fewer, tested', state: 'given' }])
  await call(historyUndo, { id: old.change })
  await call(talksChange, { id: talk?.id, title: 'Less, tested' })
  await call(historyUndo, { id: named.decision })
  await call(talksRemove, { id: talk?.id, event: 'EuroTab' })
  expect(await talks()).toMatchObject([{ state: 'drafted', submissions: [{ event: 'PyData' }] }])
  await expect(call(talksRemove, { id: 'nothing' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
})

test('all of it goes into another installation, and a person who is forgotten is in none of it', async () => {
  await call(projectsCollaborator, { id: 'gristmill', person: 'Ana Ruiz', did: 'Ana Ruiz drew it' })
  await call(projectsChange, { id: 'gristmill', summary: 'We built it, with Ana Ruiz.' })
  const { chunks } = (await dataExport.run(world, {} as never, {
    progress: () => undefined,
    signal: new AbortController().signal,
  })) as unknown as { chunks: AsyncIterable<string> }
  let text = ''
  for await (const chunk of chunks) text += chunk
  expect(text).toContain('Less, tested')
  await call(peopleForget, { id: 'Ana Ruiz' })
  const after = await show('gristmill')
  expect(JSON.stringify(after)).not.toContain('Ana')
  expect(after.collaborators.map(({ name }) => name)).toEqual(['Kim Ode'])
})
