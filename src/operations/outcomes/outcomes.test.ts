import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOW, openScratchWorld, smallLife } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { isKnown } from '../../model/measured.ts'
import type { Observation } from '../../model/observation.ts'
import { callOperation } from '../call.ts'
import { dataExport } from '../data.ts'
import { ZoneDays } from '../../measures/time/zone-days.ts'
import { hoursLog, interactionsLog, peopleAdd } from '../hand.ts'
import { historyUndo } from '../history.ts'
import { UNWATCHED } from '../operation.ts'
import type { Operation } from '../operation.ts'
import { peopleForget } from '../people/forget.ts'
import { refreshAll } from '../refresh/refresh-all.ts'
import { creditedByLever } from './credited.ts'
import { opportunitiesAdd, opportunitiesChange, opportunitiesList, opportunitiesRemove } from './opportunities.ts'
import { outcomesAdd, outcomesList, outcomesRemove, outcomesWeigh } from './outcomes.ts'
import type { Opportunity, ResultsPage } from './shapes.ts'
import { outcomesJourney, outcomesTestify, outcomesTouch } from './touches.ts'

// Results of a made person through the operations as every surface calls them: real store, real data of the small life.
let world: World
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown, on = world): Promise<T> =>
  callOperation(entry as Operation, on, input) as Promise<T>
const results = (on = world) => call<ResultsPage>(outcomesList, {}, on)
const pipeline = async (input: object = {}) => (await call<{ rows: Opportunity[] }>(opportunitiesList, input)).rows

async function facts(...list: Observation[]): Promise<void> {
  const writer = await world.store.imports.begin('made', world.now(), [])
  writer.write(list)
  await writer.commit()
}
const fact = (kind: 'application' | 'position', key: string, at: number, detail: object): Observation =>
  ({ source: 'made', key, at, precision: 'day', kind, channel: null, people: [], detail }) as Observation

