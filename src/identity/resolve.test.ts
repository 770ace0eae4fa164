import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../../tests/made/cpu-time.ts'
import type { Decision, DecisionBody } from '../model/decision.ts'
import type { IdentityRecord } from './record.ts'
import { resolve } from './resolve.ts'

/** `rec('a', 'mail', 'Ana Ruiz', 'email:ana@x.example')`; a card by its company. */
function rec(id: string, source: string, name: string | null, keys: string, company?: string): IdentityRecord {
  return {
    id,
    source,
    name,
    keys: keys
      .split(' ')
      .map(key => ({ kind: key.slice(0, key.indexOf(':')), value: key.slice(key.indexOf(':') + 1) })),
    card: company === undefined ? null : { company },
    first: id.charCodeAt(0),
  }
}

function decide(...bodies: DecisionBody[]): Decision[] {
  return bodies.map((body, at) => ({ id: `d${at}`, at, body, undone: false, order: at }))
}

function clustersOf(records: readonly IdentityRecord[], decisions: readonly Decision[] = []): string[] {
  return resolve(records, decisions)
    .clusters.map(cluster => [...cluster.records].sort().join(''))
    .sort()
}

/** Enough other people that a name can be rare. */
const crowd = Array.from({ length: 400 }, (_, n) =>
  rec(`x${n}`, 'linkedin', `Given${n % 40} Family${n % 57}`, `url:linkedin.com/in/crowd-${n}`),
)
const inCrowd = (...records: IdentityRecord[]) => clustersOf([...crowd, ...records]).filter(one => !one.startsWith('x'))

