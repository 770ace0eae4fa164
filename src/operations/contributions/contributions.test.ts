import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOW, openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { callOperation } from '../call.ts'
import { captureKeep } from '../capture/keep.ts'
import { peopleAdd } from '../hand.ts'
import { historyUndo } from '../history.ts'
import type { Operation } from '../operation.ts'
import { peopleForget } from '../people/forget.ts'
import { skillsEvidence } from '../skills/write.ts'
import { eventsList } from './events.ts'
import type { EventRow } from './events.ts'
import { followupsAnswer, followupsList } from './follow-ups.ts'
import {
  introductionsAdd,
  introductionsChange,
  introductionsList,
  introductionsOutcome,
  introductionsRemove,
} from './introductions.ts'
import type { IntroductionRow } from './introductions.ts'
import {
  contributionsAdd,
  contributionsChange,
  contributionsConfirm,
  contributionsHours,
  contributionsList,
} from './roles.ts'
import type { RoleRow } from './role-book.ts'
import { eventsAdd, eventsChange } from './write-events.ts'

let world: World
beforeAll(async () => {
  world = await openScratchWorld()
  await call(peopleAdd, { name: 'Ana Ruiz', title: 'Kubernetes engineer', company: 'Acme' })
  await call(peopleAdd, { name: 'Bo Li', title: 'Engineer', company: 'Initech' })
})
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown): Promise<T> =>
  callOperation(entry as Operation, world, input) as Promise<T>
const undo = (id: string) => call(historyUndo, { id })
const today = new Date(NOW).toISOString().slice(0, 10)

test('nothing yet: every list is empty and says on the command line what to do', async () => {
  for (const entry of [contributionsList, eventsList, introductionsList, followupsList]) {
    const output = await call(entry, {})
    expect((entry as unknown as Operation).cli?.plain?.(output as never)).toContain('groundwork ')
  }
})

