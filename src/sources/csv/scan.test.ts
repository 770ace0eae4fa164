import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CsvFault, CsvLimits } from './row.ts'
import { scanCsv } from './scan.ts'

const LIMITS: CsvLimits = { fieldBytes: 1 << 20, rowBytes: 4 << 20, columns: 512 }

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function scan(input: string | Uint8Array, size = 65_536, limits = LIMITS) {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const rows: { line: number; cells: readonly string[] }[] = []
  const faults: CsvFault[] = []
  for await (const batch of scanCsv(pieces(bytes, size), limits)) {
    rows.push(...batch.rows)
    faults.push(...batch.faults)
  }
  return { rows, faults, cells: rows.map(row => row.cells) }
}

describe('rows', () => {
  it('reads quotes, doubled quotes and line breaks inside quotes, with the line each row begins on', async () => {
    const { rows, faults } = await scan('a,b\n1,"x\ny"\n2,"q""r"\n')
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\ny'] },
      { line: 4, cells: ['2', 'q"r'] },
    ])
    expect(faults).toEqual([])
  })

  it('reads LF, CRLF and CR, and comma, semicolon and tab', async () => {
    const plain = [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]
    for (const end of ['\n', '\r\n', '\r'])
      for (const separator of [',', ';', '\t']) {
        const text = plain.map(row => row.join(separator)).join(end)
        expect((await scan(text)).cells).toEqual(plain)
        expect((await scan(text + end, 1)).cells).toEqual(plain)
      }
  })

  it('keeps a comma file a comma file where texts hold semicolons', async () => {
    expect((await scan('a,b,c\n1,x; y; z,2\n3,u; v; w,4\n')).cells[1]).toEqual(['1', 'x; y; z', '2'])
  })

  it('leaves a lone quote inside a quoted text as it is written, where the line shows what is meant', async () => {
    expect((await scan('a,b\n1,"he said "no" ok"\n')).cells[1]).toEqual(['1', 'he said "no" ok'])
  })

  it('keeps a lone carriage return inside a file of line feeds as text', async () => {
    expect((await scan('a,b\n1,x\ry\n2,z\n')).cells).toEqual([
      ['a', 'b'],
      ['1', 'x\ry'],
      ['2', 'z'],
    ])
  })

  it('gives nothing for nothing', async () => {
    expect((await scan('')).rows).toEqual([])
  })
})

describe('C02 encodings', () => {
  const text = 'name,place\nJosé,Zürich\nŁukasz,Łódź\n'
  const rows = [
    ['name', 'place'],
    ['José', 'Zürich'],
    ['Łukasz', 'Łódź'],
  ]

  it('reads UTF-8 with and without a mark, UTF-16 of both orders with and without, in any pieces', async () => {
    const little = Buffer.from(text, 'utf16le')
    const big = Buffer.from(little).swap16()
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      little,
      big,
      Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
    ])
      for (const size of [1, 3, 65_536]) {
        // without a mark the first piece must be long enough to tell
        const enough = bytes[0] === 0 || bytes[1] === 0 ? 65_536 : size
        expect((await scan(bytes, enough)).cells).toEqual(rows)
      }
  })

  it('reads windows-1252 where every byte is plausible there', async () => {
    const bytes = Buffer.from('name,note\nJos\u00e9 M\u00fcller,\u0093fine\u0094 \u0096 5 \u0080\n', 'latin1')
    expect((await scan(bytes)).cells[1]).toEqual(['José Müller', '“fine” – 5 €'])
  })

  it('names the line and byte of what is no text, stores no replacement character and keeps the other rows', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\nJosé,1\nAn'), Buffer.from([0xc3, 0x28]), Buffer.from(',2\nBo,3\n')])
    const { cells, faults } = await scan(bytes)
    expect(cells).toEqual([
      ['a', 'b'],
      ['José', '1'],
      ['Bo', '3'],
    ])
    expect(faults).toMatchObject([{ line: 3, code: 'E_CSV_ENCODING' }])
    expect(faults[0]?.reason).toContain('byte 14 ')
  })

  it('takes broken UTF-8 in plain ASCII for broken, not for Western European', async () => {
    for (const bad of [[0xff, 0xfe], [0xc3, 0x28], [0xe2, 0x82], [0x81]]) {
      const bytes = Buffer.concat([Buffer.from('a,b\nAnn'), Buffer.from(bad), Buffer.from(',2\nBo,3\n')])
      const { cells, faults } = await scan(bytes)
      expect(faults.map(fault => [fault.line, fault.code])).toEqual([[2, 'E_CSV_ENCODING']])
      expect(JSON.stringify(cells)).not.toContain('\ufffd')
      expect(cells.at(-1)).toEqual(['Bo', '3'])
    }
  })
})

