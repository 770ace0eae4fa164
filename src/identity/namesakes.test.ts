import { describe, expect, test } from 'vitest'
import type { IdentityRecord } from './record.ts'
import { resolve } from './resolve.ts'

const DAY = 86_400_000

/** `rec('a', 'mail', 'Ana Ruiz', 'email:ana@x.example')`; a card by its company, and the day of the link. */
function rec(
  id: string,
  source: string,
  name: string,
  keys: string,
  company?: string,
  linked?: number,
): IdentityRecord {
  return {
    id,
    source,
    name,
    keys: keys.split(' ').map(key => ({ kind: key.split(':')[0] ?? '', value: key.slice(key.indexOf(':') + 1) })),
    card: company === undefined ? null : { company, ...(linked === undefined ? {} : { connectedOn: linked * DAY }) },
    first: id.charCodeAt(0),
  }
}

const crowd = Array.from({ length: 400 }, (_, n) =>
  rec(`x${n}`, 'linkedin', `Given${n % 40} Family${n % 57}`, `url:linkedin.com/in/crowd-${n}`),
)

function put(...records: IdentityRecord[]): readonly string[] {
  return resolve([...crowd, ...records], [])
    .clusters.map(cluster => [...cluster.records].sort().join(''))
    .filter(one => !one.startsWith('x'))
    .sort()
}

describe('what one human has once', () => {
  test('connections made on different days stay two, though an archive without addresses lists both and mail is of their name', () => {
    expect(
      put(
        rec('a', 'linkedin', 'Corvin Haltmaar', 'name:Corvin', 'Acme', 15_000),
        rec('b', 'linkedin', 'Corvin Haltmaar', 'name:Corvin', 'Bolt Works', 17_000),
        rec('c', 'mail', 'Corvin Haltmaar', 'email:corvin.haltmaar@acme.example'),
        rec('d', 'mail', 'Corvin Haltmaar', 'email:corvin.haltmaar@boltworks.example'),
        rec('e', 'contacts', 'Corvin Haltmaar', 'email:ch@acme.example email:corvin.h@boltworks.example'),
      ),
    ).not.toContain('abcde')
    expect(
      put(
        rec('a', 'linkedin', 'Corvin Haltmaar', 'name:Corvin', 'Acme', 15_000),
        rec('b', 'linkedin', 'Corvin Haltmaar', 'name:Corvin', 'Acme Labs', 17_000),
        rec('c', 'mail', 'Corvin Haltmaar', 'email:corvin.haltmaar@acme.example'),
      ),
    ).not.toContain('abc')
  })

  test('an address of a company: a second one is asked about, though the same profile is at that company', () => {
    expect(
      put(
        rec('a', 'linkedin', 'Corvin Haltmaar', 'url:linkedin.com/in/ch', 'Acme'),
        rec('b', 'mail', 'Corvin Haltmaar', 'email:corvin.haltmaar@acme.example'),
        rec('c', 'calendar', 'Corvin Haltmaar', 'email:chaltmaar@acme.example'),
      ),
    ).toEqual(['ab', 'c'])
  })

  test('what stands behind a + makes no second address', () => {
    expect(
      put(
        rec('a', 'linkedin', 'Corvin Haltmaar', 'url:linkedin.com/in/ch', 'Acme'),
        rec('b', 'mail', 'Corvin Haltmaar', 'email:corvin.haltmaar@acme.example'),
        rec('c', 'calendar', 'Corvin Haltmaar', 'email:corvin.haltmaar+news@acme.example'),
      ),
    ).toContain('abc')
  })

  test.each(['chaltmaar2', 'haltmaarc2', 'corvin2'])(
    '%s was given where somebody of that name was there before',
    local => {
      expect(
        put(
          rec('a', 'linkedin', 'Corvin Haltmaar', 'url:linkedin.com/in/ch', 'Acme'),
          rec('b', 'mail', 'Corvin Haltmaar', `email:${local}@acme.example`),
        ),
      ).toEqual(['a', 'b'])
    },
  )

  test('an address with and one without a number mean two of the name: what else bears it is asked about', () => {
    const two = [
      rec('a', 'mail', 'Corvin Haltmaar', 'email:corvin.haltmaar@acme.example'),
      rec('b', 'mail', 'Corvin Haltmaar', 'email:corvin.haltmaar2@acme.example'),
    ]
    const other = rec('c', 'mail', 'Corvin Haltmaar', 'email:corvin.haltmaar@gmail.com')
    expect(put(...two, other)).toEqual(['a', 'b', 'c'])
    expect(put(...two.slice(0, 1), other)).toEqual(['ac'])
  })
})

describe('where little but the name speaks for it', () => {
  const card = rec('a', 'contacts', 'Corvin Haltmaar', 'email:corvin.haltmaar@gmail.com phone:+4712345678', 'Acme')
  test('numbers that differ are asked about; where one has none, or they share one, they are not', () => {
    expect(put(card, rec('b', 'mail', 'Corvin Haltmaar', 'email:ch@bolt.example'))).toEqual(['ab'])
    expect(put(card, rec('b', 'log', 'Corvin Haltmaar', 'email:ch@bolt.example phone:+4787654321'))).toEqual(['a', 'b'])
  })
  test('employers that differ are asked about, however one is written', () => {
    const linked = (company: string) => rec('b', 'linkedin', 'Corvin Haltmaar', 'url:linkedin.com/in/ch', company)
    expect(put(card, linked('Bolt Works'))).toEqual(['a', 'b'])
    expect(put(card, linked('Acme Labs'))).toEqual(['ab'])
  })
})

test('what the most speaks for is asked about first, however much it is', () => {
  const asked = resolve(
    [
      ...crowd,
      rec('a', 'mail', 'Corvin Haltmaar', 'email:ch@gmail.com'),
      rec('b', 'mail', 'Corvin Haltmaar', 'email:haltmaar@gmx.de'),
      rec('c', 'linkedin', 'Ilse Vonderlinde', 'url:linkedin.com/in/iv', 'Acme'),
      rec('d', 'mail', 'Ilse Vonderlinde', 'email:ivonderlinde2@acme.example'),
    ],
    [],
  ).suggestions.filter(({ a }) => !a.startsWith('x'))
  expect(asked.map(({ a, b }) => a + b)).toEqual(['cd', 'ab'])
  for (const { strength } of asked) expect(strength).toBeLessThan(7)
})