test('a role has hours, once, and somebody who can confirm it', async () => {
  const roles = async () => (await call<{ rows: RoleRow[] }>(contributionsList, {})).rows
  await call(contributionsAdd, { role: 'Teacher', organisation: 'Code Harbour', since: '2026-01-10' })
  const hours = await call<{ change: string }>(contributionsHours, { id: 'Code Harbour', minutes: 90 })
  await call(captureKeep, { text: '2h volunteering at Code Harbour' })
  expect(await roles()).toMatchObject([{ role: 'Teacher', open: true, hours: 3.5, confirmer: null }])
  await undo(hours.change)
  await call(contributionsConfirm, { id: 'teacher', person: 'Bo Li', confirmed: '2026-11-01' })
  expect(await roles()).toMatchObject([{ hours: 2, confirmer: { name: 'Bo Li', confirmed: '2026-11-01' } }])
  await expect(call(contributionsHours, { id: 'nothing', minutes: 5 })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
})

test('a role is said otherwise without losing its hours; somebody met for the first time can confirm it', async () => {
  const roles = async () => (await call<{ rows: RoleRow[] }>(contributionsList, {})).rows
  const added = await call<{ change: string }>(contributionsAdd, {
    role: 'Board',
    organisation: 'Tidewater club',
    since: '2025-02-01',
    confirmer: 'Kim Ode',
    newcomer: true,
  })
  const id = (await roles()).find(({ role }) => role === 'Board')?.id ?? ''
  await call(contributionsHours, { id, minutes: 120 })
  const said = await call<{ decision: string }>(contributionsChange, {
    id,
    role: 'Treasurer',
    organisation: 'Harbour club',
    until: '2026-03-01',
  })
  expect((await roles()).find(one => one.id === id)).toMatchObject({
    role: 'Treasurer',
    organisation: 'Harbour club',
    open: false,
    until: Date.UTC(2026, 2, 1),
    hours: 2,
    confirmer: { name: 'Kim Ode', confirmed: null },
  })
  await undo(said.decision)
  expect((await roles()).find(one => one.id === id)).toMatchObject({ role: 'Board', open: true, hours: 2 })
  for (const [wrong, code] of [
    [{ id }, 'E_NOTHING'],
    [{ id, until: '2024-01-01' }, 'E_ORDER'],
    [{ id, since: '2999-01-01' }, 'E_FUTURE'],
    [{ id: 'nothing', role: 'x' }, 'E_NOT_FOUND'],
  ] as const)
    await expect(call(contributionsChange, wrong)).rejects.toMatchObject({ code })
  const ended = { role: 'Guide', organisation: 'Museum', since: '2026-10-01', until: '2026-09-01' }
  await expect(call(contributionsAdd, ended)).rejects.toMatchObject({ code: 'E_ORDER' })
  await call(contributionsAdd, { role: 'Teacher', organisation: 'Code Harbour', confirmer: 'Ana Ruiz' })
  // nobody else takes the place of whom the user named
  expect((await roles()).find(({ role }) => role === 'Teacher')?.confirmer?.name).toBe('Bo Li')
  await undo(added.change)
  expect((await roles()).some(one => one.id === id)).toBe(false)
  expect((await world.store.people.list({ search: 'Kim Ode', offset: 0, limit: 5 })).rows).toEqual([])
})

test('an event: what was hoped, whom one met, what came of it', async () => {
  const events = async () => (await call<{ rows: EventRow[] }>(eventsList, {})).rows
  await call(eventsAdd, { title: 'PyData', day: '2026-11-02', hope: 'two people who test tables' })
  expect(await events()).toMatchObject([{ attended: false, hope: 'two people who test tables', met: [] }])
  const went = await call<{ change: string }>(eventsAdd, {
    title: 'PyData',
    day: '2026-11-02',
    people: ['Bo Li'],
    minutes: 180,
  })
  expect(await events()).toMatchObject([
    { attended: true, hope: 'two people who test tables', met: [{ name: 'Bo Li' }], after: 1 },
  ])
  // whom one remembers later is met at the same event, which is told once
  const later = await call<{ change: string }>(eventsAdd, {
    title: 'PyData',
    day: '2026-11-02',
    newcomers: ['Zoe New'],
  })
  expect((await events())[0]?.met.map(({ name }) => name).toSorted()).toEqual(['Bo Li', 'Zoe New'])
  expect((await world.store.observations.ofKinds(['event'])).length).toBe(1)
  await undo(later.change)
  const [{ id } = { id: '' }] = await events()
  const said = await call<{ decision: string }>(eventsChange, {
    id,
    title: 'PyData Oslo',
    came: 'a review of our tests',
  })
  expect(await events()).toMatchObject([
    { id, title: 'PyData Oslo', came: 'a review of our tests', attended: true, hope: 'two people who test tables' },
  ])
  await undo(said.decision)
  const spent = await world.store.observations.ofKinds(['hours', 'encounter', 'event'])
  expect(spent.filter(({ observation }) => observation.minutes === 180)).toHaveLength(1)
  await undo(went.change)
  expect(await events()).toMatchObject([{ attended: false }])
  await call(eventsAdd, { title: 'Far ahead', day: '2027-03-01' })
  expect((await events())[0]).toMatchObject({ title: 'Far ahead', attended: false, ahead: true, hope: null })
  await expect(call(eventsChange, { id: 'nothing', came: 'x' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  await expect(call(eventsChange, { id })).rejects.toMatchObject({ code: 'E_NOTHING' })
  await expect(call(eventsAdd, { title: 'X', day: '2999-01-01', minutes: 5 })).rejects.toMatchObject({
    code: 'E_FUTURE',
  })
})

test('an introduction has two people in it, and an outcome', async () => {
  const rows = async () => (await call<{ rows: IntroductionRow[] }>(introductionsList, {})).rows
  await call(introductionsAdd, { people: ['Ana Ruiz', 'Bo Li'], what: 'both test tables' })
  const [made] = await rows()
  expect(made).toMatchObject({ direction: 'given', outcome: null })
  expect(made?.people).toHaveLength(2)
  const said = await call<{ decision: string }>(introductionsOutcome, { id: made?.id, came: 'work', note: 'a review' })
  expect((await rows())[0]?.outcome).toMatchObject({ came: 'work', note: 'a review' })
  await undo(said.decision)
  expect((await rows())[0]?.outcome).toBeNull()
  const changed = await call<{ decision: string }>(introductionsChange, { id: made?.id, what: 'a job', came: 'help' })
  expect((await rows())[0]).toMatchObject({ what: 'a job', outcome: { came: 'help' } })
  await undo(changed.decision)
  expect((await rows())[0]).toMatchObject({ what: 'both test tables', outcome: null })
  const taken = await call<{ decision: string }>(introductionsRemove, { id: made?.id })
  expect(await rows()).toEqual([])
  await undo(taken.decision)
  expect(await rows()).toHaveLength(1)
  await expect(call(introductionsAdd, { people: ['Ana Ruiz', 'Ana Ruiz'] })).rejects.toMatchObject({
    code: 'E_SAME_PERSON',
  })
  await expect(call(introductionsOutcome, { id: 'nothing', came: 'work' })).rejects.toMatchObject({
    code: 'E_NOT_FOUND',
  })
})

describe('follow-ups', () => {
  type Page = {
    rows: {
      id: string
      name: string
      gives: { id: string; kind: string; does: string; because: string; accepted: boolean }[]
      draft: string
      late: boolean
    }[]
    promises: { id: string; says: string; people: { name: string }[] }[]
  }
  const list = () => call<Page>(followupsList, {})

  test('whoever was newly met gets what is at hand, with reasons; what was promised comes first', async () => {
    await call(skillsEvidence, { form: 'piece', title: 'Moving to Kubernetes', skills: ['Kubernetes'] })
    await call(captureKeep, { text: 'coffee with Ana Ruiz, 45 min, promised to send the paper' })
    const { rows, promises } = await list()
    const ana = rows.find(({ name }) => name === 'Ana Ruiz')
    expect(ana?.gives.map(({ kind }) => kind)).toEqual(['promise', 'piece', 'help'])
    expect(ana?.gives.every(({ because }) => because !== '')).toBe(true)
    expect(ana).toMatchObject({ late: false })
    expect(ana?.draft).toContain('As promised: send the paper.')
    expect(promises).toMatchObject([{ says: 'send the paper', people: [{ name: 'Ana Ruiz' }] }])
  })

  test('each thing that could be given is accepted, refused or done by itself', async () => {
    const ana = async () => (await list()).rows.find(({ name }) => name === 'Ana Ruiz')
    const [promise, piece, help] = (await ana())?.gives ?? []
    const accepted = await call<{ decision: string }>(followupsAnswer, { id: help?.id, answer: 'accepted' })
    // what one will do comes first, and the draft gives it
    expect((await ana())?.gives.map(({ kind, accepted: will }) => [kind, will])).toEqual([
      ['help', true],
      ['promise', false],
      ['piece', false],
    ])
    expect((await ana())?.draft).toContain('I can help with Kubernetes')
    const refused = await call<{ decision: string }>(followupsAnswer, { id: piece?.id, answer: 'refused' })
    const done = await call<{ decision: string }>(followupsAnswer, { id: promise?.id, answer: 'done' })
    expect((await ana())?.gives.map(({ kind }) => kind)).toEqual(['help'])
    for (const { decision } of [done, refused, accepted]) await undo(decision)
    expect((await ana())?.gives.map(({ kind }) => kind)).toEqual(['promise', 'piece', 'help'])
    await expect(call(followupsAnswer, { id: 'give:nothing', answer: 'done' })).rejects.toMatchObject({
      code: 'E_NOT_FOUND',
    })
  })

  test('done is done, later stays, and both are taken back', async () => {
    const before = await list()
    const promise = before.promises[0]?.id ?? ''
    const done = await call<{ decision: string }>(followupsAnswer, { id: promise, answer: 'done' })
    const later = await list()
    expect(later.promises).toEqual([])
    expect(later.rows.find(({ name }) => name === 'Ana Ruiz')?.gives.map(({ kind }) => kind)).toEqual(['piece', 'help'])
    await undo(done.decision)
    const met = await call<{ decision: string }>(followupsAnswer, { id: 'Ana Ruiz', answer: 'done' })
    expect((await list()).rows.map(({ name }) => name)).not.toContain('Ana Ruiz')
    await undo(met.decision)
    expect(await list()).toMatchObject({ promises: before.promises })
  })

  test('a person who is forgotten is in none of it', async () => {
    await call(contributionsConfirm, { id: 'teacher', person: 'Ana Ruiz' })
    await call(eventsAdd, { title: 'Dinner', day: today, hope: 'to hear from Ana Ruiz' })
    await call(peopleForget, { id: 'Ana Ruiz' })
    const all = await Promise.all(
      [contributionsList, eventsList, introductionsList, followupsList].map(one => call(one, {})),
    )
    expect(JSON.stringify(all)).not.toMatch(/Ana/)
    expect(await call(contributionsList, {})).toMatchObject({ rows: [{ confirmer: null }] })
  })
})

test('what LinkedIn names by a code is said in words, and what somebody wrote stays as it is', async () => {
  const other = await openScratchWorld()
  const told = (key: string, source: string, role: string, cause: string) =>
    ({
      source,
      key,
      at: Date.UTC(2024, 0, 1),
      precision: 'day',
      kind: 'volunteering',
      channel: null,
      people: [],
      detail: { role, organisation: 'Aid', cause },
    }) as const
  try {
    await other.store.observations.add([
      told('a', 'linkedin', 'Tutor', 'EDUCATION'),
      told('b', 'linkedin', 'Writer', 'SCIENCE_AND_TECHNOLOGY'),
      told('c', 'hand', 'Guide', 'STEM'),
    ])
    const { rows } = (await callOperation(contributionsList as unknown as Operation, other, {})) as { rows: RoleRow[] }
    expect(rows.map(({ cause }) => cause).toSorted()).toEqual(['Education', 'STEM', 'Science and technology'])
  } finally {
    await other.close()
  }
})
