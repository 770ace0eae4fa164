import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openScratchWorld, scratch } from '../../../tests/made/world.ts'
import type { World } from '../../io/world/world.ts'
import { APART_ADVERTS } from '../../measures/advert/adverts-apart.fixture.ts'
import { FIRST_ADVERTS } from '../../measures/advert/adverts-first.fixture.ts'
import { isKnown } from '../../model/measured.ts'
import { cvExport, cvRead } from '../brand/cv.ts'
import type { Cv } from '../brand/cv-shapes.ts'
import { callOperation } from '../call.ts'
import { dataExport, dataRestore } from '../data.ts'
import { historyUndo } from '../history.ts'
import { importsRun } from '../imports.ts'
import { UNWATCHED } from '../operation.ts'
import type { Operation } from '../operation.ts'
import { targetsGap } from '../skills/gap-page.ts'
import { skillsAdd } from '../skills/write.ts'
import { targetsList, targetsSet } from '../skills/targets.ts'
import { advertsKeep, advertsList } from './keep.ts'
import { plainAdvert } from './plain.ts'
import { advertsRead } from './read.ts'
import { MOST_LETTERS } from './shapes.ts'
import type { AdvertPage, AdvertRow } from './shapes.ts'

// An advertisement from its text to a role that is aimed at, with a person whose résumé was imported: real store, real O*NET.
const [NURSE, DATA] = FIRST_ADVERTS.map(({ text }) => text)
const RESUME = {
  basics: {
    name: 'Ada Mill',
    label: 'Staff nurse',
    summary: 'Nurse on a surgical ward. Wound care is what I like best.',
  },
  work: [
    {
      name: 'Hill',
      position: 'Registered Nurse',
      startDate: '2019-03',
      summary: 'Care of patients after surgery, administering medications, charts in Epic.',
    },
  ],
  education: [
    { institution: 'City', studyType: 'Bachelor of Science', area: 'Nursing', startDate: '2012', endDate: '2016' },
  ],
  certificates: [{ name: 'Basic Life Support (BLS)', date: '2025-01-01' }],
  languages: [{ language: 'Spanish', fluency: 'B1' }],
  skills: [{ name: 'Triage' }],
}
const OTHER = `Bo Stream\nData Engineer\n\nData Engineer, Port, Mar 2018 - Present\nBuilt pipelines with Apache Spark, Kafka and Airflow in Python and SQL.\n\nMSc in Computer Science`

let world: World
beforeAll(async () => {
  world = await openScratchWorld()
})
afterAll(() => world.close())

const call = <O>(entry: unknown, input: unknown, on = world) =>
  callOperation(entry as Operation, on, input) as Promise<O>
const read = (input: object) => call<AdvertPage>(advertsRead, input)
const fitOf = ({ fit }: { fit: AdvertPage['fit'] }) => (isKnown(fit) ? fit.value : -1)
function fileOf(name: string, text: string): string {
  const path = join(scratch(), name)
  writeFileSync(path, text)
  return path
}

describe('before anything is known of somebody', () => {
  test('what is asked is read all the same, and how much of it they have is unknown', async () => {
    const page = await read({ text: NURSE })
    expect(page.asks.length).toBeGreaterThan(8)
    expect(page.fit).toMatchObject({
      unknown: [{ text: expect.stringContaining('Nothing is known of your work yet') }],
    })
    expect(page.nearSays).toContain('Registered Nurses')
    expect(plainAdvert(page)).toContain('Nothing is known of your work yet')
    expect(await call(advertsList, {})).toEqual({ rows: [] })
  })

  test.each([
    [{}, 'E_SCHEMA'],
    [{ text: ' \n ' }, 'E_ADVERT_EMPTY'],
    [{ text: 'a', file: '/b' }, 'E_ADVERT_TWICE'],
    [{ text: 'a '.repeat(MOST_LETTERS) }, 'E_ADVERT_LENGTH'],
    [{ id: 'advert:none' }, 'E_NOT_FOUND'],
  ])('%# is refused', async (input, code) => {
    await expect(read(input)).rejects.toMatchObject({ code })
  })

  test('another language is said to be read badly', async () => {
    const text = `Wir suchen eine Pflegekraft für die Nacht, die gern mit einem kleinen Team arbeitet und auch bei viel Arbeit ruhig bleibt. Anforderungen: Excel, SQL und Word, und eine Ausbildung in der Pflege.`
    const { fit, language } = await read({ text, resumeText: OTHER })
    expect(language).toBe('German')
    expect(fit).toMatchObject({ unknown: [{ text: expect.stringContaining('only English') }] })
  })
})

