import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScratchWorld } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { readMentorship, writeMentorship } from '../../levers/mentorship/mentorship-file.ts'
import { DAY } from '../../model/instant.ts'
import { callOperation } from '../call.ts'
import { historyUndo } from '../history.ts'
import type { Operation } from '../operation.ts'
import { peopleForget } from '../people/forget.ts'
import { mentorshipsChange, mentorshipsStart } from './agreements.ts'
import { mentorshipsExport, mentorshipsImport } from './carry.ts'
import { makeCircle } from './made-circle.fixture.ts'
import { mentorshipsList, mentorshipsShow } from './mentorships.ts'
import { mentorshipsPromise, mentorshipsSettle } from './promises.ts'
import { mentorshipsRate, mentorshipsSession } from './sessions.ts'
import type { MentorshipPage } from './shapes.ts'

// One mentorship as one file, from one installation into another and back: nothing lost, nothing twice, all or nothing.
let here: World
let there: World
let id = ''
let text = ''
beforeAll(async () => {
  ;[here, there] = [await openScratchWorld(), await openScratchWorld()]
  await makeCircle(here, [{ name: 'Dora Lind', title: 'Data Scientist', company: 'Halden' }])
  id = (
    await call<{ id: string }>(mentorshipsStart, {
      people: ['Dora Lind'],
      state: 'active',
      skills: ['Negotiation'],
      goals: ['Lead one'],
    })
  ).id
  await call(mentorshipsRate, {
    id,
    skill: 'Negotiation',
    level: 2,
    moment: 'before',
    by: 'other',
    note: 'A first talk.',
  })
  await call(mentorshipsRate, { id, skill: 'Negotiation', level: 3, moment: 'before', anchored: true })
  await call(mentorshipsSession, {
    id,
    minutes: 45,
    what: 'Anchors',
    notes: 'Line one\nline two',
    at: here.now() - DAY,
  })
  await call(mentorshipsPromise, { id, what: 'Send the slides', due: here.now() + DAY })
  text = await exported(here)
})
afterAll(async () => {
  await here.close()
  await there.close()
})

const call = <T = never>(entry: unknown, input: unknown, on = here) =>
  callOperation(entry as Operation, on, input) as Promise<T>
type Taken = { change: string | null; added: number; matched: number; says: string; id: string }
const takeIn = (on: World, file = text) => call<Taken>(mentorshipsImport, { text: file }, on)
const page = (on: World) => call<MentorshipPage>(mentorshipsShow, { id }, on)
const count = async (on: World) => (await call<{ rows: unknown[] }>(mentorshipsList, {}, on)).rows.length

async function exported(on: World): Promise<string> {
  const { chunks } = await call<{ chunks: AsyncIterable<string> }>(mentorshipsExport, { id }, on)
  let whole = ''
  for await (const chunk of chunks) whole += chunk
  return whole
}

/** What both sides must agree on; ids of people and facts are each installation's own. */
const told = ({ agreement, promises, log, skills, hours, kept }: MentorshipPage) => ({
  agreement,
  promises,
  log: log.map(({ at, minutes, what, notes, next }) => ({ at, minutes, what, notes, next })),
  skills: skills.map(({ before, after, change, says }) => ({ before, after, change, says })),
  hours,
  kept,
})

describe('into another installation', () => {
  test('all of it arrives, with the person it is with', async () => {
    expect(await takeIn(there)).toMatchObject({ id, added: 5, says: 'Took in the mentorship with Dora Lind' })
    const [from, into] = [await page(here), await page(there)]
    expect(told(into)).toEqual(told(from))
    expect(into.people).toMatchObject([{ name: 'Dora Lind', title: 'Data Scientist', company: 'Halden' }])
    expect(into.log[0]?.notes).toBe('Line one\nline two')
  })

  test('twice changes nothing, also where it came from', async () => {
    for (const on of [here, there]) {
      const before = await on.store.dataVersion()
      expect(await takeIn(on)).toMatchObject({ change: null, added: 0 })
      expect(await on.store.dataVersion()).toBe(before)
    }
  })

  test('is gone with one undo, with all that was decided on it meanwhile, and comes again', async () => {
    await call(mentorshipsChange, { id, minutes: 90 }, there)
    expect((await page(there)).agreement.minutes).toBe(90)
    const change = (await there.store.imports.list()).find(({ label }) => label.startsWith('a mentorship'))?.id
    await call(historyUndo, { id: change }, there)
    expect(await count(there)).toBe(0)
    expect((await there.store.people.list({ offset: 0, limit: 9 })).total).toBe(0)
    expect(await takeIn(there)).toMatchObject({ added: 5 })
    expect(await count(there)).toBe(1)
  })

  test('what happened there comes back, the newer word holding', async () => {
    await call(mentorshipsSession, { id, minutes: 30, what: 'A rehearsal' }, there)
    const [promise] = (await page(there)).promises
    await call(mentorshipsSettle, { promise: promise?.id, state: 'kept' }, there)
    await call(mentorshipsChange, { id, goals: ['Lead two'] }, there)
    await takeIn(here, await exported(there))
    expect(told(await page(here))).toMatchObject({
      agreement: { goals: ['Lead two'] },
      log: [{ what: 'A rehearsal' }, { what: 'Anchors' }],
      kept: { me: { kept: 1 } },
    })
    expect(await count(here)).toBe(1)
    expect((await here.store.people.list({ offset: 0, limit: 9 })).total).toBe(1)
    // the file of before says nothing new
    await takeIn(here, text)
    expect((await page(here)).agreement.goals).toEqual(['Lead two'])
  })
})

describe('a file that must not come in', () => {
  const broken = (change: (file: Record<string, unknown>) => void) => {
    const file = JSON.parse(text) as Record<string, unknown>
    change(file)
    return JSON.stringify(file)
  }

  test.each([
    ['no JSON', () => 'Dear diary', 'E_MENTORSHIP_FILE'],
    ['another format', () => '{"format":"groundwork-export","version":1}', 'E_MENTORSHIP_FILE'],
    ['a newer version', () => broken(file => (file['version'] = 2)), 'E_MENTORSHIP_NEWER'],
    ['nobody in it', () => broken(file => (file['people'] = [])), 'E_MENTORSHIP_FILE'],
    ['a level beyond the scale', () => text.replace('"level": 2', '"level": 70'), 'E_MENTORSHIP_FILE'],
    ['a key nobody knows', () => broken(file => (file['extra'] = 1)), 'E_MENTORSHIP_FILE'],
    ['a rater who is not there', () => text.replace('"rater": 0', '"rater": 4'), 'E_MENTORSHIP_FILE'],
  ])('%s: one sentence, and nothing is written', async (_, file, code) => {
    const other = await openScratchWorld()
    try {
      await expect(takeIn(other, file())).rejects.toMatchObject({ code })
      expect(await count(other)).toBe(0)
      expect(await other.store.imports.list()).toEqual([])
    } finally {
      await other.close()
    }
  })

  test('neither a file nor a text, or both', async () => {
    await expect(call(mentorshipsImport, {})).rejects.toMatchObject({ code: 'E_MENTORSHIP_FILE' })
  })

  test('somebody who was forgotten does not come back by it', async () => {
    await call(peopleForget, { id: 'Dora Lind' }, there)
    await expect(takeIn(there)).rejects.toMatchObject({ code: 'E_FORGOTTEN' })
    expect(await count(there)).toBe(0)
  })
})

test('the same content is the same file', () => {
  expect(writeMentorship(readMentorship(text))).toBe(text)
})
