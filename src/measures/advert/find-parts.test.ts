import { describe, expect, test } from 'vitest'
import { findDegree, stepOfDegree } from './find-degrees.ts'
import { findLanguages } from './find-languages.ts'
import { findPhrases } from './find-phrases.ts'
import { findYears } from './find-years.ts'
import { headingAt } from './headings.ts'
import { piecesOf } from './pieces.ts'
import { stemOf, wordsOf } from './stem.ts'
import { languageOf } from './text-language.ts'

test.each([
  ['5+ years in data engineering', [[5, 'data engineering']]],
  ['3-5 years of experience with Python', [[3, 'Python']]],
  ['Minimum four years’ experience in accounting.', [[4, 'accounting']]],
  ['at least a year of work in a kitchen', [[1, 'kitchen']]],
  ['18 months of experience', [[1.5, '']]],
  ['A firm with eighty years behind it', []],
  ['You must be 18 years old', []],
  ['meet parents twice a year', []],
  ['From 46,000 a year; working hours are short', []],
  ['We have grown for over 10 years', []],
])('years in "%s"', (text, wanted) => expect(findYears(text).map(({ years, of }) => [years, of])).toEqual(wanted))

test.each([
  ["Bachelor's degree in marketing or communications", 3, 'marketing or communications'],
  ['PhD or Master’s in statistics', 4, 'statistics'],
  ['Degree in accounting, finance or a related field', 3, 'accounting, finance'],
  ['A high school diploma is enough', 1, ''],
  ['Certified Scrum Master', null, ''],
  ['a high degree of care', null, ''],
])('the degree in "%s"', (text, step, field) => {
  const found = findDegree(text)
  expect([found?.step ?? null, found?.field ?? '']).toEqual([step, field])
})

test.each([
  ['BSc Nursing', 3],
  ['Master of Arts', 4],
  ['Doctor of Philosophy (PhD)', 5],
  ['A summer course', 0],
])('the step of %s', (words, step) => expect(stepOfDegree(words)).toBe(step))

test.each([
  ['You speak German fluently and get along in English.', ['German 5', 'English 1.5']],
  ['Native Spanish, conversational French', ['Spanish 6', 'French 3']],
  ['English literature, the German market, an Italian restaurant', []],
])('languages in "%s"', (text, wanted) =>
  expect(findLanguages(text).map(({ name, level }) => `${name} ${level}`)).toEqual(wanted),
)

describe('phrases that are asked by the words around them', () => {
  const phrasesOf = (text: string) =>
    piecesOf(`Requirements:\n${text}`)
      .flatMap(findPhrases)
      .map(({ text: said }) => said)
  test.each([
    ['Experience with gear hobbing and bevel cutting', ['gear hobbing', 'bevel cutting']],
    ['Strong stage lighting skills', ['stage lighting']],
    ['Experience with Airflow or a similar scheduler', ['Airflow']],
    ['Glass blowing.', ['Glass blowing']],
    ['You are willing to work shifts and weekends.', []],
    ['A sense of what people need when they are not well', []],
  ])('%s', (text, wanted) => expect(phrasesOf(text)).toEqual(wanted))
})

test.each([
  ['Requirements:', 'asks'],
  ['What we offer', 'offer'],
  ['NICE TO HAVE', 'nice'],
  ['Your profile: a degree', 'asks'],
  ['Qualifications Bachelor’s degree', 'asks'],
  ['About Fernweh Travel', null],
  ['We offer work to people who like it and have the skills that it takes', null],
])('the heading in "%s"', (text, part) => expect(headingAt(text)?.part ?? null).toBe(part))

test('points of a list in one line are pieces of their own, abbreviations end none', () => {
  const texts = (text: string) => piecesOf(text).map(piece => piece.text)
  expect(texts('Main duties: - lead a team - win accounts - report')).toEqual(['lead a team', 'win accounts', 'report'])
  expect(texts('Tools, e.g. Excel. You write well.')).toEqual(['Tools, e.g. Excel.', 'You write well.'])
})

test('where line ends were lost, what a point begins with begins one', () => {
  const run =
    "Requirements: Bachelor's degree in Accounting 2-4 years of accounting experience Strong knowledge of GAAP CPA preferred Experience with QuickBooks or NetSuite Benefits: We offer paid leave and a pension scheme"
  expect(piecesOf(run).map(({ text, part, wish }) => [text, part, wish])).toEqual([
    ["Bachelor's degree in Accounting", 'asks', 'must'],
    ['2-4 years of accounting experience', 'asks', 'must'],
    ['Strong knowledge of GAAP CPA preferred', 'asks', 'nice'],
    ['Experience with QuickBooks or NetSuite', 'asks', 'must'],
    ['We offer paid leave and a pension scheme', 'offer', 'plain'],
  ])
})

test('forms of a word share a stem, and other words do not', () => {
  for (const [a, b] of [
    ['administering', 'administration'],
    ['engineer', 'engineering'],
    ['licence', 'license'],
    ['modelling', 'modeling'],
    ['nurses', 'nursing'],
  ] as const)
    expect(stemOf(a)).toBe(stemOf(b))
  expect(stemOf('sales')).not.toBe(stemOf('salad'))
  expect(wordsOf("Node.js, C++ and drivers' logs").map(({ norm }) => norm)).toEqual([
    'node',
    'js',
    'c++',
    'and',
    'drivers',
    'logs',
  ])
})

test('the language of a text is known by its smallest words', () => {
  const english =
    'We look for a nurse who likes to work at night with a small team in the old town, and who is calm when it is busy.'
  const german =
    'Wir suchen eine Pflegekraft für die Nacht, die gern mit einem kleinen Team arbeitet und auch bei viel Arbeit ruhig bleibt, auf der Station im alten Teil der Stadt.'
  expect([languageOf(english), languageOf(german), languageOf('Nurse wanted')]).toEqual(['English', 'German', null])
})
