import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import { callOperation } from '../call.ts'
import { interactionsLog, peopleAdd } from '../hand.ts'
import { historyList, historyRedo, historyUndo } from '../history.ts'
import type { Operation } from '../operation.ts'
import { peopleMerge, peopleSplit } from '../people/decide.ts'
import { peopleForget } from '../people/forget.ts'
import { mentorshipWork } from '../plan/mentorship-work.ts'
import { skillsShow } from '../skills/show.ts'
import { timeDay } from '../time/day.ts'
import { mentorshipsChange, mentorshipsEnd, mentorshipsStart } from './agreements.ts'
import { mentorshipsDraft } from './draft.ts'
import { mentorshipsAgenda, mentorshipsList, mentorshipsShow } from './mentorships.ts'
import { mentorshipsPromise, mentorshipsSettle } from './promises.ts'
import { mentorshipsRate, mentorshipsSession } from './sessions.ts'
import { makeCircle } from './made-circle.fixture.ts'
import type { MentorshipPage, MentorshipRow } from './shapes.ts'

// A mentorship from the first question to its end, through the operations as every surface calls them: a real store.
let world: World
let id = ''
beforeAll(async () => {
  world = await openScratchWorld()
  await makeCircle(world, [
    { name: 'Dora Lind', title: 'Data Scientist', company: 'Halden' },
    { name: 'Ana Berg', title: 'Accountant', company: 'Tidewater' },
  ])
})
afterAll(() => world.close())

const call = <T = never>(entry: unknown, input: unknown, on = world) =>
  callOperation(entry as Operation, on, input) as Promise<T>
const page = (named = id, on = world) => call<MentorshipPage>(mentorshipsShow, { id: named }, on)
const list = async () => (await call<{ rows: MentorshipRow[] }>(mentorshipsList, {})).rows
const start = async (input: object) => (await call<{ id: string }>(mentorshipsStart, input)).id

describe('before there is one', () => {
  test('the list is empty and says what to do', async () => {
    expect(await list()).toEqual([])
    expect(mentorshipsList.cli?.plain?.({ rows: [] } as never)).toContain('groundwork mentors start')
    await expect(page('anybody')).rejects.toMatchObject({ code: 'E_NO_MENTORSHIP' })
  })

  test.each([
    [{ people: ['Nobody Known'] }, 'E_NOT_FOUND'],
    [{ people: ['Dora Lind', 'Ana Berg'] }, 'E_GROUP'],
    [{ people: ['Dora Lind'], role: 'peers' }, 'E_GROUP'],
    [{ people: [] }, 'E_NOBODY'],
    [{ newcomers: ['Zoe New', 'Bo New'] }, 'E_GROUP'],
    [{ newcomers: ['Zoe New'], until: Date.UTC(2020, 0, 1) }, 'E_UNTIL'],
    [{ people: ['Dora Lind'], every: 0 }, 'E_SCHEMA'],
    [{ people: ['Dora Lind'], until: Date.UTC(2020, 0, 1) }, 'E_UNTIL'],
    [{ people: ['Dora Lind'], since: Date.UTC(2090, 0, 1) }, 'E_FUTURE'],
  ])('%# is refused', async (input, code) => {
    await expect(start(input)).rejects.toMatchObject({ code })
    expect(await list()).toEqual([])
    // what is refused adds nobody
    expect((await world.store.people.list({ search: 'New', offset: 0, limit: 1 })).total).toBe(0)
  })

  test('whom nobody here knows yet is added with it, once', async () => {
    const started = await call<{ id: string; decision: string }>(mentorshipsStart, { newcomers: ['Zoe New'] })
    const other = await call<{ id: string; decision: string }>(mentorshipsStart, { newcomers: ['zoe new'] })
    expect((await list()).map(({ title }) => title)).toEqual(['Zoe New', 'Zoe New'])
    expect((await world.store.people.list({ search: 'Zoe New', offset: 0, limit: 9 })).total).toBe(1)
    for (const { decision } of [started, other]) await call(historyUndo, { id: decision })
    expect(await list()).toEqual([])
  })
})

