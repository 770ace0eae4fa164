import { describe, expect, it } from 'vitest'
import { filesOf, readMade } from '../../../tests/faults/read-made.ts'
import { dataRows, firstRows, rawOf } from './data-rows.ts'
import { recognise } from './recognise.ts'

const LIMITS = { fieldBytes: 1_000, rowBytes: 4_000, columns: 20 }

/** The rows of one made file as [line, cells that are not empty]. */
async function rowsOf(name: string, text: string | Uint8Array): Promise<unknown> {
  const [file] = filesOf({ [name]: text })
  if (file === undefined) throw new Error('no file')
  const layout = recognise(name, await firstRows(file, LIMITS))
  if (layout === null) throw new Error('not recognised')
  const rows: unknown[] = []
  for await (const batch of dataRows(file, layout, LIMITS, null))
    for (const { line, cells } of batch) {
      const named = Object.keys(layout.kind.columns).map(field => [field, cells[field]] as const)
      rows.push([line, Object.fromEntries(named.filter(([, cell]) => cell !== ''))])
    }
  return rows
}

describe('rows under our names', () => {
  it('carry the line they begin on, whatever stands above', async () => {
    const text = 'Notes:\n"a, b\nc"\n\nFirst Name,Last Name,Connected On\nAna,Bell,08 Feb 2023\n\nBo,Ek,09 Feb 2023\n'
    expect(await rowsOf('Connections.csv', text)).toEqual([
      [6, { first: 'Ana', last: 'Bell', connected: '08 Feb 2023' }],
      [8, { first: 'Bo', last: 'Ek', connected: '09 Feb 2023' }],
    ])
  })

  it('may have empty columns too many, never filled ones', async () => {
    const text = 'Name,Proficiency\nGerman,Native,,\nDutch,Some,extra\nFrench\nItalian,Some\n'
    expect(await rowsOf('Languages.csv', text)).toEqual([
      [2, { name: 'German', level: 'Native' }],
      [5, { name: 'Italian', level: 'Some' }],
    ])
  })

  it('trap 7: a header that ends in an empty column takes rows with and without it', async () => {
    const header =
      'Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),Content Completed At (if completed),Content Saved,Notes taken on videos (if taken),\n'
    const rows = 'A,,VIDEO,2024-02-01 12:00 UTC,,false,,\nB,,VIDEO,2024-02-01 12:00 UTC,,false,\n'
    expect(await rowsOf('Learning.csv', header + rows)).toHaveLength(2)
  })

  it('trap 5: are joined where texts run on, and only there', async () => {
    const text =
      'Date,Link,Message\r\n2024-02-19 10:22:49,https://x.y/1,One\r\ntwo\r\n\r\nthree, four, five\r\n2024-02-20 10:22:49,https://x.y/2,Last\r\nend\r\n'
    expect(await rowsOf('Comments.csv', text)).toEqual([
      [
        2,
        {
          date: '2024-02-19 10:22:49',
          url: 'https://x.y/1',
          text: 'One\ntwo\n\nthree, four, five',
        },
      ],
      [6, { date: '2024-02-20 10:22:49', url: 'https://x.y/2', text: 'Last\nend' }],
    ])
  })

  it('trap 11: a blank line at the end is nothing', async () => {
    expect(await rowsOf('Skills.csv', 'Name\nRust\n\n')).toEqual([[2, { name: 'Rust' }]])
    expect(await rowsOf('Comments.csv', 'Date,Link,Message\n2024-02-19 10:22:49,u,Hi\n\n')).toHaveLength(1)
  })
})

it('raw text for the ledger reads back as the same row', () => {
  expect(rawOf(['a', 'b,c', 'd"e', 'f\ng'])).toBe('a,"b,c","d""e","f\ng"')
  expect(rawOf(['x'.repeat(5_000)])).toHaveLength(2_000)
})

describe('the ledger', () => {
  it('names what could not be scanned, with file and line', async () => {
    const told = await readMade({
      'Skills.csv': 'Name\nRust\n"open\nGo\n',
      'Courses.csv': Buffer.concat([
        Buffer.from('Name,Number\nAlg\u00e9bra,1\n'),
        Buffer.from([0x42, 0xff, 0x2c, 0x32, 0x0a]),
        Buffer.from('Logic,3\n'),
      ]),
    })
    expect(told.lines.map(({ file, line, code, outcome }) => [file, line, code, outcome])).toEqual([
      ['Courses.csv', 3, 'E_CSV_ENCODING', 'failed'],
      ['Skills.csv', 3, 'E_CSV_QUOTE', 'failed'],
    ])
    expect(told.of('course').map(one => one.detail.name)).toEqual(['Algébra', 'Logic'])
    expect(told.of('skill').map(one => one.detail.name)).toEqual(['Rust', 'Go'])
  })

  it('says once that a file was not UTF-8', async () => {
    const told = await readMade({ 'Skills.csv': Buffer.from('Name\nAlg\u00e8bre\nAnalyse num\u00e9rique\n', 'latin1') })
    expect(told.lines.map(line => line.code)).toEqual(['W_CSV_ENCODING'])
    expect(told.of('skill').map(one => one.detail.name)).toEqual(['Algèbre', 'Analyse numérique'])
  })

  it('adds up: rows kept, skipped and failed are all the rows', async () => {
    const rows = ['Ana,Bell,08 Feb 2023', ',,09 Feb 2023', 'Bo,Ek,30 Feb 2023', 'short', 'Cy,Fox,10 Feb 2023']
    const told = await readMade({ 'Connections.csv': `First Name,Last Name,Connected On\n${rows.join('\n')}\n` })
    expect(told.files['Connections.csv']).toEqual({ status: 'read', kept: 2, skipped: 1, failed: 2 })
  })
})
