import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { cpuTime } from '../../../tests/made/cpu-time.ts'
import { readAddresses } from './addresses.ts'
import { readMailDate } from './mail-date.ts'
import { passOver } from './mail-file.ts'
import { mail } from './mail.ts'
import expected from './corpus.expected.json' with { type: 'json' }
import { LIMITS } from '../../model/limits.ts'
import { fileOf, readAll } from '../text/reading.fixture.ts'
import { FIELD } from './field-names.ts'

const data = process.env.GROUNDWORK_DATA ?? join(import.meta.dirname, '../../../../shared/data')
const here = existsSync(join(data, 'parsers/mime'))
if (!here) process.stderr.write(`SKIP: no test data at ${data} (set GROUNDWORK_DATA)\n`)
const withData = test.skipIf(!here && process.env.CI === undefined)

/** What was recorded of the corpora: counts only, no names. Oracle for the lists: CPython's mailbox with their 33 body lines taken off. */
withData('every message of the corpora is read, in time, with the sender and the date found as recorded', async () => {
  const root = join(data, 'parsers/mime')
  const counts = { files: 0, messages: 0, sender: 0, date: 0, id: 0 }
  for (const path of filesUnder(root)) {
    if (!/\.(?:eml|txt)$/.test(path)) continue
    const start = cpuTime()
    counts.files++
    const pass = passOver(fileOf(relative(root, path), readFileSync(path)), LIMITS, headers => {
      counts.messages++
      if (readAddresses(headers.text(FIELD.from), 100).mailboxes.some(one => one.address !== null)) counts.sender++
      if (readMailDate(headers.text(FIELD.date)) !== null) counts.date++
      if (headers.has(FIELD['message-id'])) counts.id++
    })
    for await (const _ of pass);
    expect(cpuTime() - start, path).toBeLessThan(2_000)
  }
  expect(counts).toEqual(expected.mime)
})

withData.each(['r-package-devel', 'r-announce'] as const)(
  'M10 the list archive %s: every message counted, none a tie',
  async name => {
    const path = join(data, `mail/r-lists/${name}.mbox.gz`)
    const { codes, notes, kept } = await readAll(mail, { [`${name}.mbox`]: gunzipSync(readFileSync(path)) })
    expect(codes).toEqual(expected[name])
    expect(notes[0]).toContain('mailing list')
    expect(kept).toBe(0)
  },
)

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
}
