import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelOfDegree, levelOfWords } from './level-words.ts'
import { mentionsOf } from './mentions.ts'
import { skillKey } from './skill-key.ts'

describe('one name for a skill', () => {
  test.each([
    ['K8s', 'kubernetes'],
    ['Node.js', 'node js'],
    ['nodejs', 'node js'],
    ['  Postgres ', 'postgresql'],
    ['C++', 'c++'],
    ['C#', 'c#'],
    ['C Sharp', 'c#'],
    ['Python (Programming Language)', 'python'],
    ['R&D', 'r and d'],
    ['Référencement naturel', 'referencement naturel'],
    ['SEO', 'search engine optimization'],
    ['🙂', ''],
  ])('%s is %s', (name, key) => expect(skillKey(name)).toBe(key))

  test('the key of a key is itself', () => {
    fc.assert(
      fc.property(fc.string(), name => {
        expect(skillKey(skillKey(name))).toBe(skillKey(name))
      }),
    )
  })

  test('upper and lower case are one', () => {
    for (const name of ['Kafka', 'kAFKA', 'KAFKA']) expect(skillKey(name)).toBe('kafka')
  })
})

describe('skills that a text names', () => {
  const mentions = mentionsOf([
    'kubernetes',
    'public speaking',
    'go',
    'r',
    'c++',
    'machine learning',
    'sql',
    'sql server',
  ])
  const found = (text: string) => [...mentions(text)].sort()

  test.each([
    ['Moved billing to K8s', ['kubernetes']],
    ['Machine learning and public speaking', ['machine learning', 'public speaking']],
    ['ML is too short for a sentence', []],
    ['Public transport, speaking of which', []],
    ['SQL Server, tuned', ['sql', 'sql server']],
    ['Wrote C++ for robots', ['c++']],
    ['We go to market, r.', []],
    ['nosql', []],
    ['', []],
  ])('%s', (text, skills) => expect(found(text)).toEqual(skills))

  test('are found wherever they stand', () => {
    const word = fc.constantFrom('we', 'built', 'with', 'and', 'public', 'a')
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (before, after) => {
        expect(found([...before, 'kubernetes', ...after].join(' '))).toContain('kubernetes')
      }),
    )
  })
})

describe('levels in words', () => {
  test.each([
    ['Native or bilingual proficiency', 6],
    ['Full professional proficiency', 5],
    ['Professional working proficiency', 4],
    ['Limited working proficiency', 3],
    ['Elementary proficiency', 1.5],
    ['B2', 4],
    ['Expert', 5.5],
    ['Certified Associate', 3.5],
    ['Cloud Fundamentals', 2],
    ['Solutions Architect Professional', 4.5],
    ['whatever', null],
    [undefined, null],
  ])('%s: %s', (words, level) => expect(levelOfWords(words)).toBe(level))

  test.each([
    ['PhD', 5.5],
    ['M.Sc. Informatics', 4.5],
    ['Bachelor of Arts', 3.5],
    ['Certificate', null],
    [undefined, null],
  ])('the degree %s: %s', (degree, level) => expect(levelOfDegree(degree)).toBe(level))
})
