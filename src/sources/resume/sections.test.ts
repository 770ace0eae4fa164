import { describe, expect, test } from 'vitest'
import { SECTIONS } from './sections.ts'

function read(section: string, entry: Record<string, unknown>): unknown {
  return SECTIONS[section]?.(entry)
}

describe('a position', () => {
  test('that goes on has no end', () => {
    const entry = { name: 'Orchard', position: 'Lead', startDate: '2022-03' }
    expect(read('work', entry)).toMatchObject({ kind: 'position', began: '2022-03', detail: { until: null } })
    expect(read('work', { ...entry, endDate: 'Present' })).toMatchObject({ detail: { until: null } })
  })

  test('that ended says how exactly that is known', () => {
    const entry = { name: 'Orchard', position: 'Lead', startDate: '2018' }
    expect(read('work', { ...entry, endDate: '2020' })).toMatchObject({ detail: { untilPrecision: 'year' } })
    expect(read('work', { ...entry, endDate: '2020-02' })).toMatchObject({ detail: { untilPrecision: 'month' } })
    expect(read('work', { ...entry, endDate: '2020-02-03' })).toMatchObject({ detail: { untilPrecision: 'day' } })
  })

  test('with an end that is no date has an end that is not known', () => {
    const fact = read('work', { name: 'Orchard', position: 'Lead', startDate: '2018', endDate: 'soon' })
    expect(fact).not.toHaveProperty('detail.until')
  })

  test('in the names of the first schema', () => {
    expect(read('work', { company: 'Mill', position: 'Hand' })).toMatchObject({ detail: { company: 'Mill' } })
  })

  test('keeps its highlights', () => {
    const entry = { name: 'Mill', summary: 'Milled.', highlights: ['Fast', 7, null] }
    expect(read('work', entry)).toMatchObject({ detail: { summary: 'Milled.', highlights: ['Fast', '7'] } })
  })
})

describe('what makes an entry the same in the next version', () => {
  test.each([
    ['work', { name: 'Mill', position: 'Hand', summary: 'a' }, { summary: 'b' }],
    ['education', { institution: 'O', area: 'P', studyType: 'B', endDate: '2014' }, { endDate: '2015' }],
    ['skills', { name: 'SQL', level: 'Beginner' }, { level: 'Advanced' }],
    ['certificates', { name: 'C', issuer: 'S' }, { url: 'https://x.example' }],
    ['projects', { name: 'p', description: 'a' }, { description: 'b' }],
  ])('%s: not its description', (section, entry, change) => {
    const [before, after] = [read(section, entry), read(section, { ...entry, ...change })]
    expect((before as { identity: unknown }).identity).toEqual((after as { identity: unknown }).identity)
  })
})

describe('an entry that names nothing is none', () => {
  test.each(Object.keys(SECTIONS))('%s', section => {
    for (const entry of [{}, { summary: 'x' }, { name: '' }, { name: {}, title: [] }, { startDate: '2020' }])
      expect(read(section, entry)).toBeNull()
  })
})
