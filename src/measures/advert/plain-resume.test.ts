import { expect, test } from 'vitest'
import { readPlainResume } from './plain-resume.ts'

const NOW = Date.UTC(2026, 10, 20)
const TITLES = ['Data Engineer', 'Software Developer', 'Nurse']
/** As O*NET's index would: the longest of these that is there. */
const titleIn = (text: string): string | null => TITLES.find(title => text.includes(title)) ?? null
const day = (at: number | null | undefined) => (at ? new Date(at).toISOString().slice(0, 7) : at)

const TEXT = `Bo Stream
Data Engineer

Experience
Data Engineer, Port, Mar 2018 - Present
Built pipelines with Spark and Kafka.
Software Developer, Shop
01/2014 – 02/2018
Java services.

Education
MSc in Computer Science, City University, 2008 - 2013`

test('positions by their spans, degrees by their names, and the rest as said of oneself', () => {
  const facts = readPlainResume(TEXT, titleIn, NOW)
  const positions = facts.filter(({ kind }) => kind === 'position')
  expect(
    positions.map(({ at, detail }) => [
      (detail as { title?: string }).title,
      day(at),
      day((detail as { until?: number | null }).until),
    ]),
  ).toEqual([
    ['Data Engineer', '2018-03', null],
    ['Software Developer', '2014-01', '2018-02'],
  ])
  expect(positions[0]?.detail).toMatchObject({ summary: expect.stringContaining('Spark and Kafka') })
  expect(
    facts.filter(({ kind }) => kind === 'education').map(({ detail }) => (detail as { degree?: string }).degree),
  ).toEqual(['MSc in Computer Science, City University, 2008 - 2013'])
  expect(facts.at(-1)).toMatchObject({ kind: 'profile', detail: { headline: 'Data Engineer' } })
})

test('a text without dates is still a title and what is said', () => {
  expect(readPlainResume('Nurse with a calm hand', titleIn, NOW).map(({ kind }) => kind)).toEqual([
    'position',
    'profile',
  ])
  expect(readPlainResume('', titleIn, NOW).map(({ kind }) => kind)).toEqual(['profile'])
})

test('in a text whose lines ran together, a position ends where studies and lists begin', () => {
  const text = `DATA ENGINEER Summary Calm. Experience Data Engineer 01/2014 to Current Company Name Built pipelines. Nurse June 2009 to December 2013 Company Name Cared for patients. Education Bachelor of Science : Nursing 2009 Skills SQL, triage`
  const positions = readPlainResume(text, titleIn, NOW).filter(({ kind }) => kind === 'position')
  expect(positions.map(({ at, detail }) => [day(at), (detail as { summary?: string }).summary?.trim()])).toEqual([
    ['2014-01', 'Company Name Built pipelines. Nurse'],
    ['2009-06', 'Company Name Cared for patients.'],
  ])
})
