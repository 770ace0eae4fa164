import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { isKnown } from '../../model/measured.ts'
import type { Observation } from '../../model/observation.ts'
import { callOperation } from '../call.ts'
import { dataExport, dataRestore } from '../data.ts'
import { historyList, historyUndo } from '../history.ts'
import { UNWATCHED } from '../operation.ts'
import type { Operation } from '../operation.ts'
import { targetsGap } from './gap-page.ts'
import { skillsList } from './list.ts'
import { occupationsRank } from './occupations.ts'
import { practiceDone, practiceList, practicePlan, practiceRemove, practiceSession } from './practice.ts'
import { skillsShow } from './show.ts'
import { skillsFact } from './skills-fact-of.ts'
import { targetsList, targetsRemove, targetsSearch, targetsSet } from './targets.ts'
import { skillsAdd, skillsEvidence, skillsRate } from './write.ts'

// A month of somebody's skills through the operations as every surface calls them: real store, real O*NET.
const YEAR = 365.25 * 86_400_000
let world: World
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const run = <I, O>(entry: { run(world: World, input: I, job: typeof UNWATCHED): Promise<O> }, input: I): Promise<O> =>
  entry.run(world, input, UNWATCHED)
/** With the defaults of the schema, and both schemas checked. */
const call = (entry: unknown, input: unknown, on = world) =>
  callOperation(entry as Operation, on, input) as Promise<never>
const list = async () => (await run(skillsList, { sort: 'level', offset: 0, limit: 100 })).rows
const skill = async (id: string) => (await list()).find(row => row.id === id)
const levelOf = async (id: string) => {
  const row = await skill(id)
  return row && isKnown(row.level) ? row.level : null
}

async function position(title: string, from: number, until: number | null): Promise<void> {
  const fact: Observation<'position'> = {
    source: 'made',
    key: `position:${title}`,
    at: from,
    precision: 'month',
    kind: 'position',
    channel: null,
    people: [],
    detail: { title, summary: 'Reports in SQL, negotiation with suppliers.', until },
  }
  const writer = await world.store.imports.begin('made', world.now(), [])
  writer.write([fact])
  await writer.commit()
}