describe('with an imported résumé', () => {
  beforeAll(async () => {
    await importsRun.run(
      world,
      { files: [fileOf('resume.json', JSON.stringify(RESUME))], answers: {}, skip: [] } as never,
      UNWATCHED,
    )
  })

  test('each ask leads to its words and to what the record holds of it', async () => {
    const { asks, fit, work, honest } = await read({ text: NURSE })
    const state = (name: string) => asks.find(ask => ask.name === name)?.state
    expect([
      state('Wound care'),
      state('Medication administration'),
      state('BLS'),
      state('Triage'),
      state('Communication'),
    ]).toEqual(['claimed', 'shown', 'shown', 'claimed', 'nothing'])
    expect(isKnown(fit) && fit.low <= fit.value && fit.value <= fit.high && fit.n > 3).toBe(true)
    expect(work?.share).toBeGreaterThan(0.5)
    for (const { quotes } of asks) for (const { from, to } of quotes) expect(NURSE?.slice(from, to).trim()).not.toBe('')
    expect(asks.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 6)
    expect(honest.at(-1)?.text).toContain('It would not be honest to claim them')
    expect(honest.at(-1)?.text).toContain('Communication')
  })

  test('things of which one would do are said so, count once, and one of them is what the role asks', async () => {
    const text = 'Ward manager\n\nRequirements:\n- Triage or Tableau\n- SQL\n- Wound care\n- Python or R'
    const page = await read({ text })
    expect(page.asks.map(({ name, instead }) => [name, ...instead].join(' or '))).toEqual([
      'Triage or Tableau',
      'Tableau or Triage',
      'SQL',
      'Wound care',
      'Python or R',
      'R or Python',
    ])
    expect(page.asks.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 6)
    expect(isKnown(page.fit) && page.fit.because[0]?.text).toContain('2 of 4 things')
    expect(plainAdvert(page)).toContain('Triage or Tableau')
    const { id } = await call<{ id: string }>(advertsKeep, { text })
    const [row] = (await call<{ rows: AdvertRow[] }>(advertsList, {})).rows
    expect(row).toMatchObject({ asks: 4, musts: 4, unseen: ['SQL', 'Python or R'] })
    const { rows } = await call<{ rows: { name: string }[] }>(targetsGap, { id })
    expect(rows.map(({ name }) => name).toSorted()).toEqual(['Python', 'SQL', 'Triage', 'Wound care'])
    await call(historyUndo, {})
  })

  test('a fitting person fits more than another, each for their own advertisement', async () => {
    const [own, far] = [await read({ text: NURSE }), await read({ text: DATA })]
    const [theirs, theirFar] = [
      await read({ text: DATA, resumeText: OTHER }),
      await read({ text: NURSE, resumeText: OTHER }),
    ]
    expect(fitOf(own)).toBeGreaterThan(fitOf(far) + 0.3)
    expect(fitOf(theirs)).toBeGreaterThan(fitOf(theirFar) + 0.3)
    expect(fitOf(theirs)).toBeGreaterThan(fitOf(far))
  })

  test('the same words give the same numbers, from a file as well, and a résumé in a file is read the same', async () => {
    const { title: _one, ...page } = await read({ text: DATA, resumeText: OTHER })
    const { title: _two, ...again } = await read({
      file: fileOf('ad.txt', DATA ?? ''),
      resume: fileOf('cv.txt', OTHER),
    })
    expect(again).toEqual(page)
  })

  test('nothing of it is kept', async () => {
    await read({ text: DATA, resumeText: JSON.stringify(RESUME) })
    expect(await call(targetsList, {})).toEqual({ rows: [] })
  })

  test('corrections count: what is dropped is asked no more, what is only liked weighs less', async () => {
    const before = await read({ text: NURSE })
    const after = await read({
      text: NURSE,
      corrections: [
        { ask: 'skill communication', drop: true },
        { ask: 'certificate bls', wish: 'nice' },
      ],
    })
    expect(after.asks.map(({ id }) => id)).toEqual(
      before.asks.map(({ id }) => id).filter(id => id !== 'skill communication'),
    )
    expect(after.asks.find(({ id }) => id === 'certificate bls')?.wish).toBe('nice')
    expect(fitOf(after)).not.toBe(fitOf(before))
  })
})