describe('an agreement', () => {
  test('is proposed, agreed on, paused and taken up again; anything else is refused', async () => {
    id = await start({ people: ['Dora Lind'], goals: ['Lead a negotiation'], skills: ['Negotiation'], every: 14 })
    expect(await list()).toMatchObject([{ id, title: 'Dora Lind', agreement: { state: 'proposed', role: 'mentee' } }])
    await expect(call(mentorshipsChange, { id, state: 'paused' })).rejects.toMatchObject({ code: 'E_STATE' })
    for (const state of ['active', 'paused', 'active']) {
      await call(mentorshipsChange, { id, state })
      expect((await page()).agreement.state).toBe(state)
    }
    // by the name of the other, or by any id of theirs
    expect((await page('dora lind')).id).toBe(id)
  })

  test('changes only what is named, and each change is taken back by itself', async () => {
    const before = (await page()).agreement
    await call(mentorshipsChange, { id, minutes: 60, iGive: 'A review of their slides' })
    expect((await page()).agreement).toEqual({ ...before, minutes: 60, iGive: 'A review of their slides' })
    await call(historyUndo, {})
    expect((await page()).agreement).toEqual(before)
    const { rows } = await call<{ rows: { says: string }[] }>(historyList, { limit: 1 })
    expect(rows[0]?.says).toBe('Changed an agreement of mentorship with Dora Lind')
  })

  test('says what it lacks until it does not', async () => {
    expect((await page()).lacking.join(' ')).toMatch(/give.*Until when/)
    const until = world.now() + 200 * DAY
    await call(mentorshipsChange, { id, iGive: 'Reviews', theyGive: 'An hour', until })
    expect((await page()).lacking).toEqual([])
  })
})

describe('a session', () => {
  test('is one fact: contact with that person, and hours of the lever mentorship, counted once', async () => {
    const at = world.now() - 2 * DAY
    const before = (await world.store.observations.ofKinds(['encounter'])).length
    await call(mentorshipsSession, {
      id,
      minutes: 90,
      at,
      what: 'Anchors',
      notes: 'She showed hers.',
      next: 'Try it on a call',
    })
    const encounters = await world.store.observations.ofKinds(['encounter'])
    expect(encounters).toHaveLength(before + 1)
    expect(encounters[0]?.observation).toMatchObject({
      minutes: 90,
      lever: 'mentorship',
      at,
      people: [{ direction: 'both', weight: 1 }],
    })
    const day = new Date(at).toISOString().slice(0, 10)
    const told = await call<{ entries: { lever: string | null; minutes: number }[] }>(timeDay, { date: day })
    expect(told.entries.filter(({ lever }) => lever === 'mentorship').map(({ minutes }) => minutes)).toEqual([90])
    const shown = await page()
    expect(shown.hours).toBe(1.5)
    expect(shown.log).toMatchObject([{ what: 'Anchors', notes: 'She showed hers.', next: 'Try it on a call' }])
    expect(shown.cadence).toMatchObject({ last: at, due: at + 14 * DAY, overdue: false, unseen: false })
    const person = await world.store.people.get(shown.people[0]?.id ?? '')
    expect(person?.tie.seen.map(({ channel }) => channel)).toContain('meeting')
  })

  test('leaves its question for the next time on the agenda', async () => {
    const { agenda } = await call<MentorshipPage>(mentorshipsAgenda, { id })
    expect(agenda[0]).toMatchObject({ form: 'follow-up', says: 'Try it on a call' })
    expect(agenda.map(({ form }) => form)).toContain('goal')
  })

  test('an ended one takes none; a moment in the future is refused', async () => {
    await expect(call(mentorshipsSession, { id, minutes: 30, at: world.now() + DAY })).rejects.toMatchObject({
      code: 'E_FUTURE',
    })
    const done = await start({ people: ['Ana Berg'], state: 'active' })
    await call(mentorshipsEnd, { id: done, came: 'A plan for the year' })
    await expect(call(mentorshipsSession, { id: done, minutes: 30 })).rejects.toMatchObject({ code: 'E_ENDED' })
    await expect(call(mentorshipsEnd, { id: done })).rejects.toMatchObject({ code: 'E_STATE' })
    expect((await page(done)).agreement.ended?.came).toBe('A plan for the year')
    expect((await page(done)).agenda).toEqual([])
    await call(mentorshipsChange, { id: done, state: 'active' })
    expect((await page(done)).agreement).toMatchObject({ state: 'active', ended: null })
  })

  test('what a calendar or a note shows counts as having met', async () => {
    const own = await start({ people: ['Ana Berg'], role: 'mentor', state: 'active', since: world.now() - 60 * DAY })
    expect((await page(own)).cadence).toMatchObject({ last: null, overdue: false, unseen: true })
    const planned = async () => (await mentorshipWork(world)).find(one => one.id === `session/${own}`)
    expect((await planned())?.why).toBe('The first session was due 46 days ago, and nothing shows that you met.')
    await call(interactionsLog, { people: ['Ana Berg'], at: world.now() - 16 * DAY })
    expect((await planned())?.why).toBe('The next session was due 2 days ago.')
    await call(interactionsLog, { people: ['Ana Berg'], at: world.now() - 3 * DAY })
    expect((await page(own)).cadence).toMatchObject({ unseen: false, overdue: false })
    expect(await planned()).toBeUndefined()
    expect((await page(own)).skills).toEqual([])
    await expect(call(mentorshipsRate, { id: own, skill: 'x', level: 1, moment: 'before' })).rejects.toMatchObject({
      code: 'E_RATING',
    })
  })
})