describe('before anything is known', () => {
  test('lists are empty and say what to do; nothing is drawn as zero', async () => {
    const page = await results()
    expect(page.outcomes).toEqual([])
    expect(page.worksBest).toMatchObject({ best: null })
    expect(page.incremental).toBeNull()
    expect(page.indicators.map(({ unseen }) => unseen)).not.toContain(null)
    expect(page.levers.every(({ rate, best }) => 'unknown' in rate && best === null)).toBe(true)
    expect(outcomesList.cli?.plain?.(page as never)).toContain('groundwork outcomes add')
    expect(await pipeline()).toEqual([])
    await expect(call(outcomesJourney, { id: 'none' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
  })
})

describe('one result with nothing before it', () => {
  test('is told on the day that was named, and credits no lever, hours or not', async () => {
    const fresh = await openScratchWorld()
    try {
      const days = new ZoneDays(fresh.zone)
      // as a command line reads "2026-11-12"
      const at = days.startOf('2026-11-12')
      await call(hoursLog, { lever: 'skill', minutes: 120 }, fresh)
      await call(outcomesAdd, { form: 'invitation', what: 'A talk', at }, fresh)
      await refreshAll(fresh, UNWATCHED)
      const page = await results(fresh)
      expect(new Date(page.outcomes[0]?.at ?? 0).toISOString()).toContain('2026-11-12T')
      expect(page).toMatchObject({ told: 0, untold: 1 })
      const skill = page.levers.find(({ lever }) => lever === 'skill')
      expect(skill?.hours).toBe(2)
      expect(skill?.rate).toMatchObject({ unknown: [{ text: expect.stringContaining('No result') }] })
      expect(outcomesList.cli?.plain?.(page as never)).toContain('none is credited to a lever')
      expect(outcomesList.cli?.plain?.(page as never)).not.toContain('14 %')
    } finally {
      await fresh.close()
    }
  })
})

describe('the pipeline', () => {
  test('applications come by themselves; silence, a refusal and a job that began are told apart', async () => {
    await facts(
      fact('application', 'a1', NOW - 400 * DAY, { company: 'Silent Ltd', title: 'Analyst' }),
      fact('application', 'a2', NOW - 300 * DAY, { company: 'Bright Works', title: 'Data lead' }),
      fact('application', 'a3', NOW - 20 * DAY, { company: 'Open House', title: 'Engineer' }),
      fact('position', 'p0', NOW - 2_000 * DAY, { company: 'Old Place', title: 'Clerk', until: null }),
      fact('position', 'p1', NOW - 200 * DAY, { company: 'Bright Works', title: 'Data lead', until: null }),
    )
    const states = (await pipeline()).map(({ organisation, state, assumed, open }) => [
      organisation,
      state,
      assumed,
      open,
    ])
    expect(states).toEqual([
      ['Open House', 'asked', false, true],
      ['Bright Works', 'won', true, false],
      ['Silent Ltd', 'unanswered', true, false],
    ])
    expect(await pipeline({ open: true })).toHaveLength(1)
  })

  test('what is said goes over the source, keeps every step, and is undone', async () => {
    const [open] = await pipeline({ open: true })
    await call(opportunitiesChange, { id: open?.id, state: 'talks', at: NOW - 5 * DAY, why: 'by phone' })
    await call(opportunitiesChange, { id: open?.id, state: 'refused', at: NOW - 2 * DAY })
    const [ended] = await pipeline()
    expect(ended).toMatchObject({ state: 'refused', open: false, assumed: false })
    expect(ended?.steps.map(({ state, note }) => [state, note])).toEqual([
      ['asked', null],
      ['talks', 'by phone'],
      ['refused', null],
    ])
    await call(historyUndo, {})
    expect((await pipeline())[0]).toMatchObject({ state: 'talks', open: true })
    await call(opportunitiesRemove, { id: open?.id })
    expect(await pipeline()).toHaveLength(2)
    await call(historyUndo, {})
    expect(await pipeline()).toHaveLength(3)
  })

  test('one won opportunity and the position that began is one result', async () => {
    const { outcomes } = await results()
    expect(outcomes.map(({ what, form, from }) => [what, form, from])).toEqual([['Data lead', 'offer', 'won']])
  })

  test.each([
    [opportunitiesAdd, { kind: 'role', title: 'x', at: NOW + 90 * DAY }, 'E_FUTURE'],
    [opportunitiesAdd, { kind: 'role', title: 'x', people: ['Nobody Known'] }, 'E_NOT_FOUND'],
    [opportunitiesChange, { id: 'opportunity-none', state: 'won' }, 'E_NOT_FOUND'],
    [outcomesAdd, { form: 'offer', what: 'x', opportunity: 'none' }, 'E_NOT_FOUND'],
    [outcomesAdd, { form: 'triumph', what: 'x' }, 'E_SCHEMA'],
    [outcomesTestify, { id: 'none', parts: { skill: 1 } }, 'E_NOT_FOUND'],
  ])('%# is refused', async (entry, input, code) => {
    await expect(call(entry, input)).rejects.toMatchObject({ code })
  })
})

describe('what led to a result', () => {
  let talk: { id: string; opportunity: string }

  test('touches are found by person and organisation within a year, one a day and person', async () => {
    const { id: dana } = await call<{ id: string }>(peopleAdd, {
      name: 'Dana Wren',
      email: 'dana@forum.example',
      company: 'Wren Forum',
    })
    await call(peopleAdd, { name: 'Eli Marsh', company: 'Wren Forum' })
    for (const [who, days] of [
      [dana, 40],
      [dana, 40],
      [dana, 90],
      [dana, 500],
      ['Eli Marsh', 60],
    ] as const)
      await call(interactionsLog, { people: [who], at: NOW - days * DAY })
    const { id: opportunity } = await call<{ id: string }>(opportunitiesAdd, {
      kind: 'talk',
      title: 'Talk at the forum',
      organisation: 'wren forum',
      people: ['Dana Wren'],
      at: NOW - 50 * DAY,
    })
    const { id } = await call<{ id: string }>(outcomesAdd, {
      form: 'invitation',
      what: 'Invited to speak',
      at: NOW - 30 * DAY,
      opportunity,
      evidence: ['https://forum.example/programme'],
    })
    talk = { id, opportunity }
    const one = (await results()).outcomes.find(outcome => outcome.id === id)
    expect(one?.touches.map(({ says, at }) => [says, Math.round((NOW - at) / DAY)])).toEqual([
      ['met Dana Wren', 90],
      ['met Eli Marsh', 60],
      ['met Dana Wren', 40],
    ])
    expect(one).toMatchObject({
      credit: { networking: 1 },
      worth: 0.3,
      evidence: ['https://forum.example/programme'],
      from: 'hand',
    })
    // noted now, happened earlier: the trail says both
    expect((one?.notedAt ?? 0) - (one?.at ?? 0)).toBeGreaterThan(29 * DAY)
  })

  test('a touch is taken out, given another lever, added; the credit follows, and undo brings it back', async () => {
    const credit = async () => (await results()).outcomes.find(({ id }) => id === talk.id)?.credit
    const touches = async () => (await call<{ touches: { id: string }[] }>(outcomesJourney, { id: talk.id })).touches
    const [first, second] = await touches()
    await call(outcomesTouch, { id: talk.id, touch: first?.id, lever: 'mentorship' })
    expect(await credit()).toEqual({ mentorship: 0.5, networking: 0.5 })
    await call(outcomesTouch, { id: talk.id, touch: second?.id, remove: true })
    expect(await touches()).toHaveLength(2)
    await call(outcomesTouch, { id: talk.id, lever: 'brand', says: 'An article on bridges', at: NOW - 35 * DAY })
    expect((await credit())?.['brand']).toBeCloseTo(1 / 3, 12)
    await call(historyUndo, {})
    expect(await credit()).toEqual({ mentorship: 0.5, networking: 0.5 })
    await expect(call(outcomesTouch, { id: talk.id, touch: 'none', remove: true })).rejects.toMatchObject({
      code: 'E_NOT_FOUND',
    })
    await expect(
      call(outcomesTouch, { id: talk.id, lever: 'brand', says: 'later', at: NOW - DAY }),
    ).rejects.toMatchObject({ code: 'E_TOUCH' })
  })

  test('the user own word stands beside, and widens the range only', async () => {
    const lever = async (name: string) => (await results()).levers.find(one => one.lever === name)
    const before = await lever('skill')
    await call(outcomesTestify, { id: talk.id, parts: { skill: 80, networking: 20 } })
    const after = await lever('skill')
    expect(after).toMatchObject({ credited: before?.credited, share: before?.share, said: 0.8 })
    expect(after?.high).toBeGreaterThan(before?.high ?? 1)
    await call(outcomesTestify, { id: talk.id, parts: {} })
    expect((await lever('skill'))?.said).toBeNull()
  })

  test('weights are the user own; a result removed comes back by undo', async () => {
    await call(outcomesWeigh, { form: 'invitation', worth: 2 })
    expect((await results()).outcomes.find(({ id }) => id === talk.id)?.worth).toBe(2)
    const before = await results()
    await call(outcomesRemove, { id: talk.id })
    expect((await results()).outcomes.map(({ id }) => id)).not.toContain(talk.id)
    await call(historyUndo, {})
    expect((await results()).outcomes).toEqual(before.outcomes)
    const won = before.outcomes.find(({ from }) => from === 'won')
    await expect(call(outcomesRemove, { id: won?.id })).rejects.toMatchObject({ code: 'E_RESULT_WON' })
  })

  test('B19: credits by lever sum to the results that have touches', async () => {
    const page = await results()
    const sum = page.levers.reduce((whole, { credited }) => whole + credited, 0)
    expect(sum).toBeCloseTo(page.told, 9)
    expect(page.told + page.untold).toBe(page.outcomes.length)
  })
})

describe('the small life, as it is imported', () => {
  let life: World
  beforeAll(async () => {
    life = await openScratchWorld()
    const { file } = smallLife()
    const files = ['linkedin.zip', 'calendar.ics'].map(name => file(name))
    await life.work.run('import', { files, answers: {}, preview: false }, UNWATCHED)
    await refreshAll(life, UNWATCHED)
  })
  afterAll(() => life.close())

  test('has results from its career, signs on the way, hours beside them, and no lever named', async () => {
    const page = await results(life)
    expect(page.outcomes.length).toBeGreaterThan(0)
    expect(page.indicators.some(({ lastYear, before }) => lastYear + before > 0)).toBe(true)
    expect(page.indicators.find(({ id }) => id === 'replies')?.unseen).toBeNull()
    const rated = page.levers.filter(({ rate }) => isKnown(rate))
    expect(rated.length).toBeGreaterThan(0)
    for (const { rate } of rated)
      if (isKnown(rate)) expect(rate.low <= rate.value && rate.value <= rate.high).toBe(true)
    expect(page.worksBest.best).toBeNull()
    expect(page.worksBest.wouldTell).not.toBe('')
  })

  test('whoever plans reads results, worth and hours of the same time', async () => {
    const { since, levers } = await creditedByLever(life)
    expect(since).toBeLessThan(NOW)
    expect(levers.find(({ lever }) => lever === 'networking')?.hours).toBeGreaterThan(0)
  })
})

test('an export carries all of it, and a forgotten person leaves no word in it', async () => {
  const { chunks } = await call<{ chunks: AsyncIterable<string> }>(dataExport, {})
  let text = ''
  for await (const chunk of chunks) text += chunk
  const other = await openScratchWorld()
  try {
    async function* whole() {
      yield text
    }
    await other.store.whole.restore(whole())
    await refreshAll(other, UNWATCHED)
    await refreshAll(world, UNWATCHED)
    const strip = ({ outcomes }: ResultsPage) => outcomes.map(one => ({ ...one, notedAt: 0 }))
    expect(strip(await results(other))).toEqual(strip(await results()))
    await call(
      outcomesTouch,
      {
        id: (await results(other)).outcomes[0]?.id,
        lever: 'brand',
        says: 'Dana said yes',
        person: 'Dana Wren',
        at: NOW - 300 * DAY,
      },
      other,
    )
    await call(peopleForget, { id: 'Dana Wren' }, other)
    const after = (await call<{ chunks: AsyncIterable<string> }>(dataExport, {}, other)).chunks
    let rest = ''
    for await (const chunk of after) rest += chunk
    expect(rest).not.toMatch(/Dana|dana@/)
    expect((await results(other)).outcomes).toHaveLength((await results()).outcomes.length)
  } finally {
    await other.close()
  }
})
