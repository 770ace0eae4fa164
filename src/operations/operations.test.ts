import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScratchWorld, scratch, smallLife } from '../../tests/made/world.ts'
import type { World } from '../io/world/world.ts'
import { calibrationAnswer, calibrationNext } from './calibration.ts'
import { checkRead, checkRun } from './check.ts'
import { dataExport, dataRestore } from './data.ts'
import { hoursLog, interactionsLog, notesAdd, peopleAdd } from './hand.ts'
import { historyList, historyRedo, historyUndo } from './history.ts'
import { importsPreview, importsRun, importsUndo } from './imports.ts'
import { UNWATCHED } from './operation.ts'
import { peopleCorrect, peopleLabel, peopleMerge, peopleSplit } from './people/decide.ts'
import { peopleForget } from './people/forget.ts'
import { peopleList } from './people/list.ts'
import { peopleShow } from './people/show.ts'
import { peopleTimeline } from './people/timeline.ts'
import { tiesList } from './ties.ts'

// One made-up life through the operations as every surface calls them: real files, real store, real threads.
const made = smallLife()
const archive = made.file('linkedin.zip')
const page = { sort: 'name' as const, descending: false, offset: 0, limit: 1000 }
let world: World

beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const run = <I, O>(
  operation: { run(world: World, input: I, job: typeof UNWATCHED): Promise<O> },
  input: I,
): Promise<O> => operation.run(world, input, UNWATCHED)
const people = async () => (await run(peopleList, page)).rows
const someone = async (): Promise<string> =>
  (await people()).find(({ tie }) => tie.state === 'observed' && tie.out > 3 && tie.in > 3)?.id ?? ''
const dump = async (): Promise<string> => {
  let text = ''
  for await (const chunk of (await run(dataExport, {})).chunks) text += chunk
  return text
}

