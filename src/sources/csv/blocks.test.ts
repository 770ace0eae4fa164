import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textBlocks } from './blocks.ts'
import { detectDialect } from './dialect.ts'
import { scanHead } from './head.ts'

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Decodes in blocks as small as possible, so that every border is met. */
async function decoded(bytes: Uint8Array, size: number) {
  let text = ''
  const bad: number[] = []
  let encoding = ''
  for await (const block of textBlocks(pieces(bytes, size))) {
    text += block.text
    bad.push(...block.bad.map(line => line.byte))
    encoding = block.encoding
  }
  return { text, bad, encoding }
}

describe('textBlocks', () => {
  it('gives back every text, whatever the encoding and the pieces', async () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 40 }).filter(text => !/[\0\ufffd\ufeff]/.test(text))
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const wide = Buffer.from(`\ufeff${text}`, 'utf16le')
        expect((await decoded(Buffer.from(`\ufeff${text}`), size)).text).toBe(text)
        expect((await decoded(wide, size)).text).toBe(text)
        expect((await decoded(Buffer.from(wide).swap16(), size)).text).toBe(text)
      }),
    )
  })

  it('decides between UTF-8 and windows-1252 however late the first byte above 127 stands', async () => {
    const ascii = 'plain text, nothing else\n'.repeat(30_000)
    const late = await decoded(Buffer.concat([Buffer.from(ascii), Buffer.from('Jos\u00e9\n', 'latin1')]), 65_536)
    expect([late.encoding, late.text.endsWith('José\n'), late.bad]).toEqual(['windows-1252', true, []])
    const utf8 = await decoded(Buffer.from(`${ascii}José\n`), 65_536)
    expect([utf8.encoding, utf8.text.endsWith('José\n')]).toEqual(['utf-8', true])
  })

  it('gives the place of a bad byte in the file, across blocks', async () => {
    const before = 'é plain text, nothing else\n'.repeat(30_000)
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0x61, 0xff, 0x0a]), Buffer.from('after\n')])
    const { bad, text } = await decoded(bytes, 65_536)
    expect(bad).toEqual([Buffer.byteLength(before) + 1])
    expect(text.endsWith('after\n')).toBe(true)
  })

  it('marks half a surrogate in UTF-16', async () => {
    const bytes = Buffer.concat([Buffer.from('\ufeffok\n', 'utf16le'), Buffer.from([0x00, 0xd8, 0x0a, 0x00])])
    expect((await decoded(bytes, 3)).bad).toHaveLength(1)
  })
})

describe('detectDialect', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1,5;2,5\n', ';'],
    ['a\tb\n1, 2\t3\n', '\t'],
    ['Notes:\n"one, two; three"\n\na,b,c\n1,2,3\n', ','],
    ['one column\nonly\n', ','],
    ['', ','],
    ['"a;b;c",d\n"e;f;g",h\n', ','],
    ['name|email\nAna, Bo|a@x.example\n', '|'],
    ['name,title\nAna,Buyer | Speaker | Author\n', ','],
    ['one column\na|b\n', ','],
  ])('%j', (head, separator) => expect(detectDialect(head).separator).toBe(separator))

  it('takes a bare carriage return for an end only where there is no line feed', () => {
    expect(detectDialect('a,b\r1,2\r').ends).toBe('cr')
    expect(detectDialect('a,b\r\n1,2\r\n').ends).toBe('lf')
    expect(detectDialect('a,b').ends).toBe('lf')
  })
})

describe('scanHead', () => {
  const head = (text: string): unknown => scanHead(new TextEncoder().encode(text)).map(row => row.cells)

  it('reads whole rows and leaves out the one that is cut off', () => {
    expect(head('a,b\n1,2\n3,')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(head('a,b\n1,2\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('reads the only row of a file that is one line', () => {
    expect(head('a,b')).toEqual([['a', 'b']])
    expect(head('')).toEqual([])
  })
})
