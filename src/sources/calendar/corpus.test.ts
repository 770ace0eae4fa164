import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { calendar } from './calendar.ts'
import expected from './corpus.expected.json' with { type: 'json' }
import { readAll } from '../text/reading.fixture.ts'

const data = process.env.GROUNDWORK_DATA ?? join(import.meta.dirname, '../../../../shared/data')
const here = existsSync(join(data, 'parsers/ics'))
if (!here) process.stderr.write(`SKIP: no test data at ${data} (set GROUNDWORK_DATA)\n`)
const withData = test.skipIf(!here && process.env.CI === undefined)

/** Counts recorded of each collection, no names. Every BEGIN:VEVENT is accounted for: kept, skipped or failed. */
withData.each(Object.entries(expected))(
  'I05 I06 %s: no crash, in time, every event accounted for',
  async (name, recorded) => {
    const counts: Record<string, number> = { files: 0, events: 0, kept: 0, times: 0 }
    for (const path of filesUnder(join(data, 'parsers/ics', name)).filter(path => path.endsWith('.ics'))) {
      const start = cpuTime()
      const bytes = readFileSync(path)
      const { kept, codes, observations } = await readAll(calendar, { 'a.ics': bytes })
      expect(cpuTime() - start, path).toBeLessThan(2_000)
      const events = bytes.toString('latin1').match(/^BEGIN:VEVENT/gm)?.length ?? 0
      const accounted = ['calendar-superseded', 'calendar-no-time', 'calendar-reply', 'E_ICS_START'].reduce(
        (sum, code) => sum + (codes[code] ?? 0),
        kept,
      )
      expect(accounted, path).toBe(events)
      for (const [code, n] of Object.entries({ files: 1, events, kept, times: observations.length, ...codes }))
        counts[code] = (counts[code] ?? 0) + n
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