describe('import', () => {
  test('a preview says what would come and changes nothing', async () => {
    const before = await dump()
    const preview = await run(importsPreview, { files: [archive], answers: {} })
    expect(preview.says).toMatch(/^[\d,]+ new facts about [\d,]+ people, 20\d\d to 20\d\d/)
    expect(preview.counts.new).toBeGreaterThan(100)
    expect(await dump()).toBe(before)
  })

  test('brings everybody, and the second time nothing', async () => {
    const first = await run(importsRun, { files: [archive], answers: {} })
    expect(first.import.counts.added).toBeGreaterThan(100)
    const connected = (await people()).filter(({ connectedOn }) => connectedOn !== null)
    expect(connected).toHaveLength(made.life.people.filter(({ connectedOn }) => connectedOn !== null).length)
    const again = await run(importsRun, { files: [archive], answers: {} })
    expect(again.import.counts.added).toBe(0)
    expect(again.import.counts.matched).toBe(first.import.counts.added)
    await run(importsUndo, { id: again.import.id })
    expect((await people()).length).toBeGreaterThan(20)
  })

  test('a file that holds nothing is refused in one sentence, and leaves no trace', async () => {
    const path = join(scratch(), 'Connections.csv')
    writeFileSync(path, 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n')
    await expect(run(importsRun, { files: [path], answers: {} })).rejects.toMatchObject({ name: 'Refusal' })
    expect((await run(historyList, { limit: 1 })).rows[0]?.says).not.toContain('Connections.csv')
  })
})

describe('check', () => {
  test('says a count with a range, findings and what was not seen', async () => {
    const report = await run(checkRun, { files: [], dry: false })
    expect(report.headline).toMatch(/^You are linked to \d+ people\. About \d+ of them are two-way ties\.$/)
    expect(report.findings.map(({ id }) => id)).toContain('few-genuine-ties')
    expect(report.coverage.filter(({ seen }) => !seen).map(({ says }) => says)).toContain('not seen: mail')
    expect(await run(checkRead, {})).toMatchObject({ headline: report.headline, updating: false })
  })

  test('a dry check says the same and leaves nothing behind', async () => {
    const { madeAt: _made, ...imported } = await run(checkRun, { files: [], dry: false })
    const empty = await openScratchWorld()
    try {
      const { madeAt, ...report } = await checkRun.run(empty, { files: [archive], dry: true }, UNWATCHED)
      expect(madeAt).not.toBeNull()
      expect(report.findings.length).toBeGreaterThan(0)
      expect(report).toEqual(imported)
      expect((await historyList.run(empty, { limit: 10 }, UNWATCHED)).rows).toEqual([])
    } finally {
      await empty.close()
    }
  })

  test('ties as of an earlier day know nothing of what came after', async () => {
    const { asOf, rows } = await run(tiesList, { asOf: '2019-01-01' })
    expect(asOf).toBe('2019-01-01T00:00:00.000Z')
    const now = await run(tiesList, {})
    const seen = (list: typeof rows): number => list.filter(({ state }) => state !== 'unobserved').length
    expect(seen(rows)).toBeLessThan(seen(now.rows))
  })
})

describe('people', () => {
  test('a page about one person leads to its evidence', async () => {
    const id = await someone()
    const shown = await run(peopleShow, { id })
    expect(shown.terms.length).toBeGreaterThan(0)
    expect(shown.lanes[0]?.channel).toBe('linkedin')
    expect(shown.notSeen).toContain('mail')
    const timeline = await run(peopleTimeline, { id, limit: 5 })
    expect(timeline.rows).toHaveLength(5)
    expect(timeline.more).toBe(true)
  })

  test('who is connected and never wrote is not called unseen where they are connected', async () => {
    const quiet = (await people()).find(({ connectedOn, tie }) => connectedOn !== null && tie.seen.length === 0)
    const { notSeen } = await run(peopleShow, { id: quiet?.id ?? '' })
    expect(notSeen).toContain('mail')
    expect(notSeen).not.toContain('linkedin')
  })

  test('merge, correct and split are undone one by one, and nothing is lost', async () => {
    const before = (await people()).map(({ id, records, name }) => ({ id, records, name }))
    const [a, b] = (await people()).filter(({ records }) => records.length === 1)
    if (!a || !b) throw new Error('the made life has no two people with one record')
    const merged = await run(peopleMerge, { ids: [a.id, b.id] })
    expect([...merged.person.records].sort()).toEqual([...a.records, ...b.records].sort())
    await run(peopleCorrect, { id: merged.person.id, field: 'name', value: 'Somebody Else' })
    expect((await run(peopleShow, { id: b.id })).person.name).toBe('Somebody Else')
    const split = await run(peopleSplit, { id: merged.person.id, records: [...b.records] })
    expect(split.person.records).not.toEqual(expect.arrayContaining([...a.records, ...b.records]))
    for (let i = 0; i < 3; i++) await run(historyUndo, {})
    expect((await people()).map(({ id, records, name }) => ({ id, records, name }))).toEqual(before)
  })

  test('an undone decision can be brought back', async () => {
    const id = await someone()
    await run(peopleLabel, { id, answer: 'yes' })
    const { undone } = await run(historyUndo, {})
    expect((await run(peopleShow, { id })).person.label).toBeNull()
    await run(historyRedo, { id: undone.id })
    expect((await run(peopleShow, { id })).person.label).toBe('yes')
  })

  test('a correction survives the next import', async () => {
    const id = await someone()
    await run(peopleCorrect, { id, field: 'company', value: 'Where they really work' })
    await run(importsRun, { files: [archive], answers: {} })
    expect((await run(peopleShow, { id })).person.company).toBe('Where they really work')
  })

  test('what is written by hand counts, belongs to the person and can be taken back', async () => {
    const id = await someone()
    const before = (await run(peopleShow, { id })).person
    await run(interactionsLog, { people: [id], channel: 'phone', direction: 'both', what: 'a call' })
    await run(notesAdd, { id, text: 'likes maps' })
    const after = await run(peopleShow, { id })
    expect(after.person.id).toBe(before.id)
    expect(after.person.tie.seen.map(({ channel }) => channel)).toContain('phone')
    expect(after.notes.map(({ text }) => text)).toEqual(['likes maps'])
    await run(historyUndo, {})
    await run(historyUndo, {})
    expect((await run(peopleShow, { id })).person.tie.seen.map(({ channel }) => channel)).not.toContain('phone')
  })

  test('a person can be added, and hours written down', async () => {
    const added = await run(peopleAdd, { name: 'Imre Made-Up', email: 'imre@made-up.example', company: 'Nowhere' })
    expect((await run(peopleShow, { id: added.id })).person).toMatchObject({ name: 'Imre Made-Up', company: 'Nowhere' })
    expect((await run(hoursLog, { lever: 'skill', minutes: 90 })).says).toContain('90 minutes')
  })

  test('a forgotten person is gone, and stays gone after the next import', async () => {
    const id = await someone()
    const { name, urls } = (await run(peopleShow, { id })).person
    const receipt = await run(peopleForget, { id })
    expect(receipt.observations).toBeGreaterThan(0)
    await run(importsRun, { files: [archive], answers: {} })
    expect((await people()).some(person => person.urls.some(url => urls.includes(url)))).toBe(false)
    expect(await dump()).not.toContain(name)
  })
})

describe('thirty questions', () => {
  test('each answer moves the count and brings the next person; the list stays the same', async () => {
    const first = await run(calibrationNext, {})
    expect(first.person).not.toBeNull()
    const seen = new Set<string>()
    let question = first
    for (let i = 0; i < 5 && question.person; i++) {
      seen.add(question.person.id)
      question = await run(calibrationAnswer, { id: question.person.id, answer: i % 2 === 0 ? 'yes' : 'no' })
    }
    expect(seen.size).toBe(5)
    expect(question.asked).toBe(first.asked + 5)
    expect(question.count.now).not.toEqual(question.count.before)
  })
})

describe('export', () => {
  test('restores into an empty store to an identical export', async () => {
    const text = await dump()
    const path = join(scratch(), 'export.json')
    writeFileSync(path, text)
    const other = await openScratchWorld()
    try {
      await dataRestore.run(other, { file: path }, UNWATCHED)
      let again = ''
      for await (const chunk of (await dataExport.run(other, {}, UNWATCHED)).chunks) again += chunk
      expect(again).toBe(text)
      const restored = (await peopleList.run(other, page, UNWATCHED)).rows
      expect(restored.map(({ id, name }) => [id, name])).toEqual((await people()).map(({ id, name }) => [id, name]))
    } finally {
      await other.close()
    }
  })
})
