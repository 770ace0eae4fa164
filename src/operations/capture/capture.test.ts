import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { piecesList } from '../brand/list.ts'
import { callOperation } from '../call.ts'
import { eventsList } from '../contributions/events.ts'
import { forecastsList } from '../forecasts/forecasts.ts'
import { peopleAdd } from '../hand.ts'
import { historyUndo } from '../history.ts'
import type { Operation } from '../operation.ts'
import { opportunitiesList } from '../outcomes/opportunities.ts'
import { outcomesList } from '../outcomes/outcomes.ts'
import { peopleShow } from '../people/show.ts'
import { skillsShow } from '../skills/show.ts'
import { captureKeep } from './keep.ts'
import { captureRead } from './read.ts'
import type { Reading } from './shapes.ts'

let world: World
beforeAll(async () => {
  world = await openScratchWorld()
  for (const [name, company] of [
    ['Ana Ruiz', 'Acme'],
    ['Bo Li', 'Acme'],
    ['Bo Wang', 'Initech'],
  ])
    await call(peopleAdd, { name, company })
})
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown): Promise<T> =>
  callOperation(entry as Operation, world, input) as Promise<T>
const read = (text: string) => call<Reading>(captureRead, { text })
type Kept = { change: string | null; says: string; reading: Reading }
const keep = (text: string, more: object = {}) => call<Kept>(captureKeep, { text, ...more })
const facts = async () =>
  (await world.store.observations.ofKinds(['encounter', 'hours', 'note', 'introduction', 'event', 'piece'])).filter(
    ({ observation }) => observation.source === 'hand',
  )

describe('a line is read', () => {
  test('against the people there are; a firm offers its people and takes none of them', async () => {
    const reading = await read('2h workshop on negotiation with people from Acme yesterday')
    expect(reading).toMatchObject({ kind: 'hours', minutes: 120, people: [], missing: null, skills: ['negotiation'] })
    expect(reading.fromCompany.map(({ name }) => name).toSorted()).toEqual(['Ana Ruiz', 'Bo Li'])
    expect(await facts()).toEqual([])
  })

  test('and says what is missing', async () => {
    expect((await read('lunch with Bo')).missing).toContain('Several people are called Bo')
    expect((await read('lunch with Peter')).missing).toContain('Nobody called Peter is known')
    expect((await read('studied SQL')).missing).toContain('how long')
    expect((await read('submitted a talk to PyData')).missing).toContain('quotes')
    expect((await read('')).missing).not.toBeNull()
  })
})

