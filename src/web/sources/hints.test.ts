import { expect, test } from 'vitest'
import { SOURCES } from '../../sources/index.ts'
import { hintsFor } from './hints.ts'

const rows = SOURCES.map(({ id, title, channel }) => ({ id, title, channel, n: 0 }))

test('every source that gave nothing has its hint', () => {
  expect(
    hintsFor(rows, [])
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(SOURCES.map(({ id }) => id).toSorted())
})

test('what gave something has none, and what no channel showed comes first', () => {
  const some = rows.map(row => (row.id === 'linkedin' ? { ...row, n: 5 } : row))
  const hints = hintsFor(some, [
    { channel: 'linkedin', seen: true },
    { channel: 'chat', seen: false },
  ])
  expect(hints.map(({ id }) => id).includes('linkedin')).toBe(false)
  expect(hints[0]?.id).toBe('chat')
})