describe('strong keys', () => {
  test('the same e-mail address in two sources is one person, and says why', () => {
    const { clusters } = resolve(
      [
        rec('a', 'linkedin', 'Ana Ruiz', 'url:linkedin.com/in/ana email:ana@acme.example'),
        rec('b', 'mail', null, 'email:ana@acme.example'),
      ],
      [],
    )
    expect(clusters).toEqual([
      { id: 'a', records: ['a', 'b'], evidence: ['the same e-mail address, ana@acme.example'] },
    ])
  })
  test('a word behind a + leads to the same mailbox; a number there may be somebody else', () => {
    const ana = rec('a', 'linkedin', 'Ana Ruiz', 'email:ana@acme.example')
    expect(clustersOf([ana, rec('b', 'mail', 'Ana Ruiz', 'email:ana+news@acme.example')])).toEqual(['ab'])
    expect(clustersOf([ana, rec('b', 'mail', 'Ana Ruiz', 'email:ana+4f21@acme.example')])).toEqual(['a', 'b'])
    expect(clustersOf([ana, rec('b', 'mail', 'Tom Lind', 'email:ana+tom@acme.example')])).toEqual(['a', 'b'])
  })
  test('a shared mailbox is nobody', () => {
    expect(
      clustersOf([
        rec('a', 'mail', 'Ana Ruiz', 'email:info@acme.example'),
        rec('b', 'mail', 'Bo Lind', 'email:info@acme.example'),
      ]),
    ).toEqual(['a', 'b'])
  })
  test('a household address with two first names is two people, and is asked about', () => {
    const records = [
      rec('a', 'mail', 'Ana Ruiz', 'email:ruiz@home.example'),
      rec('b', 'contacts', 'Tom Ruiz', 'email:ruiz@home.example'),
    ]
    expect(clustersOf(records)).toEqual(['a', 'b'])
    expect(resolve(records, []).suggestions[0]?.because).toContain('but the names do not agree')
  })
  test('a phone number joins only agreeing names', () => {
    const phone = 'phone:+4712345678'
    expect(clustersOf([rec('a', 'chat', 'Ana Ruiz', phone), rec('b', 'contacts', 'Ana M. Ruiz', phone)])).toEqual([
      'ab',
    ])
    expect(clustersOf([rec('a', 'chat', 'Ana Ruiz', phone), rec('b', 'contacts', 'Bo Lind', phone)])).toEqual([
      'a',
      'b',
    ])
  })
  test('a number is one however it is written: at home, abroad, with the 0 in brackets', () => {
    const records = [
      rec('a', 'contacts', 'Ana Ruiz', 'phone:07700900123'),
      rec('b', 'chat', 'Ana Ruiz', 'phone:+447700900123'),
      rec('c', 'log', 'Ana Ruiz', 'phone:+4407700900123'),
    ]
    expect(clustersOf(records)).toEqual(['abc'])
  })
  test('a number without a name is whose entry it is, unless two humans go by it', () => {
    const card = rec('a', 'contacts', 'Ana Ruiz', 'phone:+447700900123')
    const sms = rec('b', 'chat', null, 'phone:07700900123')
    expect(clustersOf([card, sms])).toEqual(['ab'])
    expect(clustersOf([card, sms, rec('c', 'contacts', 'Tom Ruiz', 'phone:+447700900123')])).toEqual(['a', 'b', 'c'])
  })
  test('one address, one first name: a marriage, a label in the address book, a short form', () => {
    const mail = 'email:ana@home.example'
    expect(clustersOf([rec('a', 'mail', 'Ana Ruiz', mail), rec('b', 'contacts', 'Ana Lind', mail)])).toEqual(['ab'])
    expect(clustersOf([rec('a', 'mail', 'Ana Ruiz', mail), rec('b', 'contacts', 'Ana Acme', mail)])).toEqual(['ab'])
    expect(clustersOf([rec('a', 'mail', 'Bob Ruiz', mail), rec('b', 'contacts', 'Robert Ruiz', mail)])).toEqual(['ab'])
    expect(clustersOf([rec('a', 'mail', 'Ana Ruiz', mail), rec('b', 'contacts', 'Eva Ruiz', mail)])).toEqual(['a', 'b'])
  })
  test('a first name alone is a name: at a shared address it is one of the two', () => {
    const home = 'email:ruiz@home.example'
    const records = [
      rec('a', 'mail', 'Tom Ruiz', home),
      rec('b', 'contacts', 'Ana', `${home} email:ana.ruiz@acme.example`),
    ]
    expect(clustersOf(records)).toEqual(['a', 'b'])
  })
  test('two different profiles are two people, whatever they share', () => {
    const records = [
      rec('a', 'linkedin', 'Ana Ruiz', 'url:linkedin.com/in/ana email:ruiz@acme.example'),
      rec('b', 'contacts', 'Ana Ruiz', 'url:linkedin.com/in/ana-2 email:ruiz@acme.example'),
    ]
    expect(clustersOf(records)).toEqual(['a', 'b'])
    expect(resolve(records, []).suggestions).toHaveLength(1)
  })
})