describe('a line is kept', () => {
  test('trying it writes nothing', async () => {
    expect(await keep('coffee with Ana, 45 min', { dry: true })).toMatchObject({ change: null })
    expect(await facts()).toEqual([])
  })

  test('a coffee with a promise is a contact and a promise, taken back by one undo', async () => {
    const { change } = await keep('coffee with Ana, 45 min, promised to send the paper')
    expect(
      (await facts()).map(({ observation }) => [observation.kind, observation.minutes ?? null]).toSorted(),
    ).toEqual([
      ['encounter', 45],
      ['note', null],
    ])
    await call(historyUndo, { id: change })
    expect(await facts()).toEqual([])
  })

  test('a course in company: the minutes stand once, the skill has evidence, the people were met', async () => {
    const { change } = await keep('2h workshop on negotiation with Ana and Bo Li')
    const kept = (await facts()).map(({ observation }) => observation)
    expect(kept.filter(({ minutes }) => minutes !== undefined)).toHaveLength(1)
    expect(kept.find(({ kind }) => kind === 'encounter')?.people).toHaveLength(2)
    expect(await call(skillsShow, { skill: 'negotiation' })).toMatchObject({ groups: [{ form: 'hours', n: 1 }] })
    const ana = await call<{ person: { tie: { in: number } } }>(peopleShow, { id: 'Ana Ruiz' })
    expect(ana.person.tie.in).toBeGreaterThan(0)
    await call(historyUndo, { id: change })
  })

  test('what was read wrongly is said otherwise', async () => {
    const { reading, change } = await keep('lunch with Bo', { people: ['Bo Wang'], minutes: 30, day: '2020-02-29' })
    expect(reading).toMatchObject({
      people: [{ name: 'Bo Wang' }],
      minutes: 30,
      day: '2020-02-29',
      unclear: [],
      missing: null,
    })
    const [fact] = await facts()
    expect(fact?.observation.at).toBe(Date.UTC(2020, 1, 29))
    await call(historyUndo, { id: change })
    const other = await keep('2h of reading', { kind: 'hours', lever: 'core-work', skills: ['Reading contracts'] })
    expect(other.reading.lever).toBe('core-work')
    await call(historyUndo, { id: other.change })
  })

  test('whom nobody here knew is added with the line, and gone with its undo', async () => {
    const { reading, change } = await keep('lunch with Peter', { newcomers: ['Peter Aas'] })
    expect(reading).toMatchObject({
      kind: 'contact',
      people: [{ id: '', name: 'Peter Aas' }],
      unknown: [],
      missing: null,
    })
    const known = await call<{ person: { tie: { in: number } } }>(peopleShow, { id: 'Peter Aas' })
    expect(known.person.tie.in).toBeGreaterThan(0)
    await call(historyUndo, { id: change })
    expect((await world.store.people.list({ search: 'Peter Aas', offset: 0, limit: 5 })).rows).toEqual([])
  })

  test('a course is evidence, hours and a line of the CV at once; an event to come is kept as one', async () => {
    const course = await keep('finished the Rust course yesterday, 6h')
    const [fact] = (await world.store.observations.ofKinds(['course'])).map(({ observation }) => observation)
    expect(fact).toMatchObject({ minutes: 360, lever: 'skill', detail: { name: 'Rust course', skills: ['Rust'] } })
    expect(await call(skillsShow, { skill: 'rust' })).toMatchObject({ groups: [{ form: 'course', n: 1 }] })
    await call(historyUndo, { id: course.change })
    await expect(keep('coffee with Ana tomorrow')).rejects.toMatchObject({ code: 'E_UNCLEAR' })
    const coming = await keep('PyData meetup next Thursday')
    const { rows } = await call<{ rows: { ahead: boolean; attended: boolean }[] }>(eventsList, {})
    expect(rows[0]).toMatchObject({ title: 'PyData meetup', ahead: true, attended: false })
    await call(historyUndo, { id: coming.change })
    const met = await keep('met Ana at RustConf yesterday')
    const after = await call<{ rows: { title: string }[] }>(eventsList, {})
    expect(after.rows[0]).toMatchObject({ title: 'RustConf', attended: true, met: [{ name: 'Ana Ruiz' }] })
    await call(historyUndo, { id: met.change })
  })

  test('what is unclear is refused in a sentence', async () => {
    await expect(keep('lunch with Bo')).rejects.toMatchObject({ code: 'E_UNCLEAR' })
    await expect(keep('lunch', { people: ['Nobody Atall'] })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
    await expect(keep('coffee with Ana', { day: '2999-01-01' })).rejects.toMatchObject({ code: 'E_FUTURE' })
    await expect(keep('coffee with Ana', { day: '2020-02-31' })).rejects.toMatchObject({ code: 'E_DAY' })
    expect(await facts()).toEqual([])
  })

  test('an event and whom one met there, an introduction, a talk sent and given', async () => {
    const changes: (string | null)[] = []
    for (const line of [
      'went to the PyData meetup yesterday, met Ana, 3h',
      'introduced Ana to Bo Li',
      "submitted talk 'Less, tested' to PyData, deadline 3 May",
      "gave talk 'Less, tested' at PyData yesterday",
    ])
      changes.push((await keep(line)).change)
    const kinds = (await facts()).map(({ observation }) => observation.kind)
    expect(kinds.toSorted()).toEqual(['encounter', 'event', 'hours', 'introduction', 'piece'])
    expect(changes.every(change => change !== null)).toBe(true)
    for (const id of changes.toReversed()) await call(historyUndo, { id })
    expect(await facts()).toEqual([])
  })

  test('an idea waits among the pieces to be written, with its day', async () => {
    const kept = await keep('talk idea: queues in practice, by 12 January')
    const { change } = kept
    expect(captureKeep.cli?.plain?.(kept as never)).toBe(
      `Wrote down queues in practice. Take it back with: groundwork undo ${change}`,
    )
    const pieces = await call<{ rows: { title: string; form: string; state: string; due: number }[] }>(piecesList, {})
    expect(pieces.rows).toMatchObject([{ title: 'queues in practice', form: 'talk', state: 'idea' }])
    expect(new Date(pieces.rows[0]?.due ?? 0).toISOString()).toContain('2027-01-12')
    await call(historyUndo, { id: change })
    expect(await call(piecesList, {})).toMatchObject({ rows: [] })
  })

  test('an application is an opportunity; the offer that follows moves it on; each is taken back by itself', async () => {
    const asked = await keep('applied for Head of data at Globex with the help of Ana, yesterday')
    const [row] = await opportunities()
    expect(row).toMatchObject({
      title: 'Head of data',
      organisation: 'Globex',
      state: 'asked',
      people: [{ name: 'Ana Ruiz' }],
    })
    const offered = await keep('got an offer from Globex')
    expect(offered.reading.says).toContain('Head of data, Globex: offered')
    expect((await opportunities()).map(({ state, steps }) => [state, steps.length])).toEqual([['offered', 2]])
    await call(historyUndo, { id: offered.change })
    expect(await opportunities()).toMatchObject([{ state: 'asked' }])
    const other = await keep('got an offer from Globex', { fresh: true })
    expect(await opportunities()).toHaveLength(2)
    await call(historyUndo, { id: other.change })
    await call(historyUndo, { id: asked.change })
    expect(await opportunities()).toEqual([])
  })

  test('an offer is a result where the user says so; a raise is one by itself', async () => {
    const offer = await keep('got an offer from Globex', { kind: 'result', resultForm: 'offer', what: 'Offer' })
    const raise = await keep('got a raise')
    const page = await call<{ outcomes: { form: string; what: string; organisation: string | null }[] }>(
      outcomesList,
      {},
    )
    expect(page.outcomes.map(({ form, what, organisation }) => [form, what, organisation]).toSorted()).toEqual([
      ['offer', 'Offer', 'Globex'],
      ['raise', 'got a raise', null],
    ])
    for (const { change } of [raise, offer]) await call(historyUndo, { id: change })
  })

  test('an expectation is kept with its chance and its day, of the one person it is about', async () => {
    expect((await read('expect a raise')).missing).toContain('how likely')
    expect((await read('expect a raise, 70 %')).missing).toContain('by when')
    expect((await read('expect 100 % Ana replies by Friday')).missing).toContain('1 to 99')
    await expect(keep('expect a raise, 70 %')).rejects.toMatchObject({ code: 'E_UNCLEAR' })
    const { change } = await keep('expect 70 % that Ana replies by Friday')
    const page = await call<{ open: { says: string; probability: number; sign: string; by: number }[] }>(
      forecastsList,
      {},
    )
    expect(page.open).toMatchObject([
      { says: 'Ana replies', probability: 0.7, sign: 'reply', about: { label: 'Ana Ruiz' } },
    ])
    // the end of that Friday in Oslo
    expect(new Date(page.open[0]?.by ?? 0).toISOString()).toBe('2026-11-27T22:59:59.999Z')
    await call(historyUndo, { id: change })
    const said = await keep('expect a raise', { percent: 30, by: '2026-12-31' })
    expect(said.says).toContain('30 %')
    await call(historyUndo, { id: said.change })
  })
})

const opportunities = async () =>
  (
    await call<{ rows: { title: string; organisation: string; state: string; steps: unknown[]; people: unknown[] }[] }>(
      opportunitiesList,
      {},
    )
  ).rows