describe('C03 unclosed quotes', () => {
  it('names the line of the opening quote and loses no other row', async () => {
    const many = Array.from({ length: 3_000 }, (_, i) => `${i},ok`).join('\n')
    for (const tail of ['', '\n9,"z"', '\n9,"p, q",r']) {
      const { cells, faults } = await scan(`a,b\n1,2\n3,"open\n${many}${tail}\n`, 1_000)
      expect(faults).toMatchObject([{ line: 3, code: 'E_CSV_QUOTE', raw: '3,"open' }])
      expect(cells.length).toBe(2 + 3_000 + (tail === '' ? 0 : 1))
    }
  })

  it('holds for 5 MB after the quote, in bounded time', async () => {
    const row = `${'x'.repeat(90)},y\n`
    const many = 5_000_000 / row.length
    const { rows, faults } = await scan(`a,b\n"open,1\n${row.repeat(many)}`)
    expect(faults).toMatchObject([{ line: 2, code: 'E_CSV_QUOTE' }])
    expect(rows.length).toBe(1 + Math.floor(many))
    expect(rows.at(-1)?.line).toBe(2 + Math.floor(many))
  })
})

describe('C06 limits', () => {
  it('refuses a row of 200,000 columns, a field of 50 MB and a line without end, and goes on', async () => {
    const wide = 'x,'.repeat(200_000)
    expect((await scan(`a,b\n${wide}\n1,2\n`)).faults).toMatchObject([{ line: 2, code: 'E_CSV_LIMIT' }])
    const long = await scan(`a,b\n1,"${'x'.repeat(50_000_000)}"\n3,4\n`)
    expect(long.faults).toMatchObject([{ line: 2, code: 'E_CSV_LIMIT' }])
    expect(long.cells.at(-1)).toEqual(['3', '4'])
    const plain = await scan(`a,b\n1,${'x'.repeat(2_000_000)}\n3,4\n`)
    expect(plain.faults).toMatchObject([{ line: 2, code: 'E_CSV_LIMIT' }])
    expect(plain.cells.at(-1)).toEqual(['3', '4'])
  })

  it('holds no more than the row cap while a line goes on for ever', async () => {
    const block = new TextEncoder().encode('y'.repeat(1 << 20))
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('a,b\n')
      for (let i = 0; i < 400; i++) yield block
      yield new TextEncoder().encode('\n1,2\n')
    }
    const before = process.memoryUsage().rss
    const faults: CsvFault[] = []
    let last: readonly string[] = []
    for await (const batch of scanCsv(endless(), LIMITS)) {
      faults.push(...batch.faults)
      last = batch.rows.at(-1)?.cells ?? last
    }
    expect(faults).toMatchObject([{ line: 2, code: 'E_CSV_LIMIT' }])
    expect(last).toEqual(['1', '2'])
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6)
  })
})

it('C07 names every row that holds a NUL', async () => {
  const { cells, faults } = await scan('a,b\n1,x\0y\n2,z\n')
  expect(faults).toMatchObject([{ line: 2, code: 'E_CSV_NUL' }])
  expect(cells.at(-1)).toEqual(['2', 'z'])
})