describe('agreeing facts', () => {
  const linkedin = rec('a', 'linkedin', 'Ana Ruizmontero', 'url:linkedin.com/in/ana-r', 'Acme Labs')

  test('a rare name and an address at their company', () => {
    expect(inCrowd(linkedin, rec('b', 'mail', 'Ana Ruizmontero', 'email:ar@acmelabs.example'))).toEqual(['ab'])
  })
  test('a name alone never joins; it is a suggestion', () => {
    const mail = rec('b', 'mail', 'Ana Ruizmontero', 'email:xy12@gmail.com')
    expect(inCrowd(linkedin, mail)).toEqual(['a', 'b'])
    expect(resolve([...crowd, linkedin, mail], []).suggestions.filter(one => one.a === 'a')).toHaveLength(1)
  })
  test('an address that spells the name out proves nothing of a name that is common in the world', () => {
    const spelled = (name: string, local: string) => [
      rec('a', 'linkedin', name, 'url:linkedin.com/in/them', 'Acme Labs'),
      rec('b', 'mail', name, `email:${local}@gmail.com`),
    ]
    expect(inCrowd(...spelled('Ana Ruizmontero', 'ana.ruizmontero'))).toEqual(['ab'])
    expect(inCrowd(...spelled('Maria Garcia', 'maria.garcia'))).toEqual(['a', 'b'])
  })
  test('two of one name at one company stay two: each has an address of their own there, or the second has a number', () => {
    const at = (id: string, local: string) => rec(id, 'mail', 'Ana Ruizmontero', `email:${local}@acmelabs.example`)
    expect(inCrowd(at('a', 'ana.ruizmontero'), at('b', 'ruizmontero'))).toEqual(['a', 'b'])
    const works = rec('a', 'contacts', 'Ana Ruizmontero', 'phone:+4712345678', 'Acme Labs')
    expect(inCrowd(works, at('b', 'ana.ruizmontero'))).toEqual(['ab'])
    expect(inCrowd(works, at('b', 'ana.ruizmontero2'))).toEqual(['a', 'b'])
  })
  test('where two humans bear a name, however rare, it does not tell who an address belongs to', () => {
    const account = (id: string) => rec(id, 'chat', 'Ana Ruizmontero', `handle:slack:${id}`)
    const mail = rec('c', 'mail', 'Ana Ruizmontero', 'email:ana.ruizmontero@gmail.com')
    expect(inCrowd(account('a'), mail)).toEqual(['ac'])
    expect(inCrowd(account('a'), account('b'), mail)).toEqual(['a', 'b', 'c'])
  })
  test('a namesake of the user is not put together by the name', () => {
    const mail = rec('b', 'mail', 'Ana Ruizmontero', 'email:ana.ruizmontero@gmail.com')
    const two = (own: string[]) => resolve([...crowd, linkedin, mail], [], own).clusters.length
    expect(two(['Ana Ruizmontero'])).toBe(two([]) + 1)
  })
  test("nobody's name is proved by the mailbox of a function", () => {
    const office = rec('b', 'mail', 'Ana Ruizmontero', 'email:office@acmelabs.example')
    expect(inCrowd(rec('a', 'mail', 'Ana Ruizmontero', 'email:ana.ruizmontero@acmelabs.example'), office)).toEqual([
      'a',
      'b',
    ])
  })
  test('a chat under the very name of one entry of the address book is theirs', () => {
    const card = (id: string, number: string) => rec(id, 'contacts', 'Ana Ruizmontero', `phone:${number}`)
    const chat = rec('c', 'chat', 'Ana Ruizmontero', 'name:Ana_Ruizmontero')
    expect(inCrowd(card('a', '+4711111111'), chat)).toEqual(['ac'])
    expect(inCrowd(card('a', '+4711111111'), card('b', '+4722222222'), chat)).toEqual(['a', 'b', 'c'])
  })
  test.each([
    ['Ana Ruizmontero Vall', 'a second family name'],
    ['A. Ruizmontero', 'an initial'],
    ['Anna Ruizmontero', ''],
  ])('%s is asked about, where it can be the same: %s', (name, why) => {
    const part = rec('b', 'mail', name, 'email:xy12@gmail.com')
    expect(inCrowd(linkedin, part)).toEqual(['a', 'b'])
    const asked = resolve([...crowd, linkedin, part], []).suggestions.filter(one => one.a === 'a')
    expect(asked).toHaveLength(why === '' ? 0 : 1)
  })
  test('V06 two entries of one address book with the same name and company stay two, with a suggestion', () => {
    const one = rec('a', 'contacts', 'Ana Ruizmontero', 'email:ana@one.example', 'Acme Labs')
    const two = rec('b', 'contacts', 'Ana Ruizmontero', 'email:ana@two.example', 'Acme Labs')
    expect(inCrowd(one, two)).toEqual(['a', 'b'])
    const asked = resolve([...crowd, one, two], []).suggestions.find(({ a, b }) => a === 'a' && b === 'b')
    expect(asked?.because).toContain('both at Acme Labs')
  })
  test('an older archive without addresses is known by the day of the link, whatever the job was; another day is not', () => {
    const linked = (id: string, keys: string, company: string, day: number): IdentityRecord => ({
      ...rec(id, 'linkedin', 'Ana Bell', keys),
      card: { company, connectedOn: day * 86_400_000 },
    })
    const now = linked('a', 'url:linkedin.com/in/ana', 'New', 18_000)
    expect(inCrowd(now, linked('b', 'name:Ana_Bell', 'Old', 18_000))).toEqual(['ab'])
    expect(inCrowd(now, linked('b', 'name:Ana_Bell', 'Old', 18_001))).toEqual(['a', 'b'])
    expect(inCrowd(now, linked('b', 'url:linkedin.com/in/ana-2', 'Old', 18_000))).toEqual(['a', 'b'])
    const namesake = linked('c', 'url:linkedin.com/in/ana-3', 'Else', 17_000)
    expect(inCrowd(now, linked('b', 'name:Ana_Bell', 'Old', 18_000), namesake)).toEqual(['ab', 'c'])
  })

  test('V06 one entry with three addresses finds all three', () => {
    expect(
      clustersOf([
        rec('a', 'contacts', 'Ana Ruiz', 'email:a@one.example email:a@two.example email:a@three.example'),
        rec('b', 'mail', 'Ana', 'email:a@one.example'),
        rec('c', 'mail', 'ana r', 'email:a@two.example'),
        rec('d', 'mail', null, 'email:a@three.example'),
      ]),
    ).toEqual(['abcd'])
  })
  test('X03 a Cyrillic letter in a Latin name joins nothing by itself', () => {
    expect(inCrowd(linkedin, rec('b', 'mail', 'An\u0430 Ruizmontero', 'email:ana@acmelabs.example'))).toEqual([
      'a',
      'b',
    ])
  })
  test('X03 NFC and NFD, and full-width letters, are the same name', () => {
    const a = rec('a', 'linkedin', 'Ren\u00e9 Ruizmontero', 'url:linkedin.com/in/rene', 'Acme Labs')
    expect(inCrowd(a, rec('b', 'mail', 'Rene\u0301 Ruizmontero', 'email:r@acmelabs.example'))).toEqual(['ab'])
  })
})

