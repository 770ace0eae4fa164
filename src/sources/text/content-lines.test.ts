import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentLines } from './content-lines.ts'
import { encoded } from './encoded.fixture.ts'

async function lines(
  text: string | Uint8Array,
  chunk = 1 << 16,
  lineBytes = 1 << 20,
): Promise<{ lines: string[]; clipped: number }> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.slice(at, at + chunk)
  }
  const found: string[] = []
  let clipped = 0
  for await (const stretch of contentLines(open(), lineBytes)) {
    found.push(...stretch.lines)
    clipped += stretch.clipped
  }
  return { lines: found, clipped }
}

test.each([
  ['LF', 'a\nb\n', ['a', 'b']],
  ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
  ['CR', 'a\rb\r', ['a', 'b']],
  ['CR, folded', 'a\r b\r\tc\rd\r', ['abc', 'd']],
  ['no end', 'a\nb', ['a', 'b']],
  ['folded by blank and tab', 'a\r\n b\r\n\tc\r\nd\n', ['abc', 'd']],
  [
    'a soft line break, folded',
    'N;QUOTED-PRINTABLE:Ana=\r\n Bell\r\nX:a=\n b\n',
    ['N;QUOTED-PRINTABLE:AnaBell', 'X:a=b'],
  ],
  ['a mark of order', '\ufeffa\nb', ['a', 'b']],
  ['nothing', '', []],
])('%s', async (_what, text, expected) => {
  for (const chunk of [1, 2, 3, 1 << 16]) expect((await lines(text, chunk)).lines).toEqual(expected)
})

test('a fold in the middle of a character, windows-1252, UTF-16', async () => {
  expect((await lines(Uint8Array.of(0x4a, 0xc3, 13, 10, 32, 0xb8, 0x72, 10))).lines).toEqual(['Jør'])
  expect((await lines(Uint8Array.of(0x4a, 0xf8, 0x72, 10))).lines).toEqual(['Jør'])
  for (const chunk of [3, 100])
    expect(
      (await lines(new Uint8Array(Uint16Array.from('\ufeffJør\r\n n\r\n', char => char.charCodeAt(0)).buffer), chunk))
        .lines,
    ).toEqual(['Jørn'])
})

test('a line beyond the cap is cut and said so; its neighbours stay', async () => {
  for (const chunk of [1_000, 1 << 20]) {
    const found = await lines(`a\nX:${'y'.repeat(50_000)}\nb\n`, chunk, 10_000)
    expect([found.lines.length, found.lines[0], found.lines[2], found.clipped > 0]).toEqual([3, 'a', 'b', true])
    expect(found.lines[1]?.length).toBeLessThanOrEqual(10_000)
  }
})

test('the cut of the stream does not matter', () => {
  const piece = fc.constantFrom('a', 'ø', '\n', '\r\n', '\r\n ', '\n\t', ' ', 'NOTE:')
  return fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), async (parts, chunk) => {
      const text = parts.join('')
      expect((await lines(text, chunk)).lines).toEqual((await lines(text)).lines)
    }),
  )
})

async function noted(bytes: Uint8Array): Promise<[string[], string[]]> {
  const notes: string[] = []
  const found: string[] = []
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  for await (const part of contentLines(open(), 1 << 20, encoding => void notes.push(encoding)))
    found.push(...part.lines)
  return [found, notes]
}

test.each([
  ['windows-1251', 'FN:Ольга Смирнова'],
  ['windows-1256', 'FN:أحمد الخطيب'],
  ['windows-1250', 'FN:Zdeněk Říha Růžička'],
  ['shift_jis', 'FN:山田太郎'],
  ['gb18030', 'FN:王芳'],
  ['windows-1252', 'FN:Jürgen Groß'],
])('lines in %s are read by what their words show, and it is said once', async (label, line) =>
  expect(await noted(encoded(label, `BEGIN:VCARD\n${line}\n${line}\nEND:VCARD\n`))).toEqual([
    ['BEGIN:VCARD', line, line, 'END:VCARD'],
    [label],
  ]),
)

test('one card of a telephone in Japan, with how the name sounds in letters of one byte', async () => {
  const lines = ['BEGIN:VCARD', 'N:山田;花子;;;', 'FN:山田 花子', 'SOUND;X-IRMC-N:ﾔﾏﾀﾞ;ﾊﾅｺ', 'END:VCARD']
  expect(await noted(encoded('shift_jis', `${lines.join('\n')}\n`))).toEqual([lines, ['shift_jis']])
})

test('a broken line among lines of UTF-8 changes none of them, and one that names its encoding is left to its reader', async () => {
  const broken = Buffer.concat([Buffer.from('FN:Zoë\n'), Buffer.from([0x46, 0x4e, 0x3a, 0xe9, 10])])
  expect(await noted(broken)).toEqual([['FN:Zoë', 'FN:é'], []])
  const named = Buffer.concat([
    Buffer.from('N;CHARSET=windows-1251:'),
    encoded('windows-1251', 'Ольга'),
    Buffer.from('\n'),
  ])
  expect(await noted(named)).toEqual([['N;CHARSET=windows-1251:Îëüãà'], []])
})
