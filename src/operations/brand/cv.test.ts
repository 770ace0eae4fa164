import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openScratchWorld, scratch, smallLife } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { DAY } from '../../model/instant.ts'
import { callOperation } from '../call.ts'
import { historyUndo } from '../history.ts'
import { importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'
import type { Operation } from '../operation.ts'
import { skillsEvidence, skillsRate } from '../skills/write.ts'
import type { Cv, CvLine } from './cv-shapes.ts'
import { cvChoose, cvExport, cvOrder, cvRead, cvSummary } from './cv.ts'

// A CV from a LinkedIn archive, a résumé, feeds and a repository of one made-up person, through the operations.
let world: World
const { life, file } = smallLife()
beforeAll(async () => {
  world = await openScratchWorld()
  expect(await read(true)).toMatchObject({ name: '', shown: 0 })
  await expect(exported(world)).rejects.toMatchObject({ code: 'E_CV_EMPTY' })
  const log = join(scratch(), 'gristmill.gitlog')
  copyFileSync(file('git.log'), log)
  const files = ['linkedin.zip', 'resume.json', 'feed.xml'].map(file)
  await call(importsRun, { files: [...files, log] })
}, 120_000)
afterAll(() => world.close())

const call = <T>(entry: unknown, input: unknown, on = world) =>
  callOperation(entry as Operation, on, input) as Promise<T>
const read = (all = false, on = world) => call<Cv>(cvRead, { all }, on)
const section = (cv: Cv, name: string): CvLine[] => cv.sections.find(one => one.section === name)?.lines ?? []

async function exported(on: World): Promise<string> {
  const { chunks } = await cvExport.run(on, {}, UNWATCHED)
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

describe('a CV from facts', () => {
  test('holds each job once although two sources tell it', async () => {
    const jobs = section(await read(), 'work')
    expect(jobs.map(({ title, where }) => [title, where])).toEqual(
      life.career.jobs.toReversed().map(({ title, company }) => [title, company]),
    )
    for (const { told } of jobs) expect(told.map(({ source }) => source).toSorted()).toEqual(['linkedin', 'resume'])
    expect(section(await read(), 'education')).toHaveLength(1)
    expect(section(await read(), 'volunteering').map(({ told }) => told.length)).toContain(2)
  })

  test('every line leads to its facts, and is backed or called claimed', async () => {
    const cv = await read(true)
    for (const { section: name, lines } of cv.sections)
      for (const { told, backing, id } of lines) {
        expect(backing.says.length, id).toBeGreaterThan(0)
        if (name !== 'basics') expect(told.length, id).toBeGreaterThan(0)
        for (const { observation } of told) expect(await world.store.observations.get(observation)).not.toBeNull()
      }
    const project = section(cv, 'projects').find(({ title }) => title === 'gristmill')
    expect(project?.backing.state).toBe('evidence')
    expect(project?.backing.says.join(' ')).toMatch(/days of commits of yours/)
    expect(section(cv, 'education')[0]?.backing.state).toBe('claimed')
    expect(cv.backed + cv.claimed).toBe(cv.shown)
  })

  test('names a level only where something beside your word shows the skill', async () => {
    const levels = async () => section(await read(true), 'skills').filter(({ level }) => level !== '')
    // what thirty days of commits show is no beginner's level, and not yet more
    expect(await levels()).toEqual([])
    for (let i = 0; i < 3; i++) await call(skillsRate, { skill: 'SQL', level: 6, by: 'test' })
    expect(await levels()).toMatchObject([{ title: 'SQL', level: 'Expert', backing: { state: 'evidence' } }])
    for (let i = 0; i < 3; i++) await call(historyUndo, {})
  })

  test('a course written down once is a line of the CV', async () => {
    await call(skillsEvidence, { form: 'course', title: 'Query plans', skills: ['SQL'], minutes: 600, by: 'A school' })
    const line = section(await read(true), 'courses').find(({ title }) => title === 'Query plans')
    expect(line).toMatchObject({ where: 'A school', tags: ['SQL'], shown: true })
  })
})

describe('choices', () => {
  test('hide, show, word and order, each undone by itself', async () => {
    const [first, second] = section(await read(), 'work')
    if (!first || !second) throw new Error('two jobs')
    await call(cvChoose, { line: first.id, show: 'no', text: 'In my own words.' })
    expect(section(await read(), 'work')[0]?.id).toBe(second.id)
    expect(section(await read(true), 'work')[0]).toMatchObject({ shown: false, worded: true, text: 'In my own words.' })
    await call(cvChoose, { line: first.id, show: 'usual' })
    expect(section(await read(), 'work')[0]).toMatchObject({ id: first.id, text: 'In my own words.' })
    await call(cvChoose, { line: first.id, text: '' })
    expect(section(await read(), 'work')[0]?.worded).toBe(false)
    await call(cvOrder, { section: 'work', lines: [second.id] })
    expect(section(await read(), 'work')[0]?.id).toBe(second.id)
    await call(historyUndo, {})
    expect(section(await read(), 'work')[0]?.id).toBe(first.id)
  })

  test('a summary of one’s own', async () => {
    await call(cvSummary, { text: 'I make tables that people believe.' })
    const summary = () => read().then(cv => section(cv, 'basics').find(({ where }) => where === 'summary'))
    expect((await summary())?.text).toBe('I make tables that people believe.')
    await call(historyUndo, {})
    expect((await summary())?.text).toBe('I make numbers that people can trust.')
  })

  test.each([
    [cvChoose, { line: 'no such line', show: 'no' }, 'E_NOT_FOUND'],
    [cvChoose, { line: 'data', show: 'no' }, 'E_AMBIGUOUS'],
    [cvOrder, { section: 'education', lines: ['gristmill'] }, 'E_SECTION'],
  ])('refuses what it cannot do', async (entry, input, code) => {
    await expect(call(entry, input)).rejects.toMatchObject({ code })
  })
})

describe('JSON Resume', () => {
  test('is valid by the official schema', async () => {
    const path = new URL('../../../tests/made/json-resume/schema.json', import.meta.url)
    const schema = z.fromJSONSchema(JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0])
    const resume = JSON.parse(await exported(world)) as Record<string, unknown>
    const { error } = schema.safeParse(resume)
    expect(error?.issues ?? []).toEqual([])
    // the schema bites: without that this test would prove nothing
    expect(schema.safeParse({ ...resume, work: [{ startDate: 'soon' }] }).success).toBe(false)
    expect(schema.safeParse({ ...resume, basics: { email: 'nobody' } }).success).toBe(false)
    expect(Object.keys(resume)).toEqual(
      expect.arrayContaining(['work', 'education', 'skills', 'projects', 'publications']),
    )
  })

  test('imported elsewhere it is the same CV, and writes the same bytes', async () => {
    const other = await openScratchWorld()
    try {
      const text = await exported(world)
      const path = join(scratch(), 'resume.json')
      writeFileSync(path, text)
      await call(importsRun, { files: [path] }, other)
      const plain = (cv: Cv) =>
        cv.sections.map(({ section: name, lines }) => [
          name,
          lines.map(({ title, where, text: says, from, until, url }) => [
            title,
            where,
            says,
            from && Math.floor(from.at / DAY),
            until,
            url,
          ]),
        ])
      const skip = (rows: ReturnType<typeof plain>) =>
        rows.filter(([name]) => !['skills', 'basics', 'publications'].includes(String(name)))
      expect(skip(plain(await read(false, other)))).toEqual(skip(plain(await read())))
      const names = (cv: Cv) =>
        section(cv, 'skills')
          .map(({ title }) => title)
          .toSorted()
      expect(names(await read(false, other))).toEqual(names(await read()))
      const again = JSON.parse(await exported(other)) as Record<string, unknown>
      const first = JSON.parse(text) as Record<string, unknown>
      for (const key of ['basics', 'work', 'education', 'projects', 'volunteer', 'awards'])
        expect(again[key], key).toEqual(first[key])
    } finally {
      await other.close()
    }
  })
})
