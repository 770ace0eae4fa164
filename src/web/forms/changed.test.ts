import { expect, test } from 'vitest'
import { changed } from './changed.ts'

test('only what differs is said; nothing and an empty text are the same', () => {
  expect(changed({ title: 'B', role: '', skills: ['a'] }, { title: 'A', role: null, skills: ['a'] })).toEqual({
    title: 'B',
  })
  expect(changed({ role: '' }, { role: 'Maintainer' })).toEqual({ role: '' })
  expect(changed({ until: null as string | null }, { until: '2026-01-01' })).toEqual({ until: null })
  expect(changed({ a: 1 }, {})).toEqual({ a: 1 })
})
