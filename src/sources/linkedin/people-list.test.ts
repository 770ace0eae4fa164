import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namesIn } from './people-list.ts'

const nobody = (): boolean => false

describe('namesIn', () => {
  it.each([
    ['Ana Bell', null, ['Ana Bell']],
    ['', null, []],
    ['Ana Bell, Bo Ek', null, ['Ana Bell', 'Bo Ek']],
    ['Ana Bell, Bo Ek', 2, ['Ana Bell', 'Bo Ek']],
    ['Wren Hale, PhD', 1, ['Wren Hale, PhD']],
    ['Hale, Wren', 1, ['Hale, Wren']],
    ['Tomás Reyes, Wren Hale, PhD', 2, ['Tomás Reyes', 'Wren Hale, PhD']],
    ['Jane Doe, Ph.D., Bo Ek', null, ['Jane Doe, Ph.D.', 'Bo Ek']],
    ['Jane Doe, Ph.D., MBA, Bo Ek, Jr.', null, ['Jane Doe, Ph.D., MBA', 'Bo Ek, Jr.']],
    ['Jane Doe, M.D., Bo Ek, CFA, Al Jo, PMP', 3, ['Jane Doe, M.D.', 'Bo Ek, CFA', 'Al Jo, PMP']],
    ['Ana Bell, SHRM-CP, Bo Ek, MSc', 2, ['Ana Bell, SHRM-CP', 'Bo Ek, MSc']],
    ['Eva Gold, Ana Bell', 2, ['Eva Gold', 'Ana Bell']],
  ] as const)('%s (%s)', (cell, count, names) => {
    expect(namesIn(cell, count, nobody)).toEqual(names)
  })

  it('believes names that were seen elsewhere, the longest first', () => {
    const known = new Set(['Max Moe, Consultant', 'Max Moe, Consultant, Oslo'])
    const knows = (name: string): boolean => known.has(name)
    expect(namesIn('Ana Bell, Max Moe, Consultant, Oslo, Bo Ek', null, knows)).toEqual([
      'Ana Bell',
      'Max Moe, Consultant, Oslo',
      'Bo Ek',
    ])
    expect(namesIn('Max Moe, Consultant, Bo Ek', 2, knows)).toEqual(['Max Moe, Consultant', 'Bo Ek'])
  })

  it('loses no word of the cell', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,6} [A-Z][a-z]{1,6}(, (PhD|MBA|Jr\.))?$/)
    fc.assert(
      fc.property(fc.array(name, { maxLength: 6 }), names => {
        expect(namesIn(names.join(', '), names.length, nobody)).toEqual(names)
        expect(namesIn(names.join(', '), null, nobody)).toEqual(names)
      }),
    )
  })
})
