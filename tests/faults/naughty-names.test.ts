import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importsRun } from '../../src/operations/imports.ts'
import { UNWATCHED } from '../../src/operations/operation.ts'
import { openScratchWorld, scratch } from '../made/world.ts'
import { collect } from '../store.contract/store-fixtures.ts'

/** Names that programs have stumbled over: as words of code, signs, directions of writing, and places in memory. */
const NAUGHTY = [
  'undefined', 'null', 'NaN', 'true', '1e400', '-0', '0x1f', '1/2', '__proto__', 'constructor', 'hasOwnProperty',
  "O'Hara; DROP TABLE person", '<b>Ana</b>', '<script>alert(1)</script>', '&amp;', '%s %d %n', '${7*7}', '{{7*7}}', '../../etc',
  '=1+1', '+1', '-1', '@SUM(A1)', "'=1", '=HYPERLINK("https://x.example")', '\\', '\\0', '"quoted"', '`id`', '$(id)', '|',
  'Ana\u202Eanb', '\u2066Ana\u2069', 'Z\u0351\u036Ba', '\u00C5ngstrom',
  '\u{1F469}\u200D\u{1F4BB}', '\u{1F1F3}\u{1F1F4}', '\u{E0041}Ana', '\u{10FFFF}x', '\u7530\u4E2D', '\u0627\u0646\u0627', 'ﬁne', 'ＡＮＡ',
  'İlker', 'ılker', 'Straße', 'Ǆemal', 'a'.repeat(5_000),
] // prettier-ignore

/** Names that are written in one way from the first: letters put together, blanks that nobody sees as blanks or none. */
const MADE_PLAIN = [
  ['A\u030Angstrom', '\u00C5ngstrom'],
  ['A\u200Bna', 'A na'],
  ['\uFEFFAna', 'Ana'],
] as const

test('C09 naughty names come through an import, an export and a restore byte for byte', async () => {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
  const written = [...NAUGHTY, ...MADE_PLAIN.map(([name]) => name)]
  const expected = [...NAUGHTY, ...MADE_PLAIN.map(([, name]) => name)]
  const rows = written.map((name, n) => `${quoted(name)},,https://www.linkedin.com/in/n${n},,,,08 Feb 2019\n`)
  const file = join(scratch(), 'Connections.csv')
  writeFileSync(file, `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join('')}`)
  const world = await openScratchWorld()
  await importsRun.run(world, { files: [file], answers: {} }, UNWATCHED)
  const namesIn = async (from: typeof world): Promise<readonly (string | null)[]> => {
    const named = (await collect(from.store.records.all())).flatMap(({ name, keys }) => {
      const link = keys.find(({ value }) => value.includes('/in/n'))
      return link === undefined ? [] : [{ name, n: Number(/\d+$/.exec(link.value)?.[0]) }]
    })
    return named.toSorted((a, b) => a.n - b.n).map(({ name }) => name)
  }
  expect(await namesIn(world)).toEqual(expected)
  const whole = (await collect(world.store.whole.export(), true)).join('')
  const other = await openScratchWorld()
  await other.store.whole.restore(
    (async function* () {
      yield whole
    })(),
  )
  expect(await namesIn(other)).toEqual(expected)
  expect((await collect(other.store.whole.export(), true)).join('')).toBe(whole)
  await world.close()
  await other.close()
})
