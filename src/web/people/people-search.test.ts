import { expect, test } from 'vitest'
import { isFiltered, peopleInput, put, readPeopleSearch, toggled } from './people-search.ts'
import { sentenceOf } from './people-sentence.ts'

const DAY = 86_400_000
const now = 20_000 * DAY

test('an address becomes a search, and what it does not know is left out', () => {
  const raw = { find: 'ada', bands: 'close,active', quiet: 6, sort: 'worth', up: 'yes', evil: '<script>', since: -3 }
  expect(readPeopleSearch(raw)).toEqual({ find: 'ada', bands: 'close,active', quiet: 6 })
  expect(readPeopleSearch({ find: 42 })).toEqual({ find: '42' })
  expect(readPeopleSearch({ find: 'x'.repeat(9999) }).find).toHaveLength(300)
})

test('a search becomes what the server is asked', () => {
  expect(peopleInput({}, now)).toEqual({ sort: 'two-way', descending: true })
  expect(peopleInput({ find: 'a' }, now)).toEqual({ search: 'a', sort: 'name', descending: false })
  const asked = peopleInput({ bands: 'close,active', outside: 'Tidewater', quiet: 6, sort: 'last', up: true }, now)
  expect(asked).toMatchObject({
    bands: ['close', 'active'],
    notCompanies: ['Tidewater'],
    sort: 'last',
    descending: false,
  })
  expect(Math.round((now - (asked.lastBefore ?? 0)) / DAY)).toBe(183)
})

test('the filters read as a sentence', () => {
  expect(sentenceOf({})).toBe('everybody')
  expect(sentenceOf({ bands: 'active', outside: 'Tidewater', quiet: 6 })).toBe(
    'two-way, outside Tidewater, quiet for 6 months',
  )
  expect(sentenceOf({ bands: 'close,active,fading', quiet: 12, answered: 'yes' })).toBe(
    'close, two-way or fading, who you said would help, quiet for a year',
  )
})

test('parts go in and out', () => {
  expect(toggled(undefined, 'close')).toBe('close')
  expect(toggled('close,active', 'close')).toBe('active')
  expect(toggled('close', 'close')).toBeUndefined()
  expect(put({ find: 'a', quiet: 3 }, 'find', undefined)).toEqual({ quiet: 3 })
  expect(isFiltered({ sort: 'name', up: true })).toBe(false)
  expect(isFiltered({ quiet: 3 })).toBe(true)
})