describe('decisions rule', () => {
  const shared = 'email:s@acme.example'
  const records = ['a', 'b', 'c', 'd'].map(id => rec(id, id, 'Ana Ruiz', `${shared} handle:x:${id}`))

  test('split takes out some; the others stay together', () => {
    expect(clustersOf(records)).toEqual(['abcd'])
    expect(clustersOf(records, decide({ kind: 'split', records: ['a'], from: 'b' }))).toEqual(['a', 'bcd'])
    expect(clustersOf(records, decide({ kind: 'split', records: ['a', 'd'], from: 'b' }))).toEqual(['ad', 'bc'].sort())
  })
  test('the later decision wins', () => {
    const split: DecisionBody = { kind: 'split', records: ['a'], from: 'b' }
    const merge: DecisionBody = { kind: 'merge', records: ['a', 'b'] }
    expect(clustersOf(records, decide(split, merge))).toEqual(['abcd'])
    expect(clustersOf(records, decide(merge, split))).toEqual(['a', 'bcd'])
  })
  test('distinct people are not suggested again', () => {
    const two = [rec('a', 'm', 'Ana Ruiz', 'email:r@h.example'), rec('b', 'c', 'Tom Ruiz', 'email:r@h.example')]
    expect(resolve(two, decide({ kind: 'distinct', a: 'a', b: 'b' })).suggestions).toEqual([])
  })
  test('an undone decision and one about absent records do nothing', () => {
    const [merge] = decide({ kind: 'merge', records: ['a', 'z'] })
    expect(clustersOf(records, merge === undefined ? [] : [merge, { ...merge, undone: true }])).toEqual(['abcd'])
  })
})

