import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksWestern, mixedUtf8, sniffEncoding, strictUtf8, windows1252 } from './decode.ts'
import { glance } from './glance.ts'
import { detach, fold } from './fold.ts'

describe('sniffEncoding', () => {
  it('goes by the mark, then by the zero bytes, else leaves it open', () => {
    expect(sniffEncoding(Buffer.from('\ufeffa'))).toEqual({ encoding: 'utf-8', skip: 3 })
    expect(sniffEncoding(Buffer.from('\ufeffa', 'utf16le'))).toEqual({ encoding: 'utf-16le', skip: 2 })
    expect(sniffEncoding(Buffer.from('\ufeffa', 'utf16le').swap16())).toEqual({ encoding: 'utf-16be', skip: 2 })
    expect(sniffEncoding(Buffer.from('First Name', 'utf16le'))).toEqual({ encoding: 'utf-16le', skip: 0 })
    expect(sniffEncoding(Buffer.from('First Name', 'utf16le').swap16())).toEqual({ encoding: 'utf-16be', skip: 0 })
    expect(sniffEncoding(Buffer.from('First Name'))).toEqual({ encoding: 'ascii-so-far', skip: 0 })
  })

  it('is not misled by stray NUL bytes', () => {
    expect(sniffEncoding(Buffer.from('a,b\n1,x\0y\n2,z\n3,\0\0\n')).encoding).toBe('ascii-so-far')
    expect(sniffEncoding(new Uint8Array(0)).encoding).toBe('ascii-so-far')
  })
})

describe('looksWestern', () => {
  const western = (text: string): boolean => looksWestern(Buffer.from(text, 'latin1'))

  it('accepts letters and marks where they belong', () => {
    for (const text of [
      'José',
      'Zürich',
      'ÉCOLE',
      'Ångström',
      'Straße',
      'a \u0096 b',
      '\u0093x\u0094',
      '5 \u0080',
      'Søren Ørsted',
    ])
      expect(western(text), text).toBe(true)
  })

  it('does not accept broken UTF-8', () => {
    for (const text of ['n\u00c3(', 'Ann\u00ff\u00fe', 'x\u00e2\u0082', '\u0081', 'plain'])
      expect(western(text), text).toBe(false)
  })
})

it('decodes strictly or not at all', () => {
  expect(strictUtf8(Buffer.from('é€😀'))).toBe('é€😀')
  expect(strictUtf8(Buffer.from([0x61, 0xff]))).toBeNull()
  expect(windows1252(Buffer.from([0x80, 0xe9]))).toBe('€é')
  expect(glance(Buffer.from('\ufeffNäme', 'utf16le'))).toBe('Näme')
})

describe('mixedUtf8', () => {
  it('reads UTF-8 as it is, and what was pasted from Windows-1252 where it can be a letter or mark', () => {
    expect(mixedUtf8(Uint8Array.of(0x63, 0xe9, 0x20, 0xc3, 0xa9))).toBe('cé é')
    expect(mixedUtf8(Uint8Array.of(0x63, 0xfe, 0xff))).toBe('c\ufffd\ufffd')
  })

  it('passes over exactly those bytes that are no character of UTF-8', () => {
    const byte = fc.oneof(
      fc.constantFrom(0x20, 0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5),
      fc.integer({ min: 0, max: 255 }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3 }), fc.array(byte, { maxLength: 12 }), (before, after) => {
        const bytes = Uint8Array.from([...before, ...after])
        const valid = charactersOf(bytes)
        const read = mixedUtf8(bytes)
        // whatever is read of the other bytes, each is one letter
        expect([...read]).toHaveLength(valid.length)
        expect([...read].filter((_, at) => valid[at] !== null)).toEqual(valid.filter(one => one !== null))
      }),
      { numRuns: 500 },
    )
  })
})

/** The characters of UTF-8 in order; null for each byte that is none. */
function charactersOf(bytes: Uint8Array): readonly (string | null)[] {
  const found: (string | null)[] = []
  for (let at = 0; at < bytes.length;) {
    const text = [1, 2, 3, 4].map(length => strictUtf8(bytes.slice(at, at + length))).find(one => one !== null)
    found.push(text ?? null)
    at += text === undefined || text === null ? 1 : Buffer.byteLength(text)
  }
  return found
}

describe('fold', () => {
  it('forgets accents, case and punctuation', () => {
    expect(fold('Prénom ')).toBe('prenom')
    expect(fold('E-Mail-Adresse')).toBe('emailadresse')
    expect(fold('Straße')).toBe('strasse')
    expect(fold('  ')).toBe('')
    expect(fold('李 明')).toBe('李明')
  })
})

it('detach keeps the text', () => {
  const block = 'x'.repeat(1_000)
  expect(detach(block.slice(3, 40))).toBe('x'.repeat(37))
  expect(detach('short')).toBe('short')
})
