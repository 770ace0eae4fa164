import { describe, expect, test } from 'vitest'
import { findTerms } from './find-terms.ts'
import { vocabulary } from './onet.fixture.ts'
import { wordsOf } from './stem.ts'

const namesOf = (text: string) => findTerms(wordsOf(text), vocabulary, text, 0).map(({ term }) => term.name)

test.each([
  [['Excel', 'MS Excel', 'microsoft excel', 'Microsoft Excel software']],
  [['SQL', 'structured query language']],
  [['AWS', 'Amazon Web Services']],
  [['JavaScript', 'javascript']],
  [['Node.js', 'nodejs']],
  [['Kubernetes', 'K8s']],
  [['SEO', 'search engine optimisation']],
  [['administering medications', 'medication administration', 'administer medication']],
  [['wound care', 'dressing changes']],
  [['communication skills', 'written communication']],
  [["driver's license", 'Driving licence', 'drivers license']],
  [['PMP', 'Project Management Professional']],
])('%j are one thing', ways => expect(new Set(ways.map(way => namesOf(way).join())).size).toBe(1))

test('every name above is found at all', () => {
  for (const way of [
    'Excel',
    'MS Excel',
    'SQL',
    'AWS',
    'JavaScript',
    'Node.js',
    'C++ experience',
    'C# experience',
    'K8s',
    'SEO',
    'dressing changes',
    "driver's license",
    'PMP',
    'Epic',
    'AutoCAD',
    'SolidWorks',
    'MATLAB',
    'SAP',
    'QuickBooks',
    'Salesforce',
    'Photoshop',
    'Python',
    'Tableau',
    'Revit',
    'Git',
    'Jira',
    'Power BI',
  ])
    expect([way, namesOf(way).length]).toEqual([way, 1])
})

test('the longest name wins, and names that share no word are all there', () => {
  expect(namesOf('Microsoft Visual Basic for Applications VBA')).toHaveLength(1)
  expect(namesOf('SQL, Python and Tableau')).toEqual(['SQL', 'Python', 'Tableau'])
  expect(namesOf('Microsoft Project and project management')).toEqual(['Microsoft Project', 'Project management'])
})

describe('everyday words', () => {
  test.each([
    'we excel in a quiet way',
    'have a word with us',
    'go to work by boat',
    'a swift answer',
    'access to the archive',
    'the rest of the week',
    'an express train',
    'a project of your own',
    'teams of five in one office',
    'we notice sage advice',
    'act on it',
    'vitamin C',
    'R&D',
    'Class C',
    'C-level',
    'a chef who cooks',
    'an oracle foretold it',
  ])('%s', text => expect(namesOf(text).filter(name => name.length < 18 && !/management/i.test(name))).toEqual([]))

  test.each([
    ['Experience with R', 'R'],
    ['Python, R, SAS', 'R'],
    ['Knowledge of Go', 'Go'],
    ['Word and Excel', 'Microsoft Word'],
    ['Proficient in Access', 'Microsoft Access'],
    ['Skills: Slack', 'Slack'],
    ['R', 'R'],
  ])('%s means %s', (text, name) => expect(namesOf(text)).toContain(name))
})

test('places are of the words given, whatever stands before them', () => {
  const text = 'We need SQL here'
  const [found] = findTerms(wordsOf(text, 1_000), vocabulary, text, 1_000)
  expect([found?.at, found?.length]).toEqual([2, 1])
})

test('the vocabulary is large, and each name can be found by its first word', () => {
  expect(vocabulary.size).toBeGreaterThan(9_000)
  for (const [first, terms] of [...vocabulary.byFirst].slice(0, 500))
    for (const { words } of terms) expect(words[0]).toBe(first)
})
