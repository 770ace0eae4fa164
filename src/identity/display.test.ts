import { expect, test } from 'vitest'
import { display } from './display.ts'
import type { ShownRecord } from './display.ts'

function shown(id: string, more: Partial<ShownRecord>): ShownRecord {
  return { id, name: null, keys: [], card: null, cardAt: null, n: 1, ...more }
}

test('title and company come from one card, the newest', () => {
  const old = shown('a', { card: { name: 'Ana R', title: 'Lead', company: 'Old', place: 'Oslo' }, cardAt: 1 })
  const now = shown('b', { card: { company: 'New' }, cardAt: 2 })
  expect(display([old, now], [])).toMatchObject({ name: 'Ana R', title: null, company: 'New', place: 'Oslo' })
})

test('the last correction wins, also one that takes away', () => {
  const card = shown('a', { card: { name: 'Ana', title: 'Lead', company: 'Acme' }, cardAt: 1 })
  const correct = (field: 'title' | 'company', value: string | null) => ({
    kind: 'correction' as const,
    record: 'a',
    field,
    value,
  })
  const result = display([card], [correct('title', 'Head'), correct('title', 'Director'), correct('company', null)])
  expect(result).toMatchObject({ title: 'Director', company: null })
})

test('without a card the fullest name, without a name an address', () => {
  expect(display([shown('a', { name: 'ana84', n: 90 }), shown('b', { name: 'Ana Ruiz', n: 2 })], []).name).toBe(
    'Ana Ruiz',
  )
  expect(display([shown('a', { keys: [{ kind: 'email', value: 'ana@a.example' }] })], [])).toMatchObject({
    name: 'ana@a.example',
    emails: ['ana@a.example'],
  })
})
