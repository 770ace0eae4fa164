import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { message } from '../../../tests/store.contract/store-fixtures.ts'
import type { ContactRef } from '../../model/contact.ts'
import type { Observation } from '../../model/observation.ts'
import { DIRECTION_CODES, ROLE_CODES } from './codes.ts'
import { Packer, contactKeysText, toMove } from './packed-rows.ts'
import type { PackedRows } from './packed-rows.ts'

const refs = ['ana', 'bo', 'cy'].map((name): ContactRef => ({ keys: [{ kind: 'handle', value: name }], name }))
const anyParts = fc.array(fc.record({ who: fc.nat(2), copy: fc.boolean(), weight: fc.constantFrom(0, 0.5, 1) }), {
  maxLength: 4,
})
const anyBatches = fc.array(
  fc.array(fc.record({ source: fc.constantFrom('mail', 'log'), parts: anyParts }), { maxLength: 6 }),
)

function made(key: string, source: string, parts: { who: number; copy: boolean; weight: number }[]): Observation {
  const people = parts.map(({ who, copy, weight }) => {
    const ref = refs[who] ?? { keys: [{ kind: 'handle' as const, value: 'none' }] }
    return { who: copy ? structuredClone(ref) : ref, role: 'to' as const, direction: 'out' as const, weight }
  })
  return { ...message(key), source, people }
}

/** What rows say, read back with all contacts handed over so far. */
function unpacked(rows: PackedRows, contacts: ContactRef[]): unknown[] {
  contacts.length = rows.firstContact
  contacts.push(...rows.contacts)
  return rows.keys.map((key, i) => {
    const people: unknown[] = []
    for (let part = rows.people[i] ?? 0; part < (rows.people[i + 1] ?? 0); part++) {
      expect([rows.role[part], rows.direction[part]]).toEqual([ROLE_CODES.to, DIRECTION_CODES.out])
      people.push([contacts[rows.who[part] ?? -1], rows.weight[part]])
    }
    return [rows.source, key, rows.at[i], people]
  })
}

describe('packed rows', () => {
  test('say what the observations said, over any batches, before and after the move to another thread', () => {
    fc.assert(
      fc.property(anyBatches, batches => {
        const packer = new Packer()
        const contacts: ContactRef[] = []
        const moved: ContactRef[] = []
        for (const [b, shapes] of batches.entries()) {
          const batch = shapes.map(({ source, parts }, i) => made(`${b}-${i}`, source, parts))
          const packed = packer.pack(batch)
          const said = batch.map(one => [
            one.source,
            one.key,
            one.at,
            one.people.map(({ who, weight }) => [who, weight]),
          ])
          expect(packed.flatMap(rows => unpacked(rows, contacts))).toEqual(said)
          const sent = packed.map(rows => {
            const { rows: light, moves } = toMove(rows)
            return structuredClone(light, { transfer: [...moves] })
          })
          expect(sent.flatMap(rows => unpacked(rows, moved))).toEqual(said)
        }
        expect(contacts.length).toBeLessThanOrEqual(refs.length)
      }),
    )
  })

  test('a reader that gives a bad key or moment is a bug, said aloud', () => {
    const packer = new Packer()
    for (const bad of [{ key: '' }, { key: 'x'.repeat(201) }, { at: Number.NaN }, { at: 0.5 }, { at: 1e16 }])
      expect(() => packer.pack([{ ...message('a'), ...bad }])).toThrow('The source')
  })

  test('keys as text', () => {
    expect(contactKeysText({ keys: [{ kind: 'email', value: 'ana@acme.example' }] })).toBe(
      '[["email","ana@acme.example"]]',
    )
  })
})