describe('before anything is known', () => {
  test('lists are empty, and say what to do', async () => {
    expect(await list()).toEqual([])
    expect(skillsList.cli?.plain?.((await call(skillsList, {})) as never)).toContain('groundwork skills add')
    expect(await run(occupationsRank, { limit: 5, sort: 'alike' })).toMatchObject({
      rows: [],
      known: 0,
      says: expect.stringContaining('too little to tell'),
    })
    const empty = await call(targetsGap, {})
    expect(empty).toMatchObject({ target: null, rows: [], because: [{ text: expect.stringContaining('no role yet') }] })
    expect(targetsGap.cli?.plain?.(empty)).toContain('groundwork targets search')
    await expect(call(targetsGap, { id: 'Host' })).rejects.toMatchObject({ code: 'E_NO_TARGET', status: 404 })
    await expect(run(skillsShow, { skill: 'juggling', items: 50 })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
    expect(await skillsFact(world)).toMatchObject({ named: 0, worth: 0, targets: [] })
  })
})

describe('one fact, counted everywhere it belongs', () => {
  test('a claim is wide and unverified', async () => {
    await call(skillsAdd, { name: 'SQL' })
    const row = await skill('sql')
    expect(row).toMatchObject({ name: 'SQL', kind: 'tool', evidence: 1, verified: false, lastUsed: null, due: false })
    const level = await levelOf('sql')
    expect((level?.high ?? 0) - (level?.low ?? 0)).toBeGreaterThan(3)
  })

  test('a course is evidence of a skill, a use, and an hour of the lever skill, in one observation', async () => {
    const before = await levelOf('sql')
    await call(skillsEvidence, { form: 'course', title: 'Query plans', skills: ['SQL'], minutes: 600, by: 'A school' })
    const after = await levelOf('sql')
    expect(after?.value).toBeGreaterThan(before?.value ?? 9)
    expect(await skill('sql')).toMatchObject({ evidence: 2, verified: true })
    const courses = await world.store.observations.ofKinds(['course'])
    expect(courses).toHaveLength(1)
    expect(courses[0]?.observation).toMatchObject({
      minutes: 600,
      lever: 'skill',
      detail: { name: 'Query plans', provider: 'A school', completed: true, skills: ['SQL'] },
    })
  })

  test('ratings by order of witness narrow the range', async () => {
    const width = async () => ((await levelOf('sql'))?.high ?? 9) - ((await levelOf('sql'))?.low ?? 0)
    const widths = [await width()]
    for (const by of ['self', 'other', 'test'] as const) {
      await call(skillsRate, { skill: 'SQL', level: 4, by, ...(by === 'self' ? { anchored: true } : {}) })
      widths.push(await width())
    }
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
    expect((await levelOf('sql'))?.value).toBeCloseTo(3.8, 0)
  })

  test('the page leads from each number to its observations', async () => {
    const page = await run(skillsShow, { skill: 'sql', items: 50 })
    expect(page.groups[0]?.form).toBe('test')
    for (const { items, n } of page.groups) {
      expect(items).toHaveLength(n)
      for (const item of items) expect(await world.store.observations.get(item.observation)).not.toBeNull()
    }
    expect(page.groups.reduce((sum, { n }) => sum + n, 0)).toBe(page.skill.evidence)
    expect(page.anchors.length).toBeGreaterThan(2)
    // a test was there already: judged work would narrow it by less than is worth its two hours
    expect(page.next).toEqual([])
    const [item] = page.groups[0]?.items ?? []
    expect((await world.store.imports.get(item?.import ?? ''))?.label).toContain('Rated SQL')
    expect(page.fading.says).toBe('Used within the last month.')
  })

  test('what is known little of is worth asking for', async () => {
    const { next } = await run(skillsShow, { skill: 'Negotiation', items: 50 })
    expect(next.map(({ form }) => form)).toEqual(['self-anchored', 'other', 'test', 'rubric'])
    for (const { before, after } of next) expect(before - after).toBeGreaterThanOrEqual(0.05)
  })

  test.each([
    [skillsRate, { skill: 'SQL', level: 8 }, 'E_SCHEMA'],
    [skillsRate, { skill: '!!', level: 3 }, 'E_SKILL_NAME'],
    [skillsRate, { skill: 'SQL', level: 3, person: 'Somebody' }, 'E_RATING'],
    [skillsRate, { skill: 'SQL', level: 3, at: Date.UTC(2090, 0, 1) }, 'E_FUTURE'],
    [skillsEvidence, { form: 'hours', title: 'x', skills: ['SQL'] }, 'E_MINUTES'],
    [skillsEvidence, { form: 'course', title: 'x', skills: [] }, 'E_SCHEMA'],
    [skillsAdd, { name: '...' }, 'E_SKILL_NAME'],
  ])('%# is refused', async (entry, input, code) => {
    await expect(call(entry, input)).rejects.toMatchObject({ code })
  })
})

describe('undo', () => {
  test('takes back the last fact, level and all', async () => {
    const before = await list()
    await call(skillsRate, { skill: 'SQL', level: 0, by: 'test' })
    expect(await list()).not.toEqual(before)
    await call(historyUndo, {})
    expect(await list()).toEqual(before)
  })

  test('a target is taken back and named in the history', async () => {
    await call(targetsSet, { occupation: '15-1251.00' })
    expect((await call(historyList, { limit: 1 })) as { rows: unknown[] }).toMatchObject({
      rows: [{ says: 'Wrote down a target role: Computer Programmers' }],
    })
    await call(historyUndo, {})
    expect((await run(targetsList, {})).rows).toEqual([])
  })
})

describe('targets', () => {
  beforeAll(() => position('Computer Programmer', Date.UTC(2019, 0, 1), null))

  test('are found by any title', async () => {
    const { rows } = await run(targetsSearch, { text: 'systems anal', limit: 5 })
    expect(rows).toContainEqual(expect.objectContaining({ code: '15-1211.00', rated: true }))
    await expect(call(targetsSet, { occupation: 'engineer' })).rejects.toMatchObject({ code: 'E_AMBIGUOUS' })
    await expect(call(targetsSet, { occupation: 'unheard of by anybody' })).rejects.toMatchObject({
      code: 'E_NOT_FOUND',
    })
    await expect(call(targetsSet, { title: 'My own' })).rejects.toMatchObject({ code: 'E_TARGET' })
  })

  test('have a gap of paired intervals, what to learn and what to show', async () => {
    await call(targetsSet, { occupation: 'Computer Systems Analysts' })
    const page = await run(targetsGap, {})
    expect(page.target && isKnown(page.target.readiness)).toBe(true)
    expect(page.rows.length).toBeGreaterThan(20)
    for (const { need, have } of page.rows) {
      expect(need.low <= need.value && need.value <= need.high).toBe(true)
      if (isKnown(have)) expect(have.low <= have.value && have.value <= have.high).toBe(true)
    }
    expect(page.nextSkills[0]?.hours).toBeGreaterThan(0)
    expect(page.nextEvidence[0]).toMatchObject({ form: 'self-anchored', minutes: 3 })
    expect(page.source).toContain('CC BY 4.0')
    expect(targetsGap.cli?.plain?.(page as never)).toMatch(
      /^Computer Systems Analysts: likely ready for \d+ % \(\d+ to \d+ %\)/,
    )
  })

  test('a rating changes the gap at once', async () => {
    const of = async () => (await run(targetsGap, {})).rows.find(row => row.skill === 'writing')
    const before = await of()
    await call(skillsRate, { skill: 'Writing', level: 6.5, by: 'other' })
    expect((await of())?.gap).toBeLessThan(before?.gap ?? 0)
  })

  test('a role of one own, with words of one own', async () => {
    const { id } = (await call(targetsSet, {
      title: 'Host',
      needs: [
        { skill: 'SQL', level: 5, importance: 5 },
        { skill: 'Juggling', level: 2 },
      ],
    })) as { id: string }
    const page = await run(targetsGap, { id })
    expect(page.rows.map(row => row.skill).toSorted()).toEqual(['juggling', 'sql'])
    expect(page.rows.find(row => row.skill === 'juggling')?.have).toHaveProperty('unknown')
    expect(await skill('sql')).toMatchObject({ targets: ['Host'] })
    await call(targetsRemove, { id: 'Host' })
    expect((await run(targetsList, {})).rows.map(row => row.title)).toEqual(['Computer Systems Analysts'])
  })

  test('an occupation that is not rated stands on those near it, and says so', async () => {
    const { id } = (await call(targetsSet, { occupation: '15-2051.00' })) as { id: string }
    const { because, target } = await run(targetsGap, { id })
    expect(target && isKnown(target.gap)).toBe(true)
    expect(because.at(-1)?.text).toContain('O*NET has not rated this occupation')
    await call(targetsRemove, { id })
  })

  test('the occupation one works in is among the most alike', async () => {
    const { rows, known } = await run(occupationsRank, { limit: 10, sort: 'alike' })
    expect(rows.map(({ code }) => code)).toContain('15-1251.00')
    expect(known).toBe(68)
    const { rows: ready } = await run(occupationsRank, { limit: 5, sort: 'ready', preparation: 2 })
    expect(ready.every(({ zone }) => zone === 2)).toBe(true)
  })

  test('findings get what they need', async () => {
    const fact = await skillsFact(world)
    expect(fact.targets).toHaveLength(1)
    expect(fact.targets[0]).toMatchObject({ title: 'Computer Systems Analysts', show: { minutes: 3 } })
    expect(fact.worth).toBeGreaterThan(0)
    expect(isKnown(fact.fading)).toBe(true)
  })
})

describe('fading and practice', () => {
  test('what was used long ago is due, and a session ends that', async () => {
    await call(skillsEvidence, { form: 'project', title: 'A mill', skills: ['Rust'], at: world.now() - 2 * YEAR })
    expect(await skill('rust')).toMatchObject({ due: true, verified: true })
    const due = async () => (await call(practiceList, {})) as { due: { skill: string; form: string }[] }
    expect((await due()).due).toContainEqual(expect.objectContaining({ skill: 'rust', form: 'refresher' }))
    await call(practiceSession, {
      skills: ['Rust'],
      minutes: 60,
      goal: 'a parser',
      feedback: 'tests',
      reflection: 'borrowing',
    })
    expect(await skill('rust')).toMatchObject({ due: false })
    expect((await due()).due.map(one => one.skill)).not.toContain('rust')
  })

  test('a plan, its milestones, its hours; done once is done in all plans', async () => {
    const make = (goal: string) =>
      call(practicePlan, { skill: 'Rust', goal, milestones: ['Write a parser', 'Publish it'] }) as Promise<{
        id: string
      }>
    const [a, b] = [await make('for work'), await make('for fun')]
    type Page = {
      plans: { id: string; progress: number; hours: number; milestones: { id: string }[] }[]
      hours: number
    }
    const page = async () => (await call(practiceList, { skill: 'rust' })) as Page
    await call(practiceSession, { skills: ['rust'], minutes: 90 })
    const step = (await page()).plans[0]?.milestones[0]?.id ?? ''
    await call(practiceDone, { step: step.slice(0, 6) })
    expect((await page()).plans.map(({ progress, hours }) => [progress, hours])).toEqual([
      [0.5, 1.5],
      [0.5, 1.5],
    ])
    expect((await page()).hours).toBe(1.5)
    await call(practiceDone, { step, done: false })
    expect((await page()).plans[0]?.progress).toBe(0)
    await call(practicePlan, { id: a.id, skill: 'Rust', goal: 'for work, daily', every: 1 })
    expect((await page()).plans).toHaveLength(2)
    await call(practiceRemove, { id: b.id })
    expect((await page()).plans.map(({ id }) => id)).toEqual([a.id])
    await expect(call(practiceRemove, { id: b.id })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
    await expect(call(practiceDone, { step: 'nothing' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  })

  test('the day of a plan lies ahead, is kept where nothing is said of it, and can be taken away', async () => {
    const [goal, by] = ['read it aloud', world.now() + 30 * 86_400_000]
    const until = async () => {
      const { plans } = (await call(practiceList, {})) as { plans: { goal: string; by: number | null }[] }
      return plans.find(one => one.goal === goal)?.by
    }
    const made = call(practicePlan, { skill: 'Rust', goal, by: world.now() - 86_400_000 })
    await expect(made).rejects.toMatchObject({ code: 'E_PLAN_OVER' })
    const { id } = (await call(practicePlan, { skill: 'Rust', goal, by })) as { id: string }
    await call(practicePlan, { id, skill: 'Rust', goal, minutes: 20 })
    expect(await until()).toBe(by)
    await call(practicePlan, { id, skill: 'Rust', goal, by: null })
    expect(await until()).toBeNull()
    await call(practiceRemove, { id })
  })
})

test('an export carries all of it into another installation', async () => {
  const { chunks } = (await run(dataExport, {})) as { chunks: AsyncIterable<string> }
  let text = ''
  for await (const chunk of chunks) text += chunk
  const other = await openScratchWorld()
  try {
    async function* whole() {
      yield text
    }
    await other.store.whole.restore(whole())
    expect(dataRestore.name).toBe('data.restore')
    const page = { sort: 'name' as const, offset: 0, limit: 100 }
    const rows = async (on: World) => (await skillsList.run(on, page, UNWATCHED)).rows
    expect(await rows(other)).toEqual(await rows(world))
    expect((await targetsList.run(other, {}, UNWATCHED)).rows).toEqual((await run(targetsList, {})).rows)
  } finally {
    await other.close()
  }
})