describe('kept as a role', () => {
  test('its asks are what the role asks; it is listed beside others, changed, and taken back', async () => {
    const kept = await call<{ id: string; decision: string }>(advertsKeep, {
      text: NURSE,
      corrections: [{ ask: 'skill communication', drop: true }],
    })
    await call(advertsKeep, { text: DATA, title: 'The job at the port' })
    const { rows } = await call<{ rows: AdvertRow[] }>(advertsList, {})
    expect(rows.map(({ title }) => title)).toEqual([
      'Registered Nurse (RN) - Surgical Ward, nights',
      'The job at the port',
    ])
    expect(rows[1]?.unseen).toContain('SQL')
    const gap = await call<{ rows: { name: string; have: AdvertPage['fit'] }[]; target: { title: string } }>(
      targetsGap,
      { id: kept.id },
    )
    expect(gap.rows.map(({ name }) => name)).toContain('Wound care')
    // what the advertisement showed as there is there on the role's page too
    const there = gap.rows.filter(({ have }) => isKnown(have)).map(({ name }) => name)
    expect(there).toEqual(expect.arrayContaining(['Medication administration', 'Epic Systems', 'Triage']))
    expect(gap.rows.map(({ name }) => name)).not.toContain('Communication')
    expect((await read({ id: kept.id })).asks.some(({ id }) => id === 'skill communication')).toBe(false)
    await call(advertsKeep, { id: kept.id, corrections: [{ ask: 'skill triage', drop: true }] })
    expect((await read({ id: kept.id })).asks.some(({ id }) => /triage|communication/.test(id))).toBe(false)
    await call(historyUndo, {})
    await call(targetsSet, { id: kept.id, title: 'Nights', needs: [{ skill: 'Triage', level: 4 }] })
    expect((await read({ id: 'nights' })).id).toBe(kept.id)
    await call(historyUndo, {})
    await call(historyUndo, {})
    expect((await call<{ rows: AdvertRow[] }>(advertsList, {})).rows).toHaveLength(1)
  })

  test('the CV is laid out for it: what answers it first, nothing added, nothing changed', async () => {
    const lines = async (input: object) =>
      (await call<z.infer<typeof Cv>>(cvRead, input)).sections.flatMap(({ section, lines: own }) =>
        own.map(line => ({ section, ...line })),
      )
    await call(skillsAdd, { name: 'Aquarelle' })
    const kept = await call<{ id: string }>(advertsKeep, { text: NURSE })
    const [before, after] = [await lines({ all: true }), await lines({ all: true, advert: kept.id })]
    expect(after.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted())
    const skills = after.filter(({ section }) => section === 'skills')
    expect(skills[0]?.answers.length).toBeGreaterThan(0)
    expect(skills.at(-1)?.answers).toEqual([])
    expect(after.find(({ title }) => title === 'Registered Nurse')?.answers).toContain('Medication administration')
    expect(before.every(({ answers }) => answers.length === 0)).toBe(true)
    expect(await lines({ all: true })).toEqual(before)
    const { chunks } = await call<{ chunks: AsyncIterable<string> }>(cvExport, { advert: kept.id })
    let written = ''
    for await (const chunk of chunks) written += chunk
    expect(written).toContain('Registered Nurse')
    await expect(call(cvRead, { advert: 'none of them' })).rejects.toMatchObject({ code: 'E_NOT_FOUND' })
    await call(historyUndo, {})
    await call(historyUndo, {})
  })

  test('it goes with an export into another installation', async () => {
    const { chunks } = await call<{ chunks: AsyncIterable<string | Uint8Array> }>(dataExport, {})
    let text = ''
    for await (const chunk of chunks) text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)
    const other = await openScratchWorld()
    try {
      await dataRestore.run(other, { file: fileOf('export.json', text) } as never, UNWATCHED)
      expect((await call<{ rows: AdvertRow[] }>(advertsList, {}, other)).rows.map(({ title }) => title)).toEqual(
        (await call<{ rows: AdvertRow[] }>(advertsList, {})).rows.map(({ title }) => title),
      )
    } finally {
      await other.close()
    }
  })

  test('an advertisement of which nothing can be learned is refused', async () => {
    await expect(call(advertsKeep, { text: 'Come and join us by the sea.' })).rejects.toMatchObject({
      code: 'E_ADVERT_ASKS',
    })
    await expect(call(advertsKeep, { text: NURSE, occupation: '99-9999.00' })).rejects.toMatchObject({
      code: 'E_NOT_FOUND',
    })
  })
})

test('sixteen trades are read without a word that is not theirs', async () => {
  for (const { text } of [...FIRST_ADVERTS, ...APART_ADVERTS]) {
    const page = await read({ text, resumeText: OTHER })
    expect(plainAdvert(page)).toContain(page.title)
    expect(page.asks.length).toBeGreaterThan(4)
  }
})
