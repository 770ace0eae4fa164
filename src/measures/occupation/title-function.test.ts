import { describe, expect, test } from 'vitest'
import { JOB_FUNCTIONS } from './job-function.ts'
import { FUNCTION_WORDS } from './title-function-words.ts'
import { fieldOf } from './title-function.ts'
import { normaliseTitle } from './title-text.ts'

const field = (title: string) => fieldOf(normaliseTitle(title).split(' '))

describe('the words of field', () => {
  test('a phrase beats a noun: a sales engineer sells', () => {
    expect(field('Sales Engineer')).toEqual({ job: 'sales', strength: 3, said: 'sales engineer' })
  })

  test('a noun beats a field: a lecturer in law teaches', () => {
    expect(field('Lecturer in Law')).toEqual({ job: 'education', strength: 2, said: 'lecturer' })
  })

  test('a field is better than nothing', () => {
    expect(field('Head of Marketing')).toEqual({ job: 'marketing', strength: 1, said: 'marketing' })
  })

  test('the longer phrase counts', () => {
    expect(field('Machine Learning Engineer')?.job).toBe('engineering')
    expect(field('Machine Learning')?.job).toBe('data')
  })

  test('compounds of German and Dutch are seen', () => {
    expect(field('Vertriebsmitarbeiter')?.job).toBe('sales')
    expect(field('Webentwicklerin')?.job).toBe('engineering')
    expect(field('Zahnarzt')?.job).toBe('healthcare')
    expect(field('Hoofdboekhouder')).toBeNull()
  })

  test('no word, no function', () => {
    expect(field('Dreamer')).toBeNull()
    expect(fieldOf([])).toBeNull()
  })
})

describe('the word lists', () => {
  const lists = Object.entries(FUNCTION_WORDS).map(([job, { phrases, heads, topics }]) => ({
    job,
    entries: [phrases, heads, topics].flatMap(list => list.split(',').map(entry => entry.trim())),
  }))

  test('are there for every function', () => {
    expect(Object.keys(FUNCTION_WORDS).sort()).toEqual(Object.keys(JOB_FUNCTIONS).sort())
  })

  test('are normalised, so that they can match', () => {
    const odd = lists.flatMap(({ entries }) =>
      entries.filter(entry => normaliseTitle(entry.replaceAll('*', '')) !== entry.replaceAll('*', '')),
    )
    expect(odd).toEqual([])
  })

  test('give no word to two functions', () => {
    const owner = new Map<string, string>()
    const twice: string[] = []
    for (const { job, entries } of lists)
      for (const entry of entries) {
        const other = owner.get(entry)
        if (other !== undefined && other !== job) twice.push(`${entry}: ${other}, ${job}`)
        owner.set(entry, job)
      }
    expect(twice).toEqual([])
  })
})
