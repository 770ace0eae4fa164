import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { contacts } from './contacts.ts'
import expected from './corpus.expected.json' with { type: 'json' }
import { readAll } from '../text/reading.fixture.ts'

const data = process.env.GROUNDWORK_DATA ?? join(import.meta.dirname, '../../../../shared/data')
const here = existsSync(join(data, 'parsers/vcf'))
if (!here) process.stderr.write(`SKIP: no test data at ${data} (set GROUNDWORK_DATA)\n`)
const withData = test.skipIf(!here && process.env.CI === undefined)

/** Counts recorded of each collection, no names. Every BEGIN:VCARD is accounted for. */
withData.each(Object.entries(expected))(
  'V03 %s: no crash, in time, every card accounted for',
  async (folder, recorded) => {
    const counts: Record<string, number> = { files: 0, kept: 0, email: 0, phone: 0, name: 0 }
    for (const path of filesUnder(join(data, folder)).filter(path => /\.(?:vcf|csv)$/.test(path))) {
      const start = cpuTime()
      const bytes = readFileSync(path)
      const { kept, codes, observations } = await readAll(contacts, {
        [path.endsWith('.csv') ? 'a.csv' : 'a.vcf']: bytes,
      })
      expect(cpuTime() - start, path).toBeLessThan(2_000)
      const cards = bytes.toString('latin1').match(/^begin:vcard/gim)?.length
      const other = ['card-nobody', 'card-group', 'card-organisation', 'card-duplicate'].reduce(
        (sum, code) => sum + (codes[code] ?? 0),
        0,
      )
      if (cards !== undefined) expect(kept + other, path).toBe(cards)
      const kinds = observations.flatMap(({ people }) => people.flatMap(({ who }) => who.keys.map(({ kind }) => kind)))
      for (const kind of ['email', 'phone', 'name'] as const)
        counts[kind] = (counts[kind] ?? 0) + kinds.filter(one => one === kind).length
      for (const [code, n] of Object.entries({ files: 1, kept, ...codes })) counts[code] = (counts[code] ?? 0) + n
    }
    expect(counts).toEqual(recorded)
  },
)

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}
