import { describe, expect, it } from 'vitest'
import { looksWestern, sniffEncoding, strictUtf8, windows1252 } from './decode.ts'
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