const record = fc.record({
  key: fc.constantFrom(
    'email:p@a.example',
    'email:q@a.example',
    'url:linkedin.com/in/r',
    'url:linkedin.com/in/s',
    'phone:+4711',
  ),
  other: fc.constantFrom('email:q@a.example', 'email:info@a.example', 'handle:x:y', 'name:Ana Ruiz'),
  name: fc.constantFrom('Ana Ruiz', 'Ana M Ruiz', 'Bo Lind', null),
  source: fc.constantFrom('mail', 'linkedin', 'contacts'),
})
const world = fc
  .array(record, { minLength: 2, maxLength: 9 })
  .map(list =>
    list.map(({ key, other, name, source }, n) => rec(String.fromCharCode(97 + n), source, name, `${key} ${other}`)),
  )
const ids = fc.constantFrom(...'abcdefghi')
const decision: fc.Arbitrary<DecisionBody> = fc.oneof(
  fc.tuple(ids, ids).map(([a, b]) => ({ kind: 'merge' as const, records: [a, b] })),
  fc.tuple(ids, ids).map(([a, from]) => ({ kind: 'split' as const, records: [a], from })),
  fc.tuple(ids, ids).map(([a, b]) => ({ kind: 'distinct' as const, a, b })),
)

describe('P04 properties', () => {
  test('every record is in exactly one cluster, and the order of records has no effect', () => {
    fc.assert(
      fc.property(
        world,
        fc.array(decision, { maxLength: 6 }),
        fc.infiniteStream(fc.nat(1000)),
        (records, bodies, random) => {
          const decisions = decide(...bodies)
          const once = resolve(records, decisions)
          const ranked = records.map(one => ({ one, rank: random.next().value as number }))
          const shuffled = ranked.sort((x, y) => x.rank - y.rank).map(({ one }) => one)
          expect(once.clusters.flatMap(({ records: held }) => held).sort()).toEqual(records.map(({ id }) => id).sort())
          expect(resolve(shuffled, decisions)).toEqual(once)
          for (const { id, records: held } of once.clusters) expect(held[0]).toBe(id)
        },
      ),
    )
  })
  test('undoing the decisions, in any order, gives back what was', () => {
    fc.assert(
      fc.property(world, fc.array(decision, { maxLength: 6 }), (records, bodies) => {
        const undone = decide(...bodies).map(one => ({ ...one, undone: true }))
        expect(resolve(records, undone)).toEqual(resolve(records, []))
      }),
    )
  })
  test('the last merge or split holds', () => {
    fc.assert(
      fc.property(world, fc.array(decision, { maxLength: 5 }), ids, ids, (records, bodies, a, b) => {
        fc.pre(a !== b && [a, b].every(id => records.some(one => one.id === id)))
        const together = (decisions: readonly Decision[]) =>
          clustersOf(records, decisions).some(one => one.includes(a) && one.includes(b))
        expect(together(decide(...bodies, { kind: 'merge', records: [a, b] }))).toBe(true)
        expect(together(decide(...bodies, { kind: 'split', records: [a], from: b }))).toBe(false)
      }),
    )
  })
})

test('four times the records take about four times as long, not sixteen', () => {
  const time = (count: number) => {
    const many = Array.from({ length: count }, (_, n) => ({
      id: `r${n}`,
      source: n % 2 === 0 ? 'linkedin' : 'mail',
      name: `Given${n % 900} Family${Math.floor(n / 2) % 7001}`,
      keys: [
        { kind: n % 2 === 0 ? 'url' : 'email', value: n % 2 === 0 ? `linkedin.com/in/${n}` : `m${n}@acme.example` },
      ],
      card: null,
      first: n,
    }))
    const started = cpuTime()
    resolve(many, [])
    return cpuTime() - started
  }
  time(2_000)
  expect(time(40_000)).toBeLessThan(12 * time(10_000))
})
