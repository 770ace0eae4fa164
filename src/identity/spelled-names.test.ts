import { describe, expect, test } from 'vitest'
import { readName } from './name.ts'
import type { IdentityRecord } from './record.ts'
import { resolve } from './resolve.ts'
import { namedByOthers } from './named-by-others.ts'
import { nameFrom } from './spelled-names.ts'
import { readTraits } from './traits.ts'

const words = (written: string | null, ...emails: string[]) =>
  nameFrom(readName(written), emails)?.tokens.join(' ') ?? null

describe('the name that an address spells out around what is written', () => {
  test.each([
    ['G. Ruiz', 'gloria.ruiz@acme.example', 'gloria ruiz'],
    ['G. Ruiz', 'ruiz.gloria@acme.example', 'gloria ruiz'],
    ['G. Ruiz-Lind', 'gloria.ruizlind@acme.example', 'gloria ruiz lind'],
    ['Gloria R.', 'gloria.ruiz@acme.example', 'gloria ruiz'],
    ['gloria', 'gloriaruiz@acme.example', 'gloria ruiz'],
    ['Gloria', 'ruiz_gloria@acme.example', 'gloria ruiz'],
    [null, 'gloria.ruiz+news@acme.example', 'gloria ruiz'],
  ])('%s <%s>: %s', (written, email, name) => {
    expect(words(written, email)).toBe(name)
  })

  test.each([
    ['G. Ruiz', 'maria.ruiz@acme.example', 'g ruiz'],
    ['G. Ruiz', 'gruiz@acme.example', 'g ruiz'],
    ['G. Ruiz', 'gloria.lind@acme.example', 'g ruiz'],
    ['Gloria Ruiz', 'gloria.lind@acme.example', 'gloria ruiz'],
    ['Gloria', 'gloria2@acme.example', 'gloria'],
    ['Gloria', 'gloria@acme.example', 'gloria'],
    [null, 'info@acme.example', null],
  ])('%s <%s> stays %s', (written, email, name) => {
    expect(words(written, email)).toBe(name)
  })
})

const rec = (id: string, source: string, name: string | null, kind: string, value: string, company?: string): IdentityRecord => ({
  id, source, name, keys: [{ kind, value }], card: company === undefined ? null : { company }, first: id.charCodeAt(0),
}) // prettier-ignore

describe('the name that others here bear tells how an address is to be cut', () => {
  const named = (...records: IdentityRecord[]) => namedByOthers(records.map(readTraits)).at(-1)?.block
  const ruiz = rec('a', 'linkedin', 'Gloria Ruiz-Lind', 'url', 'linkedin.com/in/gloria')
  test('without a mark between the words, or without the hyphen', () => {
    expect(named(ruiz, rec('b', 'mail', null, 'email', 'gloriaruizlind@acme.example'))).toBe('gloria lind ruiz')
    expect(named(ruiz, rec('b', 'mail', null, 'email', 'gloria.ruizlind@acme.example'))).toBe('gloria lind ruiz')
    expect(named(ruiz, rec('b', 'mail', 'Gloria', 'email', 'ruizlindgloria@acme.example'))).toBe('gloria lind ruiz')
  })
  test('not against what is written, not behind a number, and not where two would fit', () => {
    expect(named(ruiz, rec('b', 'mail', 'Tom', 'email', 'gloriaruizlind@acme.example'))).toBe('')
    expect(named(ruiz, rec('b', 'mail', null, 'email', 'gloriaruizlind2@acme.example'))).toBe('')
    const other = rec('c', 'contacts', 'Gloria Ruizlind', 'phone', '+4712345678')
    expect(named(ruiz, other, rec('b', 'mail', null, 'email', 'gloriaruizlind@acme.example'))).toBe('')
  })
})

test('an initial before a name that the address spells out is joined where they work, and only there', () => {
  const crowd = Array.from({ length: 400 }, (_, n) =>
    rec(`x${n}`, 'linkedin', `Given${n % 40} Family${n % 57}`, 'url', `linkedin.com/in/crowd-${n}`),
  )
  const linked = rec('a', 'linkedin', 'Corvin Haltmaar', 'url', 'linkedin.com/in/corvin', 'Acme')
  const put = (email: string) =>
    resolve([...crowd, linked, rec('b', 'mail', 'C. Haltmaar', 'email', email)], []).clusters.find(
      ({ id }) => id === 'a',
    )
  expect(put('corvin.haltmaar@acme.example')?.records).toEqual(['a', 'b'])
  expect(put('carla.haltmaar@acme.example')?.records).toEqual(['a'])
  expect(put('corvin.haltmaar@gmail.com')?.records).toEqual(['a'])
})