describe('promises', () => {
  test('of both sides, with dates; open, overdue, kept, dropped, open again', async () => {
    const due = world.now() - 3 * DAY
    const mine = await call<{ id: string }>(mentorshipsPromise, { id, what: 'Send the slides', due })
    await call(mentorshipsPromise, { id, what: 'Introduce me to the buyer', by: 'them', due: world.now() + 30 * DAY })
    const states = async () => (await page()).promises.map(({ what, state }) => `${what}: ${state}`)
    expect(await states()).toEqual(['Send the slides: overdue', 'Introduce me to the buyer: open'])
    expect((await page()).agenda[0]).toMatchObject({ form: 'promise', says: 'Send the slides', promise: mine.id })
    expect((await list()).find(row => row.id === id)?.open).toEqual({ mine: 1, theirs: 1, overdue: 1 })
    await call(mentorshipsSettle, { promise: mine.id, state: 'kept' })
    expect((await page()).kept).toEqual({
      me: { open: 0, overdue: 0, kept: 1, dropped: 0 },
      them: { open: 1, overdue: 0, kept: 0, dropped: 0 },
    })
    await call(historyUndo, {})
    expect(await states()).toContain('Send the slides: overdue')
    await call(mentorshipsSettle, { promise: mine.id, state: 'open', due: world.now() + DAY })
    expect(await states()).toContain('Send the slides: open')
    await call(mentorshipsSettle, { promise: mine.id, state: 'dropped' })
    await expect(call(mentorshipsSettle, { promise: 'pr-none', state: 'kept' })).rejects.toMatchObject({
      code: 'E_NOT_FOUND',
    })
  })
})

describe('did it move the skill?', () => {
  const moved = async () => (await page()).skills[0]

  test('without two levels it cannot be told, and says what would tell', async () => {
    const skill = await moved()
    expect(skill).toMatchObject({ name: 'Negotiation', says: 'cannot tell' })
    expect(skill?.change).toMatchObject({ unknown: [{ text: expect.stringContaining('rate it before you start') }] })
  })

  test('the same witness twice, with its range; weak witnesses cannot tell', async () => {
    await call(mentorshipsRate, { id, skill: 'negotiation', level: 2, moment: 'before', anchored: true })
    await call(mentorshipsRate, { id, skill: 'Negotiation', level: 4, moment: 'after', anchored: true })
    const skill = await moved()
    expect(skill?.says).toBe('cannot tell')
    expect(skill !== undefined && isKnown(skill.change) && skill.change.low < 0 && skill.change.high > 0).toBe(true)
  })

  test('a mentor who saw a clear step makes it clear, and the level counts for the skill everywhere', async () => {
    await call(mentorshipsRate, { id, skill: 'negotiation', level: 2, moment: 'before', by: 'other' })
    await call(mentorshipsRate, { id, skill: 'negotiation', level: 5, moment: 'after', by: 'other' })
    expect((await moved())?.says).toBe('clearly up')
    const ratings = await world.store.observations.ofKinds(['rating'])
    expect(ratings).toHaveLength(4)
    const skill = await call<{ groups: { form: string; n: number }[] }>(skillsShow, { skill: 'negotiation' })
    expect(skill.groups.find(({ form }) => form === 'other')?.n).toBe(2)
  })

  test('a skill it is not for is refused', async () => {
    await expect(call(mentorshipsRate, { id, skill: 'Juggling', level: 3, moment: 'before' })).rejects.toMatchObject({
      code: 'E_NOT_FOUND',
    })
  })
})

