import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import type { Observation } from '../../model/observation.ts'
import { callOperation } from '../call.ts'
import { checkRead } from '../check.ts'
import type { Operation } from '../operation.ts'
import { peopleContext } from '../people/decide.ts'
import { targetsSet } from '../skills/targets.ts'
import { mentorshipsStart } from './agreements.ts'
import { makeCircle, makePosition, refOfMade } from './made-circle.fixture.ts'
import { mentoringFact } from './mentoring-fact-of.ts'
import { mentorsList } from './mentors.ts'
import type { MentorsPage } from './shapes.ts'

// Whom to ask: real titles over the real O*NET, ties from messages.
let world: World
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const call = <T = never>(entry: unknown, input: unknown) =>
  callOperation(entry as Operation, world, input) as Promise<T>
const mentors = (input: object = {}) => call<MentorsPage>(mentorsList, input)
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)
const everybody = async () => (await world.store.people.list({ offset: 0, limit: 1000 })).rows

test('before anything is known it says what would help, and names nobody', async () => {
  const page = await mentors()
  expect(page).toMatchObject({
    gaps: [],
    skill: null,
    rows: [],
    total: 0,
    untitled: 0,
    peers: { rows: [], role: null },
  })
  expect(page.answers).toHaveProperty('unknown')
  expect(mentorsList.cli?.plain?.(page as never)).toContain('groundwork targets set')
  expect(await mentoringFact(world, [])).toMatchObject({ gaps: [], candidates: [], running: [] })
})