it('C09 gives back naughty strings byte for byte', async () => {
  const naughty = [
    'undefined',
    'NULL',
    '-1/0',
    "' OR 1=1 --",
    '<script>alert(1)</script>',
    '=cmd|"/C calc"!A0',
    '+1',
    '@SUM(A1)',
    '\u202Etest\u202C',
    '\u200B\u200F\u2066x\u2069',
    'Z\u0351\u036Ba\u0300lgo',
    '田中さんにあげて下さい',
    '👩‍👩‍👧‍👦 🇳🇴',
    '\u{E0041}',
    '`"\\',
    '../../etc/passwd',
    '${7*7} {{7*7}} %s %d',
    'a\tb',
    ' leading and trailing ',
    '\u00A0\u2003',
    '__proto__',
    'ﬀ ſ İ ı ß',
    'x'.repeat(10_000),
  ]
  const text = naughty.map(name => `"${name.replaceAll('"', '""')}",x`).join('\n')
  for (const size of [1, 13, 65_536]) expect((await scan(text, size)).cells).toEqual(naughty.map(name => [name, 'x']))
})

describe('against csv-parse', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('', ' ', '"', 'a,b', 'x\ny', 'x\r\ny', '""', 'é€😀', '__proto__', "it's"),
  )
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))
  const usable = (text: string): boolean => !/\0|\r(?!\n)/.test(text) && text.isWellFormed()

  it('reads what csv-parse reads, in any pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        async (rows, end, size) => {
          fc.pre(rows.flat().every(usable))
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
          const text = rows.map(row => row.map(quoted).join(',')).join(end)
          const theirs = parse(text, { relax_column_count: true, bom: false }) as unknown as string[][]
          const ours = await scan(text, size)
          expect(ours.faults).toEqual([])
          expect(ours.cells).toEqual(theirs)
          expect(ours.cells).toEqual(rows)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('never drops text in silence, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', ',', '"', '\n', '\r\n', 'b', '""', ' '), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          const whole = await scan(parts.join(''))
          const torn = await scan(parts.join(''), size)
          expect(torn).toEqual(whole)
          const letters = parts.join('').replace(/[^ab]/g, '').length
          const kept = [...whole.cells.flat(), ...whole.faults.map(fault => fault.raw)]
            .join('')
            .replace(/[^ab]/g, '').length
          expect(kept).toBe(letters)
        },
      ),
      { numRuns: 500 },
    )
  })
})

const CORPUS = join(process.env['GROUNDWORK_DATA'] ?? '../shared/data', 'parsers/csv/csv-spectrum')
const absent = !existsSync(CORPUS)
if (absent) process.stderr.write(`csv-spectrum is not at ${CORPUS}; its test is skipped\n`)

it('finds its corpus under CI', () => {
  expect(absent && process.env['CI'] === 'true').toBe(false)
})

it.skipIf(absent)('reads the csv-spectrum corpus as its authors say', async () => {
  for (const file of readdirSync(join(CORPUS, 'csvs'))) {
    const { cells, faults } = await scan(readFileSync(join(CORPUS, 'csvs', file)), 7)
    // one file's answer is a single object and has another telephone number than its question
    const expected = [JSON.parse(readFileSync(join(CORPUS, 'json', file.replace('.csv', '.json')), 'utf8'))].flat()
    const [header, ...rows] = cells
    expect(faults).toEqual([])
    const read = rows.map(row => Object.fromEntries(row.map((text, i) => [header?.[i] ?? '', text])))
    // the answers write every line break as a line feed
    const comparable = (all: readonly object[]): unknown =>
      all.map(row =>
        JSON.stringify({ ...row, 'Contact Phone Number': '' }).replaceAll(String.raw`\r\n`, String.raw`\n`),
      )
    expect(comparable(read)).toEqual(comparable(expected))
  }
})