describe('a draft', () => {
  type Draft = { subject: string; body: string; mailto: string | null; facts: string[] }

  test('is made of own words and facts, opens in a mail program, and nothing is written anywhere', async () => {
    const before = await world.store.dataVersion()
    const draft = await call<Draft>(mentorshipsDraft, {
      person: 'Dora Lind',
      words: 'I lost a deal & learned.',
      skills: ['negotiation'],
    })
    expect(draft.subject).toBe('Would you help me with negotiation?')
    expect(draft.body).toContain('Hello Dora,')
    expect(draft.body).toContain('I lost a deal & learned.')
    expect(draft.facts[0]).toMatch(/^We were last in touch in /)
    const address = new URL(draft.mailto ?? '')
    expect(address.protocol).toBe('mailto:')
    expect(decodeURIComponent(address.pathname)).toBe('dora.lind@example.org')
    expect(address.searchParams.get('body')).toContain('deal & learned')
    expect(await world.store.dataVersion()).toBe(before)
  })

  test('for the next session takes its agenda', async () => {
    const draft = await call<Draft>(mentorshipsDraft, { id, form: 'session' })
    expect(draft.body).toContain('Try it on a call')
    await expect(call(mentorshipsDraft, {})).rejects.toMatchObject({ code: 'E_SCHEMA' })
    await expect(call(mentorshipsDraft, { id, person: 'Dora Lind' })).rejects.toMatchObject({ code: 'E_SCHEMA' })
  })
})

describe('people change', () => {
  test('a merge and a split keep the mentorship with whom it was', async () => {
    const { id: twin } = await call<{ id: string }>(peopleAdd, { name: 'D. Lind' })
    const dora = (await page()).people[0]?.id ?? ''
    const merged = await call<{ person: { id: string; records: string[] } }>(peopleMerge, { ids: [dora, twin] })
    expect((await page()).people.map(person => person.id)).toEqual([merged.person.id])
    await call(peopleSplit, { id: merged.person.id, records: [twin] })
    expect((await page()).people.map(({ name }) => name)).toEqual(['Dora Lind'])
    expect((await page()).log).toHaveLength(1)
  })

  test('a group of equals loses who is forgotten and stays with the others', async () => {
    await makeCircle(world, [{ name: 'Eva Roth' }, { name: 'Finn Moe' }])
    const group = await start({
      people: ['Eva Roth', 'Finn Moe'],
      role: 'peers',
      title: 'Tuesdays with Finn Moe',
      state: 'active',
    })
    await call(mentorshipsSession, { id: group, minutes: 60, notes: 'Finn Moe asked for help.' })
    await call(mentorshipsPromise, { id: group, what: 'Read the draft of Finn Moe', by: 'them' })
    await call(peopleForget, { id: 'Finn Moe' })
    const left = await page(group)
    expect(left.people.map(({ name }) => name)).toEqual(['Eva Roth'])
    expect(left.sessions).toBe(1)
    expect(JSON.stringify(left)).not.toContain('Finn')
  })

  test('forgetting a person takes their mentorship with them, every version of it, and no undo brings it back', async () => {
    await call(peopleForget, { id: 'Dora Lind' })
    await expect(page()).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
    let text = ''
    for await (const chunk of world.store.whole.export()) text += chunk
    for (const word of ['Dora', 'dora.lind', 'Lead a negotiation', 'Send the slides', 'She showed hers'])
      expect(text, word).not.toContain(word)
    const { rows } = await call<{ rows: { id: string; undone: boolean; undoable: boolean }[] }>(historyList, {})
    for (const row of rows.filter(({ undone }) => undone))
      await call(historyRedo, { id: row.id }).catch(() => undefined)
    expect((await list()).map(row => row.title)).not.toContain('Dora Lind')
    await expect(page()).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  })
})
