import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf } from './hash.ts'

describe('hashOf', () => {
  it('has not changed: keys of stored observations depend on it', () => {
    expect(hashOf([])).toMatchInlineSnapshot(`"3e5pg4x01ti2cq2qsxc8d3dg0men"`)
    expect(hashOf(['a'])).toMatchInlineSnapshot(`"32k3vf52nqh7ip26hvjhr1a1gfma"`)
    expect(hashOf(['thread', '1685628202000', 'Thanks for the intro'])).toMatchInlineSnapshot(
      `"3rwge1m3rq0e5f10kv5tr2b7nur6"`,
    )
  })

  it('does not see white space, so that flattened line breaks change nothing', () => {
    expect(hashOf(['one  two'])).toBe(hashOf(['one\r\ntwo\n']))
    expect(hashOf(['2:37\u202fPM'])).toBe(hashOf(['2:37 PM']))
  })

  it('sees where one part ends and the next begins', () => {
    expect(hashOf(['ab', 'c'])).not.toBe(hashOf(['a', 'bc']))
    expect(hashOf(['ab'])).not.toBe(hashOf(['ab', '']))
  })

  it('is always 28 plain characters', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), parts => {
        expect(hashOf(parts)).toMatch(/^[0-9a-z]{28}$/)
      }),
    )
  })

  it('meets no collision among 200,000 near-equal texts, in the whole nor in any half', () => {
    const [whole, left, right] = [new Set<string>(), new Set<string>(), new Set<string>()]
    const count = 200_000
    for (let i = 0; i < count; i++) {
      const hash = hashOf([`t${i % 500}`, String(1_600_000_000_000 + i * 1_000), `message number ${i}`])
      whole.add(hash)
      left.add(hash.slice(0, 14))
      right.add(hash.slice(14))
    }
    expect([whole.size, left.size, right.size]).toEqual([count, count, count])
  })

  it('changes about half of its bits when one letter changes', () => {
    const bits = (text: string): string =>
      [...text].map(digit => '0123456789abcdefghijkmnpqrstuvwx'.indexOf(digit).toString(2).padStart(5, '0')).join('')
    let changed = 0
    for (let i = 0; i < 500; i++) {
      const [a, b] = [bits(hashOf([`some words ${i}x`])), bits(hashOf([`some words ${i}y`]))]
      for (let bit = 0; bit < a.length; bit++) if (a[bit] !== b[bit]) changed++
    }
    // 128 of the 140 bits carry information
    expect(changed / 500).toBeGreaterThan(52)
    expect(changed / 500).toBeLessThan(76)
  })
})