describe('with a role to aim at and people around', () => {
  beforeAll(async () => {
    await makePosition(world, 'Cashier', 'Tidewater')
    await makeCircle(world, [
      { name: 'Ana Berg', title: 'Computer Programmer', company: 'Halden' },
      { name: 'Ben Holt', title: 'Software Developer', company: 'Tidewater', messages: 4, ago: 200 },
      { name: 'Cleo Dahl', title: 'Chief Executive Officer', company: 'Tidewater' },
      { name: 'Dag Moe', title: 'Cashier', company: 'Norr' },
      { name: 'Eva Roth', title: 'Cashier', company: 'Vest' },
      { name: 'Finn Lie' },
      { name: 'Gro Vik', title: 'Computer Programmer', company: 'Ost', messages: 0 },
    ])
    await call(targetsSet, { occupation: '15-1251.00' })
  })

  test('the gaps come from the role, each with a reason, the widest asked about', async () => {
    const { gaps, skill } = await mentors()
    expect(gaps.length).toBeGreaterThan(3)
    expect(gaps[0]?.skill).toBe(skill?.skill)
    for (const { why, need } of gaps) {
      expect(why).toMatch(/^About \d\.\d levels short of Computer Programmers\.$/)
      expect(need).not.toBeNull()
    }
  })

  test('who is ahead by role and in contact both ways; nobody else; unknown is said', async () => {
    const page = await mentors({ skill: 'Programming' })
    expect(names(page.rows)).toEqual(expect.arrayContaining(['Ana Berg', 'Ben Holt']))
    // never in contact, the same work as the user's, no title
    for (const name of ['Gro Vik', 'Dag Moe', 'Finn Lie']) expect(names(page.rows)).not.toContain(name)
    expect(page.untitled).toBe(1)
    for (const row of page.rows) {
      expect(row.because.length).toBeGreaterThan(0)
      expect(isKnown(row.level) && row.level.low < row.level.value && row.level.value < row.level.high).toBe(true)
    }
    expect(isKnown(page.answers) && page.answers.high <= page.total).toBe(true)
    expect(mentorsList.cli?.plain?.(page as never)).toContain('Ana Berg, Computer Programmer: likely ahead')
  })

  test('the order is the one asked for', async () => {
    const value = (row: MentorsPage['rows'][number], of: 'wouldAnswer' | 'level') => {
      const measured = row[of]
      return isKnown(measured) ? measured.value : -1
    }
    for (const [order, of] of [
      ['would-answer', 'wouldAnswer'],
      ['level', 'level'],
    ] as const) {
      const values = (await mentors({ skill: 'programming', order })).rows.map(row => value(row, of))
      expect(values).toEqual(values.toSorted((a, b) => b - a))
    }
    const sorted = names((await mentors({ skill: 'programming', order: 'name' })).rows)
    expect(sorted).toEqual(sorted.toSorted())
  })

  test('context is said and not weighed; who ended badly is not on the list', async () => {
    const row = async (name: string) => (await mentors({ skill: 'programming' })).rows.find(one => one.name === name)
    expect((await row('Ben Holt'))?.context).toContain('Works where you work.')
    const before = (await row('Ana Berg'))?.ahead
    await call(peopleContext, { id: 'Ana Berg', context: 'family' })
    expect(await row('Ana Berg')).toMatchObject({ context: ['Family.'], ahead: before })
    await call(peopleContext, { id: 'Ana Berg', context: 'ended-badly' })
    expect(await row('Ana Berg')).toBeUndefined()
    await call(peopleContext, { id: 'Ana Berg', context: 'none' })
    expect(await row('Ana Berg')).toBeDefined()
  })

  test('what was asked of somebody in the last year is counted and said', async () => {
    const favour = (kind: 'introduction', ago: number): Observation<'introduction'> => ({
      source: 'made',
      key: `${kind} ${ago}`,
      at: world.now() - ago * DAY,
      precision: 'day',
      kind,
      channel: null,
      people: [{ who: refOfMade('Ana Berg'), role: 'subject', direction: 'none', weight: 0 }],
      detail: { direction: 'received' },
    })
    const writer = await world.store.imports.begin('made', world.now(), [])
    writer.write([10, 20, 30, 900].map(ago => favour('introduction', ago)))
    await writer.commit()
    const row = (await mentors({ skill: 'programming' })).rows.find(({ name }) => name === 'Ana Berg')
    expect(row).toMatchObject({ asked: 3, given: 0 })
    expect(row?.context).toContain('Asked 3 times in the last year that can be seen.')
    expect(row?.because.map(({ text }) => text)).toContain('They gave you an introduction.')
    const least = (await mentors({ skill: 'programming', order: 'asked-least' })).rows
    expect(least.at(-1)?.name).toBe('Ana Berg')
  })

  test('equals are at the same level, from different employers; a range on each', async () => {
    const { peers } = await mentors()
    expect(names(peers.rows)).toEqual(expect.arrayContaining(['Dag Moe', 'Eva Roth']))
    expect(names(peers.rows)).not.toContain('Ana Berg')
    expect(peers.worlds).toBe(new Set(peers.rows.map(({ world: from }) => from)).size)
    for (const { ahead } of peers.rows) expect(isKnown(ahead) && Math.abs(ahead.value) <= 0.75).toBe(true)
  })

  test('the finding asks for one talk, falls silent once an agreement is for every gap', async () => {
    const fact = await mentoringFact(world, await everybody())
    expect(fact.gaps.every(({ covered }) => !covered)).toBe(true)
    expect(fact.candidates.length).toBeGreaterThan(0)
    expect(isKnown(fact.answers)).toBe(true)
    const { id } = await call<{ id: string }>(mentorshipsStart, {
      people: ['Ana Berg'],
      skills: fact.gaps.map(({ name }) => name),
      state: 'active',
      since: world.now() - 40 * DAY,
    })
    const after = await mentoringFact(world, await everybody())
    expect(after.gaps.every(({ covered }) => covered)).toBe(true)
    expect(after.running).toMatchObject([{ id, title: 'Ana Berg', unseen: true, overdue: false }])
    const row = (await mentors({ skill: 'programming' })).rows.find(({ name }) => name === 'Ana Berg')
    expect(row?.mentorship).toBe(id)
    expect(await call(checkRead, {})).toBeDefined()
  })

  test('whom the user could mentor: none of those who run things, and none without a title', async () => {
    await makePosition(world, 'Computer Programmer', 'Halden')
    const { mentees } = await mentors()
    expect(names(mentees.rows)).not.toContain('Cleo Dahl')
    expect(names(mentees.rows)).not.toContain('Finn Lie')
    expect(mentees.says).toMatch(/\.$/)
    for (const { skills, ahead } of mentees.rows) {
      expect(skills.length).toBeGreaterThan(0)
      expect(ahead).toBeGreaterThanOrEqual(0.75)
    }
  })

  test('a name without a letter is refused', async () => {
    await expect(mentors({ skill: '!!' })).rejects.toMatchObject({ code: 'E_SKILL_NAME' })
  })
})
